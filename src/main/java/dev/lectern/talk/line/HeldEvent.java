package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event that was held, as the title of a post tells of it. */
public final class HeldEvent {
    private static final Pattern WORDS = Pattern.compile("(?i)回顾|纪实|实录|圆满|落幕|成功举办|收官|小记|侧记|见闻|总结|meet-?up|沙龙|\\brecap\\b|wrap-?up");

    private HeldEvent() {}

    /** Whether the title of a post says that it tells of an event that was held. */
    public static boolean isTold(@Nullable String title) {
        return title != null && WORDS.matcher(title).find();
    }
}
