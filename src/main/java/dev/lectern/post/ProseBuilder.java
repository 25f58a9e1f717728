package dev.lectern.post;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Collects the text of one block: blanks at the edges of lines dropped, empty lines too, blanks within a line kept as
 * they are (authors set {@code time  title  speaker} apart with them), every kind of space made a plain one, a full-width
 * one two.
 */
final class ProseBuilder {

    private static final class Mark {
        final Prose.Kind kind;
        final String target;
        int start = -1;

        Mark(Prose.Kind kind, String target) {
            this.kind = kind;
            this.target = target;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private final List<Prose.Span> spans = new ArrayList<>();
    private final Deque<Mark> open = new ArrayDeque<>();
    private final List<Mark> fresh = new ArrayList<>();
    private boolean breakPending;
    /** Whether the pending break is one that the author asked for, or the edge of a block. */
    private boolean hard;
    /** Whether the author asked for one within the text. */
    private boolean asked;
    /** Where in the text lines of the source end. */
    private final List<Integer> soft = new ArrayList<>();
    private int breaks;
    private int firstLine;
    private int visible;
    private int centered;
    private int small;

    /** @param line gives the line of the file for an index into {@code more} */
    void append(String more, Appearance look, IntUnaryOperator line) {
        for (int i = 0, end; i < more.length(); i = end) {
            end = i + 1;
            char c = more.charAt(i);
            if (c == '\n') {
                softBreak();
            } else if (isBlank(c)) {
                blanks.append(c == '\t' ? "\t" : c == '\u3000' ? "  " : " ");
            } else if (!isInvisible(c) || isJoiner(c) && joins(more, i)) {
                if (text.isEmpty()) {
                    firstLine = line.applyAsInt(i);
                }
                while (end < more.length() && isVisible(more.charAt(end))) {
                    end++;
                }
                append(more, i, end, look);
            }
        }
    }

    /** Characters that are all visible. */
    private void append(String more, int from, int to, Appearance look) {
        if (breakPending && !text.isEmpty()) {
            if (!hard) {
                soft.add(text.length());
            }
            text.append('\n');
        } else if (!text.isEmpty()) {
            text.append(blanks);
        }
        asked |= breaks > 0 && !text.isEmpty();
        breakPending = false;
        hard = false;
        breaks = 0;
        blanks.setLength(0);
        for (Mark mark : fresh) {
            mark.start = text.length();
        }
        fresh.clear();
        text.append(more, from, to);
        visible += to - from;
        centered += look.centered() ? to - from : 0;
        small += look.small() ? to - from : 0;
    }

    /** The edge of a block within a block. */
    void newLine() {
        softBreak();
        hard = true;
    }

    /** A new line of the source. */
    private void softBreak() {
        breakPending = true;
        blanks.setLength(0);
    }

    /** A line break that the author asked for. @return how many in a row since the last visible character */
    int lineBreak() {
        newLine();
        return ++breaks;
    }

    void open(Prose.Kind kind, String target) {
        Mark mark = new Mark(kind, target);
        open.push(mark);
        fresh.add(mark);
    }

    void close(Prose.Kind kind) {
        for (Iterator<Mark> marks = open.iterator(); marks.hasNext();) {
            Mark mark = marks.next();
            if (mark.kind == kind) {
                end(mark);
                fresh.remove(mark);
                marks.remove();
                return;
            }
        }
    }

    private void end(Mark mark) {
        if (mark.start >= 0 && mark.start < text.length()) {
            spans.add(new Prose.Span(mark.kind, mark.start, text.length(), mark.target));
        }
        mark.start = -1;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The line of the first visible character. */
    int firstLine() {
        return firstLine;
    }

    boolean isCentered() {
        return visible > 0 && centered == visible;
    }

    boolean isSmall() {
        return visible > 0 && small == visible;
    }

    /**
     * Where the author asked for line breaks, any other is but where a line of the source was full: {@code by Jane}, and on the
     * next line {@code Doe, Acme<br>}. Chinese, whose authors break lines as they want them shown, keeps them.
     *
     * @return whether all breaks that are left were asked for
     */
    private boolean joinWrapped() {
        boolean all = asked && (soft.isEmpty() || text.codePoints().noneMatch(Character::isIdeographic));
        if (all) {
            soft.forEach(at -> text.setCharAt(at, ' '));
        }
        soft.clear();
        asked = false;
        hard = false;
        return all;
    }

    /** Hands out the text and starts anew; what is still open goes on in the next text. */
    Prose take() {
        open.forEach(this::end);
        fresh.clear();
        fresh.addAll(open);
        boolean all = joinWrapped();
        Prose told = text.isEmpty() ? Prose.EMPTY : StrayMarks.mend(tidy(text.toString(), spans));
        Prose prose = all ? new Prose(told.text(), told.spans(), true) : told;
        text.setLength(0);
        blanks.setLength(0);
        spans.clear();
        breakPending = false;
        breaks = 0;
        visible = 0;
        centered = 0;
        small = 0;
        return prose;
    }

    /** Sorts spans, joins those of one kind that touch, drops empty ones and those within one of their kind; trims. */
    static Prose tidy(String text, List<Prose.Span> spans) {
        List<Prose.Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Prose.Span::start).thenComparing(Prose.Span::end, Comparator.reverseOrder()));
        List<Prose.Span> joined = new ArrayList<>();
        Map<Prose.Kind, Integer> lastOfKind = new EnumMap<>(Prose.Kind.class);
        for (Prose.Span span : sorted) {
            join(joined, lastOfKind, trim(text, span));
        }
        return new Prose(text, joined).slice(0, text.length());
    }

    private static Prose.Span trim(String text, Prose.Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Prose.Span(span.kind(), start, end, span.target());
    }

    private static void join(List<Prose.Span> spans, Map<Prose.Kind, Integer> lastOfKind, Prose.Span span) {
        if (span.start() >= span.end()) {
            return;
        }
        Integer last = lastOfKind.get(span.kind());
        Prose.Span before = last == null ? null : spans.get(last);
        if (before != null && before.target().equals(span.target()) && before.end() >= span.start()) {
            int end = Math.max(before.end(), span.end());
            spans.set(last, new Prose.Span(span.kind(), before.start(), end, span.target()));
            return;
        }
        lastOfKind.put(span.kind(), spans.size());
        spans.add(span);
    }

    /** Nearly all characters are, and told at once. */
    private static boolean isVisible(char c) {
        return c > ' ' && c < '\u007F' || c > '\u3000' && c < '\uFEFF' || !isBlank(c) && !isInvisible(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000' || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F' || c == '\u205F';
    }

    /** Characters without a shape that would keep equal words from being equal. */
    private static boolean isInvisible(char c) {
        return c < ' ' || c >= '\u007F' && c < '\u00A0' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069' || c == '\uFEFF' || c == '\u00AD';
    }

    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }

    /** Whether what stands before is of a script that joins its letters, or a picture that goes into the next one. */
    private static boolean joins(String text, int joiner) {
        char before = joiner > 0 && joiner + 1 < text.length() ? text.charAt(joiner - 1) : ' ';
        return Character.isSurrogate(before) || before == '\uFE0F' || before >= '\u0600' && before <= '\u0DFF';
    }
}
