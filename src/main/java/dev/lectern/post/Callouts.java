package dev.lectern.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Boxes that are written as quotes, by GitHub, Obsidian and others, and quote nobody:
 *
 * <pre>
 * &gt; [!NOTE] Paper bridges
 * &gt; Jane Doe, Acme
 * </pre>
 *
 * Every line of the text stays on its line.
 */
final class Callouts {
    private static final String MARK = "> [!";
    private static final Pattern START = Pattern.compile(" {0,3}> \\[![A-Za-z][\\w-]{0,30}(?:\\|[^\\]\\n]{0,40})?\\][+-]?[ \\t]*([^\\n]{0,200})");
    private static final Pattern QUOTED = Pattern.compile(" {0,3}> ?");

    private Callouts() {}

    /** The text with each box's title as a paragraph above its content, which is no longer quoted. */
    static String open(String markdown) {
        if (!markdown.contains(MARK)) {
            return markdown;
        }
        StringBuilder out = new StringBuilder(markdown.length());
        boolean within = false;
        for (String line : markdown.split("\n", -1)) {
            Matcher start = line.contains(MARK) ? START.matcher(line) : null;
            Matcher quoted = QUOTED.matcher(line);
            boolean starts = start != null && start.matches();
            within = starts || within && quoted.lookingAt();
            out.append(starts ? Box.html(start.group(1)) : within ? line.substring(quoted.end()) : line).append('\n');
        }
        return out.substring(0, out.length() - 1);
    }
}
