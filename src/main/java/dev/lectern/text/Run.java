package dev.lectern.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text that is searched as one: either characters of a script written without blanks, or a word of letters
 * and digits with what joins them ({@code C++}, {@code 3.1.0}, {@code x86_64}, {@code TPC-H}).
 *
 * @param text folded, case kept
 * @param start index of its first character
 * @param end index after its last character
 */
public record Run(Kind kind, String text, int start, int end) {

    /** What kind of writing a run is. */
    public enum Kind {
        /** Chinese, Japanese, Korean. */
        HAN,
        /** Letters and digits of any other script. */
        WORD
    }

    /** The runs of a folded text, in order; punctuation and blanks between them are dropped. */
    public static List<Run> of(CharSequence text) {
        List<Run> runs = new ArrayList<>();
        each(text, (kind, start, end) -> runs.add(new Run(kind, text.subSequence(start, end).toString(), start, end)));
        return runs;
    }

    /** The same, where they lie. */
    static void each(CharSequence text, Taker taker) {
        int at = 0;
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            int end = at + Character.charCount(c);
            if (isHan(c)) {
                end = endOfHan(text, end);
                taker.take(Kind.HAN, at, end);
            } else if (Character.isLetterOrDigit(c)) {
                end = endOfWord(text, end);
                taker.take(Kind.WORD, at, end);
            }
            at = end;
        }
    }

    /** Takes runs as they are found. */
    interface Taker {
        void take(Kind kind, int start, int end);
    }

    private static int endOfHan(CharSequence text, int at) {
        while (at < text.length() && isHan(Character.codePointAt(text, at))) {
            at += Character.charCount(Character.codePointAt(text, at));
        }
        return at;
    }

    private static int endOfWord(CharSequence text, int at) {
        while (at < text.length()) {
            int c = Character.codePointAt(text, at);
            if (isWord(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                at += Character.charCount(c);
            } else if (".-_".indexOf(c) >= 0 && at + 1 < text.length() && isWord(Character.codePointAt(text, at + 1))) {
                at++;
            } else {
                return endOfSigns(text, at);
            }
        }
        return at;
    }

    /** {@code C++} and {@code C#} end in their signs; in {@code a+b} and {@code #1#} the signs are nobody's. */
    private static int endOfSigns(CharSequence text, int at) {
        int end = at;
        while (end < text.length() && end - at < 2 && (text.charAt(end) == '+' || text.charAt(end) == '#')) {
            end++;
        }
        boolean joins = end < text.length() && Character.isLetterOrDigit(Character.codePointAt(text, end))
                && !isHan(Character.codePointAt(text, end));
        return joins ? at : end;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }

    /** Whether a character belongs to a script written without blanks. */
    public static boolean isHan(int c) {
        if (c < 0x1100) {
            return false;
        }
        if (c >= 0x4E00 && c < 0xA000) {
            return true;
        }
        return Character.isIdeographic(c) || switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> Character.isLetterOrDigit(c);
            default -> c == '々' || c == 'ー';
        };
    }
}
