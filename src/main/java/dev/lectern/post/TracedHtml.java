package dev.lectern.post;

import java.util.Arrays;

/** HTML being written, which remembers from which line of the post each piece came. */
final class TracedHtml {
    private final StringBuilder out;
    private int[] starts = new int[64];
    private int[] lines = new int[64];
    private int pieces;

    TracedHtml(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** What is written from here on stands on this line. @param line from 1 */
    void at(int line) {
        if (pieces > 0 && starts[pieces - 1] == out.length()) {
            lines[pieces - 1] = line;
            return;
        }
        if (pieces > 0 && lines[pieces - 1] == line) {
            return;
        }
        if (pieces == starts.length) {
            starts = Arrays.copyOf(starts, pieces * 2);
            lines = Arrays.copyOf(lines, pieces * 2);
        }
        starts[pieces] = out.length();
        lines[pieces++] = line;
    }

    TracedHtml raw(CharSequence html) {
        out.append(html);
        return this;
    }

    TracedHtml raw(CharSequence html, int start, int end) {
        out.append(html, start, end);
        return this;
    }

    TracedHtml text(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            text(text.charAt(i));
        }
        return this;
    }

    TracedHtml text(char c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '"' -> out.append("&quot;");
            default -> out.append(c);
        }
        return this;
    }

    /** Whether the character would be read as more than itself. */
    static boolean isMarkup(char c) {
        return c == '&' || c == '<' || c == '"';
    }

    /** The line of the post from which the character at {@code position} of this HTML came. */
    int line(int position) {
        int found = Arrays.binarySearch(starts, 0, pieces, position);
        int piece = found >= 0 ? found : -found - 2;
        return piece < 0 ? 1 : lines[piece];
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
