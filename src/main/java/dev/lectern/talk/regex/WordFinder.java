package dev.lectern.talk.regex;

import java.util.Arrays;
import java.util.Collection;

/**
 * Finds the places where a text has any of some words, whichever the case of its ASCII letters: looks up each pair of neighbouring
 * characters in a small table, and compares words only where that has it.
 */
final class WordFinder {
    /** So many slots a word: few are taken, and all lie close together. */
    private static final int ROOM = 64;
    private static final int MOST_SLOTS = 1 << 12;
    /** So many slots share a list. */
    private static final int SHARE = 1 << 4;
    /** One for all, so that to find no words is to look nowhere else. */
    private static final String[] NONE = {};

    /** Of each slot whether words have it. */
    private final long[] starts;
    /** By their slots. */
    private final String[][] words;
    private final int slots;
    /** Of each word. */
    private final int[][] prints;
    private final boolean ofPairs;

    /** @param all not empty, in small letters */
    WordFinder(Collection<String> all) {
        prints = all.stream().map(Fingerprint::slots).toArray(int[][]::new);
        ofPairs = all.stream().noneMatch(w -> w.length() < 2);
        slots = Math.min(MOST_SLOTS, Integer.highestOneBit(all.size()) * 2 * ROOM);
        starts = new long[slots / Long.SIZE];
        words = new String[slots / SHARE][];
        Arrays.fill(words, NONE);
        for (String word : all) {
            int slot = slot(word);
            starts[slot >> 6] |= 1L << slot;
            words[slot / SHARE] = all.stream().filter(w -> slot(w) / SHARE == slot / SHARE).toArray(String[]::new);
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
            if (isTaken(slot) && isAt(text, at, to, words[slot / SHARE])) {
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
        int slot = at < (ofPairs ? to - 1 : to) ? slot(Characters.small(text.charAt(at)), ofPairs ? Characters.small(text.charAt(at + 1)) : 0) : -1;
        return slot >= 0 && isTaken(slot) && isAt(text, at, to, words[slot / SHARE]);
    }

    private boolean isTaken(int slot) {
        return (starts[slot >> 6] >> slot & 1) != 0;
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

    private int slot(char first, int second) {
        return (first * 31 + second * 0x9e5) & slots - 1;
    }

    @Override
    public String toString() {
        return Arrays.stream(words).flatMap(Arrays::stream).toList().toString();
    }
}
