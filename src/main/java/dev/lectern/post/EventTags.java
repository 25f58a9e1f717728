package dev.lectern.post;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Tags of a theme that tell of a talk, or of somebody, with their attributes: shortcodes of Hugo and components of MDX and Vue.
 *
 * <pre>
 * {{&lt; talk title="Paper bridges" speaker="Jane Doe" &gt;}} … {{&lt; /talk &gt;}}
 * &lt;Speaker name="Jane Doe" company="Acme" /&gt;
 * </pre>
 *
 * What the theme sets out before a reader becomes a row of a table, the text within the tag its last cell; somebody alone
 * becomes a paragraph.
 */
final class EventTags {
    private static final String TALKS = "(?i)talk|session|topic|lecture|presentation|keynote";
    private static final Pattern OF_TALKS = Pattern.compile(TALKS);
    private static final Pattern TOLD = Pattern.compile(TALKS + "|speaker|presenter|guest|panelist");
    private static final Pattern COMPONENT = Pattern.compile("</?([A-Z][\\w.]*|[a-z]+(?:-[a-z]+)+)(?=[\\s/>])");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)\\s*=\\s*\\{?\\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`]*)`)");
    private static final String END = "</td></tr></table>";
    /** No programme is longer; each makes a table of its own. */
    private static final int MOST = 300;

    private final CopyCursor text;
    /** How many tags were of talks or of people, as far as their names say. */
    private int told;
    /** Names of the tags around the place of the cursor, the innermost first. */
    private final Deque<String> around = new ArrayDeque<>();
    /** By the name of a tag, what {@link #isToldBelow} found. */
    private final Map<String, Boolean> toldBelow = new HashMap<>();

    EventTags(CopyCursor text) {
        this.text = text;
    }

    /** What a shortcode tells of an event, as HTML; null where it tells nothing of one. */
    @Nullable String shortcode(Shortcode tag) {
        if (tag.name().startsWith("/")) {
            return ends(tag.name().substring(1)) ? END : null;
        }
        return !mayTell(tag.name()) ? null
                : html(tag.name(), tag.named(),
                        tag.positional().contains("/") || !isEnded(Stream.of("{{< /", "{{% /", "{{</", "{{%/"), Stream.of("{{< ", "{{% ", "{{<", "{{%"), tag.name()));
    }

    /** The same of a tag of Liquid or Hexo: {@code {% speaker name="Jane Doe" %} … {% endspeaker %}}. */
    @Nullable String liquid(Shortcode tag) {
        if (tag.name().startsWith("end") && ends(tag.name().substring("end".length()))) {
            return END;
        }
        return !mayTell(tag.name()) ? null : html(tag.name(), tag.named(), !isEnded(Stream.of("{% end"), Stream.of("{% "), tag.name()));
    }

    private boolean mayTell(String name) {
        return told < MOST && TOLD.matcher(name).find();
    }

    /** Resolves the component that stands here. @return whether one does, and tells of an event */
    boolean component() {
        if (told >= MOST || !mayBeComponent()) {
            return false;
        }
        Matcher component = COMPONENT.matcher(text.in).region(text.at, text.tagLimit());
        if (!component.lookingAt() || !TOLD.matcher(component.group(1)).find() && !Box.isOne(component.group(1))) {
            return false;
        }
        String name = component.group(1);
        int close = end(component.end());
        if (close < 0) {
            return false;
        }
        if (!TOLD.matcher(name).find()) {
            String title = text.startsWith("</") || text.in.charAt(close - 1) == '/' ? "" : Box.titled(attributes(component.end(), close));
            return !title.isEmpty() && text.replaceTo(close + 1, title);
        }
        if (text.startsWith("</")) {
            return ends(name) && text.replaceTo(close + 1, END);
        }
        boolean whole = text.in.charAt(close - 1) == '/' || !isEnded(Stream.of("</"), Stream.of("<"), name);
        String html = html(name, attributes(component.end(), close), whole);
        return html != null && text.replaceTo(close + 1, html);
    }

    /** Whether the tag's name begins with a capital or holds a hyphen, as no element of HTML does. */
    private boolean mayBeComponent() {
        int from = text.startsWith("</") ? text.at + 2 : text.at + 1;
        int end = from;
        while (end < text.in.length() && text.in.charAt(end) >= 'a' && text.in.charAt(end) <= 'z') {
            end++;
        }
        return end < text.in.length() && (end == from ? text.in.charAt(end) >= 'A' && text.in.charAt(end) <= 'Z' : text.in.charAt(end) == '-');
    }

    private boolean ends(String name) {
        return name.equals(around.peek()) && around.pop() != null;
    }

    /** Whether the tag's end comes before another of its name. */
    private boolean isEnded(Stream<String> ends, Stream<String> starts, String name) {
        int end = next(ends, name);
        int start = next(starts, name);
        return end >= 0 && (start < 0 || end < start);
    }

    private int next(Stream<String> marks, String name) {
        return marks.mapToInt(mark -> text.find(mark + name, text.at + 1)).filter(found -> found >= 0).min().orElse(-1);
    }

    /** Where the tag closes whose attributes begin at {@code from}; -1 where another begins before. */
    private int end(int from) {
        char quote = 0;
        for (int i = from; i < text.tagLimit(); i++) {
            char c = text.in.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>' || c == '<') {
                return c == '>' ? i : -1;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            }
        }
        return -1;
    }

    private Map<String, String> attributes(int from, int to) {
        Map<String, String> named = new HashMap<>();
        for (Matcher attribute = ATTRIBUTE.matcher(text.in).region(from, to); attribute.find();) {
            IntStream.rangeClosed(2, 4).mapToObj(attribute::group).filter(v -> v != null)
                    .forEach(v -> named.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), v));
        }
        return named;
    }

    /** @param whole whether no text stands within the tag */
    private @Nullable String html(String name, Map<String, String> attributes, boolean whole) {
        told++;
        Entry entry = Entry.of(attributes, OF_TALKS.matcher(name).find() || attributes.containsKey("speaker"));
        if (!entry.has(Entry.NAME)) {
            return whole || !entry.has(Entry.TITLE) ? null : "<h4>" + escaped(entry.cells().get(Entry.TITLE)) + "</h4>";
        }
        if (!entry.has(Entry.TITLE)) {
            return person(entry);
        }
        if (whole && !entry.has(Entry.ABSTRACT) && isToldBelow(name)) {
            return "<h4>" + escaped(entry.cells().get(Entry.TITLE)) + "</h4>" + person(entry);
        }
        if (!whole) {
            around.push(name);
        }
        return row(entry, whole);
    }

    /** Whether each such tag stands above what is told of its talk: a paragraph parts the first from the second. */
    private boolean isToldBelow(String name) {
        if (toldBelow.get(name) == null) {
            int next = next(Stream.of("{{< ", "{{% ", "{{<", "{{%", "{% ", "<"), name);
            toldBelow.put(name,
                    next > 0 && next < text.tagLimit()
                            && text.in.substring(text.at, next).lines()
                                    .map(String::strip).dropWhile(l -> !l.endsWith("}") && !l.endsWith(">")).skip(1).filter(l -> !l.isEmpty())
                                    .findFirst().filter(l -> Character.isLetterOrDigit(l.codePointAt(0))).isPresent());
        }
        return toldBelow.get(name);
    }

    private static String person(Entry entry) {
        String name = entry.cells().get(Entry.NAME);
        String mark = Character.isIdeographic(name.codePointAt(0)) ? "，" : ", ";
        String works = (entry.cells().get(Entry.HOUSE) + " " + entry.cells().get(Entry.ROLE)).strip();
        return "<p>" + escaped(works.isEmpty() ? name : name + mark + works) + "</p>" + (entry.has(Entry.BIO)
                ? "<p>" + escaped(entry.cells().get(Entry.BIO)) + "</p>" : "");
    }

    private static String row(Entry entry, boolean whole) {
        StringBuilder head = new StringBuilder("<table><tr>");
        StringBuilder row = new StringBuilder("<tr>");
        for (int c = 0; c < Entry.COLUMNS.size(); c++) {
            if (entry.has(c) && (whole || c != Entry.ABSTRACT)) {
                head.append("<th>").append(Entry.COLUMNS.get(c).header()).append("</th>");
                row.append("<td>").append(escaped(entry.cells().get(c))).append("</td>");
            }
        }
        return whole ? head + "</tr>" + row + "</tr></table>" : head + "<th>Abstract</th></tr>" + row + "<td>";
    }

    private static String escaped(String value) {
        return Entities.escape(value.replaceAll("\\s+", " "));
    }
}
