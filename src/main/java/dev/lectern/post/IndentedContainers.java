package dev.lectern.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Containers of MkDocs, whose content is indented: tabs and admonitions. Without its container that content would be code.
 *
 * <pre>
 * === "Talk one"              !!! note "Talk two"
 *
 *     Jane Doe, Acme              John Roe, Acme
 * </pre>
 *
 * Every line of the text stays on its line.
 */
final class IndentedContainers {
    private static final Pattern START = Pattern.compile("(?:===[!+]?|!!!|\\?\\?\\?\\+?)(?: +[a-z][\\w-]*){0,4}(?: +\"([^\"]*)\")? *");
    private static final int INDENT = 4;

    private final String[] lines;
    private final StringBuilder out;
    /** How many containers are around the line, each of which indents it. */
    private int depth;

    private IndentedContainers(String markdown) {
        lines = markdown.split("\n", -1);
        out = new StringBuilder(markdown.length());
    }

    /** The text with each container's title as a paragraph above its content, which is no longer indented. */
    static String open(String markdown) {
        return markdown.contains("=== \"") || markdown.contains("!!! ") || markdown.contains("??? ") || markdown.contains("???+ ")
                ? new IndentedContainers(markdown).open() : markdown;
    }

    private String open() {
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "\n").append(line(i));
        }
        return out.toString();
    }

    private String line(int i) {
        String line = lines[i];
        if (line.isBlank()) {
            return line;
        }
        depth = Math.min(depth, indent(line) / INDENT);
        String within = line.substring(depth * INDENT);
        Matcher start = START.matcher(within);
        if (!start.matches() || !isIndentedBelow(i)) {
            return within;
        }
        depth++;
        return start.group(1) == null ? "" : "<p><strong>" + start.group(1) + "</strong></p>";
    }

    private boolean isIndentedBelow(int i) {
        int next = i + 1;
        while (next < lines.length && lines[next].isBlank()) {
            next++;
        }
        return next < lines.length && indent(lines[next]) >= (depth + 1) * INDENT;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
