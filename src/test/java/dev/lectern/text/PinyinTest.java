package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
    @Test
    void readsSurnamesAsSurnamesAndAsUsual() {
        assertThat(Pinyin.words("曾卓")).contains("zengzhuo", "cengzhuo");
        assertThat(Pinyin.words("单小峰")).contains("shanxiaofeng");
        assertThat(Pinyin.words("盖文")).contains("gaiwen", "gewen");
    }

    @Test
    void readsNamesAsTheirBearersDoWhereTheTableSaysOtherwise() {
        assertThat(Pinyin.words("岑玉琢")).contains("cenyuzhuo");
        assertThat(Pinyin.words("成都")).contains("chengdu");
        assertThat(Pinyin.words("厦门")).contains("xiamen");
        assertThat(Pinyin.words("地平线")).contains("dipingxian");
    }

    @Test
    void writesUmlautAsPeopleTypeIt() {
        assertThat(Pinyin.words("吕敏")).contains("lvmin", "lumin", "lyumin");
    }

    @Test
    void takesTraditionalNames() {
        assertThat(Pinyin.words("熊曉軍")).contains("xiongxiaojun");
    }

    @Test
    void givesInitials() {
        assertThat(Pinyin.initials("欧阳晓")).containsExactly("oyx");
    }

    @Test
    void hasNoSpellingForNamesInOtherScripts() {
        assertThat(Pinyin.spellings("Ada 李")).isEmpty();
        assertThat(Pinyin.spellings("")).isEmpty();
    }

    @Test
    void keepsTheSpellingsOfALongNameWithin() {
        assertThat(Pinyin.spellings("曾".repeat(30)).size()).isLessThanOrEqualTo(12);
    }

    @Test
    void putsTheFamilyNameLastToo() {
        assertThat(NameKeys.of("熊晓军").sounds()).contains("xiongxiaojun", "xiaojunxiong");
    }
}
