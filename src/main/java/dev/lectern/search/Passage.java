package dev.lectern.search;

import java.util.BitSet;
import java.util.List;

/** A stretch of a text to show. @param start index of its first character @param end index after its last */
record Passage(int start, int end) {
    /** About two lines on a screen. */
    private static final int LENGTH = 120;
    private static final int LEAD = 24;
    private static final String SENTENCE_ENDS = "。！？!?；;\n";

    /** The stretch that holds the most different marks, and of such the shortest, with what stands around it. */
    static Passage best(String text, List<Span> spans) {
        int[] core = core(spans);
        int start = begin(text, core[0], core[1]);
        int end = Math.min(text.length(), Math.max(core[1], start + LENGTH));
        return trimmed(text, whole(text, start), endOfCharacter(text, end));
    }

    private static int[] core(List<Span> spans) {
        int[] best = {0, 0};
        int most = 0;
        for (int first = 0; first < spans.size(); first++) {
            BitSet marks = new BitSet();
            int from = spans.get(first).start();
            for (int last = first; last < spans.size() && spans.get(last).end() - from <= LENGTH; last++) {
                marks.set(spans.get(last).mark());
                int length = spans.get(last).end() - from;
                if (marks.cardinality() > most || marks.cardinality() == most && length < best[1] - best[0]) {
                    most = marks.cardinality();
                    best = new int[] {from, spans.get(last).end()};
                }
            }
        }
        return best;
    }

    /** The beginning of the sentence where that is near, otherwise a little before. */
    private static int begin(String text, int from, int to) {
        int earliest = Math.max(0, Math.min(from - LEAD, to - LENGTH));
        int near = Math.max(0, Math.max(earliest, from - 2 * LEAD));
        for (int at = from; at > near; at--) {
            if (SENTENCE_ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return from <= LEAD ? 0 : from - LEAD;
    }

    /** Not in the middle of a Latin word or of a character. */
    private static int whole(String text, int start) {
        int at = start;
        while (at > 0 && start - at < LEAD && isInside(text, at)) {
            at--;
        }
        return isInside(text, at) && !Character.isLowSurrogate(text.charAt(at)) ? start : at;
    }

    private static boolean isInside(String text, int at) {
        return at < text.length() && at > 0
                && (Character.isLowSurrogate(text.charAt(at)) || isLatin(text.charAt(at)) && isLatin(text.charAt(at - 1)));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static int endOfCharacter(String text, int end) {
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }

    private static Passage trimmed(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Passage(from, to);
    }
}
