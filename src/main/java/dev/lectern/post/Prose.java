package dev.lectern.post;

import java.util.List;

/**
 * Plain text and where its author stressed or linked it.
 *
 * @param text without markup; a line break of the source or a {@code <br>} is {@code \n}; no blanks at either end
 * @param spans in order of their start; they may nest
 * @param asked whether its author asked for each of its line breaks, so that none is but where a line of the source was full
 */
public record Prose(String text, List<Span> spans, boolean asked) {
    public static final Prose EMPTY = new Prose("", List.of());

    public Prose {
        spans = List.copyOf(spans);
    }

    /** A text of which it is not known whether its line breaks were asked for. */
    public Prose(String text, List<Span> spans) {
        this(text, spans, false);
    }

    public static Prose of(String text) {
        return new Prose(text, List.of());
    }

    /** A text that its author stressed from end to end. */
    public static Prose strong(String text) {
        return new Prose(text, List.of(new Span(Kind.STRONG, 0, text.length(), "")));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The text from {@code start} to before {@code end}, with the spans that lie in it, cut to fit. */
    public Prose slice(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == 0 && to == text.length()) {
            return this;
        }
        int left = from;
        int right = to;
        return new Prose(text.substring(left, right), spans.stream()
                .filter(s -> s.start() < right && s.end() > left)
                .map(s -> new Span(s.kind(), Math.max(s.start(), left) - left, Math.min(s.end(), right) - left, s.target()))
                .toList(), asked);
    }

    /**
     * A stretch of the text.
     *
     * @param start index of its first character
     * @param end index after its last character
     * @param target of a link as the post writes it, otherwise empty
     */
    public record Span(Kind kind, int start, int end, String target) {}

    /** What a span is. */
    public enum Kind { STRONG, EMPHASIS, LINK, CODE }
}
