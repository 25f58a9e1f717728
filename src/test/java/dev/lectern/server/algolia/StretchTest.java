package dev.lectern.server.algolia;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.Marks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
    private static final String TALK = "Benchmarks lie. The allocator wakes before the scheduler does, and every core pays for it at night.";

    @ParameterizedTest
    @CsvSource({"scheduler, 4, 'the scheduler does, and'", "benchmarks, 3, Benchmarks lie. The", "nothing, 2, Benchmarks lie."})
    void isAsManyWordsLongAsAskedFor(String query, int words, String expected) {
        assertThat(cut(TALK, query, words)).isEqualTo(expected);
    }

    @Test
    void countsTwoChineseCharactersAsAWord() {
        assertThat(cut("大家到齐以后，林夏舟讲了存储引擎怎样合并写入。", "存储引擎", 4)).isEqualTo("讲了存储引擎怎样");
    }

    @Test
    void prefersAPlaceThatHoldsMoreOfWhatWasAsked() {
        String text = "引擎在这里只提了一次，后面说了很多别的事情，最后才说存储引擎和快照。";
        Stretch stretch = Stretch.best(text, Marks.of(List.of("引擎", "快照")).inText(text), 6);
        assertThat(text.substring(stretch.start(), stretch.end())).contains("引擎和快照");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String text = "𠮷野家𠮷野家𠮷野家𠮷野家";
        for (int words = 1; words < 8; words++) {
            assertThat(cut(text, "野家", words).codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }

    @Test
    void takesTextWithoutAnyWord() {
        assertThat(cut("！？…", "x", 3)).isEqualTo("！？…");
        assertThat(cut("", "x", 3)).isEmpty();
    }

    private static String cut(String text, String query, int words) {
        Stretch stretch = Stretch.best(text, Marks.of(List.of(query)).inText(text), words);
        return text.substring(stretch.start(), stretch.end());
    }
}
