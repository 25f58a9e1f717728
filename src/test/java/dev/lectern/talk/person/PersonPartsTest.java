package dev.lectern.talk.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.name.Organizations;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonPartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "苗远，海风云 高级工程师; 苗远@海风云",
            "宫本健（Ken Miyamoto），Hoshizora Inc. 平台工程师 & 苗远，海风云 工程师; 宫本健@Hoshizora Inc. 苗远@海风云",
            "Duarte Meneses — Arquivo Ultramar — arquivista; Duarte Meneses@Arquivo Ultramar",
            "Nurul Hidayah binte Ismail & Marcus Teo, Lion City Pay; Nurul Hidayah binte Ismail@Lion City Pay Marcus Teo@Lion City Pay",
            "主持人 田小娟（机器前线 主笔），嘉宾 南宫燕、霍桐; 南宫燕@null 霍桐@null",
            "阿狸（知了社区 布道师），请自带电脑; 阿狸@知了社区",
            "Dr. Greta Holm, Nordlys Technological University; Greta Holm@Nordlys Technological University",
            "沈三白 & 芸娘; 沈三白@null 芸娘@null"})
    void readsWhoSpeaksAndWhereTheyWork(String line, String people) {
        assertThat(PersonParts.inPlace(line, Organizations.KNOWN).stream().map(p -> p.name() + "@" + p.organization()).collect(Collectors.joining(" "))).isEqualTo(people);
    }
}
