package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import dev.lectern.text.Pinyin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeakerFormsTest {
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final int MOST_OFFERED = 20;

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void aNameInEitherScriptFindsTheTalksOfItsBearerFirst(Corpus corpus) {
        for (String name : names(corpus)) {
            for (String typed : List.of(name, TRADITIONAL.transliterate(name))) {
                findsAllTalks(corpus, name, typed, speaker -> NameKeys.whole(speaker).equals(NameKeys.whole(name)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void pinyinWithAndWithoutBlanksFindsThemFirst(Corpus corpus) {
        for (String name : names(corpus)) {
            for (List<String> syllables : Pinyin.spellings(name)) {
                String whole = String.join("", syllables);
                for (String typed : List.of(whole, String.join(" ", syllables))) {
                    findsAllTalks(corpus, name, typed, speaker -> NameKeys.of(speaker).sounds().contains(whole)
                            || NameKeys.of(speaker).initials().contains(whole) || NameKeys.of(speaker).wholes().contains(whole));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void initialsFindThem(Corpus corpus) {
        for (String name : names(corpus)) {
            for (String initials : Pinyin.initials(name)) {
                assertThat(corpus.findAll(initials)).as("hits for %s", initials).containsAll(talksOf(corpus, name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void everySpeakerIsOfferedByTheSecondCharacterOrTheFourthLetter(Corpus corpus) {
        for (String name : names(corpus)) {
            Set<String> typed = new LinkedHashSet<>();
            typed.add(start(name, name.codePoints().allMatch(c -> c < 0x250) ? 4 : 2));
            typed.add(start(TRADITIONAL.transliterate(name), name.codePoints().allMatch(c -> c < 0x250) ? 4 : 2));
            Pinyin.words(name).forEach(word -> typed.add(start(word, 4)));
            for (String start : typed) {
                assertThat(corpus.search().suggest(start, MOST_OFFERED)).as("offers for %s", start).extracting(Suggestion::text).contains(name);
            }
        }
    }

    private static void findsAllTalks(Corpus corpus, String name, String typed, Predicate<String> bears) {
        List<TalkDocument> found = corpus.findAll(typed);
        assertThat(found).as("hits for %s", typed).containsAll(talksOf(corpus, name));
        assertThat(found.getFirst().speakers()).as("first hit for %s", typed).extracting(Speaker::name).anyMatch(bears);
    }

    private static List<TalkDocument> talksOf(Corpus corpus, String name) {
        return corpus.talks().stream().filter(talk -> talk.speakers().stream().anyMatch(speaker -> speaker.name().equals(name))).toList();
    }

    private static List<String> names(Corpus corpus) {
        List<String> names = new ArrayList<>(corpus.search().values(Facet.SPEAKER).stream().map(FacetCount::value).toList());
        assertThat(names).hasSizeGreaterThan(50);
        return names;
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
