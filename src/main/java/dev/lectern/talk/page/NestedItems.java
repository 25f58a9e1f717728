package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import java.util.List;

/**
 * Notes taken as a list in a list: an item that its author stressed heads those below it.
 *
 * <pre>
 * - **把固件一点一点换掉**
 *   - 讲的人是某公司的张三
 *   - 不可能重写，只能一个模块一个模块替
 * </pre>
 */
final class NestedItems {
    private static final int FEWEST = 3;
    /** So many are enough where what is nested begins with who speaks. */
    private static final int FEWEST_NAMED = 2;
    private static final int LONGEST_NAME = 64;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    /** In Latin script words are longer. */
    private static final int LONGEST_LATIN = 90;
    private static final int FEWEST_BELOW = 2;
    /** Below every heading of the post. */
    private static final int LEVEL = 6;

    private NestedItems() {}

    /** Makes headings of such items, where there are several. */
    static void mark(List<Unit> units) {
        List<Unit> marked = units.stream().filter(u -> heads(u, units, FEWEST_BELOW)).toList();
        // Among items that begin with stressed words one has but a single note.
        List<Unit> heads = marked.stream().filter(NestedItems::isLed).count() < FEWEST ? marked
                : units.stream().filter(u -> heads(u, units, isLed(u) ? 1 : FEWEST_BELOW)).toList();
        if (heads.size() >= FEWEST || heads.size() >= FEWEST_NAMED && beginWithSpeakers(heads.stream().map(h -> units.get(h.index() + 1).text()).toList())) {
            heads.forEach(h -> {
                units.set(h.index(), h.as(Shape.HEADING, LEVEL));
                int end = h.index() + 1 + below(units, h);
                units.subList(h.index() + 1, end).replaceAll(u -> u.as(Shape.TEXT, 0));
                // 自由交流 behind the last talk is no part of it.
                if (end < units.size() && isPlainItem(units.get(end)) && !heads.contains(units.get(end))) {
                    units.set(end, units.get(end).as(Shape.HEADING, LEVEL));
                }
            });
        }
    }

    private static boolean heads(Unit unit, List<Unit> units, int fewestBelow) {
        return unit.shape() == Shape.ITEM && unit.level() == 0 && below(units, unit) >= fewestBelow
                && (unit.isStressed() && !isLabelAlone(unit.text()) || mayHead(unit.text()) || isLed(unit)) && !isOfOutline(units, unit);
    }

    /** {@code **Cofacts：语音查核** / 张三}. */
    private static boolean isLed(Unit unit) {
        return unit.strongLead() > SHORTEST && unit.strongLead() < unit.text().length() && unit.text().length() - unit.strongLead() <= LONGEST
                && !unit.text().endsWith("。") && Label.of(unit.text()).isEmpty();
    }

    /** {@code **大纲：**}: what stands below it are points of the talk that the list tells of. */
    private static boolean isLabelAlone(String text) {
        return Label.of(text).filter(l -> l.field() == Label.Field.ABSTRACT && l.from() >= text.length()).isPresent();
    }

    /** {@code 大纲：}, and below it a list: none of its items, whatever is nested in them, heads a talk. */
    private static boolean isOfOutline(List<Unit> units, Unit item) {
        int i = item.index() - 1;
        while (i >= 0 && units.get(i).shape() == Shape.ITEM && units.get(i).block() != item.block()) {
            i--;
        }
        return i >= 0 && isLabelAlone(units.get(i).text());
    }

    /** Whether what is nested in each begins with somebody, as far as can be told. */
    private static boolean beginWithSpeakers(List<String> firsts) {
        return firsts.stream().allMatch(NestedItems::mayName) && firsts.stream().anyMatch(NestedItems::names);
    }

    private static boolean mayName(String line) {
        return !line.isEmpty() && line.length() <= LONGEST_NAME && "。.！!？?：:".indexOf(line.charAt(line.length() - 1)) < 0;
    }

    /** {@code Jane Doe, engineer at Acme}: somebody, and where they work. */
    private static boolean names(String line) {
        return PersonLine.read(line, Organizations.KNOWN).stream().anyMatch(p -> p.organization() != null && PersonalName.is(p.name()));
    }

    private static boolean isPlainItem(Unit unit) {
        return unit.shape() == Shape.ITEM && unit.level() == 0 && mayHead(unit.text());
    }

    private static boolean mayHead(String text) {
        return text.length() >= SHORTEST && text.length() <= (Characters.hasIdeograph(text) ? LONGEST : LONGEST_LATIN)
                && "。！；;.:：，,".indexOf(text.charAt(text.length() - 1)) < 0
                && text.indexOf('：') < 0 && text.indexOf(": ") < 0 && TimeRange.read(text).isEmpty() && Label.of(text).isEmpty();
    }

    private static int below(List<Unit> units, Unit head) {
        int next = head.index() + 1;
        while (next < units.size() && units.get(next).shape() == Shape.ITEM && units.get(next).level() > 0) {
            next++;
        }
        return next - head.index() - 1;
    }
}
