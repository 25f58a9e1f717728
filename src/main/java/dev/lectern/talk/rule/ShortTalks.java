package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Pattern;

/** A paragraph that tells one short talk a clause: {@code 闪电演讲环节，每人五分钟。张三讲了…；李四展示了…}. */
final class ShortTalks {
    private static final Pattern ANNOUNCED = Pattern.compile("闪电(?:演讲|分享|议题|秀)|快闪|(?i:lightning talks?)|每人[^，。]{0,3}分钟|[短小](?:分享|演讲|议题)");

    private ShortTalks() {}

    /** Whether a clause of such a paragraph starts with somebody: there it is a talk of its own, though it does not say who they are. */
    static boolean start(String text, Speech clause) {
        return clause.speakers().size() == 1 && text.startsWith(clause.speakers().get(0).name(), clause.from()) && ANNOUNCED.matcher(text).find();
    }
}
