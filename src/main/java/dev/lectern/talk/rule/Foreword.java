package dev.lectern.talk.rule;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a post says above its first heading of several people whose talks are set out below: it sums up, and tells of no talk itself.
 *
 * <pre>
 * 上周六的夜谈上，某公司的张三老师和李四老师带来了两场分享，以下是文字回顾。
 * ## 议题一：…
 * 讲师介绍：张三，……
 * </pre>
 */
final class Foreword {
    private static final int FEWEST = 2;
    private static final Pattern SEVERAL = Pattern.compile("[两二三四五六七八九十几多]\\s?(?:[场位]|个(?:议题|主题|分享|演讲|报告))");

    private Foreword() {}

    /** The units that are read, and the forewords with them. */
    static Set<Integer> taken(Page page, Set<Integer> read, List<Finding> known) {
        int head = page.units().stream().filter(Unit::isHeading).mapToInt(Unit::index).findFirst().orElse(0);
        Set<String> speaking = known.stream().filter(f -> f.standing() == Standing.TALK && f.title() != null && f.start() >= head)
                .flatMap(f -> f.speakers().stream()).map(s -> s.name()).collect(Collectors.toSet());
        if (speaking.size() < FEWEST) {
            return read;
        }
        Set<Integer> all = new HashSet<>(read);
        page.units().stream().limit(head).filter(u -> u.isProse() && sumsUp(page, u, speaking)).map(Unit::index).forEach(all::add);
        return all;
    }

    private static boolean sumsUp(Page page, Unit unit, Set<String> speaking) {
        List<String> named = Spoken.of(page).mentions(unit).stream().map(m -> m.person().name()).distinct().toList();
        return (named.size() >= FEWEST || named.size() == 1 && SEVERAL.matcher(unit.text()).find()) && speaking.containsAll(named);
    }
}
