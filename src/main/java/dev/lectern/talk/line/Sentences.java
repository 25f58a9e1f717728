package dev.lectern.talk.line;

import dev.lectern.talk.regex.CharacterSet;

/** Where the sentences of a line end. A question mark inside a title or a short quotation ends none. */
public final class Sentences {
    private static final CharacterSet ENDS = CharacterSet.of("。！？!?");
    private static final CharacterSet HALVES = CharacterSet.of("；;");
    private static final String CLOSERS = "”’）)」』》";
    private static final String OPENERS = "“‘（(「『《";
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_HALF = 8;

    private Sentences() {}

    /** Where the sentence starts that holds a place. */
    public static int start(String text, int at) {
        int start = 0;
        for (int end = end(text, 0); end <= at; end = end(text, end)) {
            start = end;
        }
        return start;
    }

    /** Where the sentence that starts at {@code from} ends, its marks included. */
    public static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean half = HALVES.has(c) && hasMore(text, i + 1);
            if (half || ENDS.has(c) && (c == '。' || !isInTitle(text, from, i))) {
                return half ? i + 1 : skipMarks(text, i);
            }
        }
        return text.length();
    }

    private static boolean hasMore(String text, int from) {
        int to = from + SHORTEST_HALF;
        return to <= text.length() && text.substring(from, to).chars().noneMatch(Character::isWhitespace);
    }

    private static int skipMarks(String text, int at) {
        int i = at;
        while (i < text.length() && ENDS.has(text.charAt(i))) {
            i++;
        }
        while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Whether marks that were opened before {@code at} close right behind it, or soon and without another sentence between. */
    private static boolean isInTitle(String text, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - LONGEST_TITLE); i--) {
            int opener = OPENERS.indexOf(text.charAt(i));
            if (text.charAt(i) == '。' || CLOSERS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
            if (opener >= 0) {
                int close = text.indexOf(CLOSERS.charAt("“‘（(「『《".indexOf(text.charAt(i))), at);
                return close > at + 1 && close - at <= LONGEST_TITLE && text.substring(at, close).indexOf('。') < 0
                        || close == at + 1 && close + 1 < text.length() && Character.isLetter(text.charAt(close + 1));
            }
        }
        return false;
    }
}
