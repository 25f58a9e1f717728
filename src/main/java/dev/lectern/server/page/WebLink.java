package dev.lectern.server.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells links that may be followed from those that a post should not be able to put into a page, such as {@code javascript:}. */
final class WebLink {
    private WebLink() {}

    static boolean isOne(@Nullable String link) {
        String lower = link == null ? "" : link.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }
}
