package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * A line of a list of those who are honoured: a name, perhaps where its bearer works, and what for.
 *
 * <pre>
 * - 张三，某科技。一年里合入 42 个 PR          - 李四（@lisi），某大学大三学生，写了一半的文档
 * </pre>
 */
final class Honour {
    private static final Pattern CLAUSE = Pattern.compile("\\s*[，,。；;：:—|｜]+\\s*");
    private static final int LONGEST = 200;

    private Honour() {}

    /**
     * Whoever is honoured; nobody where the line is no item under such a heading.
     *
     * @param line the unit's, without how its bearer is called elsewhere
     */
    static List<Speaker> member(Page page, Unit unit, String line) {
        if (unit.shape() != Unit.Shape.ITEM || page.topic(unit.index()) != Topic.MEMBERS || line.length() > LONGEST) {
            return List.of();
        }
        String[] clauses = CLAUSE.split(line.strip(), 3);
        boolean handle = line.length() < unit.text().length();
        int likely = page.organizations().knows(clauses[0]) ? 0 : PersonalName.likelihood(clauses[0]);
        if (likely < (handle ? 1 : 2) || clauses.length < 2) {
            return List.of();
        }
        Affiliation a = Workplace.mayBe(clauses[1], page.organizations()) ? Affiliation.read(clauses[1], page.organizations()) : Affiliation.NONE;
        return List.of(new Speaker(clauses[0], a.organization(), a.role()));
    }
}
