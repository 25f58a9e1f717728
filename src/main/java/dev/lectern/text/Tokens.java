package dev.lectern.text;

import java.util.Arrays;

/**
 * The tokens that a text was cut into, in order. As numbers side by side, for a post has thousands of them, and to be filled
 * again and again.
 */
final class Tokens {
    private static final int NUMBERS = 5;

    private static final int ROOM = 1024;
    /** What one huge text took is given back with the next. */
    private static final int MOST_KEPT = 256 * ROOM;

    /** What tokens are pieces of. */
    private char[] letters = new char[ROOM];
    private int written;
    private int[] numbers = new int[ROOM];
    private int size;

    /** Forgets all. @param text that tokens will be pieces of */
    void begin(String text) {
        if (numbers.length > MOST_KEPT) {
            letters = new char[ROOM];
            numbers = new int[ROOM];
        }
        size = 0;
        written = 0;
        write(text);
    }

    /** A piece of the text that was begun with, which stands there in what is cut as well. */
    void add(int start, int end) {
        add(start, end, start, end, 1);
    }

    /**
     * A piece of the text that was begun with.
     *
     * @param from where it begins there
     * @param to where it ends there
     * @param start where it begins in what is cut
     * @param end where it ends in what is cut
     * @param increment 0 for another form of the token before
     */
    void add(int from, int to, int start, int end, int increment) {
        int at = size * NUMBERS;
        if (at + NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        numbers[at] = from;
        numbers[at + 1] = to;
        numbers[at + 2] = start;
        numbers[at + 3] = end;
        numbers[at + 4] = increment;
        size++;
    }

    /** A token that is written otherwise than the text at that place. */
    void add(String token, int start, int end, int increment) {
        int from = written;
        write(token);
        add(from, written, start, end, increment);
    }

    private void write(String text) {
        int end = written + text.length();
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, 2 * letters.length));
        }
        text.getChars(0, text.length(), letters, written);
        written = end;
    }

    int size() {
        return size;
    }

    char[] letters() {
        return letters;
    }

    /** Where a token begins in {@link #letters}. */
    int from(int token) {
        return numbers[token * NUMBERS];
    }

    int length(int token) {
        return numbers[token * NUMBERS + 1] - numbers[token * NUMBERS];
    }

    int start(int token) {
        return numbers[token * NUMBERS + 2];
    }

    int end(int token) {
        return numbers[token * NUMBERS + 3];
    }

    int increment(int token) {
        return numbers[token * NUMBERS + 4];
    }
}
