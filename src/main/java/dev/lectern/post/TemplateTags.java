package dev.lectern.post;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what a site generator would have resolved before a reader sees the page: Hugo shortcodes, Liquid and Hexo tags,
 * containers of VitePress and Docusaurus, kramdown attributes, MDX imports, comments. Code is left alone.
 *
 * <p>Every line of the text stays on its line: where a tag spans lines, invisible characters hold their place.
 */
final class TemplateTags {

    private static final char PLACEHOLDER = '\uFEFF';
    private static final int MAX_TAG = 4_000;

    private static final Pattern CONTAINER = Pattern.compile(":{3,}\\s*[\\w-]*\\s*(?:\\{.*?\\}|\\[)?([^\\]]*)\\]?.*");
    private static final Pattern MODULE = Pattern.compile("import\\s.*\\sfrom\\s+['\"][^'\"]+['\"];?|import\\s+['\"][^'\"]+['\"];?|export\\s+(?:const|default|function)\\b.*");
    private static final Pattern CONTENTS = Pattern.compile("(?i)@?\\[{1,2}toc\\]{1,2}");
    private static final Pattern TIGHT_HEADING = Pattern.compile("#{2,6}[^#\\s].*");
    private static final Pattern HEADING_ID = Pattern.compile("\\s*\\{#[\\w\\p{IsHan}.-]+\\}\\s*$");

    private final String in;
    private final StringBuilder out;
    private final Map<String, Integer> ahead = new HashMap<>();
    private @Nullable String lower;
    private int at;

    private TemplateTags(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    static String resolve(String markdown) {
        TemplateTags tags = new TemplateTags(markdown);
        while (tags.at < markdown.length()) {
            tags.line();
        }
        return tags.out.toString();
    }

    /** Takes out what held the place of tags that spanned lines. */
    static String withoutPlaceholders(String text) {
        return text.indexOf(PLACEHOLDER) < 0 ? text : text.replace(String.valueOf(PLACEHOLDER), "");
    }

    private void line() {
        int end = lineEnd(at);
        int first = at;
        while (first < end && " \t>".indexOf(in.charAt(first)) >= 0) {
            first++;
        }
        if (first == end) {
            copyTo(end);
        } else if (!special(first, end)) {
            inline(end);
        }
        if (at < in.length() && in.charAt(at) == '\n') {
            out.append('\n');
            at++;
        }
    }

    /** Handles a line that is a directive as a whole. @return whether it was one */
    private boolean special(int first, int end) {
        return switch (in.charAt(first)) {
            case '`', '~' -> fence(first, end);
            case ':' -> container(first, end);
            case 'i', 'e' -> drop(MODULE, first, end);
            case '[', '@' -> drop(CONTENTS, first, end);
            case '#' -> heading(first, end);
            default -> false;
        };
    }

    private boolean fence(int first, int end) {
        char mark = in.charAt(first);
        int width = run(first, mark);
        if (width < 3 || mark == '`' && in.indexOf('`', first + width, end) >= 0) {
            return false;
        }
        int line = end;
        boolean open = true;
        while (open && line < in.length()) {
            int start = Math.min(line + 1, in.length());
            line = lineEnd(start);
            open = !closesFence(start, line, mark, width);
        }
        copyTo(line);
        return true;
    }

    private boolean closesFence(int start, int end, char mark, int width) {
        int first = start;
        while (first < end && " \t>".indexOf(in.charAt(first)) >= 0) {
            first++;
        }
        int run = run(first, mark);
        return run >= width && first + run <= end && in.substring(first + run, end).isBlank();
    }

    /** A container's marks go; what it is titled stays, as a paragraph. */
    private boolean container(int first, int end) {
        Matcher container = CONTAINER.matcher(in).region(first, end);
        if (!container.matches()) {
            return false;
        }
        String title = container.group(1).strip();
        out.append(title.isEmpty() ? "" : "<p>" + title + "</p>");
        at = end;
        return true;
    }

    private boolean drop(Pattern directive, int first, int end) {
        if (!directive.matcher(in).region(first, end).matches()) {
            return false;
        }
        at = end;
        return true;
    }

    /** Gives {@code ##Heading} the blank that Markdown wants, and drops a {@code {#id}}. */
    private boolean heading(int first, int end) {
        int hashes = run(first, '#');
        out.append(in, at, first + hashes);
        if (TIGHT_HEADING.matcher(in).region(first, end).matches()) {
            out.append(' ');
        }
        at = first + hashes;
        Matcher id = HEADING_ID.matcher(in).region(at, end);
        inline(id.find() ? id.start() : end);
        at = Math.max(at, end);
        return true;
    }

    /** Copies up to {@code end}, resolving tags on the way; a tag may reach further. */
    private void inline(int end) {
        while (at < end) {
            boolean taken = switch (in.charAt(at)) {
                case '`' -> codeSpan(end);
                case '<' -> angle();
                case '{' -> brace(end);
                case '[' -> wordPress(end);
                default -> false;
            };
            if (!taken) {
                out.append(in.charAt(at++));
            }
        }
    }

    private boolean codeSpan(int end) {
        int width = run(at, '`');
        String mark = "`".repeat(width);
        int close = in.indexOf(mark, Math.min(at + width, end), end);
        copyTo(close > 0 ? close + width : at + width);
        return true;
    }

    private boolean angle() {
        if (in.startsWith("<!--", at)) {
            int end = find(in, "-->", at + 4);
            replaceTo(end < 0 ? at + 4 : end + 3, "");
            return true;
        }
        return dropElement("script") || dropElement("style") || preformatted();
    }

    private boolean dropElement(String name) {
        if (!startsTag(at, name)) {
            return false;
        }
        int end = endTag(name);
        int tag = closing(">", 1, tagLimit());
        replaceTo(end > 0 ? end : tag > 0 ? tag + 1 : at + 1 + name.length(), "");
        return true;
    }

    /** Keeps Markdown from reading the text of {@code <pre>}. */
    private boolean preformatted() {
        int end = startsTag(at, "pre") ? endTag("pre") : -1;
        if (end < 0) {
            return false;
        }
        boolean lineStart = false;
        boolean tag = false;
        for (; at < end; at++) {
            char c = in.charAt(at);
            tag = c == '<' || tag && c != '>';
            boolean plain = tag || c == '>' || Character.isLetterOrDigit(c) || c > 127 || c == ' ' && !lineStart;
            boolean blankLine = c == '\n' && lineStart;
            out.append(blankLine ? String.valueOf(PLACEHOLDER) : "");
            out.append(plain || c == '\n' || c == '&' ? String.valueOf(c) : "&#" + (int) c + ";");
            lineStart = c == '\n' || lineStart && c == ' ';
        }
        return true;
    }

    private boolean brace(int end) {
        if (in.startsWith("{{<", at) || in.startsWith("{{%", at)) {
            return shortcode(in.startsWith("{{<", at) ? ">}}" : "%}}");
        }
        if (in.startsWith("{{", at)) {
            int close = closing("}}", 2, end);
            return close > 0 && replaceTo(close + 2, Shortcode.literal(in.substring(at + 2, close)));
        }
        if (in.startsWith("{%", at)) {
            return liquid();
        }
        if (in.startsWith("{:", at)) {
            int close = closing("}", 2, end);
            return close > 0 && replaceTo(close + 1, "");
        }
        return false;
    }

    private boolean shortcode(String mark) {
        int close = closing(mark, 3, tagLimit());
        return close > 0 && replaceTo(close + 3, Shortcode.parse(in.substring(at + 3, close)).html());
    }

    private boolean liquid() {
        int close = closing("%}", 2, tagLimit());
        if (close < 0) {
            return false;
        }
        Shortcode tag = Shortcode.parse(in.substring(at + 2, close));
        int end = tag.name().equals("comment") ? find(in, "endcomment", close) : -1;
        int after = end < 0 ? close + 2 : Math.max(close + 2, in.indexOf("%}", end) + 2);
        return replaceTo(after, tag.html());
    }

    /** WordPress: {@code [caption …]picture words[/caption]}. */
    private boolean wordPress(int end) {
        boolean opens = in.startsWith("[caption ", at);
        if (!opens && !in.startsWith("[/caption]", at)) {
            return false;
        }
        int close = closing("]", 1, end);
        return close > 0 && replaceTo(close + 1, opens ? "<figure>" : "</figure>");
    }

    private boolean startsTag(int start, String name) {
        int after = start + 1 + name.length();
        return in.regionMatches(true, start + 1, name, 0, name.length())
                && after < in.length() && " \t\n>".indexOf(in.charAt(after)) >= 0;
    }

    /** Index after the end tag; -1 where there is none. */
    private int endTag(String name) {
        if (lower == null) {
            lower = in.toLowerCase(Locale.ROOT);
        }
        int found = find(lower, "</" + name, at + 1);
        return found < 0 ? -1 : in.indexOf('>', found) + 1;
    }

    /** Index of the mark that closes the tag which opens here with {@code width} characters; -1 if not before {@code end}. */
    private int closing(String mark, int width, int end) {
        int found = find(in, mark, at + width);
        return found < end ? found : -1;
    }

    /** Where {@code mark} comes next; remembered, so that a long text with many openings is not searched for each. */
    private int find(String text, String mark, int from) {
        int known = ahead.getOrDefault(mark, 0);
        if (known >= 0 && known < from) {
            known = text.indexOf(mark, from);
            ahead.put(mark, known);
        }
        return known;
    }

    private int tagLimit() {
        return Math.min(in.length(), at + MAX_TAG);
    }

    /** Writes {@code instead}, and what keeps the following lines where they are. */
    private boolean replaceTo(int end, String instead) {
        out.append(instead);
        for (; at < end; at++) {
            if (in.charAt(at) == '\n') {
                out.append('\n').append(PLACEHOLDER);
            }
        }
        return true;
    }

    private void copyTo(int end) {
        out.append(in, at, end);
        at = end;
    }

    private int run(int start, char c) {
        int end = start;
        while (end < in.length() && in.charAt(end) == c) {
            end++;
        }
        return end - start;
    }

    private int lineEnd(int from) {
        int end = from < in.length() ? in.indexOf('\n', from) : -1;
        return end < 0 ? in.length() : end;
    }
}
