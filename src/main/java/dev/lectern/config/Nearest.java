package dev.lectern.config;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was meant by another. */
public final class Nearest {
    private Nearest() {}

    /** The one of {@code known} (at least one) that takes the fewest changes of letters. */
    public static String of(String typed, Collection<String> known) {
        return known.stream().sorted().min(Comparator.comparingInt(word -> slips(typed, word))).orElseThrow();
    }

    /** How many slips of the pen make one word of another: letters put in, left out or changed, and two neighbours that changed places count as one. */
    public static int slips(String from, String to) {
        for (int i = 0; i + 1 < from.length() && from.length() == to.length(); i++) {
            String swapped = from.substring(0, i) + from.charAt(i + 1) + from.charAt(i) + from.substring(i + 2);
            if (swapped.equals(to)) {
                return 1;
            }
        }
        return distance(from, to);
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
