package dev.lectern.talk.opening;

import dev.lectern.post.Prose;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.EnglishDay;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.SeriesCut;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * English lines of one shape, each with a title and who speaks in the same places: what most of them say outright, that the others
 * say too.
 *
 * <pre>
 * - Ten years of cron, by Jane Doe (Acme)          ### moth @ initech: *A parser in a weekend*
 * - Backups nobody restored, by moth               ### Jane Doe @ Acme: *State of the project*
 * </pre>
 */
public final class EnglishSeries {
    /** The line below goes with it: title and speaker stand below each other. */
    public static final RuleName OF_PAIRS = RuleName.LINES_OF_A_SERIES;
    private static final int FEWEST = 3;
    private static final int FEWEST_MARKED = 2;
    private static final int LONGEST_OTHER = 120;
    private static final int WORDS = 3;
    private static final double LEAST = 1.6;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<Integer, SeriesCut> lines = new HashMap<>();

    /** The layouts of series of paragraphs that begin with stressed words. */
    private final Set<String> stressed = new HashSet<>();

    private EnglishSeries() {}

    /** A line that may be one of a series. @param timed whether a time stands before it @param dated whether a day does */
    private record Line(Unit unit, List<SeriesCut> cuts, boolean timed, boolean dated) {}

    /** Those of a page. */
    static EnglishSeries of(Page page) {
        return page.once(EnglishSeries.class, EnglishSeries::read);
    }

    private static EnglishSeries read(Page page) {
        EnglishSeries series = new EnglishSeries();
        Map<String, List<Unit>> groups = new LinkedHashMap<>();
        int heading = -1;
        for (Unit unit : page.units()) {
            heading = unit.isHeading() ? unit.index() : heading;
            String group = unit.isHeading() ? "heading " + unit.level() : unit.shape() + " " + unit.level() + " below " + heading;
            if (mayBeLine(page, unit)) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(unit);
            }
        }
        // To cut a line is dear: only where there are others.
        groups.values().stream().filter(g -> g.size() >= FEWEST_MARKED).forEach(g -> series.take(page, g.stream().map(u -> line(page, u)).toList()));
        groups.values().forEach(g -> series.takeElsewhere(page, g));
        return series;
    }

    /** What a line of a series opens; empty where it is none of any. */
    Optional<Opening> opening(Unit unit) {
        return Optional.ofNullable(lines.get(unit.index())).map(cut -> new Opening(cut.rest() == SeriesCut.TWO_LINES ? OF_PAIRS : RuleName.LINE_OF_A_SERIES,
                cut.title(), cut.people(), true, Titles.kindOf(cut.title()), cut.rest()));
    }

    private static boolean mayBeLine(Page page, Unit unit) {
        boolean line = (unit.isHeading() || unit.isProse()) && unit.text().indexOf(' ') > 0 && !Characters.hasIdeograph(unit.text())
                && page.topic(unit.index()).mayHoldTalks();
        boolean first = line && (unit.index() == 0 || page.unit(unit.index() - 1).block() != unit.block() || isLed(unit) && isLed(page.unit(unit.index() - 1)));
        return first && Label.of(unit.text()).isEmpty() && !Logistics.are(unit.text().substring(from(unit)));
    }

    /** Of a paragraph whose lines all begin with stressed words, or with what is quoted, each is one. */
    private static boolean isLed(Unit unit) {
        return unit.shape() == Unit.Shape.TEXT && (unit.strongLead() > 0 && unit.strongLead() < unit.text().length() || unit.text().startsWith("“") || unit.text().startsWith("\""));
    }

    private static Line line(Page page, Unit unit) {
        int from = from(unit);
        List<SeriesCut> cuts = SeriesCut.of(unit, from);
        // A sentence that tells of somebody is no line of a programme, whichever marks it has.
        int told = cuts.isEmpty() || unit.isHeading() ? Integer.MAX_VALUE
                : Spoken.of(page).tellings(unit).stream().filter(t -> isSentence(unit.text(), t)).mapToInt(t -> t.people().start()).min().orElse(Integer.MAX_VALUE);
        cuts.removeIf(c -> told < c.rest() && !c.layout().endsWith(" then by"));
        Optional<Unit> below = unit.index() + 1 < page.size() ? Optional.of(page.unit(unit.index() + 1)) : Optional.empty();
        below.filter(b -> b.isProse() && !isRow(page, b) && Label.of(b.text()).isEmpty()
                && !Logistics.are(b.text())).ifPresent(b -> cuts.addAll(SeriesCut.below(unit, from, b, isOverTitle(page, b))));
        return new Line(unit, cuts, TimeRange.read(unit.text()).isPresent(), EnglishDay.behind(unit.text()) > 0);
    }

    /** Whether it is told by what somebody does, and not by what follows or by a bracket behind a title. */
    private static boolean isSentence(String text, Telling telling) {
        boolean bracketed = telling.people().start() > 0 && text.charAt(telling.people().start() - 1) == '(' && text.startsWith(")", telling.people().end());
        return telling.way() != Telling.Way.IN_SEQUEL && telling.way() != Telling.Way.WITH_TITLE && !bracketed;
    }

    /** {@code *Acme*}, and below it {@code **Ten years of cron**}: of two lines set apart below a name the second, in stronger letters, is the title. */
    private static boolean isOverTitle(Page page, Unit house) {
        Unit next = house.index() + 1 < page.size() ? page.unit(house.index() + 1) : house;
        return next != house
                && house.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.EMPHASIS && s.end() - s.start() == house.text().length())
                && next.shape() == Unit.Shape.TEXT && next.isStressed() && next.block() != house.block() && next.text().length() <= LONGEST_OTHER
                && !Billing.read(next.text()).filter(b -> b.likelihood() == Billing.SURE).isPresent();
    }

    /** Whether more people follow in a line of their own, or several lines have one each, or what they are does. */
    private static boolean isRow(Page page, Unit people) {
        Unit next = people.index() + 1 < page.size() ? page.unit(people.index() + 1) : people;
        return next != people && next.block() == people.block()
                && (JobTitle.isTitle(next.text()) || Billing.read(next.text()).filter(b -> b.likelihood() >= Billing.LIKELY).isPresent());
    }

    /** Where behind its time or its day, and what counts it, the line begins. */
    private static int from(Unit unit) {
        int time = TimeRange.read(unit.text()).map(TimeRange::end).orElseGet(() -> EnglishDay.behind(unit.text()));
        String rest = unit.text().substring(time);
        return time + rest.length() - ProgrammeLine.withoutCount(rest).length();
    }

    private void take(Page page, List<Line> group) {
        Map<String, Map<Line, SeriesCut>> layouts = new LinkedHashMap<>();
        for (Line line : group) {
            for (SeriesCut cut : line.cuts) {
                layouts.computeIfAbsent(layout(cut), l -> new LinkedHashMap<>()).merge(line, cut, EnglishSeries::likelier);
            }
        }
        @Nullable Map<Line, SeriesCut> best = null;
        for (Map<Line, SeriesCut> layout : layouts.values()) {
            best = isSeries(page, group, layout) && (best == null || weight(layout.values()) > weight(best.values())) ? layout : best;
        }
        if (best != null) {
            best.forEach((line, cut) -> lines.put(line.unit.index(), cut));
            stressed.addAll(best.entrySet().stream().filter(e -> isStressedLead(e.getKey().unit)).map(e -> layout(e.getValue())).toList());
            takeOther(page, group, best.keySet());
        }
    }

    private static String layout(SeriesCut cut) {
        return cut.layout().endsWith(" then by") ? cut.layout().replace("then by", "then who") : cut.layout();
    }

    /** Whether a paragraph begins with stressed words and goes on behind them. */
    private static boolean isStressedLead(Unit unit) {
        return unit.shape() == Unit.Shape.TEXT && unit.strongLead() > 0 && unit.strongLead() < unit.text().length();
    }

    /** A paragraph below another heading that begins as those of a series do, be it the only one there. */
    private void takeElsewhere(Page page, List<Unit> group) {
        for (Unit unit : stressed.isEmpty() ? List.<Unit>of() : group) {
            if (isStressedLead(unit) && !lines.containsKey(unit.index())) {
                line(page, unit).cuts.stream().filter(c -> stressed.contains(layout(c))).findFirst().ifPresent(c -> lines.put(unit.index(), c));
            }
        }
    }

    /** Below one heading another list may follow, of lines of another shape. */
    private void takeOther(Page page, List<Line> group, Set<Line> taken) {
        List<Line> apart = group.stream().filter(l -> !taken.contains(l) && l.unit.shape() == Unit.Shape.ITEM && !isBeside(page, l.unit, taken)).toList();
        if (apart.size() >= FEWEST_MARKED) {
            take(page, apart);
        }
    }

    /** Of two ways to cut a line at the same mark the one that tells more of somebody. */
    private static SeriesCut likelier(SeriesCut one, SeriesCut other) {
        return weight(other) > weight(one) ? other : one;
    }

    private static double weight(SeriesCut cut) {
        return cut.likelihood() + (isHoused(cut) ? 0.5 : 0) + (cut.marked() ? 0.5 : 0);
    }

    private static boolean isHoused(SeriesCut cut) {
        return cut.people().stream().anyMatch(p -> p.organization() != null);
    }

    private static double weight(Collection<SeriesCut> cuts) {
        return cuts.stream().mapToDouble(EnglishSeries::weight).sum();
    }

    private static boolean isSeries(Page page, List<Line> group, Map<Line, SeriesCut> layout) {
        Collection<SeriesCut> cuts = layout.values();
        boolean marked = cuts.stream().allMatch(SeriesCut::marked);
        boolean placed = layout.keySet().stream().allMatch(Line::timed) || layout.keySet().stream().allMatch(l -> isProgramme(page.topic(l.unit.index())));
        Set<Integer> seconds = layout.entrySet().stream().filter(e -> e.getValue().rest() == SeriesCut.TWO_LINES)
                .map(e -> e.getKey().unit.index() + 1).collect(Collectors.toSet());
        long others = group.stream().filter(l -> !layout.containsKey(l) && !seconds.contains(l.unit.index()) && isShort(l.unit)
                && isBeside(page, l.unit, layout.keySet())).count();
        boolean borneOut = layout.entrySet().stream().allMatch(e -> isNamedBelow(page, e.getKey().unit, e.getValue()));
        boolean dated = layout.keySet().stream().allMatch(l -> l.dated && l.unit.isHeading());
        boolean enough = cuts.size() >= (marked || placed || borneOut || dated ? FEWEST_MARKED : FEWEST) && cuts.size() > others;
        boolean named = borneOut && enough
                || enough && 2 * cuts.stream().filter(c -> c.likelihood() >= Billing.LIKELY).count() >= cuts.size()
                        && cuts.stream().mapToInt(SeriesCut::likelihood).average().orElse(0) >= LEAST;
        boolean titled = named && 2 * cuts.stream().filter(EnglishSeries::saysWhat).count() >= cuts.size()
                && 3 * cuts.stream().filter(EnglishSeries::isOffice).count() < cuts.size();
        boolean told = marked && cuts.size() >= FEWEST && cuts.stream().anyMatch(EnglishSeries::isHoused) && cuts.stream().noneMatch(SeriesCut::isLinked);
        return titled && (placed || told || borneOut && page.head().title() != null && EnglishEvent.words(page.head().title()) > 0 || EnglishEvent.isTold(page));
    }

    /** Whether a line is of the same list as others: between the items of two a paragraph leads from one to the next. */
    private static boolean isBeside(Page page, Unit unit, Collection<Line> lines) {
        int first = lines.stream().mapToInt(l -> l.unit.index()).min().orElse(0);
        int last = lines.stream().mapToInt(l -> l.unit.index()).max().orElse(0);
        int from = unit.index() < first ? unit.index() : last;
        int to = unit.index() < first ? first : unit.index();
        return unit.shape() != Unit.Shape.ITEM || page.units().subList(from, Math.max(from, to)).stream().noneMatch(u -> u.shape() == Unit.Shape.TEXT);
    }

    /** {@code ### Jane Doe: Ten years of cron}, and below it {@code |Jane| is …}. */
    private static boolean isNamedBelow(Page page, Unit head, SeriesCut cut) {
        String below = head.isHeading() && head.index() + 1 < page.size() && page.unit(head.index() + 1).shape() == Unit.Shape.TEXT
                ? page.unit(head.index() + 1).text() : "";
        return cut.rest() != SeriesCut.TWO_LINES
                && cut.people().stream().allMatch(p -> p.name().indexOf(' ') > 0 && below.startsWith(p.name().substring(0, p.name().indexOf(' ') + 1)));
    }

    private static boolean isProgramme(Topic topic) {
        return topic == Topic.TALKS || topic == Topic.AGENDA;
    }

    private static boolean isShort(Unit unit) {
        return unit.isHeading() || unit.text().length() <= LONGEST_OTHER && !unit.text().endsWith(".");
    }

    private static boolean saysWhat(SeriesCut cut) {
        return cut.marked() || BLANKS.split(cut.title()).length >= WORDS;
    }

    /** {@code Jane Doe – head of data at Acme}: who they are, and no title. */
    private static boolean isOffice(SeriesCut cut) {
        return TitledPerson.isOffice(cut.title()) || Billing.isOffice(cut.title()) || Character.isLowerCase(cut.title().codePointAt(0)) && !cut.marked();
    }
}
