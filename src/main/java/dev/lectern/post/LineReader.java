package dev.lectern.post;

/** Reads a body that Markdown cannot cope with as lines of text with tags in them, so that nothing of it is lost. */
final class LineReader {

    private LineReader() {}

    /** @param firstLine of the file on which {@code body} begins, from 1 */
    static TracedHtml read(String body, int firstLine) {
        TracedHtml html = new TracedHtml(body.length() * 5 / 4);
        RawTags tags = new RawTags(html);
        int line = firstLine;
        for (String text : body.split("\n", -1)) {
            html.at(line++);
            if (text.isBlank()) {
                html.raw("<p>\n");
            } else {
                tags.text(text);
                html.raw("\n");
            }
        }
        return html;
    }
}
