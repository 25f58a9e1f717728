package dev.lectern.talk.page;

import org.jspecify.annotations.Nullable;

/**
 * Marks around words within marks of the same kind: {@code “跨端框架的“最后一公里””}. The rules read the inner ones as marks of
 * another kind, as careful authors write them, so that the outer ones hold all of a title.
 */
final class InnerMarks {
    private static final String OPENING = "“「《";
    private static final String CLOSING = "”」》";
    private static final String INNER_OPENING = "‘『〈";
    private static final String INNER_CLOSING = "’』〉";
    /** Of what the outer marks hold, in UTF-16 units. */
    private static final int LONGEST = 80;

    private InnerMarks() {}

    /** The text with the inner marks of another kind, each at its place. */
    static String read(String text) {
        String read = text;
        for (int kind = 0; kind < OPENING.length(); kind++) {
            int first = text.indexOf(OPENING.charAt(kind));
            int second = first < 0 ? -1 : text.indexOf(OPENING.charAt(kind), first + 1);
            read = second < 0 ? read : read(read, first, kind);
        }
        return read;
    }

    private static String read(String text, int from, int kind) {
        @Nullable StringBuilder read = null;
        char open = OPENING.charAt(kind);
        for (int outer = from; outer >= 0; outer = text.indexOf(open, outer + 1)) {
            int end = end(text, outer, open, CLOSING.charAt(kind));
            if (end < 0) {
                continue;
            }
            for (int at = outer + 1; at < end; at++) {
                boolean opens = text.charAt(at) == open;
                if (opens || text.charAt(at) == CLOSING.charAt(kind)) {
                    read = read == null ? new StringBuilder(text) : read;
                    read.setCharAt(at, (opens ? INNER_OPENING : INNER_CLOSING).charAt(kind));
                }
            }
            outer = end;
        }
        return read == null ? text : read.toString();
    }

    /** Where the marks end that open at a place, if others stand within them and no sentence ends there; -1 otherwise. */
    private static int end(String text, int outer, char open, char close) {
        int depth = 1;
        boolean inner = false;
        for (int at = outer + 1; at < text.length() && at - outer <= LONGEST && "。\n".indexOf(text.charAt(at)) < 0; at++) {
            char c = text.charAt(at);
            inner |= c == open;
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                return inner ? at : -1;
            }
        }
        return -1;
    }
}
