package dev.lectern.talk.page;

import dev.lectern.talk.line.Dated;
import dev.lectern.talk.line.Edges;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;

/** Where behind its time, and what counts or adorns it, what a line says begins, and where it ends. Offsets are in UTF-16 units. */
public final class LineEdges {
    private LineEdges() {}

    /** Where behind its time and what counts it a line begins. */
    public static int start(Page page, Unit unit) {
        String text = unit.text();
        int behind = page.besideTime(unit).filter(text::endsWith).map(b -> text.length() - b.length()).orElse(0);
        String bare = Dated.without(Titles.withoutNumber(text.substring(behind)));
        return Math.min(text.length(), skip(text, text.endsWith(bare) ? text.length() - bare.length() : behind));
    }

    /** Where behind marks and pictures the text goes on. */
    public static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && (isEdge(text.charAt(i)) || isPicture(text, i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /** Where before marks the text up to a place ends. */
    public static int trim(String text, int to) {
        int i = to;
        while (i > 0 && isEdge(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** A sign before a handle is none of the handle, where the others are called by their names. */
    private static boolean isEdge(char c) {
        return Edges.has(c) || c == '@';
    }

    private static boolean isPicture(String text, int at) {
        return text.charAt(at) == '\uFE0F' || Character.getType(text.codePointAt(at)) == Character.OTHER_SYMBOL;
    }
}
