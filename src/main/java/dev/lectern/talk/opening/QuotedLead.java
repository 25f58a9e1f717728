package dev.lectern.talk.opening;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that starts with who speaks and, right behind them, the title in quotes or set in italics; more may follow:
 *
 * <pre>
 * - **Jane Doe**, "Ten years of soil sensors" – with a live demo.      - Jane Doe (Acme), *Ten years of soil sensors*
 * 3、《土壤传感器十年》，主讲人：张三（某公司 工程师）。埋下去容易，挖出来难……
 * </pre>
 *
 * @param rest where in the line the telling goes on; its length where nothing follows
 */
record QuotedLead(String title, List<Speaker> people, int rest) {
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:[,:–—-]+\\s*)?[“\"](\\p{Lu}[^“”\"]*\\s[^“”\"]*)[”\"]");
    private static final Pattern NAME_FIRST = Pattern.compile("([^，。：:《「]{2,40}?)\\s*[：:]\\s*[《「]([^《》「」，。！]{3,60})[》」]\\s*(?:[，。：:；]|——)\\s*(?=\\S.{6})");
    private static final Pattern JOINT = Pattern.compile("\\s*[,:–—-]+\\s*|\\s+(?:on|with)\\s+");
    /** Behind a title the line ends, or begins to tell. */
    private static final Pattern BEHIND = Pattern.compile("[\\s.,;:–—-]*(?:$|(?<=[.,;:–—-]\\s{0,2})|(?=[(\\[]))");
    private static final Pattern TITLE_FIRST = Pattern.compile("[“\"](\\p{Lu}[^“”\"]*\\s[^“”\"]*?)[,.]?[”\"](?:\\s*[–—|-]\\s*|,?\\s+(?:by|with)\\s+)");
    private static final int LONGEST = 400;
    private static final int LONGEST_LINE = 160;
    /** Of the number before a title. */
    private static final int LONGEST_COUNT = 5;
    /** Of a family name and an office. */
    private static final int LONGEST_CALLED = 5;
    private static final int LONGEST_HEAD = 40;
    private static final Pattern MARK = Pattern.compile("——|[：:|｜]|\\s[–—-]\\s");

    /** The line as the start of a talk; behind a time others tell how it reads. */
    static Optional<Opening> opening(Page page, Unit unit) {
        return Bylined.opening(page, unit)
                .or(() -> of(unit).or(() -> listed(page, unit)).or(() -> titleFirst(page, unit)).or(() -> labelled(page, unit))
                        .filter(q -> page.besideTime(unit).isEmpty())
                        .map(q -> new Opening(RuleName.TITLE_WITH_PERSON, q.title, q.people, true, Titles.kindOf(q.title), q.rest)))
                .or(() -> PanelSeats.seated(page, unit)).or(() -> BracketedSpeaker.beforeSentences(page, unit));
    }

    private static Optional<QuotedLead> of(Unit unit) {
        String text = unit.text();
        boolean may = unit.isProse() && text.length() <= LONGEST && !text.isEmpty() && Character.isUpperCase(text.charAt(0))
                && (text.indexOf('“') > 0 || text.indexOf('"') > 0 || !unit.spans().isEmpty());
        Optional<People> people = may ? People.at(text, 0) : Optional.empty();
        return people.flatMap(p -> quoted(text, p).or(() -> slanted(unit, p)));
    }

    /** {@code - 张三（某公司）：「土壤传感器十年」，|埋下去容易，……}, one such item below the other: of one alone what stands in quotes may be what was said. */
    private static Optional<QuotedLead> listed(Page page, Unit unit) {
        Matcher own = unit.shape() == Unit.Shape.ITEM && unit.text().length() <= LONGEST ? NAME_FIRST.matcher(unit.text()) : null;
        boolean among = own != null && own.lookingAt() && (isListedSo(page, unit.index() - 1) || isListedSo(page, unit.index() + 1));
        List<Speaker> people = among ? PersonParts.inPlace(own.group(1), page.organizations()) : List.of();
        @Nullable String title = people.isEmpty() ? null : Titles.clean(own.group(2));
        return title == null ? Optional.empty() : Optional.of(new QuotedLead(title, people, own.end()));
    }

    private static boolean isListedSo(Page page, int index) {
        return index >= 0 && index < page.size() && page.unit(index).shape() == Unit.Shape.ITEM && NAME_FIRST.matcher(page.unit(index).text()).lookingAt();
    }

    /** {@code “Buses are just slow packets” – Jane Doe, Acme}, and nothing else. */
    private static Optional<QuotedLead> titleFirst(Page page, Unit unit) {
        String text = unit.text();
        boolean may = unit.shape() == Unit.Shape.TEXT && text.length() <= LONGEST_LINE && !text.isEmpty() && "“\"".indexOf(text.charAt(0)) >= 0;
        Matcher title = may ? TITLE_FIRST.matcher(text) : null;
        List<Speaker> people = title != null && title.lookingAt() ? PersonLine.read(text.substring(title.end()), page.organizations()) : List.of();
        return people.isEmpty() || people.get(0).organization() == null ? Optional.empty() : Optional.of(new QuotedLead(title.group(1), people, text.length()));
    }

    /** {@code 3、《…》，主讲人：张三（某公司）。|从…讲起}: the title, a label with who speaks, and what of. */
    private static Optional<QuotedLead> labelled(Page page, Unit unit) {
        String text = unit.text();
        int open = unit.isProse() && text.length() <= LONGEST ? text.indexOf('《') : -1;
        int close = open < 0 || open > LONGEST_COUNT ? -1 : text.indexOf('》', open);
        int who = close < 0 || !Titles.withoutNumber(text).startsWith("《") ? -1 : TitledPerson.whoFrom(text, close + 1);
        int stop = who < 0 ? -1 : text.indexOf('。', who);
        if (stop < 0 || stop == text.length() - 1) {
            return Optional.empty();
        }
        List<Speaker> read = PersonParts.inPlace(text.substring(who, stop), page.organizations());
        List<Speaker> people = read.isEmpty() ? called(page, text.substring(who, stop)) : read;
        String title = Titles.clean(text.substring(open, close + 1));
        return title == null || people.isEmpty() ? Optional.empty() : Optional.of(new QuotedLead(title, people, stop + 1));
    }

    /** {@code 童老师（某小学）}: of whom only the family name is told. */
    private static List<Speaker> called(Page page, String who) {
        int open = PersonalName.calledAtStart(who).isEmpty() ? -1 : who.indexOf('（');
        boolean housed = open > 1 && open <= LONGEST_CALLED && who.endsWith("）");
        @Nullable Affiliation house = housed ? Affiliation.read(who.substring(open + 1, who.length() - 1), page.organizations()) : null;
        return house == null ? List.of() : List.of(new Speaker(who.substring(0, open), house.organization(), house.role()));
    }

    /** A plain line with somebody, their house and a title above a paragraph that begins about them: {@code Jane Doe @ Acme —— Streaming joins} / {@code Jane starts with …}. */
    static Optional<Opening> toldBelow(Page page, Unit unit) {
        String text = unit.text();
        Unit below = unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : unit;
        boolean may = unit.shape() == Unit.Shape.TEXT && unit.spans().isEmpty() && text.length() <= LONGEST_LINE / 2
                && CardLayout.of(page).of(unit).isEmpty() && below.shape() == Unit.Shape.TEXT && below.block() != unit.block()
                && below.text().length() > text.length() && MARK.matcher(text).find() && Label.of(text).isEmpty();
        Optional<TitledPerson> read = may ? page.sureLine(text) : Optional.empty();
        return read.filter(t -> t.title() != null && t.speakers().size() == 1 && t.speakers().get(0).organization() != null
                && isAbout(below.text(), t.speakers().get(0).name()))
                .map(t -> new Opening(RuleName.TITLE_WITH_PERSON, t.title(), t.speakers(), true));
    }

    private static boolean isAbout(String text, String name) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        String brief = PersonalName.isChinese(name) ? PersonalName.givenName(name) : name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
        return brief.length() > 1 && head.contains(brief);
    }

    private static Optional<QuotedLead> quoted(String text, People people) {
        Matcher title = QUOTED.matcher(text).region(people.end(), text.length());
        // Behind a colon a whole sentence is what they said.
        boolean said = title.lookingAt() && text.substring(people.end(), title.start(1)).indexOf(':') >= 0
                && ".!…".indexOf(title.group(1).charAt(title.group(1).length() - 1)) >= 0;
        return title.lookingAt() && !said ? of(text, title.group(1), people, title.end()) : Optional.empty();
    }

    private static Optional<QuotedLead> slanted(Unit unit, People people) {
        String text = unit.text();
        return unit.spans().stream().filter(s -> s.kind() == Prose.Kind.EMPHASIS && s.start() > people.end()
                && text.substring(s.start(), s.end()).indexOf(' ') > 0 && JOINT.matcher(text).region(people.end(), s.start()).matches())
                .findFirst().flatMap(s -> of(text, text.substring(s.start(), s.end()), people, s.end()));
    }

    private static Optional<QuotedLead> of(String text, String inside, People people, int end) {
        Matcher behind = BEHIND.matcher(text).region(end, text.length());
        String title = Titles.clean(inside.replaceFirst("[,.]$", ""));
        return title != null && behind.lookingAt() ? Optional.of(new QuotedLead(title, people.all(), behind.end())) : Optional.empty();
    }
}
