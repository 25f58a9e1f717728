package dev.lectern.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** Neighbouring documents: which of them match, and what each of these scores. Used again for the next ones. */
final class Block {
    /** How many documents; few enough that the scores of all clauses of a query stay in the processor's cache. */
    static final int SIZE = 2048;

    /** A bit for each document that matches. */
    final long[] matches = new long[SIZE / Long.SIZE];
    /** The same bits, for Lucene. */
    final FixedBitSet set = new FixedBitSet(matches, SIZE);
    /** Of those that match; anything for the others. */
    final float[] scores = new float[SIZE];

    void clear() {
        Arrays.fill(matches, 0);
    }

    boolean isEmpty() {
        for (long word : matches) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Keeps only the matches that are in {@code others} too. */
    void retain(long[] others) {
        for (int w = 0; w < matches.length; w++) {
            matches[w] &= others[w];
        }
    }

    /** Takes the matches that are in {@code others} out. */
    void remove(long[] others) {
        for (int w = 0; w < matches.length; w++) {
            matches[w] &= ~others[w];
        }
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
