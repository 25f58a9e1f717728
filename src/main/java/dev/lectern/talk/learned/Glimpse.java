package dev.lectern.talk.learned;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.name.Hints;
import dev.lectern.talk.name.Organizations;
import java.util.Arrays;
import java.util.Locale;

/**
 * What there is to see of each token of a sentence: its word, its shape, what our lists say of it, and the word of running
 * Chinese that it is a part of.
 */
final class Glimpse {
    /** What stands before a sentence and behind it. */
    private static final String EDGE = "|";
    private static final String AFTER = "我";
    private static final int LONGEST = 200;
    /** No feature looks farther. */
    static final int FARTHEST = 3;

    /** What is seen of a token. */
    enum Side { WORD, SHAPE, LISTS, PART, WHOLE, BEFORE, BEHIND, ENDING, LINE }

    private final Tokens tokens;
    private final String[][] seen = new String[Side.values().length][];
    /** The same as numbers, with room for what stands before the sentence and behind it. */
    private final int[][] codes = new int[Side.values().length][];

    Glimpse(Tokens tokens, Organizations known) {
        this.tokens = tokens;
        for (Side side : Side.values()) {
            seen[side.ordinal()] = new String[tokens.size()];
        }
        int[] lists = Hints.of(tokens.text(), tokens.from(), tokens.to(), known);
        String line = tokens.size() < 12 ? "12" : tokens.size() < 30 ? "30" : "many";
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.word(i);
            set(Side.WORD, i, Character.isDigit(word.charAt(0)) ? "0" : word.toLowerCase(Locale.ROOT));
            set(Side.SHAPE, i, shape(i, word));
            set(Side.LISTS, i, Hints.told(lists[i]));
            set(Side.ENDING, i, word.length() < 3 ? "" : word.substring(word.length() - 2));
            set(Side.LINE, i, line);
        }
        words();
        for (int side = 0; side < seen.length; side++) {
            codes[side] = new int[tokens.size() + 2 * FARTHEST];
            Arrays.fill(codes[side], EDGE.hashCode());
            for (int i = 0; i < tokens.size(); i++) {
                codes[side][i + FARTHEST] = seen[side][i].hashCode();
            }
        }
    }

    /** What is seen at each place as a number, the hash of its text; the first token's is at {@link #FARTHEST}. */
    int[] codes(Side side) {
        return codes[side.ordinal()];
    }

    private void set(Side side, int i, String value) {
        seen[side.ordinal()][i] = value;
    }

    /** What is seen at a place, be it before the sentence or behind it. */
    String at(Side side, int i) {
        return i < 0 || i >= tokens.size() ? EDGE : seen[side.ordinal()][i];
    }

    int size() {
        return tokens.size();
    }

    /** H Chinese, A capitals, C capitalised, x small, 0 a number, else the mark; with _ before it where a blank is. */
    private String shape(int i, String word) {
        char c = word.charAt(0);
        boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        String own = Character.isIdeographic(c) ? "H" : Character.isDigit(c) ? "0" : Character.isUpperCase(c) ? capitals ? "A" : "C" : Character.isLetter(c) ? "x" : word;
        return i > 0 && tokens.from()[i] > tokens.to()[i - 1] ? "_" + own : own;
    }

    /** Cuts each run of Chinese into words, and tells each token its place in its word, the word, and the words around. */
    private void words() {
        HanLattice lattice = new HanLattice();
        int[] starts = new int[size()];
        int[] ends = new int[size()];
        for (int i = 0; i < size();) {
            int end = i + 1;
            while (isHan(i) && end < size() && end - i < LONGEST && isHan(end) && tokens.from()[end] == tokens.to()[end - 1]) {
                end++;
            }
            if (isHan(i)) {
                cut(lattice, i, end, starts, ends);
            } else {
                starts[i] = i;
                ends[i] = end;
            }
            i = end;
        }
        for (int i = 0; i < size(); i++) {
            set(Side.WHOLE, i, whole(starts[i], ends[i]));
            set(Side.PART, i, (i == starts[i] ? "B" : "I") + Math.min(4, ends[i] - starts[i]));
        }
        for (int i = 0; i < size(); i++) {
            set(Side.BEFORE, i, starts[i] == 0 ? EDGE : at(Side.WHOLE, starts[i] - 1));
            set(Side.BEHIND, i, at(Side.WHOLE, ends[i]));
        }
    }

    private String whole(int from, int to) {
        return isHan(from) ? tokens.text().substring(tokens.from()[from], tokens.to()[to - 1]) : at(Side.WORD, from);
    }

    private boolean isHan(int i) {
        return Character.isIdeographic(tokens.text().charAt(tokens.from()[i]));
    }

    private void cut(HanLattice lattice, int from, int to, int[] starts, int[] ends) {
        int start = from;
        for (int end : lattice.likeliest(tokens.text(), tokens.from()[from], tokens.to()[to - 1], AFTER)) {
            int stop = Math.min(to, from + end);
            if (start < stop) {
                Arrays.fill(starts, start, stop, start);
                Arrays.fill(ends, start, stop, stop);
                start = stop;
            }
        }
    }
}
