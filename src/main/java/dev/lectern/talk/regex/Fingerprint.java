package dev.lectern.talk.regex;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which neighbouring characters a long text has, in twos and threes, roughly, and which characters: some more may seem to be
 * there. A line is asked for the words of a hundred patterns one after the other; this way it is gone through once.
 */
final class Fingerprint {
    /** A shorter text is gone through as soon. In UTF-16 units. */
    static final int SHORTEST = 100;
    private static final int BITS = 15;
    private static final Lately<Fingerprint> LATELY = new Lately<>(text -> new Fingerprint());

    private @Nullable Slots taken;
    private boolean asked;

    /** For threads to see it whole or not at all; two may take the same. */
    private record Slots(long[] bits) {}

    private Fingerprint() {}

    private static long[] taken(String text) {
        long[] slots = new long[(1 << BITS) / Long.SIZE];
        char before = 0;
        char c = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = WordFinder.small(text.charAt(at));
            set(slots, slot(next, (char) 0, (char) 0));
            set(slots, slot(c, next, (char) 0));
            set(slots, slot(before, c, next));
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
            print.taken = new Slots(taken(text));
        }
        return print;
    }

    /** The slots of a word, all of which a text has that has the word. */
    static int[] slots(String word) {
        int[] slots = new int[Math.max(1, word.length() - 2)];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(word.charAt(i), at(word, i + 1), at(word, i + 2));
        }
        return slots;
    }

    private static char at(String word, int place) {
        return place < word.length() ? word.charAt(place) : 0;
    }

    boolean hasAll(int[] asked) {
        long[] slots = Objects.requireNonNull(taken).bits;
        for (int slot : asked) {
            if ((slots[slot >> 6] >> slot & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void set(long[] slots, int slot) {
        slots[slot >> 6] |= 1L << slot;
    }

    private static int slot(char first, char second, char third) {
        int mixed = first * 0x9E3779B1 + second * 0x85EBCA6B + third * 0xC2B2AE35;
        return mixed >>> Integer.SIZE - BITS;
    }
}
