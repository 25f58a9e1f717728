package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;

/**
 * A programme that tells of each talk its title, then when, then who speaks, on a line each:
 *
 * <pre>
 * - **一次缓存未命中之后**          ### 一次缓存未命中之后
 *   - 13:30-14:00                  13:30-14:00
 *   - 张三 / 某公司 架构师          张三，某公司 架构师
 * </pre>
 *
 * <p>One of three lines, over and over, may as well begin with the time, or with who speaks: what stands above the first of them tells.
 */
final class TimeBetween {
    private static final int LONGEST = 60;
    private static final int LONGEST_TIME = 24;
    private static final int LINES = 3;
    private static final int SURE = 2;
    private static final int FEWEST = 2;

    private TimeBetween() {}

    /** Whether a line is the title of such a talk. */
    static boolean isTitle(Page page, Unit line) {
        if (!isOne(page, line.index())) {
            return false;
        }
        int first = line.index();
        while (first >= LINES && isOne(page, first - LINES)) {
            first -= LINES;
        }
        // 13:00 / 张三 / 题目 / 13:30 / 李四 / …: there the title stands last.
        return !(first >= 2 && !page.unit(first).isHeading() && (isTime(page, first - 2) || isTime(page, first - 1)));
    }

    /** Whether a line is the title of a talk that has who speaks and then when nested below it, as other items have. */
    static boolean isAboveItems(Page page, Unit line) {
        return isOverItems(page, line) && page.units().stream().filter(u -> isOverItems(page, u)).limit(FEWEST).count() == FEWEST;
    }

    private static boolean isOverItems(Page page, Unit title) {
        int i = title.index();
        if (title.shape() != Unit.Shape.ITEM || !isTime(page, i + 2) || title.text().length() > LONGEST || Label.of(title.text()).isPresent()
                || TimeRange.read(title.text()).isPresent()) {
            return false;
        }
        Unit who = page.unit(i + 1);
        boolean nested = who.shape() == Unit.Shape.ITEM && who.level() > title.level() && page.unit(i + 2).level() == who.level()
                && (i + 3 == page.size() || page.unit(i + 3).shape() != Unit.Shape.ITEM || page.unit(i + 3).level() <= title.level());
        return nested && PersonParts.read(who.text(), page.organizations()).filter(p -> p.score() > SURE).isPresent();
    }

    private static boolean isOne(Page page, int index) {
        if (!isTime(page, index + 1) || index + 2 >= page.size()) {
            return false;
        }
        Unit title = page.unit(index);
        Unit who = page.unit(index + 2);
        boolean may = (title.isHeading() || title.isProse()) && title.text().length() <= LONGEST && title.text().indexOf('。') < 0
                && !isTime(page, index) && Label.of(title.text()).isEmpty() && TimeRange.read(title.text()).isEmpty()
                && !Titles.isGeneric(title.text()) && !Logistics.are(title.text());
        return may && who.isProse() && who.text().length() <= LONGEST && Label.of(who.text()).isEmpty()
                && PersonParts.read(who.text(), page.organizations()).filter(p -> p.score() > SURE).isPresent()
                && PersonLine.read(title.text(), page.organizations()).isEmpty();
    }

    private static boolean isTime(Page page, int index) {
        Unit line = index >= 0 && index < page.size() ? page.unit(index) : null;
        return line != null && line.text().length() <= LONGEST_TIME && LabelledTalk.isTime(line);
    }
}
