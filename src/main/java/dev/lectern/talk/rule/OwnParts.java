package dev.lectern.talk.rule;

import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * The parts in which a talk is told, each below a stressed line: they are counted anew below each talk.
 *
 * <pre>
 * ### 让查询更快          ### 冷数据的去处
 * **1. 为什么要做**       **1. 现状**
 * **2. 怎么做**           **2. 方案**
 * </pre>
 */
final class OwnParts {
    private static final Pattern FIRST = Pattern.compile("[（(【\\[]?(?:0?1(?!\\d)|[一①])");
    private static final int FEWEST = 2;

    private OwnParts() {}

    /** Whether a line below a heading is such a part of what stands below it. */
    static boolean isOne(Page page, Unit head, Unit line) {
        boolean counted = head.isHeading() && line.isStressed() && Titles.isCountedPart(line.text());
        return counted && countsAnew(page, head)
                && page.units().stream().filter(u -> u.isHeading() && u.level() == head.level() && countsAnew(page, u)).limit(FEWEST).count() == FEWEST;
    }

    private static boolean countsAnew(Page page, Unit head) {
        Optional<Unit> first = page.units().stream().skip(head.index() + 1L).takeWhile(u -> !u.isHeading())
                .filter(u -> u.isStressed() && Titles.isCountedPart(u.text())).findFirst();
        return first.isPresent() && FIRST.matcher(first.get().text()).lookingAt();
    }
}
