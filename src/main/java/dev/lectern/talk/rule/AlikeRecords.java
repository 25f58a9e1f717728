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
import dev.lectern.talk.name.Glance;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Look;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

    /** Where an entry holds the two. */
    public enum Place {
        /** On its first line, where marks set the title apart. */
        LINE,
        /** In two of its first cells. */
        CELLS
    }

    private final Place place;

    /** A rule for records of which one place holds both. */
    public AlikeRecords(Place place) {
        this.place = place;
    }

    /** @param end the unit behind its last */
    private record Entry(int start, int end, List<Cell> cells) {
        private boolean holds(Finding talk) {
            return talk.start() >= start && talk.start() < end;
        }
    }

    /** What a cell may say. @param title null where it may be none @param people none where it names nobody */
    private record Told(Cell cell, @Nullable String title, List<Speaker> people) {}

    /** An entry read so that it names somebody and has a title. @param last unit that holds either @param rest where behind both that unit goes on */
    private record Filled(Entry entry, String title, List<Speaker> people, Unit last, int rest) {
        private boolean isNamed() {
            return people.stream().allMatch(p -> PersonalName.likelihood(p.name()) >= LIKE_A_NAME || p.name().startsWith("@"));
        }

        private boolean isHoused() {
            return people.stream().anyMatch(p -> p.organization() != null || p.role() != null);
        }
    }

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        Map<Look, List<Integer>> heads = new LinkedHashMap<>();
        for (Unit unit : page.units()) {
            boolean may = (unit.isProse() || unit.isHeading() || isCaption(unit)) && page.topic(unit.index()).mayHoldTalks() && !Label.isAsideLine(unit.text());
            Look look = may ? Look.of(page, unit) : null;
            if (look != null && (look.beginsBlock() || isCaption(unit))) {
                heads.computeIfAbsent(look, l -> new ArrayList<>()).add(unit.index());
            }
        }
        List<Finding> talks = known.stream().filter(f -> f.standing() == Standing.TALK).toList();
        Set<Integer> read = read(taken, known);
        List<Finding> more = heads.values().stream().filter(h -> h.size() >= FEWEST).flatMap(h -> talks(page, h, read, talks).stream()).toList();
        taken.addAll(read);
        return more;
    }

    private List<Finding> talks(Page page, List<Integer> heads, Set<Integer> taken, List<Finding> known) {
        List<Entry> entries = IntStream.range(0, heads.size())
                .mapToObj(i -> entry(page, heads.get(i), i + 1 < heads.size() ? heads.get(i + 1) : page.size()))
                .filter(e -> isFree(e, taken) || known.stream().anyMatch(e::holds)).toList();
        if (entries.size() < FEWEST || entries.stream().noneMatch(e -> isFree(e, taken))) {
            return List.of();
        }
        List<Filled> filled = (place == Place.LINE ? inLine(page, entries) : inCells(page, entries)).stream()
                .filter(f -> isFree(f.entry, taken) || isTold(f, known)).toList();
        List<Filled> more = !areTalks(filled) ? List.of()
                : filled.stream().filter(f -> isFree(f.entry, taken) && known.stream().noneMatch(t -> isOther(t, f))).toList();
        more.forEach(f -> IntStream.range(f.entry.start, f.entry.end).forEach(taken::add));
        return more.stream().map(f -> talk(page, f)).toList();
    }

    /** What others read, but for lines of which they took only who it is: {@code - **Jane Doe** (Acme). **Caches are promises.** What happens when …}. */
    private static Set<Integer> read(Set<Integer> taken, List<Finding> known) {
        Set<Integer> read = new HashSet<>(taken);
        known.stream().filter(f -> f.standing() == Standing.PROFILE).map(Finding::start).forEach(read::remove);
        return read;
    }

    private static boolean isFree(Entry entry, Set<Integer> taken) {
        return IntStream.range(entry.start, entry.end).noneMatch(taken::contains);
    }

    /** Whether another rule read the same: that bears the others out. */
    private static boolean isTold(Filled filled, List<Finding> known) {
        return known.stream().anyMatch(t -> filled.entry.holds(t) && (t.title() == null || filled.title.equals(t.title())) && speaks(t, filled));
    }

    /** Whether a talk that another rule read is told by the same entry, or its speaker gave it elsewhere; where only its title was missed, that is told now. */
    private boolean isOther(Finding talk, Filled filled) {
        return filled.entry.holds(talk) ? talk.title() != null || place != Place.LINE : speaks(talk, filled);
    }

    private static boolean speaks(Finding talk, Filled filled) {
        return talk.speakers().stream().anyMatch(s -> filled.people.stream().anyMatch(p -> p.name().equals(s.name())));
    }

    private boolean isCaption(Unit unit) {
        return place == Place.LINE && unit.shape() == Unit.Shape.CAPTION;
    }

    private static List<Filled> inLine(Page page, List<Entry> entries) {
        return entries.stream().map(e -> inLine(page, e)).filter(Objects::nonNull).toList();
    }

    /** Read so that the same of their cells say the same, in the way in which most are talks. */
    private static List<Filled> inCells(Page page, List<Entry> entries) {
        if (entries.stream().filter(AlikeRecords::mayBeNamed).limit(FEWEST).count() < FEWEST) {
            return List.of();
        }
        List<List<Told>> told = entries.stream().map(e -> told(page, e.cells)).toList();
        List<Filled> best = List.of();
        for (int what = 0; what < MOST_CELLS; what++) {
            for (int who = 0; who < MOST_CELLS; who++) {
                List<Filled> filled = what == who ? List.of() : filled(entries, told, what, who);
                best = filled.size() > best.size() && areTalks(filled) ? filled : best;
            }
        }
        return best;
    }

    /** What begins with a line, up to where the next begins or the part of the page ends. */
    private static Entry entry(Page page, int start, int next) {
        int end = start + 1;
        while (end < next && !page.unit(end).isHeading() && !page.unit(end).isDivider()) {
            end++;
        }
        return new Entry(start, end, Cell.first(page, start, end));
    }

    private static List<Filled> filled(List<Entry> entries, List<List<Told>> told, int what, int who) {
        return IntStream.range(0, entries.size()).filter(i -> Math.max(what, who) < told.get(i).size())
                .mapToObj(i -> filled(entries.get(i), told.get(i).get(what), told.get(i).get(who))).filter(Objects::nonNull).toList();
    }

    private static @Nullable Filled filled(Entry entry, Told what, Told who) {
        boolean whatLast = what.cell.unit().index() > who.cell.unit().index() || what.cell.unit() == who.cell.unit() && what.cell.from() > who.cell.from();
        Cell last = whatLast ? what.cell : who.cell;
        return what.title == null || who.people.isEmpty() ? null : new Filled(entry, what.title, who.people, last.unit(), last.next());
    }

    /** What each cell of an entry may say; nothing where none may be a title beside another with people. The dearer is asked the later. */
    private static List<Told> told(Page page, List<Cell> cells) {
        List<@Nullable String> titles = new ArrayList<>();
        cells.forEach(c -> titles.add(title(c)));
        List<List<Speaker>> people = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String who = cells.get(i).text();
            people.add(isBeside(titles, i, Objects::nonNull) && !namesNoSpeaker(who) ? people(page, who) : List.of());
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            @Nullable String title = titles.get(i);
            boolean titled = title != null && isBeside(people, i, p -> !p.isEmpty()) && !isOffice(page, title);
            told.add(new Told(cells.get(i), titled ? title : null, people.get(i)));
        }
        return told;
    }

    private static <T> boolean isBeside(List<T> all, int place, Predicate<T> what) {
        return IntStream.range(0, all.size()).anyMatch(i -> i != place && what.test(all.get(i)));
    }

    private static @Nullable String title(Cell cell) {
        @Nullable String title = cell.leadsIn() ? null : Titles.clean(cell.text());
        return title != null && mayBeTitle(title) ? title : null;
    }

    /** Whether a cell may hold somebody known for such anywhere, as more than half of those of all entries have to be. */
    private static boolean mayBeNamed(Entry entry) {
        return entry.cells.stream().anyMatch(c -> Glance.at(c.text()).sure());
    }

    /** Whether it names nobody, or who only leads through. */
    private static boolean namesNoSpeaker(String who) {
        Glance glance = Glance.at(who);
        return !glance.sure() && !glance.nick() || Label.isAsideLine(who) || LEADS_THROUGH.matcher(who).find();
    }

    /** An entry whose first line holds both, the title set apart by marks. */
    private static @Nullable Filled inLine(Page page, Entry entry) {
        Unit unit = page.unit(entry.start);
        @Nullable TitleInLine read = TitleInLine.read(page, unit);
        @Nullable String title = read == null ? null : Titles.clean(read.quoted() ? read.title() : Titles.withoutStop(read.title()));
        boolean talk = title != null && mayBeTitle(title) && (read.quoted() || !isOffice(page, title)) && !isSaid(title);
        return talk ? new Filled(entry, title, read.people(), unit, read.end()) : null;
    }

    /** {@code "Best evening of the year!"}: what somebody says is no title. */
    private static boolean isSaid(String quoted) {
        return ".!。！".indexOf(quoted.charAt(quoted.length() - 1)) >= 0 || quoted.indexOf('。') >= 0 || quoted.contains(". ");
    }

    private static List<Speaker> people(Page page, String who) {
        List<Speaker> people = PersonLine.read(who, page.organizations());
        return people.isEmpty() ? InPlace.people(who, page.organizations()) : people;
    }

    private static boolean mayBeTitle(String text) {
        return text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE && Topic.of(text) == Topic.OTHER && !Titles.isGeneric(text)
                && !Logistics.are(text) && !OpenPlace.is(text) && Label.of(text).isEmpty() && !Titles.isTrack(text) && TimeRange.read(text).isEmpty() && !Life.isToldIn(text);
    }

    /** Whether the text is of somebody, their house or what they do. */
    private static boolean isOffice(Page page, String text) {
        return Workplace.is(text, page.organizations()) || JobTitle.ends(text) || !PersonLine.read(text, page.organizations()).isEmpty();
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
        List<Piece> body = new ArrayList<>();
        String text = filled.last.text();
        if (!text.substring(filled.rest).isBlank()) {
            body.add(new Piece(filled.last.index(), filled.rest, text.length()));
        }
        for (int i = filled.last.index() + 1; i < filled.entry.end; i++) {
            if (page.unit(i).isProse()) {
                body.add(Piece.all(page.unit(i)));
            }
        }
        return new Finding(RuleName.RECORD, Titles.kindOf(filled.title), filled.title, filled.people, filled.entry.start, body, List.of(),
                picture(page, filled.entry), Standing.TALK);
    }

    /** Of whom the caption is that tells of the talk. */
    private static @Nullable String picture(Page page, Entry entry) {
        boolean captioned = entry.start > 0 && page.unit(entry.start).shape() == Unit.Shape.CAPTION && page.unit(entry.start - 1).isMedia();
        return captioned ? page.unit(entry.start - 1).target() : null;
    }
}
