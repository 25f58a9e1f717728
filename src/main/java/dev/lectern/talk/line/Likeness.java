package dev.lectern.talk.line;

import dev.lectern.talk.regex.Lately;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A title made ready to be held against others: agendas shorten and recaps misspell.
 *
 * @param plain without what makes no difference
 * @param pairs of neighbouring characters, each once, in order
 * @param signature a bit for each pair, which several may share
 */
public record Likeness(String plain, int[] pairs, long signature) {
    private static final double ENOUGH = 0.72;
    private static final int SHORTEST_PART = 6;
    private static final double ENOUGH_OF_SHORTER = 0.55;
    private static final int SHORTEST_WORD = 4;
    private static final Lately<Likeness> LATELY = new Lately<>(Likeness::read);
    /** Spreads pairs over the bits of a signature: Fibonacci hashing (Knuth, TAOCP 3, 6.4), of which the six highest bits count. */
    private static final int MULTIPLIER = 0x9E3779B9;
    private static final int SHIFT = Integer.SIZE - 6;
    private static final String MARKS = "《》“”‘’「」—–·、，。：";

    /** That of a title; the rules hold each against those found before. */
    public static Likeness of(String title) {
        return LATELY.read(title);
    }

    private static Likeness read(String title) {
        String plain = plain(title);
        int[] pairs = pairs(plain);
        return new Likeness(plain, pairs, signature(pairs));
    }

    /** Whether two titles name the same talk. */
    public static boolean alike(String a, String b) {
        return of(a).isLike(of(b));
    }

    /** Whether the other title names the same talk. */
    public boolean isLike(Likeness other) {
        int shorter = Math.min(plain.length(), other.plain.length());
        return plain.equals(other.plain) || shorter >= SHORTEST_PART && (plain.contains(other.plain) || other.plain.contains(plain))
                || 2.0 * mostShared(other) >= ENOUGH * (pairs.length + other.pairs.length) && shared(pairs, other.pairs) >= ENOUGH;
    }

    /** More pairs than so many are not in both: each bit that only one has is of at least one pair that the other lacks. */
    private int mostShared(Likeness other) {
        return Math.min(pairs.length - Long.bitCount(signature & ~other.signature), other.pairs.length - Long.bitCount(other.signature & ~signature));
    }

    private static long signature(int[] pairs) {
        long signature = 0;
        for (int pair : pairs) {
            signature |= 1L << (pair * MULTIPLIER >>> SHIFT);
        }
        return signature;
    }

    /** Whether one is the other in fewer words, which only tells where the same people speak: {@code 给老系统装上特性开关}, {@code 特性开关}. */
    public boolean isShortenedTo(Likeness other) {
        int shorter = Math.min(plain.length(), other.plain.length());
        return shorter >= SHORTEST_WORD && (plain.contains(other.plain) || other.plain.contains(plain)
                || shared(pairs, other.pairs) * (pairs.length + other.pairs.length) >= 2 * ENOUGH_OF_SHORTER * Math.min(pairs.length, other.pairs.length));
    }

    /** In how many characters two words of one length differ; {@link Integer#MAX_VALUE} where their lengths do. */
    public static int differences(String a, String b) {
        if (a.length() != b.length()) {
            return Integer.MAX_VALUE;
        }
        int n = 0;
        for (int i = 0; i < a.length(); i++) {
            n += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return n;
    }

    /** Lower case, without blanks and punctuation. A post compares each title with all others, so this does without patterns. */
    private static String plain(String s) {
        String normal = isPlain(s) ? s : Normalizer.normalize(s, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean letter = c < 128 ? Character.isLetterOrDigit(c) : !Character.isWhitespace(c) && MARKS.indexOf(c) < 0;
            if (letter) {
                plain.append(Character.toLowerCase(c));
            }
        }
        return plain.toString();
    }

    /** Whether the text is of characters that normalization leaves as they are. */
    private static boolean isPlain(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= 128 && (c < 0x4e00 || c > 0x9fff) && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** How much of two sets of pairs, both in order, is in both: 1 where they are equal. */
    private static double shared(int[] p, int[] q) {
        int both = 0;
        for (int i = 0, k = 0; i < p.length && k < q.length;) {
            both += p[i] == q[k] ? 1 : 0;
            int a = p[i];
            i += a <= q[k] ? 1 : 0;
            k += q[k] <= a ? 1 : 0;
        }
        return p.length + q.length == 0 ? 0 : 2.0 * both / (p.length + q.length);
    }

    private static int[] pairs(String s) {
        int[] pairs = new int[Math.max(0, s.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = s.charAt(i) << Character.SIZE | s.charAt(i + 1);
        }
        Arrays.sort(pairs);
        int each = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[each++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, each);
    }
}
