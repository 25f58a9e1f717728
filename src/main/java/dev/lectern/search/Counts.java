package dev.lectern.search;

import java.util.Arrays;

/**
 * Counts of many values, few of which most questions come upon: what was never counted is passed over, a stretch at a time, when
 * they are read and when they are forgotten.
 */
final class Counts {
    private static final int STRETCH_BITS = 6;

    /** All 0 in stretches that are not touched. */
    private int[] counts = {};
    private boolean[] touched = {};

    /** Makes room for values number 0 to before {@code values}, none of which is counted yet. */
    void begin(int values) {
        if (counts.length < values) {
            counts = new int[values];
            touched = new boolean[(values >> STRETCH_BITS) + 1];
        }
    }

    void add(int value, int documents) {
        counts[value] += documents;
        touched[value >> STRETCH_BITS] = true;
    }

    int of(int value) {
        return counts[value];
    }

    /** The first value from this one on that may have been counted, or {@code end} where none before that was. */
    int next(int value, int end) {
        int at = value;
        while (at < end && !touched[at >> STRETCH_BITS]) {
            at = endOfStretch(at, end);
        }
        return at;
    }

    /** Where the values end of which {@link #next} tells the same as of this one. */
    int endOfStretch(int value, int end) {
        return Math.min(end, (value >> STRETCH_BITS) + 1 << STRETCH_BITS);
    }

    /** Forgets all of them. */
    void clear() {
        for (int s = 0; s < touched.length; s++) {
            if (touched[s]) {
                Arrays.fill(counts, s << STRETCH_BITS, Math.min(counts.length, s + 1 << STRETCH_BITS), 0);
                touched[s] = false;
            }
        }
    }
}
