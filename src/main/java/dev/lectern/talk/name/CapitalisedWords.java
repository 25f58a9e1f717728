package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;

/**
 * Words in Latin letters that begin with a capital, as names do, and small ones between them: {@code Jan van den Berg}. Running text
 * has many, so that an expression would be dear.
 *
 * @param start where the first begins
 * @param end where the last ends
 */
public record CapitalisedWords(int start, int end) {
    private static final String[] PARTICLES = {"van", "von", "de", "der", "den", "da", "di", "la", "le", "el", "al", "bin"};
    private static final String[] NONE = {};
    /** The characters with which those start. */
    private static final CharacterSet STARTS = CharacterSet.of("vdleab");
    private static final int MOST_PARTICLES = 2;
    private static final int MOST_WORDS = 6;
    /** Of a word, behind its capital. */
    private static final int LONGEST = 24;

    /** The next of a text from a place on; {@code start} is -1 where there are none. */
    public static CapitalisedWords next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            boolean begins = isCapital(text, i) && (i == 0 || !isPartOfWord(text.charAt(i - 1)));
            int end = begins ? end(text, i) : -1;
            if (end > 0 && (end == text.length() || !isPartOfWord(text.charAt(end)))) {
                return new CapitalisedWords(i, end);
            }
        }
        return new CapitalisedWords(-1, -1);
    }

    private static int end(String text, int from) {
        int end = wordEnd(text, from);
        if (end == from + 1) {
            return -1;
        }
        for (int n = 0; n < MOST_WORDS; n++) {
            int next = end;
            for (int p = 0; p < MOST_PARTICLES; p++) {
                next = particleEnd(text, next);
            }
            if (!isBlank(text, next) || !isCapital(text, next + 1)) {
                return end;
            }
            end = wordEnd(text, next + 1);
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int end = from + 1;
        while (end < text.length() && end - from <= LONGEST && (isLatin(text.charAt(end)) || "'’.-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static int particleEnd(String text, int from) {
        boolean may = isBlank(text, from) && from + 1 < text.length() && STARTS.has(text.charAt(from + 1));
        for (String particle : may ? PARTICLES : NONE) {
            if (text.startsWith(particle, from + 1) && isBlank(text, from + 1 + particle.length())) {
                return from + 1 + particle.length();
            }
        }
        return from;
    }

    private static boolean isBlank(String text, int at) {
        return at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0');
    }

    private static boolean isCapital(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c < 128 ? c >= 'A' && c <= 'Z' : !isHan(c) && Character.getType(c) == Character.UPPERCASE_LETTER;
    }

    /** Of nearly all characters of Chinese text this says quicker that they are no capitals. */
    private static boolean isHan(char c) {
        return c >= '\u3000' && c < '\ua000';
    }

    private static boolean isPartOfWord(char c) {
        return isLatin(c) || c >= '0' && c <= '9' || "@./-".indexOf(c) >= 0;
    }

    public static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > '\u007f' && !isHan(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
