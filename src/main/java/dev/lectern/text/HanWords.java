package dev.lectern.text;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int LONGEST_KNOWN = 60;
    /** About what a run takes that is kept. */
    private static final int RUN_BYTES = 200;

    /** Segmenting is most of the work of analysis, and posts say the same again: in announcement and recap, year by year. */
    private static final Recent<String, int[]> KNOWN = new Recent<>(24 << 20);

    /** Words of the trade that the model's dictionary lacks. */
    private static final Set<String> OWN = Set.copyOf(Table.lines("words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" "))).toList());
    private static final int LONGEST_OWN = OWN.stream().mapToInt(String::length).max().orElse(0);

    private HanWords() {}

    /** The words of a text in simplified characters, in order. */
    public static List<String> in(String run) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end : ends(run)) {
            words.add(run.substring(start, end));
            start = end;
        }
        return words;
    }

    /** Where each word of a run ends; the next one begins there. Not to be written to. */
    static int[] ends(String run) {
        return run.length() > LONGEST_KNOWN ? segment(run) : KNOWN.get(run, HanWords::segment, made -> RUN_BYTES);
    }

    private static int[] segment(String run) {
        int[] ends = new int[run.length()];
        int size = 0;
        for (int from = 0; from < run.length();) {
            int to = Math.min(run.length(), from + LONGEST);
            if (to < run.length() && Character.isHighSurrogate(run.charAt(to - 1))) {
                to--;
            }
            for (int end : likeliest(run.substring(from, to))) {
                ends[size++] = from + end;
            }
            from = to;
        }
        return together(run, ends, size);
    }

    private static int[] likeliest(String run) {
        int[] ends = new HanLattice(run + AFTER).likeliest();
        int words = ends.length;
        // what stands behind the run may have been taken for the end of its last word
        while (words > 1 && ends[words - 2] >= run.length()) {
            words--;
        }
        ends[words - 1] = run.length();
        return Arrays.copyOf(ends, words);
    }

    /** Joins neighbours that are a word of ours; never a part of one. @param words how many there are */
    private static int[] together(String run, int[] ends, int words) {
        int[] joined = new int[words];
        int size = 0;
        int start = 0;
        for (int word = 0; word < words; word++) {
            int last = word;
            for (int next = word + 1; next < words && ends[next] - start <= LONGEST_OWN; next++) {
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
