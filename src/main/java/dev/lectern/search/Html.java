package dev.lectern.search;

import java.util.List;

/** Text as HTML, with nothing in it but text and {@code <mark>}. */
final class Html {
    private Html() {}

    /** A stretch of a text with the spans in it marked; line breaks become blanks. */
    static String mark(String text, int start, int end, List<Span> spans) {
        StringBuilder html = new StringBuilder(end - start + 32);
        int at = start;
        for (Span span : spans) {
            int from = Math.max(span.start(), at);
            int to = Math.min(span.end(), end);
            if (from < to) {
                escape(text, at, from, html);
                html.append("<mark>");
                escape(text, from, to, html);
                html.append("</mark>");
                at = to;
            }
        }
        escape(text, at, end, html);
        return html.toString();
    }

    private static void escape(String text, int start, int end, StringBuilder html) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n', '\r' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
