package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words read from a list that a person can edit: blanks between words, {@code #} before remarks. */
public final class Words {
    private static final int SLOTS = 1 << 11;

    private final Set<String> all;
    private final Trie forward;
    private final Trie backward;
    /** At nearly all places of running text one bit says that no word starts there, or ends. */
    private final long[] starts = new long[SLOTS / Long.SIZE];
    private final long[] ends = new long[SLOTS / Long.SIZE];

    Words(Set<String> all) {
        this.all = all;
        Set<String> words = all.stream().filter(w -> !w.isEmpty()).collect(Collectors.toSet());
        forward = Trie.of(words);
        backward = Trie.of(words.stream().map(Words::reversed).toList());
        words.forEach(w -> note(starts, w.charAt(0)));
        words.forEach(w -> note(ends, w.charAt(w.length() - 1)));
    }

    private static void note(long[] slots, char c) {
        slots[(c & SLOTS - 1) >> 6] |= 1L << c;
    }

    private static boolean may(long[] slots, char c) {
        return (slots[(c & SLOTS - 1) >> 6] >>> c & 1) != 0;
    }

    public static Words of(String words) {
        return new Words(Arrays.stream(words.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet()));
    }

    /** Reads a list that lies beside this class. */
    public static Words read(String resource) {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String word) {
        int length = word.length();
        if (length == 0 || !may(starts, word.charAt(0))) {
            return false;
        }
        int node = forward.head(word.charAt(0));
        for (int at = 1; node != Trie.NONE && at < length; at++) {
            node = forward.child(node, word.charAt(at));
        }
        return forward.isWord(node);
    }

    /** Whether the stretch of a text is a word, whichever the case of its ASCII letters; for words in small letters. */
    boolean hasInAnyCase(String text, int from, int to) {
        int node = from < to ? forward.head(Characters.small(text.charAt(from))) : Trie.NONE;
        for (int at = from + 1; node != Trie.NONE && at < to; at++) {
            node = forward.child(node, Characters.small(text.charAt(at)));
        }
        return forward.isWord(node);
    }

    /** Whether a word may end with this character. */
    boolean mayEndWith(char c) {
        return may(ends, c);
    }

    public Set<String> all() {
        return all;
    }

    /** Length of the longest word that starts at {@code from}; 0 where none does. */
    public int prefix(String text, int from) {
        int length = text.length();
        if (from >= length || !may(starts, text.charAt(from))) {
            return 0;
        }
        int longest = 0;
        int at = from;
        for (int node = forward.head(text.charAt(at)); node != Trie.NONE; node = at < length ? forward.child(node, text.charAt(at)) : Trie.NONE) {
            at++;
            longest = forward.isWord(node) ? at - from : longest;
        }
        return longest;
    }

    /** Length of the longest word that ends before {@code end}; 0 where none does. */
    public int suffix(String text, int end) {
        if (end <= 0 || !may(ends, text.charAt(end - 1))) {
            return 0;
        }
        int longest = 0;
        int at = end - 1;
        for (int node = backward.head(text.charAt(at)); node != Trie.NONE; node = at >= 0 ? backward.child(node, text.charAt(at)) : Trie.NONE) {
            longest = backward.isWord(node) ? end - at : longest;
            at--;
        }
        return longest;
    }

    /** Length of the longest word that starts at {@code from} or behind it and ends before {@code end}, whichever the case of its ASCII letters; 0 where none does. */
    int suffixInAnyCase(String text, int from, int end) {
        int longest = 0;
        int at = end - 1;
        for (int node = at >= from ? backward.head(Characters.small(text.charAt(at))) : Trie.NONE; node != Trie.NONE; node = at >= from
                ? backward.child(node, Characters.small(text.charAt(at))) : Trie.NONE) {
            longest = backward.isWord(node) ? end - at : longest;
            at--;
        }
        return longest;
    }

    private static String reversed(String word) {
        return new StringBuilder(word).reverse().toString();
    }
}
