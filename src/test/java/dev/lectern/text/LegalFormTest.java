package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "青衿软件有限公司               | 青衿软件",
        "青衿软件股份有限公司           | 青衿软件",
        "青衿软件有限责任公司           | 青衿软件",
        "青衿（成都）软件有限公司       | 青衿软件",
        "青衿软件(中国)有限公司         | 青衿软件",
        "青衿公司                       | 青衿",
        "上海银行股份有限公司           | 上海银行",
        "Acme Inc.                      | Acme",
        "Acme, Inc                      | Acme",
        "Acme Co., Ltd.                 | Acme",
        "Acme Technologies Co.,Ltd.     | Acme Technologies",
        "Acme (Shanghai) Co., Ltd.      | Acme",
        "Acme Software GmbH             | Acme Software",
        "Acme GmbH & Co. KG             | Acme",
        "Acme S.r.l.                    | Acme",
        "Acme Pte. Ltd.                 | Acme",
        "株式会社アクメ                 | アクメ",
    })
    void leavesOutTheLegalForm(String registered, String name) {
        assertThat(LegalForm.stripped(registered)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"青衿软件", "互联网公司", "软件公司", "有限公司", "公司", "北京公司", "青衿软件总公司", "北京大学", "Inc", "The Linux Foundation", "青衿（成都）",
        "Cabo", "Logic Agent", "Base"})
    void leavesANameAlone(String name) {
        assertThat(LegalForm.stripped(name)).isEqualTo(name);
        assertThat(LegalForm.shorter(name)).isEmpty();
    }

    @Test
    void proposesNamesWithoutTownAndTrade() {
        assertThat(LegalForm.shorter("成都青衿数据技术股份有限公司")).contains("青衿数据技术", "青衿数据", "青衿");
        assertThat(LegalForm.shorter("青衿（成都）信息技术有限公司")).contains("青衿");
        assertThat(LegalForm.shorter("青衿集团")).containsExactly("青衿");
        assertThat(LegalForm.shorter("青衿软件四川分公司")).containsExactly("青衿软件");
        assertThat(LegalForm.shorter("Acme Technologies Co., Ltd.")).containsExactly("Acme");
    }

    @Test
    void proposesNoTradeForAName() {
        assertThat(LegalForm.shorter("上海银行股份有限公司")).isEmpty();
        assertThat(LegalForm.shorter("成都软件技术有限公司")).doesNotContain("成都", "软件", "软件技术");
        assertThat(LegalForm.shorter("中国联通有限公司")).isEmpty();
    }

    @Test
    void takesOffOneTradeOnly() {
        assertThat(LegalForm.shorter("青衿科技信息技术有限公司")).doesNotContain("青衿").contains("青衿科技");
        assertThat(List.of("青衿科技", "青衿云计算")).allSatisfy(used -> assertThat(LegalForm.shorter(used)).isEmpty());
    }
}
