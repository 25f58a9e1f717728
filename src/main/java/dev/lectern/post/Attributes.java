package dev.lectern.post;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads what HTML elements say in their attributes, forgiving as browsers are. */
final class Attributes {

    /** Attributes that hold an address; pages that load pictures late keep a stand-in under {@code src}. */
    private static final List<String> SOURCES = List.of("data-src", "data-original", "src", "data");

    private static final Evaluator PAGE_PART =
            Selector.evaluatorOf("td p, td div, td section, td ul, td ol, td h1, td h2, td h3, td h4, td img");

    private Attributes() {}

    static Block.Image image(Element element, int line) {
        return new Block.Image(source(element), blank(element.attr("alt")), blank(element.attr("title")), line);
    }

    /** Where a film or an embedded page is found; empty where nothing tells. */
    static String film(Element element) {
        String own = source(element);
        if (!own.isEmpty()) {
            return own;
        }
        Element inner = element.selectFirst("source[src], embed[src], iframe[src]");
        return inner == null ? "" : source(inner);
    }

    /** A picture within the page itself is told by its type alone: its bytes are of no use to anyone. */
    private static String source(Element element) {
        String source = SOURCES.stream().map(element::attr).map(Attributes::unquoted)
                .filter(s -> !s.isEmpty()).findFirst().orElse("");
        return source.startsWith("data:") ? source.substring(0, Math.max(5, source.indexOf(','))) : source;
    }

    /** Without the blanks around it, or the quote that was opened or closed only once: {@code src=a.png"}. */
    private static String unquoted(String value) {
        int start = 0;
        int end = value.length();
        while (start < end && " \n\t\"'".indexOf(value.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " \n\t\"'".indexOf(value.charAt(end - 1)) >= 0) {
            end--;
        }
        return value.substring(start, end);
    }

    static int number(Element element, String attribute, int otherwise) {
        String value = element.attr(attribute).strip();
        try {
            return value.isEmpty() ? otherwise : Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a table only arranges a page: it holds another table, or a single column with paragraphs or pictures. */
    static boolean isLayout(Element table) {
        return table.getElementsByTag("table").size() > 1
                || table.getElementsByTag("tr").stream().allMatch(row -> row.childrenSize() <= 1)
                && table.selectFirst(PAGE_PART) != null
                || table.selectFirst("img") != null
                        && table.getElementsByTag("tr").stream().filter(Attributes::holdsSomething).allMatch(Attributes::isPictureBesideLines);
    }

    private static boolean holdsSomething(Element row) {
        return row.hasText() || row.selectFirst("img") != null;
    }

    /** {@code | photo | title<br>who<br>what |}: a row of which one cell has several lines, and the others at most pictures. */
    private static boolean isPictureBesideLines(Element row) {
        List<Element> told = row.children().stream().filter(Element::hasText).toList();
        return row.childrenSize() > 1 && row.selectFirst("img") != null && told.size() == 1
                && told.getFirst().getElementsByTag("br").size() + told.getFirst().getElementsByTag("p").size() >= 2;
    }

    private static String blank(String text) {
        return text.replace('\n', ' ').strip();
    }
}
