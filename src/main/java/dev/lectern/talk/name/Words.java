package dev.lectern.talk.name;

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
import org.jspecify.annotations.Nullable;

/** A set of words read from a list that a person can edit: blanks between words, {@code #} before remarks. */
public final class Words {
    private static final int SLOTS = 1 << 11;

    private final Set<String> all;
    private final Branch forward;
    private final Branch backward;
    /** At nearly all places of running text one bit says that no word starts there, or ends. */
    private final long[] starts = new long[SLOTS / Long.SIZE];
    private final long[] ends = new long[SLOTS / Long.SIZE];

    private Words(Set<String> all) {
        this.all = all;
        Set<String> words = all.stream().filter(w -> !w.isEmpty()).collect(Collectors.toSet());
        forward = Branch.of(words);
        backward = Branch.of(words.stream().map(w -> new StringBuilder(w).reverse().toString()).toList());
        words.forEach(w -> note(starts, w.charAt(0)));
        words.forEach(w -> note(ends, w.charAt(w.length() - 1)));
    }

    private static void note(long[] slots, char c) {
        slots[(c & SLOTS - 1) >> 6] |= 1L << c;
    }

    private static boolean may(long[] slots, char c) {
        return (slots[(c & SLOTS - 1) >> 6] >>> c & 1) != 0;
    }

    static Words of(String words) {
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

    boolean has(String word) {
        return !word.isEmpty() && prefix(word, 0) == word.length();
    }

    /** Whether the stretch of a text is a word, whichever the case of its ASCII letters; for words in small letters. */
    boolean hasInAnyCase(String text, int from, int to) {
        @Nullable Branch branch = forward;
        for (int at = from; branch != null && at < to; at++) {
            char c = text.charAt(at);
            branch = branch.next(c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
        }
        return branch != null && branch.isWord();
    }

    /** Whether a word may end with this character. */
    boolean mayEndWith(char c) {
        return may(ends, c);
    }

    public Set<String> all() {
        return all;
    }

    /** Length of the longest word that starts at {@code from}; 0 where none does. */
    int prefix(String text, int from) {
        if (from >= text.length() || !may(starts, text.charAt(from))) {
            return 0;
        }
        int longest = 0;
        @Nullable Branch branch = forward;
        for (int at = from; branch != null; at++) {
            longest = branch.isWord() ? at - from : longest;
            branch = at < text.length() ? branch.next(text.charAt(at)) : null;
        }
        return longest;
    }

    /** Length of the longest word that ends before {@code end}; 0 where none does. */
    int suffix(String text, int end) {
        if (end <= 0 || !may(ends, text.charAt(end - 1))) {
            return 0;
        }
        int longest = 0;
        @Nullable Branch branch = backward;
        for (int at = end; branch != null; at--) {
            longest = branch.isWord() ? end - at : longest;
            branch = at > 0 ? branch.next(text.charAt(at - 1)) : null;
        }
        return longest;
    }
}
