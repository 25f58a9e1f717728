package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.text.HanWords;
import dev.lectern.text.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether what holds a string is found by it, for words and other pieces of the texts. */
class StringRecallTest {
    private static final int STRINGS = 2_000;
    private static final double RECALL = 0.995;

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void whatHoldsAStringIsFoundByItAndBeforeWhatDoesNot(Corpus corpus) {
        long seed = Corpus.seed();
        long held = 0;
        long missed = 0;
        List<String> misses = new ArrayList<>();
        for (String string : mined(corpus, new Random(seed))) {
            List<TalkDocument> found = corpus.findAll(string);
            Set<String> ids = new HashSet<>();
            found.forEach(document -> ids.add(document.id()));
            for (TalkDocument document : corpus.documents()) {
                if (holds(Corpus.ownTexts(document), string) || holds(Corpus.context(document), string)) {
                    held++;
                    if (!ids.contains(document.id())) {
                        missed++;
                        misses.add(string + " in " + document.source());
                    }
                }
            }
            assertHoldersFirst(found, string, seed);
        }
        assertThat(1 - missed / (double) held).as("seed %d: recall; missed %s", seed, misses).isGreaterThanOrEqualTo(RECALL);
    }

    private static void assertHoldersFirst(List<TalkDocument> found, String string, long seed) {
        TalkDocument without = null;
        for (TalkDocument document : found) {
            if (document.kind() == Kind.EVENT) {
                continue;
            }
            boolean holds = holds(Corpus.ownTexts(document), string);
            assertThat(holds && without != null).as("seed %d: %s is in %s, which comes behind %s", seed, string, document, without).isFalse();
            if (!holds && !comesNear(document, string)) {
                without = document;
            }
        }
    }

    private static boolean holds(List<String> texts, String string) {
        return texts.stream().anyMatch(text -> contains(text, string));
    }

    /** Whether a document has the string in what goes with it, or as a piece of a word ({@code ji} in {@code @xiahou_ji}, {@code 00} in 2.0.0). */
    private static boolean comesNear(TalkDocument document, String string) {
        return Stream.concat(Corpus.ownTexts(document).stream(), Corpus.context(document).stream())
                .anyMatch(text -> text.replaceAll("[^\\p{L}\\p{N}]", "").contains(string.replaceAll("[^\\p{L}\\p{N}]", "")));
    }

    /** A piece of a Chinese run anywhere, a word of another script only as a whole. */
    private static boolean contains(String text, String string) {
        if (Run.isHan(string.codePointAt(0))) {
            return text.contains(string);
        }
        return Run.of(text).stream().anyMatch(run -> run.text().equals(string));
    }

    /** Words as smartcn cuts them, pieces that it would not, and words of other scripts, about as many of each. */
    private static Set<String> mined(Corpus corpus, Random random) {
        List<String> words = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (TalkDocument document : corpus.documents()) {
            for (String text : Corpus.ownTexts(document)) {
                for (Run run : Run.of(text)) {
                    if (run.kind() == Run.Kind.WORD) {
                        others.add(run.text());
                    } else {
                        HanWords.in(run.text()).stream().filter(word -> word.length() > 1).forEach(words::add);
                        pieces.add(piece(run.text(), random));
                    }
                }
            }
        }
        Set<String> mined = new LinkedHashSet<>();
        pick(words, STRINGS / 2, mined, random);
        pick(others, STRINGS * 3 / 5, mined, random);
        pick(pieces, STRINGS, mined, random);
        assertThat(mined).hasSizeGreaterThanOrEqualTo(STRINGS);
        return mined;
    }

    private static String piece(String run, Random random) {
        int[] characters = run.codePoints().toArray();
        int length = Math.min(characters.length, 2 + random.nextInt(5));
        return new String(characters, random.nextInt(characters.length - length + 1), length);
    }

    /** Adds until {@code mined} has so many. */
    private static void pick(List<String> from, int size, Set<String> mined, Random random) {
        List<String> left = new ArrayList<>(new LinkedHashSet<>(from));
        while (mined.size() < size && !left.isEmpty()) {
            mined.add(left.remove(random.nextInt(left.size())));
        }
    }
}
