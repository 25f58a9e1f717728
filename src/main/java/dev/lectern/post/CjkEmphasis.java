package dev.lectern.post;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;

/**
 * Reads {@code *} and {@code **} as CommonMark does, and also where a Chinese, Japanese or Korean character stands beside
 * the mark: these scripts put no blank between word and punctuation, so that CommonMark takes {@code **《主题》**中} for
 * plain text.
 *
 * @see <a href="https://github.com/commonmark/commonmark-spec/issues/650">commonmark-spec 650</a>
 */
final class CjkEmphasis extends EmphasisDelimiterProcessor {

    CjkEmphasis() {
        super('*', false);
    }

    @Override
    public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
            boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace, boolean afterIsWhiteSpace) {
        return leftFlanking || !afterIsWhiteSpace && (isCjk(before) || isCjk(after));
    }

    @Override
    public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
            boolean beforeIsPunctuation, boolean afterIsPunctuation, boolean beforeIsWhitespace, boolean afterIsWhiteSpace) {
        return rightFlanking || !beforeIsWhitespace && (isCjk(before) || isCjk(after));
    }

    /** Whether it is a letter of such a script, its punctuation or a full-width form; curly quotes count as well. */
    private static boolean isCjk(String neighbour) {
        if (neighbour.isEmpty()) {
            return false;
        }
        char c = neighbour.charAt(0);
        return c >= '\u2E80' && c <= '\uA4CF' || c >= '\uAC00' && c <= '\uD7A3' || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFE30' && c <= '\uFE4F' || c >= '\uFF00' && c <= '\uFFEF' || Character.isSurrogate(c)
                || c >= '\u2014' && c <= '\u2026' || c == '\u00B7';
    }
}
