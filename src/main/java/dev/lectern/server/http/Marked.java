package dev.lectern.server.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guards the one kind of text that goes into pages and answers as HTML: highlights. */
public final class Marked {
    private static final Pattern OTHER_TAG = Pattern.compile("<(?!/?mark>)");

    private Marked() {}

    /** The highlight with every tag but {@code <mark>} shown as text, whatever an engine let slip. */
    public static @Nullable String only(@Nullable String html) {
        return html == null || !hasOtherTag(html) ? html : OTHER_TAG.matcher(html).replaceAll("&lt;");
    }

    private static boolean hasOtherTag(String html) {
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (!html.startsWith("mark>", at + 1) && !html.startsWith("/mark>", at + 1)) {
                return true;
            }
        }
        return false;
    }
}
