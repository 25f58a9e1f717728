package dev.lectern.post;

import java.util.Set;

/** HTML elements by what they mean to a reader. */
final class HtmlNames {

    /** Elements of which a reader sees nothing. */
    static final Set<String> INVISIBLE = Set.of("script", "style", "head", "title", "template", "noscript", "svg",
            "rp", "rt", "datalist", "link", "meta");
    /** Elements that play or embed something; their text is for browsers that cannot. */
    static final Set<String> FILMS = Set.of("video", "audio", "iframe", "embed", "object");
    /** Elements that begin on a line of their own. */
    static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center",
            "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
            "h3", "h4", "h5", "h6", "header", "hgroup", "legend", "li", "main", "nav", "ol", "p", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private HtmlNames() {}

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
