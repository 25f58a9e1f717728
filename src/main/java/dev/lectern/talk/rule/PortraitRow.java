package dev.lectern.talk.rule;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.rule.TableRows.Row;
import java.util.List;

/**
 * A row of a table that only says who is on the photos above it, a person in each cell:
 *
 * <pre>
 * |      ![](1.png)      |      ![](2.png)      |
 * | 张三&lt;br&gt;某公司 架构师 | 李四&lt;br&gt;某大学 教授 |
 * </pre>
 */
final class PortraitRow {
    private static final int LONGEST_NAME = 20;
    private static final int FEWEST = 2;

    private PortraitRow() {}

    /** Whether each cell of a row that says anything holds a name and, below it, a job; the roster takes down who it is. */
    static boolean tells(Page page, Row row) {
        List<String> told = row.texts().stream().filter(t -> !t.isBlank()).toList();
        boolean people = told.size() >= FEWEST && told.stream().allMatch(PortraitRow::isPerson);
        if (people) {
            told.forEach(t -> PersonLine.read(t.replace('\n', ' '), page.organizations()).forEach(Roster.of(page)::hint));
        }
        return people;
    }

    private static boolean isPerson(String cell) {
        int end = cell.indexOf('\n');
        String name = end < 0 ? "" : cell.substring(0, end).strip();
        return !name.isEmpty() && name.length() <= LONGEST_NAME && PersonalName.likelihood(name) > 0 && JobTitle.endsFirmly(cell.substring(end + 1).strip());
    }
}
