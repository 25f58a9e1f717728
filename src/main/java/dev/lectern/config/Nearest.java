package dev.lectern.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was meant by another. */
final class Nearest {
    private Nearest() {}

    /** The one of {@code known} (at least one) that takes the fewest changes of letters. */
    static String of(String typed, Collection<String> known) {
        return known.stream().sorted().min(Comparator.comparingInt(word -> distance(typed, word))).orElseThrow();
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
