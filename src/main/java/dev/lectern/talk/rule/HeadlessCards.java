package dev.lectern.talk.rule;

import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.CardLayout.Part;
import java.util.HashMap;
import java.util.Map;

/**
 * Cards without a heading, one below the other: a name, where its bearer works, and the title, each a line of its own.
 *
 * <pre>
 * **张三**            李四
 *
 * 某公司架构师        某大学研究员
 *
 * **一次回滚**        议题：《一次回滚》
 *
 * 从一次故障讲起……    从一次故障讲起……
 * </pre>
 *
 * <p>One alone may be whatever else is set in three lines; two are laid out so.
 */
final class HeadlessCards {
    private static final int FEWEST = 2;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_HOUSE = 60;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern MARKED = Pattern.compile("\\s*《[^《》]{2,80}》\\s*");

    private HeadlessCards() {}

    /** What their lines hold, by line; empty where there are no two of them. */
    static Map<Integer, Part> in(Page page) {
        Map<Integer, Part> parts = new HashMap<>();
        int cards = 0;
        for (Unit name : page.units()) {
            int house = isName(page, name) ? below(page, name.index()) : page.size();
            int title = house < page.size() && isHouse(page, page.unit(house)) ? below(page, house) : page.size();
            if (title < page.size() && isTitle(page, name, page.unit(title))) {
                cards++;
                parts.put(name.index(), Part.NAME);
                parts.put(house, Part.HOUSE);
                if (Label.of(page.unit(title).text()).isEmpty()) {
                    parts.put(title, Part.TITLE);
                }
            }
        }
        return cards < FEWEST ? Map.of() : parts;
    }

    /** The next line that is no picture. */
    private static int below(Page page, int line) {
        int i = line + 1;
        while (i < page.size() && page.unit(i).isMedia()) {
            i++;
        }
        return i;
    }

    private static boolean isName(Page page, Unit unit) {
        boolean line = unit.shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST_NAME && (unit.strongLead() == 0 || unit.isStressed());
        return line && page.topic(unit.index()).mayHoldTalks() && PersonalName.likelihood(unit.text()) >= 2 && !page.organizations().knows(unit.text());
    }

    private static boolean isHouse(Page page, Unit unit) {
        String text = unit.text();
        boolean line = unit.shape() == Unit.Shape.TEXT && !unit.isStressed() && text.length() <= LONGEST_HOUSE && text.indexOf('。') < 0 && Label.of(text).isEmpty();
        return line && (PersonLine.isAffiliation(text, page.organizations()) || PersonLine.endsWithJob(text)) && PersonalName.likelihood(text) < 2;
    }

    /** Whether a line is a title by its label or its marks, or is stressed as the name is, with text below it. */
    private static boolean isTitle(Page page, Unit name, Unit line) {
        if (line.shape() != Unit.Shape.TEXT || line.text().length() > LONGEST_TITLE) {
            return false;
        }
        boolean told = Label.filled(Label.Field.TITLE, line.text()).isPresent() || MARKED.matcher(line.text()).matches();
        boolean stressed = name.isStressed() && line.isStressed() && Label.of(line.text()).isEmpty() && Titles.own(Titles.clean(line.text())) != null && !Titles.isGeneric(line.text())
                && PersonLine.read(line.text(), page.organizations()).isEmpty() && !PersonLine.endsWithJob(line.text());
        int next = line.index() + 1;
        return told || stressed && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT && !page.unit(next).isStressed();
    }
}
