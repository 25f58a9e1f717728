package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.Aliases;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CanonicalNamesTest {
    @Test
    void takesThoseForOneThatDifferInLegalForm() {
        CanonicalNames names = organizations("青衿软件", "青衿软件", "青衿软件有限公司", "Acme Inc.", "ACME");

        assertThat(names.of(Facet.ORGANIZATION, "青衿软件有限公司")).isEqualTo("青衿软件");
        assertThat(names.of(Facet.ORGANIZATION, "Acme Inc.")).isEqualTo(names.of(Facet.ORGANIZATION, "ACME"));
        assertThat(names.others(Facet.ORGANIZATION, "青衿软件")).containsExactly("青衿软件有限公司");
    }

    @Test
    void shortensARegisteredNameOnlyToOneInUse() {
        CanonicalNames names = organizations("青衿", "成都青衿信息技术有限公司", "蒲苇数据", "成都蒲苇数据技术股份有限公司", "杭州莼鲈软件有限公司");

        assertThat(names.of(Facet.ORGANIZATION, "成都青衿信息技术有限公司")).isEqualTo("青衿");
        assertThat(names.of(Facet.ORGANIZATION, "成都蒲苇数据技术股份有限公司")).isEqualTo("蒲苇数据");
        assertThat(names.of(Facet.ORGANIZATION, "杭州莼鲈软件有限公司")).isEqualTo("杭州莼鲈软件");
        assertThat(names.of(Facet.ORGANIZATION, "蒲苇数据技术有限公司")).as("in no post, but typed").isEqualTo("蒲苇数据");
    }

    @Test
    void keepsASubsidiaryApart() {
        CanonicalNames names = organizations("青衿", "青衿云", "青衿科技", "青衿科技有限公司", "青衿研究院");

        assertThat(List.of("青衿云", "青衿科技", "青衿研究院")).allSatisfy(name -> assertThat(names.of(Facet.ORGANIZATION, name)).isEqualTo(name));
        assertThat(names.of(Facet.ORGANIZATION, "青衿科技有限公司")).isEqualTo("青衿科技");
    }

    @Test
    void showsTheDeclaredNameWhateverIsCommon() {
        CanonicalNames names = CanonicalNames.of(
                new Aliases(List.of(List.of("亓云舟", "Qi Yunzhou", "舟子")), List.of(List.of("青衿", "Qingjin", "青衿技术有限公司"))),
                Map.of("Qi Yunzhou", 5, "舟子", 9), Map.of("QINGJIN", 4, "青衿技术", 1, "Qingjin Co., Ltd.", 1));

        assertThat(names.of(Facet.SPEAKER, "qi yunzhou")).isEqualTo("亓云舟");
        assertThat(names.others(Facet.SPEAKER, "亓云舟")).containsExactly("Qi Yunzhou", "舟子");
        assertThat(List.of("Qingjin", "QINGJIN", "青衿技术", "青衿技术股份有限公司", "Qingjin Co., Ltd."))
                .allSatisfy(name -> assertThat(names.of(Facet.ORGANIZATION, name)).isEqualTo("青衿"));
    }

    @Test
    void doesNotMindHowANameIsTyped() {
        CanonicalNames names = CanonicalNames.of(Aliases.NONE, counts("李永樂", "李永乐", "李永乐", "熊 小舟", "熊小舟", "熊小舟", "阿不都·热西提", "阿不都•热西提", "Lina Wu", "Li Na Wu"), Map.of());

        assertThat(names.of(Facet.SPEAKER, "李永樂")).isEqualTo("李永乐");
        assertThat(names.of(Facet.SPEAKER, "熊　小舟")).isEqualTo("熊小舟");
        assertThat(names.of(Facet.SPEAKER, "阿不都·热西提")).isEqualTo(names.of(Facet.SPEAKER, "阿不都•热西提"));
        assertThat(names.of(Facet.SPEAKER, "Lina Wu")).isEqualTo("Lina Wu");
        assertThat(names.of(Facet.SPEAKER, "LINA  WU")).isEqualTo("Lina Wu");
        assertThat(names.of(Facet.SPEAKER, "Li Na Wu")).isEqualTo("Li Na Wu");
        assertThat(names.of(Facet.SPEAKER, "·")).isEqualTo("·");
        assertThat(names.of(Facet.CITY, "北京市有限公司")).isEqualTo("北京市有限公司");
    }

    private static CanonicalNames organizations(String... names) {
        return CanonicalNames.of(Aliases.NONE, Map.of(), counts(names));
    }

    private static Map<String, Integer> counts(String... names) {
        return Arrays.stream(names).collect(Collectors.toMap(name -> name, name -> 1, Integer::sum));
    }
}
