package dev.lectern.text;

import java.util.Arrays;

/**
 * The words that a run of Chinese may fall into, and the likeliest way through them (Viterbi), as Lucene's
 * {@code HMMChineseTokenizer} finds it: by its words, its counts and its smoothing, and of equally likely ways the same one.
 * It makes objects of every word and of every pair of words, though, which took half the time of analysis.
 */
final class HanLattice {
    private static final HanTrie WORDS = HanTrie.smartcn();
    private static final HanPairs PAIRS = HanPairs.smartcn();

    /** How the model writes what is no word: where a sentence starts and ends, and a character that it does not know. */
    private static final String START = "始##始";
    private static final String END = "末##末";
    private static final String UNKNOWN = "未##串";
    private static final int START_COUNT = WORDS.count(START);
    private static final int UNKNOWN_COUNT = WORDS.count(UNKNOWN);

    /** How many words the model was counted from. */
    private static final int ALL = 2_159_997;
    private static final double ONCE = 1.0 / ALL;
    private static final double SMOOTHING = 0.1;

    /** The run, and behind it what stands for what is no word. */
    private final char[] text;
    private final int length;
    /** Of each place in the run the first word that starts there; those of one place follow each other, the shortest first. */
    private final int[] firsts;
    private int size;
    /** Of each word where the model's writing of it stands in the text. */
    private int[] starts;
    private int[] ends;
    private int[] counts;
    /** Of each word where it ends in the run. */
    private int[] nexts;

    /** @param run of a script written without blanks */
    HanLattice(String run) {
        text = (run + START + END + UNKNOWN).toCharArray();
        length = run.length();
        firsts = new int[length + 2];
        int room = 3 * length + 8;
        starts = new int[room];
        ends = new int[room];
        counts = new int[room];
        nexts = new int[room];
        int marks = length;
        add(marks, marks + START.length(), START_COUNT, 0);
        for (int at = 0, next = 0; at < length; at++) {
            firsts[at] = size;
            if (at == next) {
                next = addWords(at);
            }
        }
        firsts[length] = size;
        marks += START.length();
        add(marks, marks + END.length(), 0, length + 1);
        firsts[length + 1] = size;
    }

    /** Adds what may start at a place. Gives the next place where something may. */
    private int addWords(int at) {
        char c = text[at];
        int next = at + 1;
        if (c >= '\u4E00' && c <= '\u9FA5') {
            addHan(at);
        } else if (Character.isSurrogate(c)) {
            next = at + Character.charCount(Character.codePointAt(text, at, length));
            add(at, next, 0, next);
        } else if (c >= '\u3001' && c <= '\u301E') {
            add(at, next, ALL, next); // 々 and 〇, which the model takes for punctuation
        } else {
            add(text.length - UNKNOWN.length(), text.length, UNKNOWN_COUNT, next);
        }
        return next;
    }

    /** A character is a word by itself, even one that the model does not know. */
    private void addHan(int at) {
        int node = WORDS.root(text[at]);
        add(at, at + 1, WORDS.count(node), at + 1);
        for (int end = at + 1; node != HanTrie.NONE && end < length; end++) {
            node = WORDS.child(node, text[end]);
            if (node != HanTrie.NONE && WORDS.isWord(node)) {
                add(at, end + 1, WORDS.count(node), end + 1);
            }
        }
    }

    private void add(int start, int end, int count, int next) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        counts[size] = count;
        nexts[size++] = next;
    }

    /** Where the words end on the likeliest way, in order. */
    int[] likeliest() {
        int[] before = new int[size];
        double[] costs = new double[size];
        Arrays.fill(costs, 1, size, Double.MAX_VALUE);
        for (int one = 0; one < size - 1; one++) {
            long hash = HanPairs.before(text, starts[one], ends[one]);
            double uncounted = cost(counts[one], 0);
            for (int other = firsts[nexts[one]]; other < firsts[nexts[one] + 1]; other++) {
                int pairs = PAIRS.count(hash, text, starts[other], ends[other]);
                double cost = costs[one] + (pairs == 0 ? uncounted : cost(counts[one], pairs));
                if (cost < costs[other]) {
                    costs[other] = cost;
                    before[other] = one;
                }
            }
        }
        return way(before);
    }

    /** How unlikely it is that a word is followed by another one. @param count of the word @param pairs of the two */
    private static double cost(int count, int pairs) {
        return -Math.log(SMOOTHING * (1.0 + count) / ALL + (1.0 - SMOOTHING) * ((1.0 - ONCE) * pairs / (1.0 + count) + ONCE));
    }

    private int[] way(int[] before) {
        int steps = 0;
        for (int word = before[size - 1]; word != 0; word = before[word]) {
            steps++;
        }
        int[] way = new int[steps];
        for (int word = before[size - 1]; word != 0; word = before[word]) {
            way[--steps] = nexts[word];
        }
        return way;
    }
}
