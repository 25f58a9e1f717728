package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.OpenPlace;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Look;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Records of one layout: where several paragraphs, items or headings of one look each hold somebody and something that may be a title in the
 * same of their first cells, all of them are talks. The last rule to be asked, of what no other read: one record alone would prove nothing.
 *
 * <pre>
 * **13 January**
 * The Turnpike and Its Enemies. Professor Jane Doe (Some University).
 * Toll-gates were burned here in 1742.
 * </pre>
 */
public final class AlikeRecords implements Rule {
    private static final Pattern LEADS_THROUGH = Pattern.compile("(?i)主持|主席|\\b(?:chair(?:ed|s)?|moderat(?:ed|or)|hosted)\\b");
    private static final int FEWEST = 2;
    private static final int LIKE_A_NAME = 2;
    private static final int MOST_CELLS = 4;
    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 100;

    /** @param end the unit behind its last */
    private record Entry(int start, int end, List<Cell> cells) {}

    /** An entry read so that a cell names somebody and another is a title. */
    private record Filled(Entry entry, Cell what, Cell who, String title, List<Speaker> people) {
        private boolean isNamed() {
            return people.stream().allMatch(p -> PersonalName.likelihood(p.name()) >= LIKE_A_NAME);
        }

        private boolean isHoused() {
            return people.stream().anyMatch(p -> p.organization() != null || p.role() != null);
        }
    }

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        Map<Look, List<Integer>> heads = new LinkedHashMap<>();
        for (Unit unit : page.units()) {
            boolean may = (unit.isProse() || unit.isHeading()) && page.topic(unit.index()).mayHoldTalks() && !Label.isAsideLine(unit.text());
            Look look = may ? Look.of(page, unit) : null;
            if (look != null && look.beginsBlock()) {
                heads.computeIfAbsent(look, l -> new ArrayList<>()).add(unit.index());
            }
        }
        List<Finding> found = new ArrayList<>();
        Set<String> heard = known.stream().filter(f -> f.standing() == Standing.TALK).flatMap(f -> f.speakers().stream()).map(Speaker::name).collect(Collectors.toSet());
        heads.values().stream().filter(h -> h.size() >= FEWEST).forEach(h -> found.addAll(talks(page, h, taken, heard)));
        return found;
    }

    private static List<Finding> talks(Page page, List<Integer> heads, Set<Integer> taken, Set<String> heard) {
        List<Entry> entries = IntStream.range(0, heads.size())
                .mapToObj(i -> entry(page, heads.get(i), i + 1 < heads.size() ? heads.get(i + 1) : page.size()))
                .filter(e -> IntStream.range(e.start, e.end).noneMatch(taken::contains)).toList();
        List<Filled> best = List.of();
        for (int what = 0; what < MOST_CELLS; what++) {
            for (int who = 0; who < MOST_CELLS; who++) {
                List<Filled> filled = what == who ? List.of() : filled(page, entries, what, who).stream().filter(f -> f.people.stream().noneMatch(p -> heard.contains(p.name()))).toList();
                best = filled.size() > best.size() && areTalks(filled) ? filled : best;
            }
        }
        List<Finding> found = best.stream().map(f -> talk(page, f)).toList();
        best.forEach(f -> IntStream.range(f.entry.start, f.entry.end).forEach(taken::add));
        return found;
    }

    /** What begins with a line, up to where the next begins or the part of the page ends. */
    private static Entry entry(Page page, int start, int next) {
        int end = start + 1;
        while (end < next && !page.unit(end).isHeading() && !page.unit(end).isDivider()) {
            end++;
        }
        return new Entry(start, end, Cell.first(page, start, end));
    }

    private static List<Filled> filled(Page page, List<Entry> entries, int what, int who) {
        return entries.stream().filter(e -> Math.max(what, who) < e.cells.size()).map(e -> filled(page, e, e.cells.get(what), e.cells.get(who)))
                .filter(Objects::nonNull).toList();
    }

    private static @Nullable Filled filled(Page page, Entry entry, Cell what, Cell who) {
        @Nullable String title = Titles.clean(what.text());
        boolean may = title != null && title.length() >= SHORTEST_TITLE && title.length() <= LONGEST_TITLE && isTitle(page, title) && !what.leadsIn()
                && !Label.isAsideLine(who.text()) && !LEADS_THROUGH.matcher(who.text()).find();
        List<Speaker> people = may ? people(page, who.text()) : List.of();
        return people.isEmpty() ? null : new Filled(entry, what, who, String.valueOf(title), people);
    }

    private static List<Speaker> people(Page page, String who) {
        List<Speaker> people = PersonLine.read(who, page.organizations());
        return people.isEmpty() ? InPlace.people(who, page.organizations()) : people;
    }

    private static boolean isTitle(Page page, String text) {
        return Topic.of(text) == Topic.OTHER && !Titles.isGeneric(text) && !Logistics.are(text) && !OpenPlace.is(text) && Label.of(text).isEmpty() && !Titles.isTrack(text)
                && TimeRange.read(text).isEmpty() && !Life.isToldIn(text) && !Workplace.is(text, page.organizations()) && !JobTitle.ends(text)
                && PersonLine.read(text, page.organizations()).isEmpty();
    }

    /** Whether entries bear one another out: each has a title and people of its own, and most of these would be known for such anywhere. */
    private static boolean areTalks(List<Filled> filled) {
        long titles = filled.stream().map(Filled::title).distinct().count();
        long people = filled.stream().map(Filled::people).distinct().count();
        long named = filled.stream().filter(Filled::isNamed).count();
        long housed = filled.stream().filter(Filled::isHoused).count();
        return filled.size() >= FEWEST && titles == filled.size() && people == filled.size() && 2 * named > filled.size() && 2 * housed >= filled.size();
    }

    private static Finding talk(Page page, Filled filled) {
        Cell last = filled.what.unit().index() > filled.who.unit().index()
                || filled.what.unit() == filled.who.unit() && filled.what.from() > filled.who.from() ? filled.what : filled.who;
        List<Piece> body = new ArrayList<>();
        String text = last.unit().text();
        if (!text.substring(last.next()).isBlank()) {
            body.add(new Piece(last.unit().index(), last.next(), text.length()));
        }
        for (int i = last.unit().index() + 1; i < filled.entry.end; i++) {
            if (page.unit(i).isProse()) {
                body.add(Piece.all(page.unit(i)));
            }
        }
        return new Finding(RuleName.RECORD, Titles.kindOf(filled.title), filled.title, filled.people, filled.entry.start, body, List.of(), null, Standing.TALK);
    }
}
