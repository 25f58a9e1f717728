package dev.lectern.talk.learned;

import java.util.Arrays;

/**
 * A sentence as the tagger sees it: a Chinese character or a mark each by itself, Latin words and numbers whole; blanks are
 * left out.
 *
 * @param from where each starts, in UTF-16 units
 * @param to where each ends
 */
record Tokens(String text, int[] from, int[] to) {
    private static final String INSIDE = ".-'’+";

    static Tokens of(String text) {
        int[] from = new int[text.length()];
        int[] to = new int[text.length()];
        int size = 0;
        for (int at = 0, end; at < text.length(); at = end) {
            end = end(text, at);
            if (!isBlank(text.charAt(at))) {
                from[size] = at;
                to[size++] = end;
            }
        }
        return new Tokens(text, Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }

    private static int end(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (isWord(text.charAt(at)) && end < text.length() && (isWord(text.charAt(end)) || joins(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(String text, int at) {
        return INSIDE.indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && isWord(text.charAt(at + 1));
    }

    static boolean isWord(char c) {
        return c < '\u2E80' && Character.isLetterOrDigit(c) || c == '_';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0';
    }

    int size() {
        return from.length;
    }

    String word(int i) {
        return text.substring(from[i], to[i]);
    }
}
