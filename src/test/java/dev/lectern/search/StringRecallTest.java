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
        List<String> inversions = new ArrayList<>();
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
            addInversions(found, string, inversions);
        }
        assertThat(1 - missed / (double) held).as("seed %d: recall; missed %s", seed, misses).isGreaterThanOrEqualTo(RECALL);
        assertThat(inversions).as("seed %d: strings with a talk that lacks them before one that holds them", seed).isEmpty();
    }

    /** Says so where a talk that does not hold the string comes before one that does. */
    private static void addInversions(List<TalkDocument> found, String string, List<String> inversions) {
        TalkDocument without = null;
        for (TalkDocument document : found) {
            if (document.kind() == Kind.EVENT) {
                continue;
            }
            if (without == null && lacks(document, string)) {
                without = document;
            } else if (without != null && holds(Corpus.ownTexts(document), string)) {
                inversions.add(string + " is in " + document.source() + ", which comes behind " + without.source());
                return;
            }
        }
    }

    private static boolean holds(List<String> texts, String string) {
        return texts.stream().anyMatch(text -> contains(text, string));
    }

    /** Whether the string is nowhere in a document's own texts, not even as a piece of a word. */
    private static boolean lacks(TalkDocument document, String string) {
        return Corpus.ownTexts(document).stream().noneMatch(text -> text.contains(string));
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
