package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.BracketLead;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Lineup;
import dev.lectern.talk.people.NamesFirst;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.SetApart;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/** What a line of a programme opens that says when: {@code 14:00-14:40 查询优化 张三}, or the time alone, with title and people on the lines below it. */
final class TimedLine {
    private static final RuleName RULE = RuleName.TIMED_LINE;
    private static final int LONGEST = 120;
    /** With marks between several that it names. */
    private static final int LONGEST_OF_SEVERAL = 320;
    /** A title, or who speaks, on a line below the time. */
    private static final int LONGEST_BELOW = 60;
    private static final Pattern BARE_TITLE = Pattern.compile("[\\s|｜┃]*《[^《》]+》");
    private static final Pattern PANEL_WORD = Pattern.compile("^.{0,8}(?:圆桌|环节|对话)[^《“：:]{0,6}\\s*[-—:：|｜]?\\s*(?=[《“])");

    private TimedLine() {}

    /** @param rest what stands beside the time */
    static Optional<Opening> opening(Page page, Unit unit, String rest) {
        Optional<Opening> whole = PanelSeats.of(page, rest).map(p -> new Opening(RULE, p.title(), p.speakers(), true, Kind.PANEL, 0))
                .or(() -> Address.of(page, rest.strip()))
                .or(() -> ToldBehind.of(page, unit, rest));
        if (whole.isPresent() || rest.contains("。") || rest.length() > (rest.indexOf(';') > 0 || rest.indexOf('；') > 0 ? LONGEST_OF_SEVERAL : LONGEST)) {
            return whole;
        }
        String text = ProgrammeLine.withoutNobody(rest.strip());
        Optional<Opening> below = text.isEmpty() ? below(page, unit) : Optional.empty();
        if (below.isPresent()) {
            return below;
        }
        if (text.isEmpty() || Logistics.are(text) || text.indexOf('，') > 0 && text.endsWith("：")) {
            return Optional.of(text.isEmpty() ? new Opening(RULE, null, List.of(), false) : Opening.LOGISTICS);
        }
        List<Speaker> alone = isTitledBelow(page, unit) ? PersonParts.inPlace(text, page.organizations()) : List.of();
        if (!alone.isEmpty()) {
            return Optional.of(new Opening(RULE, null, alone, true));
        }
        String label = BelowTitle.people(page, unit);
        Optional<TitledPerson> both = titled(page, unit, text).filter(b -> label.isEmpty() || b.speakers().stream().anyMatch(s -> label.contains(s.name())));
        if (both.isPresent()) {
            return Optional.of(new Opening(RULE, both.get().title(), both.get().speakers(), true, Titles.kindOf(text), Titles.toldFrom(unit.text(), both.get().title())));
        }
        List<Speaker> people = label.isEmpty() ? PersonLine.read(text, page.organizations()) : List.of();
        return Optional.of(people.isEmpty() ? new Opening(RULE, Titles.inOnePiece(rest.strip(), withoutPanelWord(text)), List.of(), true, Titles.kindOf(text), 0)
                : new Opening(RULE, null, people, true));
    }

    /** A time alone, below it the title and below that who speaks, or the other way round. */
    private static Optional<Opening> below(Page page, Unit time) {
        int i = time.index() + 1;
        if (i + 1 >= page.size() || !isLine(page.unit(i)) || !isLine(page.unit(i + 1))
                || i > 2 && page.unit(i - 3).block() == time.block() && page.unit(i).block() != time.block()) {
            return Optional.empty();
        }
        String first = page.unit(i).text();
        String second = page.unit(i + 1).text();
        boolean people = Label.of(second).filter(l -> l.field() == Label.Field.HOST || l.field() == Label.Field.SPEAKER).isPresent()
                || isPeople(page, second) && !isPeople(page, first);
        String title = people && (Label.of(first).isEmpty() || Titles.isPanel(first) || Titles.kindOf(first) == Kind.OPENING) ? first
                : isPeople(page, first) && Label.of(second).isEmpty() && TimeRange.read(second).isEmpty() ? second : "";
        return Logistics.are(first) ? Optional.of(Opening.LOGISTICS)
                : Optional.ofNullable(Titles.clean(title)).map(t -> new Opening(RULE, t, List.of(), true, Titles.kindOf(title), 0));
    }

    private static boolean isLine(Unit unit) {
        return unit.isProse() && unit.text().length() <= LONGEST_BELOW && unit.text().indexOf('。') < 0;
    }

    private static boolean isPeople(Page page, String line) {
        return PersonParts.read(line, page.organizations()).filter(p -> p.score() >= 3).isPresent();
    }

    /** The line below gives the title: {@code 14:10 ┃ 某公司 张三} / {@code ┃ 《…》}. */
    private static boolean isTitledBelow(Page page, Unit unit) {
        int next = unit.index() + 1;
        return next < page.size() && page.unit(next).block() == unit.block() && BARE_TITLE.matcher(page.unit(next).text()).matches();
    }

    /** A title and people, in whatever order and however told apart. */
    private static Optional<TitledPerson> titled(Page page, Unit unit, String text) {
        return SetApart.titleFirst(page, unit)
                .or(() -> NamesFirst.of(page, unit, text))
                .or(() -> SetApart.peopleLast(page, unit))
                .or(() -> BracketLead.titled(text, page.organizations()))
                .or(() -> byName(page, text))
                .or(() -> inProgramme(page, text))
                .or(() -> Lineup.of(page).of(unit))
                .or(() -> KindFirst.of(page, text))
                .or(() -> unit.shape() == Unit.Shape.ITEM ? TitledPerson.readFirst(text, page.organizations()) : Optional.empty());
    }

    /** A line that starts with somebody whom the page introduces elsewhere. */
    private static Optional<TitledPerson> byName(Page page, String text) {
        for (Speaker s : Roster.of(page).people()) {
            boolean first = text.startsWith(s.name() + " ") && text.length() > s.name().length() + 5;
            String rest = first ? text.substring(s.name().length()).strip() : "";
            if (first && "（(".indexOf(rest.charAt(0)) < 0 && !Workplace.mayBe(rest, page.organizations()) && Titles.clean(rest) != null) {
                return Optional.of(new TitledPerson(Titles.clean(rest), List.of(s)));
            }
        }
        return Optional.empty();
    }

    /** Behind a time stand a title and people, or a title alone. */
    private static Optional<TitledPerson> inProgramme(Page page, String text) {
        Optional<ProgrammeLine> line = page.programmeLine(text, ProgrammeLine.LIKELY);
        return line.map(l -> new TitledPerson(l.title(), l.people())).or(() -> page.titledPerson(text));
    }

    private static String withoutPanelWord(String title) {
        return PANEL_WORD.matcher(title).replaceFirst("");
    }
}
