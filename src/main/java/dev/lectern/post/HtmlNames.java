package dev.lectern.post;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** HTML elements by what they mean to a reader. */
final class HtmlNames {

    /** Elements of which a reader sees nothing. */
    private static final Set<String> INVISIBLE = Set.of("script", "style", "head", "title", "template", "noscript", "svg",
            "rp", "rt", "datalist", "link", "meta");
    /** Elements that play or embed something; their text is for browsers that cannot. */
    static final Set<String> FILMS = Set.of("video", "audio", "iframe", "embed", "object");
    /** Elements that begin on a line of their own. */
    static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption", "center",
            "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
            "h3", "h4", "h5", "h6", "header", "hgroup", "legend", "li", "main", "nav", "ol", "p", "section", "summary",
            "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /** Elements that a style makes bold when it says so; a heading or a cell of a header is so anyhow. */
    private static final Set<String> STYLED = Set.of("span", "font", "p", "div", "section", "u");
    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");

    private HtmlNames() {}

    /** Whether a reader sees nothing of it, or nothing that is of the post. */
    static boolean isUnseen(Element element, String name) {
        return INVISIBLE.contains(name) || element.attributesSize() > 0 && Appearance.hides(element)
                || name.equals("summary") && Box.isHandle(element.text());
    }

    /** What an element makes of the words in it; {@code null} if nothing, as most do. */
    static Prose.@Nullable Kind stretch(Element element, String name) {
        return switch (name) {
            case "strong", "b", "summary", "dt", "mark" -> Prose.Kind.STRONG;
            case "em", "i" -> Prose.Kind.EMPHASIS;
            case "code", "kbd", "samp", "tt" -> Prose.Kind.CODE;
            case "a" -> Prose.Kind.LINK;
            default -> isBold(element, name) ? Prose.Kind.STRONG : null;
        };
    }

    /** What is copied from a word processor or a chat comes with styles in the place of {@code <strong>}. */
    private static boolean isBold(Element element, String name) {
        return element.attributesSize() > 0 && STYLED.contains(name) && BOLD.matcher(element.attr("style")).find();
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
