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

/** A set of words read from a list that a person can edit: blanks between words, {@code #} before remarks. */
public final class Words {
    private final Set<String> all;
    private final int longest;
    private final boolean[] first = new boolean[1 << Character.SIZE];
    private final boolean[] last = new boolean[1 << Character.SIZE];

    private Words(Set<String> all) {
        this.all = all;
        this.longest = all.stream().mapToInt(String::length).max().orElse(0);
        // Nearly every look-up fails on one character; that is told without cutting a string.
        all.stream().filter(w -> !w.isEmpty()).forEach(w -> {
            first[w.charAt(0)] = true;
            last[w.charAt(w.length() - 1)] = true;
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
        for (int n = from < text.length() && first[text.charAt(from)] ? Math.min(longest, text.length() - from) : 0; n > 0; n--) {
            if (all.contains(text.substring(from, from + n))) {
                return n;
            }
        }
        return 0;
    }

    /** Length of the longest word that ends before {@code end}; 0 where none does. */
    int suffix(String text, int end) {
        for (int n = end > 0 && last[text.charAt(end - 1)] ? Math.min(longest, end) : 0; n > 0; n--) {
            if (all.contains(text.substring(end - n, end))) {
                return n;
            }
        }
        return 0;
    }
}
