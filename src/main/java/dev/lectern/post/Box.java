package dev.lectern.post;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Tags that set part of a page apart under a title of its own, which a reader sees above it:
 *
 * <pre>
 * {{% details "Paper bridges" %}} … {{% /details %}}      &lt;TabItem label="Paper bridges"&gt; … &lt;/TabItem&gt;
 * </pre>
 */
final class Box {
    private static final String FOLDED = "details|expand(?:er)?|(?:[\\w-]*-)?collapse(?:-?(?:item|panel))?|collapsible|accordion(?:-?(?:item|panel))?|spoiler|fold(?:ing|ed)?|toggle|hidetoggle|(?:[\\w-]*-)?tab(?:-?(?:item|pane))?";
    private static final Pattern UNDER_FIRST = Pattern.compile("(?i)" + FOLDED);
    private static final Pattern ANY = Pattern.compile("(?i)" + FOLDED + "|panel|card|admonition|callout|alert|notice|hint|note|tip|box|step|section");
    private static final List<String> KEYS = List.of("title", "label", "summary", "header", "heading");

    private Box() {}

    static boolean isOne(String tag) {
        return ANY.matcher(tag).matches();
    }

    /** The title as HTML; empty where there is none. */
    static String titled(Map<String, String> attributes) {
        return html(named(attributes));
    }

    /** @param positional what the tag has without a name: a fold's title, but the colour of a note */
    static String titled(String tag, List<String> positional, Map<String, String> attributes) {
        String title = named(attributes);
        return html(title.isBlank() && UNDER_FIRST.matcher(tag).matches() ? String.join(" ", positional) : title);
    }

    private static String named(Map<String, String> attributes) {
        return KEYS.stream().map(attributes::get).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static String html(String title) {
        return title.isBlank() ? "" : "<p><strong>" + Entities.escape(title.strip().replaceAll("\\s+", " ")) + "</strong></p>";
    }
}
