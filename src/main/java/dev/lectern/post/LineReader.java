package dev.lectern.post;

import java.util.function.Consumer;

/** Reads a body that Markdown cannot cope with as lines of text with tags in them, so that nothing of it is lost. */
final class LineReader {

    private LineReader() {}

    /** @param firstLine of the file on which {@code body} begins, from 1 */
    static TracedHtml read(String body, int firstLine) {
        TracedHtml html = new TracedHtml(body.length() * 5 / 4);
        return read(body, firstLine, html, new RawTags(html)::text);
    }

    /** Reads the tags as text as well. @param firstLine of the file on which {@code body} begins, from 1 */
    static TracedHtml readPlain(String body, int firstLine) {
        TracedHtml html = new TracedHtml(body.length() * 5 / 4);
        return read(body, firstLine, html, html::text);
    }

    private static TracedHtml read(String body, int firstLine, TracedHtml html, Consumer<String> text) {
        int line = firstLine;
        for (String words : body.split("\n", -1)) {
            html.at(line++);
            if (words.isBlank()) {
                html.raw("<p>\n");
            } else {
                text.accept(words);
                html.raw("\n");
            }
        }
        return html;
    }
}
