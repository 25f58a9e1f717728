package dev.lectern.talk.opening;

import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of one talk that a post gives in the speaker's words, counted below its heading:
 *
 * <pre>
 * ## 一、缓存的账怎么算 —— 甲（某公司）
 * **1. 背景**
 * 我们以前有三套工具……
 * </pre>
 */
public final class Parts {
    private static final int LONGEST = 40;

    private Parts() {}

    /** Whether the item above is a point of the talk, so that this is another: {@code - 可扩展：…} / {@code - 易维护：…}. @param told the lines of the talk so far */
    public static boolean isNextPoint(Page page, Unit item, Set<Integer> told) {
        Unit above = page.unit(Math.max(0, item.index() - 1));
        return item.shape() == Unit.Shape.ITEM && above.shape() == Unit.Shape.ITEM && above.level() == item.level()
                && told.contains(above.index()) && item.text().indexOf('《') < 0 && startsAlike(above, item);
    }

    /** Both with stressed words, or neither. */
    private static boolean startsAlike(Unit one, Unit other) {
        return (one.strongLead() > 0) == (other.strongLead() > 0);
    }

    /** Whether a stressed line counts such a part: it names nobody, and right below nobody is named who might speak. @param opening what the line may be read as elsewhere */
    public static boolean isOne(Page page, Unit line, Optional<Opening> opening) {
        boolean counted = line.isStressed() && line.text().length() <= LONGEST && Titles.isCountedPart(line.text()) && !page.isNumbered(line)
                && opening.map(Opening::speakers).filter(s -> !s.isEmpty()).isEmpty();
        int next = line.index() + 1;
        return counted && BelowTitle.speaker(page, line).isEmpty() && next < page.size() && page.unit(next).isProse()
                && PersonLine.read(page.unit(next).text(), page.organizations()).isEmpty();
    }
}
