package dev.lectern.post;

import java.util.Arrays;

/** Tells on which line a character of a text stands. */
final class LineIndex {
    private final int[] starts;
    private final int firstLine;

    /** @param firstLine the number of the text's first line */
    LineIndex(String text, int firstLine) {
        this.firstLine = firstLine;
        int[] found = new int[text.length() / 32 + 8];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = end + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return firstLine + (found >= 0 ? found : -found - 2);
    }
}
