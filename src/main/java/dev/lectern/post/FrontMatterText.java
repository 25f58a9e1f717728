package dev.lectern.post;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A post cut into its front matter and its body.
 *
 * @param text of the front matter, without its marks
 * @param line of the file on which {@code text} begins, from 1
 * @param body the Markdown below it
 * @param bodyLine of the file on which {@code body} begins, from 1
 */
record FrontMatterText(Kind kind, String text, int line, String body, int bodyLine) {

    enum Kind { TOML, YAML, JSON, HEADERS, NONE }

    private static final Pattern KEY = Pattern.compile("(?m)^[\"']?[\\p{L}_][\\p{L}\\p{N}_-]*[\"']?[ \\t]*:(?=[ \\t]|$)");
    private static final Pattern FIRST_KEY = Pattern.compile("(title|layout|date|author|authors|tags|categories):[ \\t].*");
    private static final Pattern OF_PELICAN = Pattern.compile("(?i)(?:title|subtitle|slug|date|modified|authors?|tags?|keywords|categor(?:y|ies)|lang(?:uage)?|translation|status|summary|description|template|save_as|url|image|cover|series)[ \\t]*:(?:[ \\t].*)?");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:[ \\t]*\\S");
    /** Of these a post about an event says none in its text. */
    private static final Pattern OF_BLOG = Pattern.compile("(?m)^(?:slug|modified|authors?|tags?|categor(?:y|ies)|status)[ \\t]*:");
    private static final Pattern JSON = Pattern.compile("\\{\\s*[\"}]");

    static FrontMatterText cut(String text) throws Unreadable {
        int start = firstVisibleLine(text);
        int line = 1 + count(text, 0, start);
        String first = lineAt(text, start).stripTrailing();
        return switch (first) {
            case "+++" -> toml(text, start, line);
            case "---" -> yaml(text, start, line);
            default -> unmarked(text, start, line, first);
        };
    }

    /** Front matter as keys and values. @throws Unreadable with the line and column of the first fault */
    Fields parse() throws Unreadable {
        if (text.length() > FrontMatterParser.MAX_CODE_POINTS) {
            throw new Unreadable(Reason.BROKEN_FRONT_MATTER, line, 1, "too long");
        }
        return new Fields(switch (kind) {
            case TOML -> FrontMatterParser.toml(text, line);
            case YAML, JSON -> FrontMatterParser.yaml(text, line);
            case HEADERS -> FrontMatterParser.headers(text, line);
            case NONE -> Map.of();
        });
    }

    private static FrontMatterText toml(String text, int start, int line) throws Unreadable {
        int inner = afterLine(text, start);
        int end = closing(text, inner, "+++", "+++");
        if (end < 0) {
            throw new Unreadable(Reason.UNCLOSED_FRONT_MATTER, line, 1, "opened by +++");
        }
        return between(Kind.TOML, text, inner, end, line + 1);
    }

    /** A first line {@code ---} opens front matter only where keys follow; otherwise it is a line drawn across. */
    private static FrontMatterText yaml(String text, int start, int line) throws Unreadable {
        int inner = afterLine(text, start);
        int end = closing(text, inner, "---", "...");
        if (end >= 0 && (text.substring(inner, end).isBlank() || KEY.matcher(text.substring(inner, end)).find())) {
            return between(Kind.YAML, text, inner, end, line + 1);
        }
        if (end < 0 && KEY.matcher(lineAt(text, inner)).lookingAt()) {
            throw new Unreadable(Reason.UNCLOSED_FRONT_MATTER, line, 1, "opened by ---");
        }
        return none(text);
    }

    /** Hugo's JSON, and what is closed but not opened: Hexo's YAML, and the headers of Haunt and Pelican. */
    private static FrontMatterText unmarked(String text, int start, int line, String first) {
        if (JSON.matcher(text).region(start, text.length()).lookingAt()) {
            int end = JsonEnd.find(text, start);
            if (end > 0) {
                return new FrontMatterText(Kind.JSON, text.substring(start, end).replace('\t', ' '), line,
                        text.substring(end), line + count(text, start, end));
            }
        }
        if (FIRST_KEY.matcher(first).matches()) {
            int end = closing(text, start, "---", "---");
            if (end >= 0 && text.substring(start, end).lines().allMatch(FrontMatterText::couldBeYaml)) {
                return between(Kind.HEADERS, text, start, end, line);
            }
        }
        return OF_PELICAN.matcher(first).matches() ? pelican(text, start, line) : none(text);
    }

    /** What Pelican has above the first empty line: {@code Title: …}, {@code Date: …}, in whatever case. A card that says who speaks is none. */
    private static FrontMatterText pelican(String text, int start, int line) {
        StringBuilder keys = new StringBuilder();
        int end = start;
        while (end < text.length() && !lineAt(text, end).isBlank()) {
            String header = lineAt(text, end);
            int colon = header.indexOf(':');
            if (!OF_PELICAN.matcher(header).matches()) {
                return none(text);
            }
            if (!header.substring(colon + 1).isBlank()) {
                keys.append(header.substring(0, colon).toLowerCase(Locale.ROOT)).append(header, colon, header.length()).append('\n');
            }
            end = afterLine(text, end);
        }
        boolean told = TITLE.matcher(keys).find() && OF_BLOG.matcher(keys).find();
        return !told ? none(text) : new FrontMatterText(Kind.HEADERS, keys.toString(), line, text.substring(end), line + count(text, start, end));
    }

    private static boolean couldBeYaml(String line) {
        return line.isEmpty() || line.startsWith(" ") || line.startsWith("- ") || KEY.matcher(line).lookingAt();
    }

    private static FrontMatterText between(Kind kind, String text, int inner, int end, int line) {
        int body = afterLine(text, end);
        return new FrontMatterText(kind, text.substring(inner, end), line, text.substring(body),
                line + count(text, inner, body));
    }

    private static FrontMatterText none(String text) {
        return new FrontMatterText(Kind.NONE, "", 1, text, 1);
    }

    /** Where the line stands that is one of the two marks and nothing else, or -1. */
    private static int closing(String text, int from, String mark, String other) {
        for (int at = from; at < text.length(); at = afterLine(text, at)) {
            if (text.startsWith(mark, at) || text.startsWith(other, at)) {
                String line = lineAt(text, at).stripTrailing();
                if (line.equals(mark) || line.equals(other)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static int firstVisibleLine(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.lastIndexOf('\n', at) + 1;
    }

    private static String lineAt(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end);
    }

    private static int afterLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private static int count(String text, int from, int to) {
        int lines = 0;
        for (int at = text.indexOf('\n', from, to); at >= 0; at = text.indexOf('\n', at + 1, to)) {
            lines++;
        }
        return lines;
    }
}
