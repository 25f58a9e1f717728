package dev.lectern.talk.regex;

/** What is asked of the characters of a text so often that an expression would be too dear. */
public final class Characters {
    /** Of either script. */
    public static final CharacterSet COLONS = CharacterSet.of(":：");
    /** What {@code \s} stands for. */
    private static final String BLANKS = " \t\n\u000b\f\r";

    private static final int FEW = 3;

    private Characters() {}

    /** Whether the text has any of these. */
    public static boolean hasAny(String text, String any) {
        return next(any, text, 0) >= 0;
    }

    /** Where the next of these stands; -1 where none does. */
    public static int next(String any, String text, int from) {
        if (any.length() <= FEW) {
            return nextOfFew(any, text, from);
        }
        for (int i = from; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Java looks for one character at many places at a time. */
    private static int nextOfFew(String any, String text, int from) {
        int next = -1;
        for (int i = 0; i < any.length(); i++) {
            int at = text.indexOf(any.charAt(i), from);
            next = at >= 0 && (next < 0 || at < next) ? at : next;
        }
        return next;
    }

    /** Whether the text has a letter of ASCII. */
    public static boolean hasPlainLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isPlainLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a letter of ASCII. */
    public static boolean isPlainLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** A capital of ASCII as a small letter; any other character as it is. */
    public static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }

    /** The last character before a place that is no blank; a blank where there is none. */
    public static char lastBefore(String text, int end) {
        int last = end - 1;
        while (last >= 0 && (Character.isWhitespace(text.charAt(last)) || text.charAt(last) == '\u00a0')) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }

    /** Whether the text has a Chinese character. */
    public static boolean hasIdeograph(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u2e80' && Character.isIdeographic(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text without the blanks and the other of these with which it starts, and with which it ends. */
    public static String without(String starting, String ending, String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAny(starting, text.charAt(from))) {
            from++;
        }
        while (to > from && isAny(ending, text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAny(String marks, char c) {
        return marks.indexOf(c) >= 0 || BLANKS.indexOf(c) >= 0;
    }
}
