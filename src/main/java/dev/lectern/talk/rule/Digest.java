package dev.lectern.talk.rule;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.Set;

/** The parts of a newsletter that tell of events; the others tell of releases, articles, and who won what. */
public final class Digest {
    private static final Pattern EVENTS = Pattern.compile("(?i)活动(?!规则|奖)|直播|沙龙|见面会|(?:线下|技术|年度|本地|同城)?聚会|报告会|交流会|研讨会|论坛|年会|纪要|讲座|公开课|大会|峰会|走进|(?:技术|主题|经验|案例|线上|开放)分享|分享(?:[会日]|回顾|预告|汇总|视频|录像|实录)|演讲|\\bpresentations?\\b|\\bmeetups?\\b|\\bevents?\\b|\\bwebinars?\\b|\\btalks?\\b");

    private Digest() {}

    /** Whether a heading announces a part that tells of events. */
    public static boolean announces(Unit unit) {
        return unit.isHeading() && EVENTS.matcher(unit.text()).find();
    }

    /** The lines below no heading that announces events, at any depth, by their indexes; none where no heading does. */
    public static Set<Integer> others(Page page) {
        Set<Integer> others = new HashSet<>();
        int level = 0;
        for (Unit unit : page.units()) {
            if (unit.isHeading() && (level == 0 || unit.level() <= level)) {
                level = EVENTS.matcher(unit.text()).find() ? unit.level() : 0;
            }
            if (level == 0) {
                others.add(unit.index());
            }
        }
        return others.size() == page.size() ? new HashSet<>() : others;
    }
}
