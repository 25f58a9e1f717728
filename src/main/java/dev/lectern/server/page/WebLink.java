package dev.lectern.server.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells links that may be followed from those that a post should not be able to put into a page, such as {@code javascript:}. */
final class WebLink {
    private WebLink() {}

    /** Whether it leads somewhere on the web, or to somebody's mail. */
    static boolean mayBeFollowed(@Nullable String link) {
        return isOne(link) || link != null && link.toLowerCase(Locale.ROOT).startsWith("mailto:");
    }

    /** Whether it is a whole address of the web. */
    static boolean isOne(@Nullable String link) {
        String lower = link == null ? "" : link.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
