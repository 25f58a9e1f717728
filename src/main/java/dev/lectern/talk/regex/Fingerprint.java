package dev.lectern.talk.regex;

import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbouring characters a long text has, in twos and threes, roughly, and which characters: some more may seem to be
 * there. A line is asked for the words of a hundred patterns one after the other; this way it is gone through once.
 */
final class Fingerprint {
    /** A shorter text is gone through as soon. In UTF-16 units. */
    static final int SHORTEST = 100;
    /** So many slots a character; a text has up to three of them, and where few are free much seems to be there. */
    private static final int ROOM = 32;
    /** No more than what fits into the processor's nearest cache beside the rest. */
    private static final int MOST = 1 << 15;
    private static final Lately<Fingerprint> LATELY = new Lately<>(text -> new Fingerprint());

    private @Nullable Slots taken;
    private boolean asked;

    /** For threads to see it whole or not at all; two may take the same. */
    private record Slots(long[] bits, int shift) {
        /** @param length of the text, in UTF-16 units */
        static Slots empty(int length) {
            int slots = Integer.highestOneBit(Math.min(length, MOST / ROOM) * ROOM);
            return new Slots(new long[slots / Long.SIZE], Integer.SIZE - Integer.numberOfTrailingZeros(slots));
        }

        void set(int mixed) {
            int slot = mixed >>> shift;
            bits[slot >> 6] |= 1L << slot;
        }

        boolean has(int mixed) {
            int slot = mixed >>> shift;
            return (bits[slot >> 6] >> slot & 1) != 0;
        }
    }

    private Fingerprint() {}

    private static Slots taken(String text) {
        Slots slots = Slots.empty(text.length());
        char before = 0;
        char c = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = Characters.small(text.charAt(at));
            slots.set(mixed(next, (char) 0, (char) 0));
            slots.set(mixed(c, next, (char) 0));
            slots.set(mixed(before, c, next));
            before = c;
            c = next;
        }
        return slots;
    }

    /** That of a text; null where it was not asked for lately: many a text is asked but once, and to take it is dear. */
    static @Nullable Fingerprint of(String text) {
        Fingerprint print = LATELY.read(text);
        if (!print.asked) {
            print.asked = true;
            return null;
        }
        if (print.taken == null) {
            print.taken = taken(text);
        }
        return print;
    }

    /** What tells the slots of a word, all of which a text has that has the word: a slot may be another's, but seldom those of each character too. */
    static int[] slots(String word) {
        IntStream whole = IntStream.range(0, Math.max(1, word.length() - 2)).map(i -> mixed(word.charAt(i), at(word, i + 1), at(word, i + 2)));
        return IntStream.concat(whole, word.chars().map(c -> mixed((char) c, (char) 0, (char) 0))).distinct().toArray();
    }

    private static char at(String word, int place) {
        return place < word.length() ? word.charAt(place) : 0;
    }

    boolean hasAll(int[] asked) {
        Slots slots = Objects.requireNonNull(taken);
        for (int mixed : asked) {
            if (!slots.has(mixed)) {
                return false;
            }
        }
        return true;
    }

    private static int mixed(char first, char second, char third) {
        return first * 0x9E3779B1 + second * 0x85EBCA6B + third * 0xC2B2AE35;
    }
}
