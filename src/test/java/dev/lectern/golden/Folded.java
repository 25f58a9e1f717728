package dev.lectern.golden;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as answers are compared: without regard to case, width, white space, quotation marks and Markdown emphasis. */
final class Folded {
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s\\p{Z}《》〈〉“”\"'‘’「」『』*_`·•]");

    private Folded() {}

    static String of(@Nullable String text) {
        String wide = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC);
        return LEFT_OUT.matcher(wide.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /**
     * How alike two texts are, from 0 to 1: twice the length of what they share, in the same order, by the length of both
     * (Ratcliff and Obershelp's measure, 1988).
     */
    static double likeness(String a, String b) {
        return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * shared(a, b) / (a.length() + b.length());
    }

    private static int shared(String a, String b) {
        int length = 0;
        int endA = 0;
        int endB = 0;
        int[] before = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : 0;
                if (row[j] > length) {
                    length = row[j];
                    endA = i;
                    endB = j;
                }
            }
            before = row;
        }
        return length == 0 ? 0 : length + shared(a.substring(0, endA - length), b.substring(0, endB - length))
                + shared(a.substring(endA), b.substring(endB));
    }
}
