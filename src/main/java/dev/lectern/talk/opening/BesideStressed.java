package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item that stresses its title and has behind a mark what somebody is called by, be it any word, where most items like it have
 * somebody behind the same mark:
 *
 * <pre>
 * 1. **种植箱的温湿度控制** —— 张三（某实验室）
 * 2. **写字机第二版演示** —— Hector
 * </pre>
 */
final class BesideStressed {
    /** The marks behind which most items of a level have somebody, each asked of the page once. */
    private record Asked(Map<Mark, Boolean> areMostlyPairs) {}

    private record Mark(int level, String mark) {}

    private static final Pattern CALLED = Pattern.compile("\\s*(——|—|–|-|\\||｜|/|／|by)\\s*(@?[A-Za-z][\\w-]{1,15}|\\p{IsHan}{2,4})");
    private static final Pattern MARK = Pattern.compile("\\s*(——|—|–|-|\\||｜|/|／|by)\\s*(?=\\S)");
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_WHO = 40;

    private BesideStressed() {}

    static Optional<TitledPerson> of(Page page, Unit item) {
        int lead = item.shape() == Unit.Shape.ITEM ? item.strongLead() : 0;
        Matcher m = lead < SHORTEST_TITLE || lead >= item.text().length() ? null : CALLED.matcher(item.text()).region(lead, item.text().length());
        if (m == null || !m.matches() || !isCalled(page, m.group(2)) || Label.of(item.text()).isPresent()) {
            return Optional.empty();
        }
        @Nullable String title = Titles.clean(item.text().substring(0, lead));
        boolean may = title != null && !Titles.isGeneric(title) && !Logistics.are(title);
        return may && areMostlyPairs(page, new Mark(item.level(), m.group(1)))
                ? Optional.of(new TitledPerson(title, List.of(new Speaker(m.group(2), null, null)))) : Optional.empty();
    }

    /** Whether at least half of the items that stress something before the same mark have behind it who is somebody by the name, or by the house. */
    private static boolean areMostlyPairs(Page page, Mark mark) {
        return page.once(Asked.class, p -> new Asked(new HashMap<>())).areMostlyPairs.computeIfAbsent(mark, m -> countPairs(page, m));
    }

    private static boolean countPairs(Page page, Mark mark) {
        int all = 0;
        int sure = 0;
        for (Unit unit : page.units()) {
            int behind = unit.shape() == Unit.Shape.ITEM && unit.level() == mark.level() ? behindMark(unit, mark.mark()) : 0;
            all += behind > 0 ? 1 : 0;
            sure += behind > 0 && isSomebody(page, unit.text().substring(behind)) ? 1 : 0;
        }
        return sure > 0 && 2 * sure >= all;
    }

    /** Where a line goes on behind the stressed words with which it begins, and the mark; 0 where it does not. */
    private static int behindMark(Unit unit, String mark) {
        int lead = unit.strongLead();
        Matcher m = lead < SHORTEST_TITLE || lead >= unit.text().length() ? null : MARK.matcher(unit.text()).region(lead, unit.text().length());
        return m != null && m.lookingAt() && m.group(1).equals(mark) ? m.end() : 0;
    }

    private static boolean isSomebody(Page page, String who) {
        List<Speaker> people = who.length() <= LONGEST_WHO ? PersonParts.inPlace(who, page.organizations()) : List.of();
        return !people.isEmpty() && people.stream().allMatch(s -> s.organization() != null || PersonalName.likelihood(s.name()) > 1);
    }

    private static boolean isCalled(Page page, String word) {
        boolean han = Character.isIdeographic(word.codePointAt(0));
        return !PersonalName.isThing(word) && !PersonalName.isNobody(word) && !JobTitle.ends(word) && !page.organizations().knows(word)
                && (!han || PersonalName.likelihood(word) > 0);
    }
}
