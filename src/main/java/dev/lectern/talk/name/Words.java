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
    /** Length of the longest word that starts, or ends, with a character; nearly every look-up is over with that, and cuts no string. */
    private final byte[] first = new byte[1 << Character.SIZE];
    private final byte[] last = new byte[1 << Character.SIZE];

    private Words(Set<String> all) {
        this.all = all;
        all.stream().filter(w -> !w.isEmpty()).forEach(w -> {
            byte length = (byte) Math.min(w.length(), Byte.MAX_VALUE);
            first[w.charAt(0)] = (byte) Math.max(first[w.charAt(0)], length);
            last[w.charAt(w.length() - 1)] = (byte) Math.max(last[w.charAt(w.length() - 1)], length);
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
        for (int n = from < text.length() ? Math.min(first[text.charAt(from)], text.length() - from) : 0; n > 0; n--) {
            if (all.contains(text.substring(from, from + n))) {
                return n;
            }
        }
        return 0;
    }

    /** Length of the longest word that ends before {@code end}; 0 where none does. */
    int suffix(String text, int end) {
        for (int n = end > 0 ? Math.min(last[text.charAt(end - 1)], end) : 0; n > 0; n--) {
            if (all.contains(text.substring(end - n, end))) {
                return n;
            }
        }
        return 0;
    }
}
