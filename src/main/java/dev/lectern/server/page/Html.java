package dev.lectern.server.page;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/** Text as HTML, where it is put together before a template sees it. */
final class Html {
    private Html() {}

    static String escape(String text) {
        StringOutput html = new StringOutput(text.length() + 16);
        Escape.htmlContent(text, html);
        return html.toString();
    }
}
