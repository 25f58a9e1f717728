package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Headings that say who speaks, and what stands right below them. */
final class HeadedPeople {
    private static final int FEWEST_PEOPLE = 2;
    private static final Pattern COUNT = Pattern.compile("\\d{1,2}\\s?[.、．)）]\\s*|\\d{1,2}\\s+(?=\\p{So})|(?:\\d\\x{FE0F}?\\x{20E3}|[①-⑳])\\s*");
    private static final Pattern ENDS = Pattern.compile("[。.！!？?][”」』)）]?$");

    /** {@code 她在某公司负责存储}: what is told of who speaks, unless it is of what they will tell. */
    private static final Pattern LIFE = Pattern.compile("^(?:[他她](?!们)|(?:目前|现任|曾任?|毕业于|就职于|任职于|来自)|[^，。]{2,4}，)(?![^。]{0,30}(?:分享|介绍|讲|演示|带来|告诉|拆解|聊))");

    private HeadedPeople() {}

    /** {@code ### 1. |张三（某公司）|}, {@code ### 2. |讲师：李四|}, {@code ### 3. |🎤 …|}: people counted in headings are found as those that are not. */
    static void uncount(List<Unit> units) {
        List<Unit> counted = units.stream()
                .filter(u -> u.isHeading() && countEnd(u.text()) > 0 && saysWho(Simplified.of(u.text().substring(countEnd(u.text()))))).toList();
        if (counted.size() >= FEWEST_PEOPLE) {
            counted.forEach(u -> units.set(u.index(), u.from(countEnd(u.text()))));
        }
    }

    /** Where the count ends with which a text begins; 0 where it begins with none. */
    private static int countEnd(String text) {
        Matcher count = COUNT.matcher(text);
        return count.lookingAt() ? count.end() : 0;
    }

    /** Whether what stands behind a count says who speaks, or stands behind a picture. */
    private static boolean saysWho(String rest) {
        return !rest.isEmpty()
                && (Character.getType(rest.codePointAt(0)) == Character.OTHER_SYMBOL || Headings.namesPeople(rest)
                        || Label.filled(Label.Field.SPEAKER, rest).isPresent());
    }

    /**
     * A short line right below such headings, and sentences below it: what their bearers speak about, as stressed as if its author
     * had taken the trouble.
     *
     * <pre>
     * ### 张三 | 某公司架构师
     * 两路召回之后怎么排
     *
     * 排序的权重该由谁来定……
     * </pre>
     */
    static void stressTitles(List<Unit> units) {
        List<Unit> people = units.stream().filter(u -> u.isHeading() && Headings.namesPeople(u.text())).toList();
        List<Unit> titles = people.size() < FEWEST_PEOPLE ? List.of()
                : people.stream().map(u -> Headings.below(units, u.index() + 1)).filter(i -> i + 1 < units.size()).map(units::get)
                        .filter(u -> isTitle(units, u)).toList();
        if (titles.size() >= FEWEST_PEOPLE && 2 * titles.size() > people.size()) {
            titles.forEach(u -> units.set(u.index(), u.stressed()));
        }
    }

    private static boolean isTitle(List<Unit> units, Unit unit) {
        Unit below = units.get(unit.index() + 1);
        return !unit.isStressed() && Characters.hasIdeograph(unit.text()) && Headings.mayBeHead(unit) && Headings.mayBeTitle(unit.text())
                && !ENDS.matcher(unit.text()).find() && !JobTitle.endsFirmly(unit.text()) && !Life.isToldIn(unit.text())
                && below.shape() == Shape.TEXT && below.block() != unit.block() && below.text().length() > unit.text().length()
                        && !LIFE.matcher(below.text()).find() && !Life.isToldIn(below.text()) && ENDS.matcher(below.text()).find();
    }
}
