package dev.lectern.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealTest {
    @ParameterizedTest
    @CsvSource({"王鸣野, 王", "欧阳砚, 欧阳", "司徒静之, 司徒", "东方, 东", "Ada Winterbourne, AW", "ada, A", "J.-P. Renault, JR", "@lanternfish, L",
        "尼古拉斯·赵四, 尼", "𠮷田, 𠮷", "😀, 😀", "., ."})
    void bearsTheSurname(String name, String text) {
        assertThat(Seal.of(name).text()).isEqualTo(text);
    }
}
