package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stressed lines that are counted before what is stressed: {@code 一、**旧笔记本的第三春**}. What is stressed is all they say.
 *
 * <p>Below headings they may be the parts of one talk, which their numbers tell; so only those of a post without headings count.
 */
final class CountedStress {
    private static final Pattern COUNT = Pattern.compile("(?:[一二三四五六七八九十]{1,3}\\s?[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}\\s?[、.．)）]|[①-⑳])\\s*");
    private static final int FEWEST = 2;

    private CountedStress() {}

    /** Takes the numbers away, where several lines bear one. */
    static void mark(List<Unit> units) {
        Map<Integer, Integer> counted = new HashMap<>();
        for (Unit unit : units) {
            Matcher count = unit.shape() != Shape.TEXT || unit.spans().isEmpty() ? null : COUNT.matcher(unit.text());
            if (count != null && count.lookingAt() && unit.spans().getFirst().start() == count.end() && unit.from(count.end()).isStressed()) {
                counted.put(unit.index(), count.end());
            }
        }
        if (counted.size() >= FEWEST && units.stream().noneMatch(u -> u.isHeading() && u.level() > 1)) {
            counted.forEach((place, end) -> units.set(place, units.get(place).from(end)));
        }
    }
}
