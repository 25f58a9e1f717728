package dev.lectern.talk.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "摄影：阿宽、林小满 | 阿宽 林小满",
            "感谢在门口值班的志愿者：小橙子、Joey、许愿 | 小橙子 Joey 许愿",
            "最终，评委组（林则安、禄东方）选出了前三名 | 林则安 禄东方",
            "大会主席：卓群；志愿者协调：秦少宇 | 卓群 秦少宇",
            "字幕组：小苹果、Kiki。发现错字请指出。 | 小苹果 Kiki",
            "Programme committee: Tess Holloway, Wu Zhizhong, Iñaki Etxeberria. | Tess-Holloway Wu-Zhizhong Iñaki-Etxeberria",
            "Thanks to our video volunteers Jonas and Keiko, and to the café. | Jonas Keiko",
            "共有谢小枫、令狐聪、司空彤等20人获奖。 | 谢小枫 令狐聪 司空彤"})
    void namesThoseWhoHelped(String line, String names) {
        assertThat(Crew.in(line, Organizations.KNOWN)).extracting(Speaker::name)
                .containsExactlyElementsOf(List.of(names.split(" ")).stream().map(n -> n.replace('-', ' ')).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"时间：周六下午", "志愿者：待定", "主持人：", "感谢每一位到场的朋友", "Contact us at hello@a.example", "数据库、操作系统、编译器等方向", "审核：已通过全部检查，可以发布",
            "她负责后端代码的开发贡献。", "请联系微信：qiao-and-an", "负责运营商等等关键行业的落地"})
    void namesNobodyWhereNobodyIs(String line) {
        assertThat(Crew.in(line, Organizations.KNOWN)).isEmpty();
    }
}
