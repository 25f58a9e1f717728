package dev.lectern.talk.learned;

import dev.lectern.talk.learned.Glimpse.Side;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * One kind of thing that the tagger weighs: what is seen at some places around a token.
 *
 * @param name of the kind, short, as the file of weights has it
 * @param sides what is seen
 * @param places of each where, counted from the token
 */
record Feature(String name, Side[] sides, int[] places) {
    private static final long SEED = 0x9E3779B97F4A7C15L;
    static final List<Feature> ALL = List.of(
            of("w", Side.WORD, 0), of("w-", Side.WORD, -1), of("w+", Side.WORD, 1), of("w--", Side.WORD, -2), of("w++", Side.WORD, 2),
            of("w-w", Side.WORD, -1, 0), of("ww+", Side.WORD, 0, 1), of("w--w-", Side.WORD, -2, -1), of("w+w++", Side.WORD, 1, 2), of("w-w+", Side.WORD, -1, 1),
            of("w---", Side.WORD, -3, -2, -1), of("w+++", Side.WORD, 1, 2, 3),
            of("s", Side.SHAPE, -1, 0, 1), of("ss", Side.SHAPE, -2, -1, 0, 1, 2),
            of("l", Side.LISTS, 0), of("l-", Side.LISTS, -1, 0), of("l+", Side.LISTS, 0, 1), of("l+++", Side.LISTS, 1, 2, 3), of("l---", Side.LISTS, -1, -2, -3),
            of("p", Side.PART, 0), of("v", Side.WHOLE, 0), of("p3", Side.PART, -1, 0, 1), of("p4", Side.PART, 0, 1, 2), of("v-", Side.BEFORE,
                    0), of("v+", Side.BEHIND, 0),
            of("e", Side.ENDING, 0),
            new Feature("n", new Side[] {Side.LINE, Side.LISTS}, new int[] {0, 0}),
            new Feature("pv-", new Side[] {Side.PART, Side.BEFORE}, new int[] {0, 0}), new Feature("pv+", new Side[] {Side.PART, Side.BEHIND}, new int[] {0, 0}));

    private static Feature of(String name, Side side, int... places) {
        Side[] sides = new Side[places.length];
        Arrays.fill(sides, side);
        return new Feature(name, sides, places);
    }

    /** Of what is seen around each token a number, by which its weights are found; two of them hardly ever have the same. */
    long[] keys(Glimpse seen) {
        long[] keys = new long[seen.size()];
        Arrays.fill(keys, mix(SEED, name.hashCode()));
        for (int k = 0; k < sides.length; k++) {
            int[] codes = seen.codes(sides[k]);
            int first = Glimpse.FARTHEST + places[k];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = mix(keys[i], codes[first + i]);
            }
        }
        return keys;
    }

    private static long mix(long key, int part) {
        long h = (key ^ part) * 0xBF58476D1CE4E5B9L;
        return h ^ h >>> 29;
    }

    /** The same as a person reads it. */
    String told(Glimpse seen, int at) {
        StringJoiner told = new StringJoiner(" ");
        told.add(name);
        for (int k = 0; k < sides.length; k++) {
            told.add(seen.at(sides[k], at + places[k]));
        }
        return told.toString();
    }

    /** The key of what {@link #told} gave. */
    static long keyOf(String told) {
        long key = SEED;
        for (String part : told.split(" ", -1)) {
            key = mix(key, part.hashCode());
        }
        return key;
    }
}
