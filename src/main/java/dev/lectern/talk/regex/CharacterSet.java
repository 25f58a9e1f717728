package dev.lectern.talk.regex;

/** A few characters that are looked for in running text: each has a slot of its own, so that one look tells of any character. */
public final class CharacterSet {
    /** So few are looked for one by one in a text of such a length, which Java does at many places at a time. */
    private static final int FEW = 3;
    private static final int LONG = 48;

    private static final int TRIES = 64;
    private static final int ROOM = 4;

    private final String all;
    /** At the slot of each of them that one, at all others one that has another slot. */
    private final char[] slots;
    private final int factor;
    private final int shift;

    private CharacterSet(String all, char[] slots, int factor, int shift) {
        this.all = all;
        this.slots = slots;
        this.factor = factor;
        this.shift = shift;
    }

    /** @param all one after the other */
    public static CharacterSet of(String all) {
        for (int slots = Integer.highestOneBit(Math.max(1, all.length())) * ROOM;; slots *= 2) {
            int shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots);
            for (int i = 0; i < TRIES; i++) {
                int factor = 0x9E3779B1 * (2 * i + 1);
                char[] apart = apart(all, slots, factor, shift);
                if (apart.length > 0) {
                    return new CharacterSet(all, apart, factor, shift);
                }
            }
        }
    }

    /** The characters at their slots; nothing where two would have the same. */
    private static char[] apart(String all, int size, int factor, int shift) {
        char[] slots = new char[size];
        slots[0] = 1;
        boolean apart = factor >>> shift != 0;
        for (int i = 0; i < all.length() && apart; i++) {
            int slot = all.charAt(i) * factor >>> shift;
            apart = slots[slot] == (slot == 0 ? 1 : 0) || slots[slot] == all.charAt(i);
            slots[slot] = all.charAt(i);
        }
        return apart ? slots : new char[0];
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return slots[c * factor >>> shift] == c;
    }

    /** Where the next of them stands from a place on; -1 where none does. */
    public int next(String text, int from) {
        if (all.length() <= FEW && text.length() - from >= LONG) {
            return Characters.next(all, text, from);
        }
        for (int i = from; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all characters of the text are of them. */
    public boolean hasAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has any of them. */
    public boolean isIn(String text) {
        return next(text, 0) >= 0;
    }
}
