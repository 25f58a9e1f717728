package dev.lectern.talk.opening;

import dev.lectern.talk.line.BracketLead;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Lineup;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.SetApart;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A title and who gives it on one line that says no time, in whatever order and however told apart: {@code 1. 查询优化（张三，某公司）}, {@code 「某某的管理方法」—— 茄子}. */
final class TitleAndPeople {
    private static final int LONGEST_NAME = 16;
    private static final Pattern STATEMENT = Pattern.compile(".*[。！!].+|.*[。；;]$");
    private static final Pattern OF_BOOK = Pattern.compile("作者|出版|主编|[著译]");

    /** {@code 每周自动构建，多谢| @黄鱼}: whoever is thanked behind what was done speaks of nothing. */
    private static final Pattern THANKS = Pattern.compile("(?:[，,。；;（(]|\\s)(?:也|再次|特别|非常)?(?:多谢|感谢|谢谢|致谢|鸣谢|(?i:thanks(?: to)?|kudos(?: to)?|cc|h/t))\\s*$");

    private TitleAndPeople() {}

    /** @param text the line, or what of it may tell of a talk; @param apart whether it stands apart from the text, as a heading does */
    static Optional<TitledPerson> of(Page page, Unit unit, String text, boolean apart) {
        return ways(page, unit, text, apart).filter(t -> !THANKS.matcher(t.title()).find());
    }

    private static Optional<TitledPerson> ways(Page page, Unit unit, String text, boolean apart) {
        return PanelSeats.of(page, text)
                .or(() -> SetApart.titleFirst(page, unit))
                .or(() -> SetApart.peopleLast(page, unit))
                .or(() -> Titles.isPart(text) ? Lineup.of(page).of(unit) : Optional.empty())
                .or(() -> ProgrammeLine.labelled(page.organizations(), text))
                .or(() -> BracketLead.titled(text, page.organizations()))
                .or(() -> quotedApart(page, text))
                .or(() -> page.titledPerson(text))
                .or(() -> !isStatement(text) && BelowTitle.isAmongTalks(page, unit)
                        ? page.programmeLine(text, ProgrammeLine.LIKELY).map(l -> TitledPerson.of(l.title(), l.people())) : Optional.empty())
                .or(() -> isStatement(text) || !apart && !page.isNumbered(unit) && !isProgramme(page, unit) && !isQuoted(unit) ? Optional.empty() : page.sureLine(text))
                .or(() -> Lineup.of(page).of(unit))
                .or(() -> unit.shape() == Unit.Shape.ITEM ? TitledPerson.readFirst(text, page.organizations()) : Optional.empty())
                .or(() -> apart ? named(page, text) : BesideNamed.of(page, unit)).or(() -> BesideStressed.of(page, unit));
    }

    /** The title stands in quotes with which the line begins or ends: {@code 「某某的管理方法」—— 数学学院 茄子}. */
    private static Optional<TitledPerson> quotedApart(Page page, String line) {
        boolean starts = !line.isEmpty() && "「『“\"«".indexOf(line.charAt(0)) >= 0;
        boolean ends = !line.isEmpty() && "」』”\"»".indexOf(line.charAt(line.length() - 1)) >= 0;
        return !starts && !ends ? Optional.empty() : page.programmeLine(line, ProgrammeLine.LIKELY)
                .filter(l -> starts && line.startsWith(l.title(), 1) || ends && line.startsWith(l.title(), line.length() - 1 - l.title().length()))
                .map(l -> TitledPerson.of(l.title(), l.people()));
    }

    /** {@code 丘某：三年的教训}: before the colon stands somebody whom the page introduces elsewhere. */
    private static Optional<TitledPerson> named(Page page, String text) {
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        @Nullable String title = colon < 2 || colon > LONGEST_NAME || isStatement(text) ? null : Titles.clean(text.substring(colon + 1));
        return title == null || Workplace.is(title, page.organizations()) ? Optional.empty()
                : Roster.of(page).person(text.substring(0, colon).strip()).map(p -> new TitledPerson(title, List.of(p)));
    }

    private static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches() || Logistics.are(text);
    }

    private static boolean isProgramme(Page page, Unit unit) {
        Topic topic = page.topic(unit.index());
        return topic == Topic.AGENDA || topic == Topic.TALKS || topic == Topic.SPEAKERS;
    }

    /** An item with a marked title and people is a talk under whatever heading, unless it is a book. */
    private static boolean isQuoted(Unit unit) {
        return unit.shape() == Unit.Shape.ITEM && unit.text().indexOf('《') >= 0 && !OF_BOOK.matcher(unit.text()).find();
    }
}
