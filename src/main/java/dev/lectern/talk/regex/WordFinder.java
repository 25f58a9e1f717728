package dev.lectern.talk.regex;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the places where a text has any of some words, whichever the case of its ASCII letters: looks up each pair of neighbouring
 * characters in a small table, and compares words only where that has it.
 */
final class WordFinder {
    private static final int SLOTS = 1 << 12;
    private static final int LISTS = 1 << 8;

    private final long[] starts = new long[SLOTS / Long.SIZE];
    /** By their slots. */
    private final String[][] words = new String[LISTS][];
    /** Of each word. */
    private final int[][] prints;
    private final boolean ofPairs;

    /** @param all not empty, in small letters */
    WordFinder(Collection<String> all) {
        prints = all.stream().map(Fingerprint::slots).toArray(int[][]::new);
        ofPairs = all.stream().noneMatch(w -> w.length() < 2);
        for (int i = 0; i < LISTS; i++) {
            int list = i;
            words[i] = all.stream().filter(w -> slot(w) % LISTS == list).toArray(String[]::new);
        }
        for (String word : all) {
            starts[slot(word) >> 6] |= 1L << slot(word);
        }
    }

    private int slot(String word) {
        return slot(word.charAt(0), ofPairs ? word.charAt(1) : 0);
    }

    /** The first place at which one stands as a whole between two places; -1 where none does. */
    int find(String text, int from, int to) {
        int last = ofPairs ? to - 1 : to;
        char c = from < last ? Characters.small(text.charAt(from)) : 0;
        for (int at = from; at < last; at++) {
            char next = at + 1 < to ? Characters.small(text.charAt(at + 1)) : 0;
            int slot = slot(c, ofPairs ? next : 0);
            if ((starts[slot >> 6] >> slot & 1) != 0 && isAt(text, at, to, words[slot % LISTS])) {
                return at;
            }
            c = next;
        }
        return -1;
    }

    /** Whether a text with this fingerprint may have one. */
    boolean mayBeIn(Fingerprint print) {
        for (int[] word : prints) {
            if (print.hasAll(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one stands at a place, and before another. */
    boolean isAt(String text, int at, int to) {
        return at < (ofPairs ? to - 1 : to) && isAt(text, at, to, words[slot(Characters.small(text.charAt(at)), ofPairs ? Characters.small(text.charAt(at + 1)) : 0) % LISTS]);
    }

    private static boolean isAt(String text, int at, int to, String[] words) {
        for (String word : words) {
            if (isAt(text, at, to, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word in small letters stands at a place, and before another. */
    static boolean isAt(String text, int at, int to, String word) {
        int i = 0;
        while (i < word.length() && at + i < to && Characters.small(text.charAt(at + i)) == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    private static int slot(char first, int second) {
        return (first * 31 + second * 0x9e5) & SLOTS - 1;
    }

    @Override
    public String toString() {
        return Arrays.stream(words).flatMap(Arrays::stream).toList().toString();
    }
}
