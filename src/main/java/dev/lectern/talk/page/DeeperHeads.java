package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import java.util.ArrayList;
import java.util.List;

/**
 * Stressed lines that are the lowest headings of a post, whose author marked up only the higher ones:
 *
 * <pre>
 * ## 分享回顾
 *
 * **索引为什么会变胖**
 *
 * 张三来自某公司……
 *
 * **一个人的镜像站**
 *
 * 李四……
 * </pre>
 *
 * <p>Each is a paragraph of its own, with something else than the next such line below it; labels that stand among them are none.
 * Where one part of the post has several, a part that has but one of the kind has it for the same. Where most of them name
 * people with their houses and what they did is told right below, rules of their own read them. What is counted
 * below a title are the talk's own parts.
 */
final class DeeperHeads {
    private static final int SEVERAL = 2;
    /** In UTF-16 units. */
    private static final int SHORTEST_PROSE = 24;
    private static final int LOWEST = 6;

    private DeeperHeads() {}

    static void mark(List<Unit> units) {
        List<Unit> all = new ArrayList<>();
        boolean several = false;
        int to = units.size();
        for (int i = units.size() - 1; i >= 0; i--) {
            if (units.get(i).isHeading()) {
                List<Unit> heads = inPart(units.get(i), units.subList(i + 1, to), units);
                several |= heads.size() >= SEVERAL;
                all.addAll(heads);
                to = i;
            }
        }
        if (several) {
            all.forEach(u -> units.set(u.index(), u));
        }
    }

    /** @param part what stands below a heading up to the next one */
    private static List<Unit> inPart(Unit heading, List<Unit> part, List<Unit> units) {
        int level = heading.level() + 1;
        List<Unit> stressed = part.stream().filter(DeeperHeads::mayStand).toList();
        if (stressed.isEmpty() || level > LOWEST || !stressed.stream().allMatch(u -> isAlone(units, u)) || stressed.stream().noneMatch(Headings::mayBeHead)) {
            return List.of();
        }
        long names = stressed.stream().filter(u -> PersonalName.is(Simplified.of(u.text()))).count();
        boolean told = names == 0 && 2 * stressed.stream().filter(u -> isTold(units, u)).count() > stressed.size();
        boolean own = Topic.of(Simplified.of(heading.text())) == Topic.OTHER && stressed.stream().allMatch(u -> Titles.isCountedPart(u.text()));
        return told || own || names > 0 && names < stressed.size() ? List.of()
                : stressed.stream().map(u -> new Unit(u.index(), Shape.HEADING, Ornaments.removed(u.prose()), level, u.target(), u.line(), u.block())).toList();
    }

    /** {@code **某公司总监 张三**}, with sentences of what happened right below. */
    private static boolean isTold(List<Unit> units, Unit head) {
        Unit below = units.get(head.index() + 1);
        return below.shape() == Shape.TEXT && below.text().indexOf('。') > 0 && Headings.namesPeople(Simplified.of(head.text()));
    }

    /** Whether a line is stressed and no label. */
    private static boolean mayStand(Unit unit) {
        return unit.isStressed() && Label.of(Simplified.of(unit.text())).isEmpty();
    }

    /** Sentences may as well begin in the paragraph that the head begins: what says who speaks, or where, is a line of its own card. */
    private static boolean isProse(String below) {
        return below.length() >= SHORTEST_PROSE && (below.indexOf('。') > 0 || below.indexOf(". ") > 0) && Label.of(below).isEmpty();
    }

    private static boolean isAlone(List<Unit> units, Unit head) {
        int i = head.index();
        int below = Headings.below(units, i + 1);
        return head.block() instanceof Block.Paragraph && units.get(i - 1).block() != head.block() && below < units.size()
                && (units.get(below).block() != head.block() || isProse(units.get(below).text()))
                && !units.get(below).isHeading() && !mayStand(units.get(below)) && (Headings.mayBeHead(head) || Question.isPut(head.text()));
    }
}
