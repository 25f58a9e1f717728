package dev.lectern.server.format;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML 1.0, indented. What XML cannot hold, such as control characters, becomes U+FFFD. */
final class Xml {
    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins a document. */
    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** @param attributes names and values in turn */
    Xml open(String name, String... attributes) throws IOException {
        indent();
        tag(name, attributes, ">\n");
        open.push(name);
        return this;
    }

    Xml close() throws IOException {
        String name = open.pop();
        indent();
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds text alone. */
    Xml text(String name, String text, String... attributes) throws IOException {
        indent();
        tag(name, attributes, ">");
        out.append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing. */
    Xml empty(String name, String... attributes) throws IOException {
        indent();
        tag(name, attributes, "/>\n");
        return this;
    }

    private void tag(String name, String[] attributes, String end) throws IOException {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        out.append(end);
    }

    private void indent() throws IOException {
        out.append("  ".repeat(open.size()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** Production 2 of XML 1.0; half a surrogate pair is none of it. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x1_0000;
    }
}
