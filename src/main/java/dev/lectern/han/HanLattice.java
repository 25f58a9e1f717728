package dev.lectern.han;

import java.util.Arrays;

/**
 * The words that a run of Chinese may fall into, and the likeliest way through them (Viterbi), as Lucene's
 * {@code HMMChineseTokenizer} finds it: by its words, its counts and its smoothing, and of equally likely ways the same one.
 * It makes objects of every word and of every pair of words, though, which took half the time of analysis. One is used again for
 * one run after the other, by one thread.
 */
public final class HanLattice {
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

    private static final String MARKS = START + END + UNKNOWN;
    /** Where the run begins in {@link #text}, behind the marks. */
    private static final int RUN = MARKS.length();
    private static final int ROOM = 64;

    private char[] text = new char[RUN + ROOM];
    /** Where the run ends. */
    private int end;
    /** Of each place in the text the first word that starts there; those of one place follow each other, the shortest first. */
    private int[] firsts = new int[RUN + ROOM + 2];
    private int size;
    /** Of each word where the model's writing of it stands in the text. */
    private int[] starts = new int[3 * ROOM];
    private int[] ends = new int[3 * ROOM];
    private int[] counts = new int[3 * ROOM];
    /** Of each word where the next one starts. */
    private int[] nexts = new int[3 * ROOM];
    /** Of each word how unlikely the likeliest way to it is, and the word before it on that way. */
    private double[] costs = new double[3 * ROOM];
    private int[] befores = new int[3 * ROOM];

    public HanLattice() {
        MARKS.getChars(0, RUN, text, 0);
    }

    /** Whether the model knows the text as a word; it knows few names. */
    public static boolean isWord(String text) {
        int node = text.isEmpty() ? HanTrie.NONE : WORDS.root(text.charAt(0));
        for (int i = 1; node != HanTrie.NONE && i < text.length(); i++) {
            node = WORDS.child(node, text.charAt(i));
        }
        return node != HanTrie.NONE && WORDS.isWord(node);
    }

    /**
     * Where the words of a run end on the likeliest way, in order.
     *
     * @param run of scripts written without blanks
     * @param start of the part to cut
     * @param stop where that part ends
     * @param after stands behind it
     */
    public int[] likeliest(String run, int start, int stop, String after) {
        end = RUN + stop - start + after.length();
        if (end + 2 > firsts.length) {
            text = Arrays.copyOf(text, 2 * end);
            firsts = new int[2 * end];
        }
        run.getChars(start, stop, text, RUN);
        after.getChars(0, after.length(), text, RUN + stop - start);
        addAll();
        walk();
        return way();
    }

    private void addAll() {
        size = 0;
        add(0, START.length(), START_COUNT, RUN);
        for (int at = RUN, next = RUN; at < end; at++) {
            firsts[at] = size;
            if (at == next) {
                next = addWords(at);
            }
        }
        firsts[end] = size;
        add(START.length(), START.length() + END.length(), 0, end + 1);
        firsts[end + 1] = size;
    }

    /** Adds what may start at a place. Gives the next place where something may. */
    private int addWords(int at) {
        char c = text[at];
        int next = at + 1;
        if (c >= '\u4E00' && c <= '\u9FA5') {
            addHan(at);
        } else if (Character.isSurrogate(c)) {
            next = at + Character.charCount(Character.codePointAt(text, at, end));
            add(at, next, 0, next);
        } else if (c >= '\u3001' && c <= '\u301E') {
            add(at, next, ALL, next); // 々 and 〇, which the model takes for punctuation
        } else {
            add(RUN - UNKNOWN.length(), RUN, UNKNOWN_COUNT, next);
        }
        return next;
    }

    /** A character is a word by itself, even one that the model does not know. */
    private void addHan(int at) {
        int node = WORDS.root(text[at]);
        add(at, at + 1, WORDS.count(node), at + 1);
        for (int last = at + 1; node != HanTrie.NONE && last < end; last++) {
            node = WORDS.child(node, text[last]);
            if (node != HanTrie.NONE && WORDS.isWord(node)) {
                add(at, last + 1, WORDS.count(node), last + 1);
            }
        }
    }

    private void add(int from, int to, int count, int next) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
            costs = new double[2 * size];
            befores = new int[2 * size];
        }
        starts[size] = from;
        ends[size] = to;
        counts[size] = count;
        nexts[size++] = next;
    }

    private void walk() {
        Arrays.fill(costs, 1, size, Double.MAX_VALUE);
        for (int one = 0; one < size - 1; one++) {
            long hash = HanPairs.before(text, starts[one], ends[one]);
            double uncounted = cost(counts[one], 0);
            int last = firsts[nexts[one] + 1];
            for (int other = firsts[nexts[one]]; other < last; other++) {
                int pairs = PAIRS.count(hash, text, starts[other], ends[other]);
                double cost = costs[one] + (pairs == 0 ? uncounted : cost(counts[one], pairs));
                if (cost < costs[other]) {
                    costs[other] = cost;
                    befores[other] = one;
                }
            }
        }
    }

    /** How unlikely it is that a word is followed by another one. @param count of the word @param pairs of the two */
    private static double cost(int count, int pairs) {
        return -Math.log(SMOOTHING * (1.0 + count) / ALL + (1.0 - SMOOTHING) * ((1.0 - ONCE) * pairs / (1.0 + count) + ONCE));
    }

    private int[] way() {
        int words = 0;
        for (int word = befores[size - 1]; word != 0; word = befores[word]) {
            words++;
        }
        int[] way = new int[words];
        for (int word = befores[size - 1]; word != 0; word = befores[word]) {
            way[--words] = nexts[word] - RUN;
        }
        return way;
    }
}
