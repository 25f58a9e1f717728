package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.post.FrontMatter;
import dev.lectern.post.Post;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.name.Mentions;
import dev.lectern.talk.name.Mentions.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post as a list of lines, each under its headings. */
public final class Page {
    private static final int FEWEST_TIMES = 3;
    private static final Pattern MINUTES = Pattern.compile("^(?:参会(?:人员?)?|记录(?:人|员)?|与会(?:人员)?|会议纪要|attendees|present|minutes)\\s*[:：]", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Post post;
    private final FrontMatter head;
    private final List<Unit> units;
    private final List<Topic> topics;
    private final List<String> originals;
    private final HeadingMarks marks;
    private final PenNames penNames;
    private final Organizations organizations;
    private final boolean rewritten;
    private final boolean minutes;
    private final boolean timesLast;
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final Map<String, List<Speech>> speeches = new HashMap<>();
    private final Map<String, List<Telling>> tellings = new HashMap<>();
    private final Map<Integer, Optional<TableColumns>> headers = new HashMap<>();
    private final Map<String, Optional<TitledPerson>> pairs = new HashMap<>();
    private final Map<ProgrammeLine.Asked, Optional<ProgrammeLine>> programme = new HashMap<>();
    private @Nullable Roster roster;
    private @Nullable CardLayout layout;
    private @Nullable Lineup lineup;
    private @Nullable Alike alike;
    private @Nullable EnglishSeries series;
    private @Nullable Map<String, TitledPerson> cells;
    private @Nullable ByHandle handles;
    private @Nullable SecondOpinion opinion;

    private Page(Post post, List<Unit> units, List<String> originals, HeadingMarks marks, PenNames penNames, Organizations organizations) {
        this.marks = marks;
        this.penNames = penNames;
        this.originals = originals;
        this.rewritten = units.stream().anyMatch(u -> !u.text().equals(originals.get(u.index())));
        this.post = post;
        this.head = Simplified.rewritten(Simplified.of(post.head()), penNames::usual);
        this.units = units;
        this.topics = Topics.of(units);
        this.minutes = units.stream().limit(12).map(Unit::text).anyMatch(t -> Characters.hasAny(t, ":：") && MINUTES.matcher(t).lookingAt() || t.contains("会议纪要"));
        this.organizations = organizations;
        this.timesLast = units.stream().filter(u -> u.isProse() || u.isHeading()).filter(u -> TimeRange.before(u.text()).isPresent()).limit(FEWEST_TIMES).count() == FEWEST_TIMES;
    }

    private static Optional<String> behindTime(String line) {
        return TimeRange.read(line).map(t -> line.substring(t.end())).filter(rest -> !TimeRange.isPlace(rest));
    }

    /** What a line says beside its time, before which it stands or, in an agenda that tells it last, behind which; empty where it has none. */
    Optional<String> besideTime(Unit unit) {
        String text = unit.text();
        Optional<String> first = behindTime(text);
        Optional<String> behind = first.isPresent() ? first : behindTime(Counted.without(text));
        return behind.isPresent() || !timesLast || !unit.isProse() && !unit.isHeading() ? behind : TimeRange.before(text);
    }

    /** The text of a unit as the post writes it; the rules see traditional characters simplified. */
    public String original(int index) {
        return originals.get(index);
    }

    /** A part of a line as the post writes it, with the number and the brackets of a heading, which no rule sees. */
    public String written(int index, int from, int to) {
        String text = originals.get(index);
        return marks.dressed(index, text.substring(from, to), from == 0, to == text.length());
    }

    /** Whether a line begins with its number. */
    boolean isCounted(Unit unit) {
        return marks.isCounted(unit.index()) || Titles.isCounted(unit.text());
    }

    /** What a rule read, as the post writes it. */
    public @Nullable String original(@Nullable String read) {
        @Nullable String written = asWritten(read);
        return written == null ? null : penNames.original(written);
    }

    private @Nullable String asWritten(@Nullable String read) {
        for (int i = 0; rewritten && read != null && i < units.size(); i++) {
            int at = units.get(i).text().indexOf(read);
            if (at >= 0) {
                return originals.get(i).substring(at, at + read.length());
            }
        }
        int inTitle = read != null && head.title() != null ? head.title().indexOf(read) : -1;
        if (inTitle >= 0) {
            return Objects.requireNonNull(post.head().title()).substring(inTitle, inTitle + Objects.requireNonNull(read).length());
        }
        return rewritten && read != null && BLANKS.matcher(read).find() ? spaced(read) : read;
    }

    /** The same where what was read has other blanks than the post: a title has single ones. */
    private String spaced(String read) {
        Pattern words = Pattern.compile(Stream.of(BLANKS.split(read.strip())).map(Pattern::quote).collect(Collectors.joining("\\s+")), Pattern.UNICODE_CHARACTER_CLASS);
        for (Unit unit : units) {
            Matcher m = words.matcher(unit.text());
            if (m.find()) {
                return BLANKS.matcher(originals.get(unit.index()).substring(m.start(), m.end())).replaceAll(" ");
            }
        }
        return read;
    }

    /** Everyone whom the page names as such; read once. */
    Roster roster() {
        if (roster == null) {
            roster = Roster.of(this);
        }
        return roster;
    }

    /** The people whom a line names, with those known from elsewhere on the page. */
    List<Mention> mentions(Unit unit) {
        return mentions.computeIfAbsent(unit.text(), line -> {
            List<Mention> found = new ArrayList<>(Mentions.in(line, roster().names(), organizations));
            found.replaceAll(roster().shortNames()::whole);
            found.addAll(roster().shortNames().in(line, found));
            found.sort(Comparator.comparingInt(Mention::start));
            return List.copyOf(found);
        });
    }

    /** Where a line says in Chinese that somebody speaks. */
    List<Speech> speeches(Unit unit) {
        return speeches.computeIfAbsent(unit.text(), line -> List.copyOf(Speech.in(line, mentions(unit))));
    }

    /** Where a line says in English who spoke. */
    List<Telling> tellings(Unit unit) {
        return tellings.computeIfAbsent(unit.text(), line -> Surnames.without(this, Telling.in(EnglishTitle.masked(unit))));
    }

    /** Whether some line says in English outright that somebody spoke. */
    boolean tellsOutright() {
        return units.stream().filter(Unit::isProse).anyMatch(u -> tellings(u).stream().anyMatch(t -> t.way() == Telling.Way.OUTRIGHT));
    }

    /** What the learned tagger says of its sentences. */
    SecondOpinion opinion() {
        if (opinion == null) {
            opinion = new SecondOpinion(this);
        }
        return opinion;
    }

    /** What the columns of a table hold by its first row; empty where that is no header. */
    Optional<TableColumns> header(int table) {
        return headers.computeIfAbsent(table, t -> units.stream().map(Unit::block)
                .filter(b -> b instanceof Block.TableRow row && row.table() == t && row.row() == 0)
                .findFirst().flatMap(b -> TableColumns.ofHeader((Block.TableRow) b)));
    }

    /** A line as a title with people; a post may have the same line hundreds of times, and reading it is dear. */
    Optional<TitledPerson> titledPerson(String line) {
        return pairs.computeIfAbsent(line, l -> TitledPerson.read(l, organizations));
    }

    /** The likeliest reading of a line as one of a programme; likewise. @param least the lowest score that counts */
    Optional<ProgrammeLine> programmeLine(String line, double least) {
        return programme.computeIfAbsent(new ProgrammeLine.Asked(line, least), l -> ProgrammeLine.read(line, least, organizations));
    }

    /** Lists in which every line names somebody in the same place; read once. */
    Lineup lineup() {
        if (lineup == null) {
            lineup = Lineup.of(this);
        }
        return lineup;
    }

    /** What English cells of one shape read as, by their text; read once. */
    Map<String, TitledPerson> cells() {
        if (cells == null) {
            cells = CellSeries.of(this);
        }
        return cells;
    }

    /** Lines that end with what somebody is called online; each list read once. */
    ByHandle handles() {
        if (handles == null) {
            handles = new ByHandle(this);
        }
        return handles;
    }

    /** English lines of one shape; read once. */
    EnglishSeries series() {
        if (series == null) {
            series = EnglishSeries.of(this);
        }
        return series;
    }

    /** Lines that tell talks in one form; read once. */
    Alike alike() {
        if (alike == null) {
            alike = Alike.of(this);
        }
        return alike;
    }

    /** What the lines of cards hold that are laid out alike; read once. */
    CardLayout layout() {
        if (layout == null) {
            layout = CardLayout.of(this);
        }
        return layout;
    }

    /** Lays the post out as a page. */
    public static Page of(Post post) {
        List<Unit> units = Units.of(post);
        DottedItems.mark(units);
        PlainItems.mark(units);
        DeeperHeads.mark(units);
        HeadingMarks marks = HeadingMarks.remove(units);
        HeadedPeople.uncount(units);
        Headings.unlabelPeople(units);
        List<String> originals = units.stream().map(Unit::text).toList();
        units.replaceAll(Simplified::of);
        PenNames penNames = PenNames.of(units);
        if (!penNames.isEmpty()) {
            units.replaceAll(u -> Simplified.rewritten(u, penNames::usual));
        }
        TitleMarks.read(units);
        Captions.mark(units);
        NestedItems.mark(units);
        Headings.mark(units);
        return new Page(post, List.copyOf(units), originals, marks, penNames, Organizations.KNOWN.ofPage(Hosts.in(units), units.stream().map(Unit::text).toList()));
    }

    /** What the post says of itself, as the rules read it. */
    FrontMatter head() {
        return head;
    }

    public Post post() {
        return post;
    }

    public List<Unit> units() {
        return units;
    }

    Unit unit(int index) {
        return units.get(index);
    }

    int size() {
        return units.size();
    }

    /** Whether the page is the minutes of a meeting, where items are numbered like talks. */
    boolean isMinutes() {
        return minutes;
    }

    Topic topic(int index) {
        return topics.get(index);
    }

    /** The organizations that everybody knows, and the hosts of this event. */
    public Organizations organizations() {
        return organizations;
    }
}
