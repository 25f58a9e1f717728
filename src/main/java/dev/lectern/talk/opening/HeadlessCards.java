package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.opening.CardLayout.Part;
import dev.lectern.talk.page.Captions;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
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
 * <p>One alone may be whatever else is set in three lines; two are laid out so. Below photos the title needs no marks, where a
 * paragraph tells more of it; and once two are read so, a name below a photo need not look like one.
 */
final class HeadlessCards {
    private static final int FEWEST = 2;
    private static final int LONGEST_NAME = 24;
    /** What somebody may be called who has no name that looks like one. */
    private static final int LONGEST_CALLED = 8;
    private static final int LONGEST_HOUSE = 60;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern MARKED = Pattern.compile("\\s*《[^《》]{2,80}》\\s*");

    private HeadlessCards() {}

    /** What their lines hold, by line; empty where there are no two of them. */
    static Map<Integer, Part> in(Page page) {
        Map<Integer, Part> parts = new HashMap<>();
        long cards = page.units().stream().filter(u -> isName(page, u) && put(page, u, parts)).count();
        if (cards < FEWEST) {
            return Map.of();
        }
        page.units().stream().filter(u -> isBelowPhoto(page, u) && u.text().length() <= LONGEST_CALLED && !parts.containsKey(u.index())
                && mayBeCalledSo(page, u)).forEach(u -> put(page, u, parts));
        return parts;
    }

    /** Adds the lines of the card that a name begins. @return whether it begins one */
    private static boolean put(Page page, Unit name, Map<Integer, Part> parts) {
        int house = below(page, name.index());
        int title = house < page.size() && isHouse(page, page.unit(house)) ? below(page, house) : page.size();
        if (title >= page.size() || !isTitle(page, name, page.unit(title))) {
            return false;
        }
        parts.put(name.index(), Part.NAME);
        parts.put(house, Part.HOUSE);
        if (Label.of(page.unit(title).text()).isEmpty()) {
            parts.put(title, Part.TITLE);
        }
        return true;
    }

    private static boolean isBelowPhoto(Page page, Unit unit) {
        return unit.index() > 0 && page.unit(unit.index() - 1).shape() == Unit.Shape.IMAGE;
    }

    private static boolean mayBeCalledSo(Page page, Unit unit) {
        return unit.shape() == Unit.Shape.TEXT && Label.of(unit.text()).isEmpty() && !Characters.hasAny(unit.text(), "，。：！？；、《》")
                && page.topic(unit.index()).mayHoldTalks() && !page.organizations().knows(unit.text());
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
        return line && (Workplace.is(text, page.organizations()) || JobTitle.endsFirmly(text)) && PersonalName.likelihood(text) < 2;
    }

    private static boolean mayBeTitle(Page page, String line) {
        return Label.of(line).isEmpty() && Titles.own(Titles.clean(line)) != null && !Titles.isGeneric(line)
                && PersonLine.read(line, page.organizations()).isEmpty() && !JobTitle.endsFirmly(line);
    }

    /** Whether a line is a title by its label or its marks, or is stressed as the name is, with text below it. */
    private static boolean isTitle(Page page, Unit name, Unit line) {
        if (line.shape() != Unit.Shape.TEXT || line.text().length() > LONGEST_TITLE) {
            return false;
        }
        boolean told = Label.filled(Label.Field.TITLE, line.text()).isPresent() || MARKED.matcher(line.text()).matches();
        boolean stressed = name.isStressed() && line.isStressed() && mayBeTitle(page, line.text());
        int next = line.index() + 1;
        boolean among = isBelowPhoto(page, name) && mayBeTitle(page, line.text()) && Captions.areTold(page.units(), line.index());
        return told || among || stressed && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT && !page.unit(next).isStressed();
    }
}
