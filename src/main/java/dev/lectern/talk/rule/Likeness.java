package dev.lectern.talk.rule;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether two titles name the same talk: agendas shorten and recaps misspell. */
final class Likeness {
    private static final double ENOUGH = 0.72;

    private Likeness() {}

    static boolean alike(String a, String b) {
        String x = plain(a);
        String y = plain(b);
        if (x.equals(y) || Math.min(x.length(), y.length()) >= 6 && (x.contains(y) || y.contains(x))) {
            return true;
        }
        Set<String> p = pairs(x);
        Set<String> q = pairs(y);
        Set<String> both = new HashSet<>(p);
        both.retainAll(q);
        return !p.isEmpty() && !q.isEmpty() && 2.0 * both.size() / (p.size() + q.size()) >= ENOUGH;
    }

    private static String plain(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}《》“”‘’「」—–·、，。：]", "");
    }

    private static Set<String> pairs(String s) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < s.length(); i++) {
            pairs.add(s.substring(i, i + 2));
        }
        return pairs;
    }
}
