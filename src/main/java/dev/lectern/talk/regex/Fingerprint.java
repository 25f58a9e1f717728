package dev.lectern.talk.regex;

/**
 * Which pairs of neighbouring characters a long text has, roughly, and which characters: some more may seem to be there. A line
 * is asked for the words of a hundred patterns one after the other; this way it is gone through once.
 */
final class Fingerprint {
    /** A shorter text is gone through as soon. In UTF-16 units. */
    static final int SHORTEST = 100;
    private static final int BITS = 15;
    private static final int REMEMBERED = 1 << 5;
    private static final ThreadLocal<Fingerprint[]> LATELY = ThreadLocal.withInitial(() -> new Fingerprint[REMEMBERED]);

    private final String text;
    private final long[] slots = new long[(1 << BITS) / Long.SIZE];

    private Fingerprint(String text) {
        this.text = text;
        char c = WordFinder.small(text.charAt(0));
        for (int at = 1; at < text.length(); at++) {
            char next = WordFinder.small(text.charAt(at));
            set(slot(c, (char) 0));
            set(slot(c, next));
            c = next;
        }
        set(slot(c, (char) 0));
    }

    /** That of a text that is not empty; of one that this thread asked for lately, the one before. */
    static Fingerprint of(String text) {
        Fingerprint[] lately = LATELY.get();
        int at = text.hashCode() & REMEMBERED - 1;
        if (lately[at] == null || lately[at].text != text) {
            lately[at] = new Fingerprint(text);
        }
        return lately[at];
    }

    /** The slots of a word, all of which a text has that has the word. */
    static int[] slots(String word) {
        int[] slots = new int[Math.max(1, word.length() - 1)];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(word.charAt(i), word.length() == 1 ? (char) 0 : word.charAt(i + 1));
        }
        return slots;
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

    private static int slot(char first, char second) {
        int mixed = first * 0x9E3779B1 + second * 0x85EBCA6B;
        return mixed >>> Integer.SIZE - BITS;
    }
}
