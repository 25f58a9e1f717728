package dev.lectern.search;

import java.util.Arrays;

/**
 * Of many counts the greatest. Most counts of a facet are small and equal, which a heap takes badly; so it is first found out, by
 * how many there are of each size, from which size on they are wanted, and only these are sorted.
 */
final class MostFrequent {
    /** Counts from here on are taken for one size until they are sorted. */
    private static final int LARGE = 256;

    private MostFrequent() {}

    /**
     * Numbers of the most frequent values, the most frequent first; of equal ones those of the smaller number. What never came up is
     * not among them.
     *
     * @param start which value is number 0
     * @param end the value behind the last
     * @param most how many to give
     */
    static int[] of(Counts counts, int start, int end, int most) {
        int[] sizes = new int[LARGE + 1];
        for (int from = counts.next(start, end), to; from < end; from = counts.next(to, end)) {
            to = counts.endOfStretch(from, end);
            for (int at = from; at < to; at++) {
                sizes[Math.min(counts.of(at), LARGE)]++;
            }
        }
        int least = LARGE;
        int larger = 0;
        while (least > 1 && larger + sizes[least] < most) {
            larger += sizes[least--];
        }
        // all that are larger, and of those of the least size the first, unless that is one of many sizes
        long[] wanted = new long[least == LARGE ? sizes[LARGE] : Math.min(most, larger + sizes[least])];
        int equal = wanted.length - larger;
        int found = 0;
        for (int at = counts.next(start, end); at < end && found < wanted.length; at = counts.next(at + 1, end)) {
            int count = counts.of(at);
            if (count > least || count == least && equal > 0 || least == LARGE && count == LARGE) {
                equal -= count == least ? 1 : 0;
                wanted[found++] = (long) -count << Integer.SIZE | at - start;
            }
        }
        Arrays.sort(wanted);
        return Arrays.stream(wanted).limit(most).mapToInt(one -> (int) one).toArray();
    }
}
