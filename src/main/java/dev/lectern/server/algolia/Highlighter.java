package dev.lectern.server.algolia;

import dev.lectern.search.Span;
import dev.lectern.text.Fold;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Marks stretches of a text with the tags that a client asks for.
 *
 * <p>Where the opening tag is HTML, the text around it is escaped: DocSearch puts the value into the page as HTML. Where it is
 * a placeholder such as {@code __ais-highlight__}, the text stays raw, as those clients escape it themselves.
 *
 * @param words what was asked for, folded, to tell a full match from a partial one
 */
record Highlighter(String pre, String post, String ellipsis, List<String> words) {

    static Highlighter of(Parameters parameters) {
        return new Highlighter(parameters.text("highlightPreTag", "<em>"), parameters.text("highlightPostTag", "</em>"),
                parameters.text("snippetEllipsisText", "…"),
                Arrays.stream(Fold.key(parameters.text("query", "")).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    /** A whole text as a leaf of {@code _highlightResult}. */
    Map<String, Object> highlight(String text, List<Span> spans) {
        Map<String, Object> leaf = leaf(marked(text, 0, text.length(), spans), text, spans);
        if (!spans.isEmpty()) {
            leaf.put("fullyHighlighted", spans.size() == 1 && spans.getFirst().start() == 0 && spans.getFirst().end() == text.length());
        }
        leaf.put("matchedWords", spans.stream().map(span -> text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT)).distinct().toList());
        return leaf;
    }

    /** The telling stretch of a text as a leaf of {@code _snippetResult}. @param size in words */
    Map<String, Object> snippet(String text, List<Span> spans, int size) {
        Stretch stretch = Stretch.best(text, spans, size);
        List<Span> inside = spans.stream().filter(span -> span.start() < stretch.end() && span.end() > stretch.start()).toList();
        String value = (stretch.start() > 0 ? escaped(ellipsis) : "") + marked(text, stretch.start(), stretch.end(), inside)
                + (stretch.end() < text.length() ? escaped(ellipsis) : "");
        return leaf(value, text.substring(stretch.start(), stretch.end()), inside);
    }

    private Map<String, Object> leaf(String value, String text, List<Span> spans) {
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("value", value);
        leaf.put("matchLevel", spans.isEmpty() ? "none" : holdsEveryWord(text) ? "full" : "partial");
        return leaf;
    }

    private boolean holdsEveryWord(String text) {
        String folded = Fold.key(text);
        return words.stream().allMatch(folded::contains);
    }

    private String marked(String text, int start, int end, List<Span> spans) {
        StringBuilder value = new StringBuilder();
        int at = start;
        for (Span span : spans) {
            int from = Math.max(at, span.start());
            int to = Math.min(end, span.end());
            if (from < to) {
                value.append(escaped(text.substring(at, from))).append(pre).append(escaped(text.substring(from, to))).append(post);
                at = to;
            }
        }
        return value.append(escaped(text.substring(at, end))).toString();
    }

    private String escaped(String text) {
        return pre.contains("<") ? html(text) : text;
    }

    /** A text as HTML, good inside an element and inside a quoted attribute. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
