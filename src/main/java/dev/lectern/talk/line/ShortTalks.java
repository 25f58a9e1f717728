package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/** A paragraph that tells one short talk a clause: {@code 闪电演讲环节，每人五分钟。张三讲了…；李四展示了…}. */
public final class ShortTalks {
    private static final Pattern ANNOUNCED = Pattern.compile("闪电(?:演讲|分享|议题|秀|时间|环节|[短快]讲)|快闪|(?i:lightning talks?|open mic)|开放麦|自由(?:上台|登台|分享|发言|演讲)|每人[^，。]{0,3}分钟|[短小](?:分享|演讲|议题)");

    /** What is told of somebody before the name, be it no house: {@code 做外包的|老潘}. */
    private static final int LONGEST_LEAD = 14;

    private ShortTalks() {}

    /** Whether the words announce short talks. */
    public static boolean areAnnounced(String text) {
        return ANNOUNCED.matcher(text).find();
    }

    /** Whether a clause of such a paragraph starts with somebody: there it is a talk of its own, though it does not say who they are. */
    public static boolean start(String text, Speech clause) {
        int name = clause.speakers().size() == 1 ? text.indexOf(clause.speakers().get(0).name(), clause.from()) : -1;
        String lead = name < 0 || name - clause.from() > LONGEST_LEAD ? "，" : text.substring(clause.from(), name).strip();
        return (lead.isEmpty() || lead.endsWith("的") && lead.indexOf('，') < 0) && ANNOUNCED.matcher(text).find();
    }
}
