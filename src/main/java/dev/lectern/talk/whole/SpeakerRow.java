package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.page.LineEdges;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several who give one talk, each on a line of their own below its title, all written alike:
 *
 * <pre>
 * ### 20:50 把指纹存进一颗过滤器
 * **张三**｜某大学 博士生
 * **Jane Doe**｜某项目核心开发者
 * </pre>
 */
final class SpeakerRow {
    /** So far below its title whoever speaks first is named. */
    private static final int NEAR = 3;
    private static final int MOST = 6;
    private static final int LONGEST = 60;
    /** A colon would part whoever speaks from what they say. */
    private static final String PARTS = "|｜丨/／,，—–-·";

    private SpeakerRow() {}

    /** The findings, each with all of its row, and without what was read of their lines apart. */
    static List<Finding> joined(Page page, List<Finding> found) {
        Map<Finding, List<Unit>> rows = new HashMap<>();
        Set<Integer> lines = new HashSet<>();
        for (Finding talk : found) {
            boolean headed = talk.standing() == Standing.TALK && talk.title() != null && page.unit(talk.start()).isHeading();
            List<Unit> row = headed && talk.speakers().size() == 1 ? row(page, talk) : List.of();
            boolean free = row.size() > 1 && row.stream().noneMatch(u -> found.stream().anyMatch(f -> f != talk && f.start() == u.index() && !isLeft(f)));
            if (free) {
                rows.put(talk, row);
                row.forEach(u -> lines.add(u.index()));
            }
        }
        return rows.isEmpty() ? found
                : found.stream().filter(f -> rows.containsKey(f) || !lines.contains(f.start()) || !isLeft(f))
                        .map(f -> rows.containsKey(f) ? withRow(page, f, rows.get(f)) : f).toList();
    }

    /** Whether all that was read is of whoever stands in a row. */
    private static boolean isLeft(Finding f) {
        return f.title() == null || JobTitle.ends(f.title());
    }

    /** The lines of those who speak, the first of them that of whoever is known to; empty where they are not written alike. */
    private static List<Unit> row(Page page, Finding talk) {
        int first = talk.start() + 1;
        while (first < page.size() && first <= talk.start() + NEAR && !isOf(page.unit(first), talk.speakers().get(0).name())) {
            first++;
        }
        List<Unit> row = new ArrayList<>();
        for (int i = first; i < page.size() && i > talk.start() && i <= talk.start() + NEAR + MOST && isAlike(page, page.unit(first), page.unit(i)); i++) {
            row.add(page.unit(i));
        }
        return row;
    }

    private static boolean isOf(Unit unit, String name) {
        int lead = unit.strongLead();
        return lead > 0 && unit.text().substring(0, Math.min(lead, unit.text().length())).contains(name);
    }

    private static boolean isAlike(Page page, Unit first, Unit unit) {
        boolean may = unit.isProse() && first.isProse() && unit.strongLead() > 0 && unit.shape() == first.shape() && unit.text().length() <= LONGEST;
        return may && mark(unit) != 0 && mark(unit) == mark(first) && (unit == first || PersonLine.read(unit.text(), page.organizations()).size() == 1);
    }

    /** What stands behind whoever is stressed; 0 where nothing does that parts a line. */
    private static char mark(Unit unit) {
        String text = unit.text();
        int at = unit.strongLead();
        int behind = LineEdges.skip(text, at);
        String between = text.substring(Math.min(at, text.length()), behind).strip();
        return between.isEmpty() || PARTS.indexOf(between.charAt(0)) < 0 ? 0 : between.charAt(0);
    }

    private static Finding withRow(Page page, Finding talk, List<Unit> row) {
        List<Speaker> all = new ArrayList<>(talk.speakers());
        row.stream().skip(1).map(u -> PersonLine.read(u.text(), page.organizations()).get(0))
                .filter(p -> all.stream().noneMatch(s -> s.name().equals(p.name()))).forEach(all::add);
        return talk.by(all).without(row.stream().map(Unit::index).collect(Collectors.toSet()));
    }
}
