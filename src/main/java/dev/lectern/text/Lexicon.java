package dev.lectern.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known about words: which mean the same, and which Chinese ones are kept whole although smartcn would cut them.
 * Only questions are read with it, as the index finds every piece of a text anyway: a changed list needs no reindexing.
 */
public final class Lexicon {
    private final Synonyms synonyms;
    private final Set<String> whole;
    private final int longest;

    private Lexicon(Synonyms synonyms, Set<String> whole) {
        this.synonyms = synonyms;
        this.whole = new HashSet<>(whole);
        synonyms.words().stream().filter(Lexicon::isWhole).forEach(this.whole::add);
        this.longest = this.whole.stream().mapToInt(String::length).max().orElse(0);
    }

    /** A word with synonyms is kept whole where smartcn would tear off a single character; what else it falls into is told by its parts as well. */
    private static boolean isWhole(String word) {
        return word.codePointCount(0, word.length()) > 2 && word.codePoints().allMatch(Run::isHan)
                && HanWords.in(word).stream().anyMatch(piece -> piece.codePointCount(0, piece.length()) == 1);
    }

    /** What comes with Lectern. */
    public static Lexicon standard() {
        return new Lexicon(Synonyms.standard(), Set.of());
    }

    /**
     * This one and more.
     *
     * @param groups words of the same meaning
     * @param words Chinese words to keep whole, in traditional or simplified characters
     */
    public Lexicon with(List<List<String>> groups, Collection<String> words) {
        Set<String> more = new HashSet<>(whole);
        words.forEach(word -> more.add(Fold.key(word)));
        return new Lexicon(synonyms.with(groups), more);
    }

    /** Other words for the same. */
    public Synonyms synonyms() {
        return synonyms;
    }

    /** The words of a run of Chinese, folded, in order. Of words to keep whole that overlap the first counts, then the longest. */
    public List<String> words(String run) {
        List<String> words = new ArrayList<>();
        int done = 0;
        for (int at = 0; at < run.length();) {
            int end = endOfWhole(run, at);
            if (end > at) {
                words.addAll(HanWords.in(run.substring(done, at)));
                words.add(run.substring(at, end));
                done = end;
            }
            at = Math.max(end, at + 1);
        }
        words.addAll(HanWords.in(run.substring(done)));
        return words;
    }

    private int endOfWhole(String run, int start) {
        for (int end = Math.min(run.length(), start + longest); end > start + 1; end--) {
            if (whole.contains(run.substring(start, end))) {
                return end;
            }
        }
        return start;
    }
}
