package dev.lectern.talk.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "openHuygens SIG AI Committer | openHuygens",
            "openHuygens Tools SIG Committer | openHuygens Tools SIG",
            "北辰社区嵌入式SIG Maintainer | 北辰社区"})
    void takesAGroupForAHouseOnlyWhereItsNameIsOver(String text, String organization) {
        assertThat(Affiliation.read(text, Organizations.KNOWN).organization()).isEqualTo(organization);
    }

    @Test
    void partsCellsThatATabParts() {
        assertThat(Affiliation.read("晴川数据\t产品发展部", Organizations.KNOWN).organization()).isEqualTo("晴川数据");
    }
}
