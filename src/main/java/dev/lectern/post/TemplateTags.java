package dev.lectern.post;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves what a site generator would have resolved before a reader sees the page: Hugo shortcodes, Liquid and Hexo tags,
 * containers of VitePress and Docusaurus, kramdown attributes, MDX imports, comments. Code is left alone.
 *
 * <p>Every line of the text stays on its line: where a tag spans lines, invisible characters hold their place.
 */
final class TemplateTags {

    private static final Pattern CONTAINER = Pattern.compile(":{3,}\\s*[\\w-]*\\s*(?:\\{.*?\\}|\\[)?([^\\]]*)\\]?.*");
    private static final Pattern MODULE = Pattern.compile("import\\s.*\\sfrom\\s+['\"][^'\"]+['\"];?|import\\s+['\"][^'\"]+['\"];?|export\\s+(?:const|default|function)\\b.*");
    private static final Pattern CONTENTS = Pattern.compile("(?i)@?\\[{1,2}toc\\]{1,2}");
    private static final Pattern TIGHT_HEADING = Pattern.compile("#{2,6}[^#\\s].*");
    private static final Pattern HEADING_ID = Pattern.compile("\\{#[\\w\\p{IsHan}.-]+\\}\\s*");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{:\\s*[.#:\\w][^{}]*\\}");
    /** What Pandoc and Quarto say of a picture or a link, right behind it: <code>{fig-alt="A heron" width=70%}</code>. */
    private static final Pattern PANDOC = Pattern.compile("\\{:?\\s*(?:[.#][\\w-]+|[\\w-]+=(?:\"[^\"{}]*\"|[\\w.%-]+))(?:\\s+(?:[.#][\\w-]+|[\\w-]+=(?:\"[^\"{}]*\"|[\\w.%-]+)))*\\s*\\}");

    private final CopyCursor text;
    private final EventTags events;

    private TemplateTags(CopyCursor text) {
        this.text = text;
        this.events = new EventTags(text);
    }

    static String resolve(String markdown) {
        CopyCursor text = new CopyCursor(markdown);
        TemplateTags tags = new TemplateTags(text);
        while (!text.isAtEnd()) {
            tags.line();
        }
        return text.out.toString();
    }

    private void line() {
        int end = text.lineEnd(text.at);
        int first = text.firstOfText(text.at, end);
        if (first == end) {
            text.copyTo(end);
        } else if (!special(first, end)) {
            inline(end);
        }
        if (!text.isAtEnd() && text.current() == '\n') {
            text.copyTo(text.at + 1);
        }
    }

    /** Handles a line that is a directive as a whole. @return whether it was one */
    private boolean special(int first, int end) {
        return switch (text.in.charAt(first)) {
            case '`', '~' -> fence(first, end);
            case ':' -> container(first, end) || definition(first, end);
            case 'i', 'e' -> drop(MODULE, first, end);
            case '[' -> drop(CONTENTS, first, end) || footnote(first, end);
            case '@' -> drop(CONTENTS, first, end);
            case '#' -> heading(first, end);
            default -> false;
        };
    }

    private boolean fence(int first, int end) {
        char mark = text.in.charAt(first);
        int width = text.run(first, mark);
        if (width < 3 || mark == '`' && text.in.indexOf('`', first + width, end) >= 0) {
            return false;
        }
        int line = end;
        boolean open = true;
        while (open && line < text.in.length()) {
            int start = Math.min(line + 1, text.in.length());
            line = text.lineEnd(start);
            open = !closesFence(start, line, mark, width);
        }
        text.copyTo(line);
        return true;
    }

    private boolean closesFence(int start, int end, char mark, int width) {
        int first = text.firstOfText(start, end);
        int run = text.run(first, mark);
        return run >= width && first + run <= end && text.in.substring(first + run, end).isBlank();
    }

    /** A container's marks go; what it is titled stays, as a paragraph. */
    private boolean container(int first, int end) {
        Matcher container = CONTAINER.matcher(text.in).region(first, end);
        if (!container.matches()) {
            return false;
        }
        String title = container.group(1).strip();
        text.out.append(title.isEmpty() ? "" : "<p><strong>" + title + "</strong></p>");
        text.at = end;
        return true;
    }

    /** {@code : what the line above means}, as kramdown and Hugo have it: the mark goes, the line stays. */
    private boolean definition(int first, int end) {
        if (first + 1 >= end || text.in.charAt(first + 1) != ' ' || first == 0 || text.in.charAt(first - 1) != '\n' || !isTerm(first - 1)) {
            return false;
        }
        text.at = text.firstOfText(first + 1, end);
        inline(end);
        return true;
    }

    /** Whether the line that ends here says something, so that a definition can stand below it. */
    private boolean isTerm(int end) {
        return !text.in.substring(text.in.lastIndexOf('\n', end - 1) + 1, end).isBlank();
    }

    private boolean drop(Pattern directive, int first, int end) {
        if (!directive.matcher(text.in).region(first, end).matches()) {
            return false;
        }
        text.at = end;
        return true;
    }

    /** {@code [^1]: Jane is …}: Markdown would take the note for the address of a link and lose its words. */
    private boolean footnote(int first, int end) {
        int colon = text.in.startsWith("[^", first) ? text.in.indexOf("]:", first) : -1;
        if (colon < 0 || colon >= end) {
            return false;
        }
        text.copyTo(first);
        text.out.append('\\');
        inline(end);
        return true;
    }

    /** Gives {@code ##Heading} the blank that Markdown wants, and drops a {@code {#id}}. */
    private boolean heading(int first, int end) {
        int hashes = text.run(first, '#');
        text.copyTo(first + hashes);
        if (TIGHT_HEADING.matcher(text.in).region(first, end).matches()) {
            text.out.append(' ');
        }
        int id = end;
        // No further back than the line goes: a post may have thousands of headings.
        while (id > first && !text.in.startsWith("{#", id)) {
            id--;
        }
        boolean named = id > first && HEADING_ID.matcher(text.in).region(id, end).matches();
        inline(named ? id : end);
        text.at = Math.max(text.at, end);
        return true;
    }

    /** Copies up to {@code end}, resolving tags on the way; a tag may reach further. */
    private void inline(int end) {
        while (text.at < end) {
            int plain = text.at;
            while (plain < end && !opensTag(text.in.charAt(plain))) {
                plain++;
            }
            text.copyTo(plain);
            if (plain < end && !tag(end)) {
                text.copyTo(plain + 1);
            }
        }
    }

    private static boolean opensTag(char c) {
        return c == '`' || c == '<' || c == '{' || c == '[';
    }

    private boolean tag(int end) {
        return switch (text.current()) {
            case '`' -> codeSpan(end);
            case '<' -> angle();
            case '{' -> brace(end);
            default -> task() || wordPress(end);
        };
    }

    private boolean codeSpan(int end) {
        int width = text.run(text.at, '`');
        String mark = "`".repeat(width);
        int close = text.in.indexOf(mark, Math.min(text.at + width, end), end);
        text.copyTo(close > 0 ? close + width : text.at + width);
        return true;
    }

    private boolean angle() {
        if (text.startsWith("<!--")) {
            int end = text.find("-->", text.at + 4);
            text.replaceTo(end < 0 ? text.at + 4 : end + 3, "");
            return true;
        }
        return dropElement("script") || dropElement("style") || preformatted() || events.component();
    }

    private boolean dropElement(String name) {
        if (!text.startsTag(name)) {
            return false;
        }
        int end = text.endTag(name);
        int tag = text.closing(">", 1, text.tagLimit());
        text.replaceTo(end > 0 ? end : tag > 0 ? tag + 1 : text.at + 1 + name.length(), "");
        return true;
    }

    /** Keeps Markdown from reading the text of {@code <pre>}. */
    private boolean preformatted() {
        int end = text.startsTag("pre") ? text.endTag("pre") : -1;
        if (end < 0) {
            return false;
        }
        boolean lineStart = false;
        boolean tag = false;
        for (; text.at < end; text.at++) {
            char c = text.current();
            tag = c == '<' || tag && c != '>';
            if (c == '\n' && lineStart) {
                text.placeholder();
            }
            boolean plain = tag || c > 127 || Character.isLetterOrDigit(c) || ">\n&".indexOf(c) >= 0 || c == ' ' && !lineStart;
            text.out.append(plain ? String.valueOf(c) : "&#" + (int) c + ";");
            lineStart = c == '\n' || lineStart && c == ' ';
        }
        return true;
    }

    private boolean brace(int end) {
        if (text.startsWith("{{<") || text.startsWith("{{%")) {
            return shortcode(text.startsWith("{{<") ? ">}}" : "%}}");
        }
        if (text.startsWith("{{")) {
            int close = text.closing("}}", 2, end);
            return close > 0 && text.replaceTo(close + 2, Shortcode.literal(text.in.substring(text.at + 2, close)));
        }
        if (text.startsWith("{%")) {
            return liquid();
        }
        if (text.startsWith("{/*")) { // a comment of MDX, which ends most headings of some sites
            int close = text.closing("*/}", 3, text.tagLimit());
            return close > 0 && text.replaceTo(close + 3, "");
        }
        if (text.at > 0 && ")]".indexOf(text.in.charAt(text.at - 1)) >= 0) {
            int close = text.closing("}", 1, end);
            return close > 0 && PANDOC.matcher(text.in).region(text.at, close + 1).matches() && text.replaceTo(close + 1, "");
        }
        if (text.startsWith("{:")) {
            int close = text.closing("}", 2, end);
            return close > 0 && ATTRIBUTES.matcher(text.in).region(text.at, close + 1).matches() && text.replaceTo(close + 1, "");
        }
        return false;
    }

    private boolean shortcode(String mark) {
        int close = text.closing(mark, 3, text.tagLimit());
        if (close < 0) {
            return false;
        }
        Shortcode tag = Shortcode.parse(text.in.substring(text.at + 3, close));
        return text.replaceTo(close + 3, Objects.requireNonNullElseGet(events.shortcode(tag), tag::html));
    }

    private boolean liquid() {
        int close = text.closing("%}", 2, text.tagLimit());
        if (close < 0) {
            return false;
        }
        Shortcode tag = Shortcode.parse(text.in.substring(text.at + 2, close));
        int end = tag.name().equals("comment") ? text.find("endcomment", close) : -1;
        int after = end < 0 ? close + 2 : Math.max(close + 2, text.in.indexOf("%}", end) + 2);
        return text.replaceTo(after, Objects.requireNonNullElseGet(events.liquid(tag), tag::html));
    }

    /** The box of a list of tasks, ticked or not: {@code - [x] 14:00 …}. */
    private boolean task() {
        if (!text.startsWith("[x] ") && !text.startsWith("[X] ") && !text.startsWith("[ ] ")) {
            return false;
        }
        int mark = text.at;
        while (mark > 0 && text.in.charAt(mark - 1) == ' ') {
            mark--;
        }
        char before = mark > 0 ? text.in.charAt(mark - 1) : 0;
        boolean item = mark < text.at && ("-*+".indexOf(before) >= 0 || ".)".indexOf(before) >= 0 && mark > 1 && Character.isDigit(text.in.charAt(mark - 2)));
        return item && text.replaceTo(text.at + 4, "");
    }

    /** WordPress: {@code [caption …]picture words[/caption]}. */
    private boolean wordPress(int end) {
        boolean opens = text.startsWith("[caption ");
        if (!opens && !text.startsWith("[/caption]")) {
            return false;
        }
        int close = text.closing("]", 1, end);
        return close > 0 && text.replaceTo(close + 1, opens ? "<figure>" : "</figure>");
    }
}
