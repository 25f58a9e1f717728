package dev.lectern.talk.name;

import java.util.Arrays;
import java.util.Collection;

/**
 * What words that begin alike go on with, so that the longest word at a place of a text is found without cutting that out. Its
 * nodes lie in the order of their depth: the children of one are neighbours, sorted by character, and begin where those of the
 * node before end.
 */
final class Trie {
    /** Where no word goes on so; the place of the node before all characters, to which nothing leads. */
    static final int NONE = 0;
    /** So many slots for each character that a word begins with: nearly every look-up is over with the first. */
    private static final int ROOM = 4;

    /** Each character that a word begins with, and in the lower half its node, at the slot that it tells or at one behind. */
    private final int[] heads;
    /** Of each node the character that leads to it. */
    private final char[] letters;
    /** Of each node its first child. */
    private final char[] children;
    private final boolean[] isWord;

    /** @param sorted words, none of them twice, and none empty */
    private Trie(String[] sorted) {
        Nodes nodes = new Nodes(sorted);
        letters = Arrays.copyOf(nodes.letters, nodes.size);
        children = Arrays.copyOf(nodes.children, nodes.size + 1);
        isWord = Arrays.copyOf(nodes.isWord, nodes.size);
        heads = new int[Integer.highestOneBit(Math.max(1, children[1] - children[0])) * 2 * ROOM];
        for (int node = children[0]; node < children[1]; node++) {
            int at = letters[node] & heads.length - 1;
            while (heads[at] != 0) {
                at = at + 1 & heads.length - 1;
            }
            heads[at] = letters[node] << Character.SIZE | node;
        }
    }

    static Trie of(Collection<String> words) {
        return new Trie(words.stream().filter(w -> !w.isEmpty()).distinct().sorted().toArray(String[]::new));
    }

    /** The node of a first character. */
    int head(char c) {
        int at = c & heads.length - 1;
        while (heads[at] >>> Character.SIZE != c && heads[at] != 0) {
            at = at + 1 & heads.length - 1;
        }
        return heads[at] & Character.MAX_VALUE;
    }

    /** The node behind another one. */
    int child(int node, char c) {
        int last = children[node + 1];
        for (int child = children[node]; child < last; child++) {
            if (letters[child] >= c) {
                return letters[child] == c ? child : NONE;
            }
        }
        return NONE;
    }

    /** Whether a word ends in a node. */
    boolean isWord(int node) {
        return isWord[node];
    }

    /** Nodes as they are found: each of a stretch of the list whose words begin alike. */
    private static final class Nodes {
        private final String[] words;
        private final char[] letters;
        private final char[] children;
        private final boolean[] isWord;
        private final int[] starts;
        private final int[] ends;
        private int size;

        Nodes(String[] words) {
            this.words = words;
            int most = 1 + Arrays.stream(words).mapToInt(String::length).sum();
            letters = new char[most];
            children = new char[most + 1];
            isWord = new boolean[most];
            starts = new int[most];
            ends = new int[most];
            add('\0', 0, words.length);
            for (int node = 0, last = 1, depth = 0; node < size; node++) {
                if (node == last) {
                    depth++;
                    last = size;
                }
                children[node] = place();
                grow(node, depth);
            }
            children[size] = place();
        }

        private char place() {
            if (size > Character.MAX_VALUE) {
                throw new IllegalArgumentException("too many words: " + words.length);
            }
            return (char) size;
        }

        private void add(char letter, int start, int end) {
            letters[size] = letter;
            starts[size] = start;
            ends[size++] = end;
        }

        private void grow(int node, int depth) {
            int at = starts[node];
            isWord[node] = at < ends[node] && words[at].length() == depth;
            at += isWord[node] ? 1 : 0;
            while (at < ends[node]) {
                int start = at;
                char letter = words[at].charAt(depth);
                while (at < ends[node] && words[at].charAt(depth) == letter) {
                    at++;
                }
                add(letter, start, at);
            }
        }
    }
}
