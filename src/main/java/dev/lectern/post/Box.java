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
    private static final Pattern HANDLE = Pattern.compile("(?i)[\\s▶▸►👉]*(?:(?:(?:点击|点我|点此|戳我|单击)(?:此处|这里)?)?\\s?(?:展开|查看|显示|阅读){1,2}(?:\\s?/?\\s?(?:收起|折叠))?(?:全部|更多|完整|详细)?(?:的)?(?:内容|详情|信息|介绍|全文)?"
            + "|(?:更多|详细)(?:内容|信息|介绍)?|详情|(?:click|tap)(?: here)?(?: (?:to|for) (?:expand|open|show|see|view|read|more|details)(?: more| all| details)?)?"
            + "|(?:show|read|see|view|learn|expand)(?: more| all| details)?|details|more)[\\s.…▼▾:：>»!！]*");
    private static final List<String> KEYS = List.of("title", "label", "summary", "header", "heading");

    private Box() {}

    /** Whether a fold is merely opened by these words, which say nothing of what is in it. */
    static boolean isHandle(String title) {
        return title.length() <= 40 && HANDLE.matcher(title).matches();
    }

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
        boolean first = title.isBlank() && UNDER_FIRST.matcher(tag).matches();
        return html(first ? attributes.getOrDefault("name", String.join(" ", positional)) : title);
    }

    private static String named(Map<String, String> attributes) {
        return KEYS.stream().map(attributes::get).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** A title above what is in the box; nothing where it says nothing. */
    static String html(String title) {
        return title.isBlank() || isHandle(title) ? "" : "<p><strong>" + Entities.escape(title.strip().replaceAll("\\s+", " ")) + "</strong></p>";
    }
}
