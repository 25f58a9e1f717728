package dev.lectern.talk.regex;

/**
 * A few characters that are looked for in running text, most of whose characters are others: of nearly each of those one bit
 * says so.
 */
public final class CharacterSet {
    /** So few are looked for one by one in a text of such a length, which Java does at many places at a time. */
    private static final int FEW = 3;
    private static final int LONG = 48;

    private final String all;
    /** Of each of them a bit, that of its last six. */
    private final long sieve;

    private CharacterSet(String all) {
        this.all = all;
        this.sieve = all.chars().mapToLong(c -> 1L << c).reduce(0, (some, one) -> some | one);
    }

    /** @param all one after the other */
    public static CharacterSet of(String all) {
        return new CharacterSet(all);
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return (sieve >>> c & 1) != 0 && all.indexOf(c) >= 0;
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
