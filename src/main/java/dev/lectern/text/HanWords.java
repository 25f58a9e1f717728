package dev.lectern.text;

import dev.lectern.han.HanLattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts Chinese into words with the hidden Markov model behind Lucene's {@code HMMChineseTokenizer}.
 *
 * <p>The model is asked for one run at a time, so Latin words and punctuation cannot sway it, and a pronoun is set behind
 * each run: at the end of a sentence the model lets known words (无法, 内存, 日志) fall into characters.
 */
public final class HanWords {
    private static final String AFTER = "我";
    /** The model's time grows with the square of the worst case, and nobody writes longer runs. */
    private static final int LONGEST = 200;

    /** Words of the trade that the model's dictionary lacks. */
    private static final Set<String> OWN = Set.copyOf(Table.lines("words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" "))).toList());
    private static final BitSet OWN_STARTS = OWN.stream().mapToInt(word -> word.charAt(0)).collect(BitSet::new, BitSet::set, BitSet::or);
    private static final int LONGEST_OWN = OWN.stream().mapToInt(String::length).max().orElse(0);

    private final HanLattice lattice = new HanLattice();

    /** The words of a text in simplified characters, in order. */
    public static List<String> in(String run) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end : new HanWords().ends(run)) {
            words.add(run.substring(start, end));
            start = end;
        }
        return words;
    }

    /** Where each word of a run ends; the next one begins there. */
    int[] ends(String run) {
        int[] ends = new int[run.length()];
        int size = 0;
        for (int from = 0; from < run.length();) {
            int to = Math.min(run.length(), from + LONGEST);
            if (to < run.length() && Character.isHighSurrogate(run.charAt(to - 1))) {
                to--;
            }
            for (int end : lattice.likeliest(run, from, to, AFTER)) {
                // what stands behind may have been taken for the end of the last word
                if (size == 0 || ends[size - 1] < to) {
                    ends[size++] = Math.min(to, from + end);
                }
            }
            from = to;
        }
        return together(run, ends, size);
    }

    /** Joins neighbours that are a word of ours; never a part of one. @param words how many there are */
    private static int[] together(String run, int[] ends, int words) {
        int[] joined = new int[words];
        int size = 0;
        int start = 0;
        for (int word = 0; word < words; word++) {
            int last = word;
            boolean mayBeOurs = OWN_STARTS.get(run.charAt(start));
            for (int next = word + 1; mayBeOurs && next < words && ends[next] - start <= LONGEST_OWN; next++) {
                if (OWN.contains(run.substring(start, ends[next]))) {
                    last = next;
                }
            }
            word = last;
            start = ends[last];
            joined[size++] = start;
        }
        return Arrays.copyOf(joined, size);
    }
}
