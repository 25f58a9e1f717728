package dev.lectern.talk.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.name.Organizations;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"已用在医疗、金融、运营商等等离不开数据的行业。", "先后做过网络工程师和客户经理，2016年加入现在的公司。"})
    void takesNoOtherWordsForNames(String text) {
        assertThat(Mentions.in(text, List.of(), Organizations.KNOWN)).isEmpty();
    }
}
