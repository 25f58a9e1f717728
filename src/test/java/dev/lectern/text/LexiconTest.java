package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.standard().with(List.of(List.of("砚台", "Inkstone")), List.of("汐引擎", "潮汐調度", "度量"));

    @Test
    void keepsWordsWholeThatSmartcnCuts() {
        assertThat(Lexicon.standard().words("汐引擎的数据库")).doesNotContain("汐引擎");
        assertThat(lexicon.words("汐引擎的数据库")).containsExactly("汐引擎", "的", "数据库");
    }

    @Test
    void knowsThemInSimplifiedCharacters() {
        assertThat(lexicon.words("新的潮汐调度")).containsExactly("新", "的", "潮汐调度");
    }

    @Test
    void takesTheFirstOfTwoThatOverlap() {
        assertThat(lexicon.words("潮汐调度量")).containsExactly("潮汐调度", "量");
    }

    @Test
    void addsSynonymsToTheUsualOnes() {
        assertThat(lexicon.synonyms().of("inkstone")).containsExactly("砚台");
        assertThat(lexicon.synonyms().of("鲲鹏")).contains("kunpeng");
    }
}
