package dev.lectern.han;

import java.util.Arrays;

/**
 * The words of Lucene's smartcn and how often each was counted, as a trie. Its nodes lie in the order of their depth: the
 * children of one are neighbours, sorted by character, and begin where those of the node before end.
 */
final class HanTrie {
    static final int NONE = -1;

    private final int[] roots = new int[Character.MAX_VALUE + 1];
    private final char[] letters;
    private final int[] children;
    private final int[] counts;

    /**
     * @param characters those that words begin with; 0 in between
     * @param lists which list of words belongs to each character
     * @param words of each list, sorted, without that character; null for the word that is nothing else
     * @param counted how often each word of each list was counted
     */
    private HanTrie(char[] characters, short[] lists, char[][][] words, int[][] counted) {
        Nodes nodes = new Nodes(words, counted);
        Arrays.fill(roots, NONE);
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] != 0) {
                roots[characters[i]] = nodes.add(characters[i], lists[i], 0, words[lists[i]].length);
            }
        }
        nodes.grow();
        letters = Arrays.copyOf(nodes.letters, nodes.size);
        children = Arrays.copyOf(nodes.children, nodes.size + 1);
        counts = Arrays.copyOf(nodes.counts, nodes.size);
    }

    /** As smartcn keeps it. */
    static HanTrie smartcn() {
        SerializedArrays in = SerializedArrays.ofSmartcn("coredict.mem");
        short[] lists = (short[]) in.next();
        char[] characters = (char[]) in.next();
        return new HanTrie(characters, lists, (char[][][]) in.next(), (int[][]) in.next());
    }

    /** The node of a first character; {@link #NONE} where no word begins with it. */
    int root(char c) {
        return roots[c];
    }

    /** The node behind another one; {@link #NONE} where no word goes on so. */
    int child(int node, char c) {
        int found = children[node];
        // by halves without a branch that the processor would have to guess
        for (int left = children[node + 1] - found; left > 0;) {
            int half = left >>> 1;
            if (half == 0) {
                return letters[found] == c ? found : NONE;
            }
            found += letters[found + half - 1] < c ? half : 0;
            left -= half;
        }
        return NONE;
    }

    /** Whether a word ends in a node. */
    boolean isWord(int node) {
        return counts[node] != NONE;
    }

    /** How often the word that ends in a node was counted; 0 where none does. */
    int count(int node) {
        return node == NONE ? 0 : Math.max(0, counts[node]);
    }

    /** The same of a word as it is written. */
    int count(String word) {
        int node = root(word.charAt(0));
        for (int i = 1; i < word.length() && node != NONE; i++) {
            node = child(node, word.charAt(i));
        }
        return count(node);
    }

    /** Nodes as they are found: each of a stretch of a list's words that begin alike. */
    private static final class Nodes {
        private final char[][][] words;
        private final int[][] counted;
        private final char[] letters;
        private final int[] children;
        private final int[] counts;
        private final int[] lists;
        private final int[] starts;
        private final int[] ends;
        private int size;

        Nodes(char[][][] words, int[][] counted) {
            this.words = words;
            this.counted = counted;
            int most = Arrays.stream(words).filter(list -> list != null).flatMap(Arrays::stream).mapToInt(word -> 1 + length(word)).sum();
            letters = new char[most];
            counts = new int[most];
            lists = new int[most];
            starts = new int[most];
            ends = new int[most];
            children = new int[most + 1];
        }

        private static int length(char[] word) {
            return word == null ? 0 : word.length;
        }

        int add(char letter, int list, int start, int end) {
            letters[size] = letter;
            lists[size] = list;
            starts[size] = start;
            ends[size] = end;
            return size++;
        }

        /** Gives every node its children. */
        void grow() {
            int depth = 0;
            for (int node = 0, last = size; node < size; node++) {
                if (node == last) {
                    depth++;
                    last = size;
                }
                children[node] = size;
                grow(node, depth);
            }
            children[size] = size;
        }

        private void grow(int node, int depth) {
            char[][] list = words[lists[node]];
            int at = starts[node];
            boolean isWord = at < ends[node] && length(list[at]) == depth;
            counts[node] = isWord ? counted[lists[node]][at++] : NONE;
            while (at < ends[node]) {
                int start = at;
                char letter = list[at][depth];
                while (at < ends[node] && list[at][depth] == letter) {
                    at++;
                }
                add(letter, lists[node], start, at);
            }
        }
    }
}
