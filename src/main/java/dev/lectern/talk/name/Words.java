package dev.lectern.talk.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words read from a list that a person can edit: blanks between words, {@code #} before remarks. */
public final class Words {
    private final Set<String> all;
    private final Branch forward;
    private final Branch backward;
    /** The characters that a word starts, or ends, with; nearly every look-up is over with that. */
    private final BitSet starts = new BitSet(1 << Character.SIZE);
    private final BitSet ends = new BitSet(1 << Character.SIZE);

    private Words(Set<String> all) {
        this.all = all;
        Set<String> words = all.stream().filter(w -> !w.isEmpty()).collect(Collectors.toSet());
        forward = Branch.of(words);
        backward = Branch.of(words.stream().map(w -> new StringBuilder(w).reverse().toString()).toList());
        words.forEach(w -> {
            starts.set(w.charAt(0));
            ends.set(w.charAt(w.length() - 1));
        });
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
        return all.contains(word);
    }

    public Set<String> all() {
        return all;
    }

    /** Length of the longest word that starts at {@code from}; 0 where none does. */
    int prefix(String text, int from) {
        int longest = 0;
        Branch branch = from < text.length() && starts.get(text.charAt(from)) ? forward : null;
        for (int at = from; branch != null; at++) {
            longest = branch.isWord() ? at - from : longest;
            branch = at < text.length() ? branch.next(text.charAt(at)) : null;
        }
        return longest;
    }

    /** Length of the longest word that ends before {@code end}; 0 where none does. */
    int suffix(String text, int end) {
        int longest = 0;
        Branch branch = end > 0 && ends.get(text.charAt(end - 1)) ? backward : null;
        for (int at = end; branch != null; at--) {
            longest = branch.isWord() ? end - at : longest;
            branch = at > 0 ? branch.next(text.charAt(at - 1)) : null;
        }
        return longest;
    }
}
