package dev.lectern.talk.line;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** Who leads the part of a programme that a heading announces, in brackets behind what it is called. */
public final class SessionChair {
    private static final Pattern CHAIR = Pattern.compile("[（(](?:主席|主持人?|召集人|出品人|(?i:(?:session |track )?(?:chairs?|hosts?|moderators?)|chaired by|hosted by))\\s*[:： ]\\s*([^（()）]{2,40})[)）]$");

    private SessionChair() {}

    /** {@code 生物统计分会场（主席：|张三|）}; empty where the heading says nothing of it. */
    public static String of(String heading) {
        Matcher m = heading.endsWith("）") || heading.endsWith(")") ? CHAIR.matcher(heading) : null;
        return m != null && m.find() ? m.group(1) : "";
    }
}
