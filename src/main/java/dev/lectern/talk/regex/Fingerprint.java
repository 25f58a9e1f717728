package dev.lectern.talk.regex;

/**
 * Which neighbouring characters a long text has, in twos and threes, roughly, and which characters: some more may seem to be
 * there. A line is asked for the words of a hundred patterns one after the other; this way it is gone through once.
 */
final class Fingerprint {
    /** A shorter text is gone through as soon. In UTF-16 units. */
    static final int SHORTEST = 100;
    private static final int BITS = 15;
    private static final Lately<Fingerprint> LATELY = new Lately<>(Fingerprint::new);

    private final long[] slots = new long[(1 << BITS) / Long.SIZE];

    private Fingerprint(String text) {
        char before = 0;
        char c = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = WordFinder.small(text.charAt(at));
            set(slot(next, (char) 0, (char) 0));
            set(slot(c, next, (char) 0));
            set(slot(before, c, next));
            before = c;
            c = next;
        }
    }

    /** That of a text; of one that was asked for lately, the one before. */
    static Fingerprint of(String text) {
        return LATELY.read(text);
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

    boolean hasAll(int[] slots) {
        for (int slot : slots) {
            if ((this.slots[slot >> 6] >> slot & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private void set(int slot) {
        slots[slot >> 6] |= 1L << slot;
    }

    private static int slot(char first, char second, char third) {
        int mixed = first * 0x9E3779B1 + second * 0x85EBCA6B + third * 0xC2B2AE35;
        return mixed >>> Integer.SIZE - BITS;
    }
}
