package dev.lectern.talk.page;

import dev.lectern.post.FrontMatter;
import dev.lectern.post.Post;
import dev.lectern.talk.line.Counted;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A post as a list of lines, each under its headings. */
public final class Page {
    private static final int FEWEST_TIMES = 3;
    private static final Pattern MINUTES = Pattern.compile("^(?:参会(?:人员?)?|记录(?:人|员)?|与会(?:人员)?|会议纪要|attendees|present|minutes)\\s*[:：]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /** What the post writes where a line is read from one place to another. */
    private interface Part {
        String written(int index, int from, int to);
    }

    private final Post post;
    private final FrontMatter head;
    private final List<Unit> units;
    private final List<Topic> topics;
    private final List<String> originals;
    private final HeadingMarks marks;
    private final FormsOfAddress addresses;
    private final PenNames penNames;
    private final Organizations organizations;
    private final Set<Integer> bylined;
    private final boolean rewritten;
    private final boolean minutes;
    private final boolean timesLast;
    private final Map<Class<?>, Object> readings = new HashMap<>();
    private final Map<String, Optional<TitledPerson>> pairs = new HashMap<>();
    private final Map<ProgrammeLine.Asked, Optional<ProgrammeLine>> programme = new HashMap<>();

    private Page(Post post, List<Unit> units, List<String> originals, HeadingMarks marks, FormsOfAddress addresses, PenNames penNames, Organizations organizations) {
        this.marks = marks;
        this.addresses = addresses;
        this.penNames = penNames;
        this.originals = originals;
        this.rewritten = units.stream().anyMatch(u -> !u.text().equals(originals.get(u.index())));
        this.post = post;
        this.head = Simplified.rewritten(Simplified.of(post.head()), penNames::usual);
        this.units = units;
        this.bylined = Stream.of(Bylines.titles(units), Bylines.items(units), Bylines.nested(units)).flatMap(Set::stream).collect(Collectors.toSet());
        this.topics = Topics.of(units, u -> isNumbered(u) || hasByline(u));
        this.minutes = areMinutes(units);
        this.organizations = organizations;
        this.timesLast = units.stream().filter(u -> u.isProse() || u.isHeading()).filter(u -> TimeRange.before(u.text()).isPresent())
                .limit(FEWEST_TIMES).count() == FEWEST_TIMES;
    }

    private static Optional<String> behindTime(String line) {
        return TimeRange.read(line).map(t -> line.substring(t.end())).filter(rest -> !TimeRange.isPlace(rest));
    }

    /** What a line says beside its time, before which it stands or, in an agenda that tells it last, behind which; empty where it has none. */
    public Optional<String> besideTime(Unit unit) {
        String text = unit.text();
        Optional<String> first = behindTime(text);
        Optional<String> behind = first.isPresent() ? first : behindTime(Counted.without(text));
        return behind.isPresent() || !timesLast || !unit.isProse() && !unit.isHeading() ? behind : TimeRange.before(text);
    }

    /** A line as the post writes it; the rules see traditional characters simplified, and nobody addressed. */
    public String written(Unit unit) {
        return written(unit.index(), 0, unit.text().length());
    }

    /** A part of a line as the post writes it, with the number and the brackets of a heading, which no rule sees. */
    public String written(int index, int from, int to) {
        String text = originals.get(index);
        int end = addresses.written(index, to);
        return marks.dressed(index, text.substring(addresses.written(index, from), end), from == 0, end == text.length());
    }

    /** Whether a line begins with its number. */
    public boolean isCounted(Unit unit) {
        return marks.isCounted(unit.index()) || Titles.isCounted(unit.text());
    }

    /** Whether a line is counted as a talk: {@code 议题一：…}. */
    public boolean isNumbered(Unit unit) {
        return marks.countsTalk(unit.index()) || Titles.isNumbered(unit.text());
    }

    /** Whether a line is a title, and the one below, in italics or in the same item, says who speaks. */
    public boolean hasByline(Unit unit) {
        return bylined.contains(unit.index());
    }

    /** A line with the words by which it is counted as a talk. */
    public String labelled(Unit unit) {
        return marks.countsTalk(unit.index()) ? marks.dressed(unit.index(), unit.text(), true, false) : unit.text();
    }

    /** Whether the post addresses somebody right behind a place of a line: {@code 张三|老师}. */
    public boolean isAddressed(Unit unit, int place) {
        return addresses.isAddressed(unit.index(), place);
    }

    /** Whom it addresses so where nothing else stands beside them, by names of the usual shape. */
    public Set<String> addressed() {
        return addresses.people();
    }

    /** A name, a house or an office that a rule read, as the post writes it. */
    public @Nullable String original(@Nullable String read) {
        return original(read, this::named);
    }

    /** The same of a title, to which belongs how it addresses people. */
    public @Nullable String originalTitle(@Nullable String read) {
        return original(read, (index, from, to) -> originals.get(index).substring(addresses.written(index, from), addresses.written(index, to)));
    }

    private @Nullable String original(@Nullable String read, Part part) {
        @Nullable String written = asWritten(read, part);
        return written == null ? null : penNames.original(written);
    }

    private String named(int index, int from, int to) {
        return originals.get(index).substring(addresses.named(index, from, true), addresses.named(index, to, false));
    }

    private @Nullable String asWritten(@Nullable String read, Part part) {
        for (int i = 0; rewritten && read != null && i < units.size(); i++) {
            int at = units.get(i).text().indexOf(read);
            if (at >= 0) {
                return part.written(i, at, at + read.length());
            }
        }
        int inTitle = read != null && head.title() != null ? head.title().indexOf(read) : -1;
        if (inTitle >= 0) {
            return Objects.requireNonNull(post.head().title()).substring(inTitle, inTitle + Objects.requireNonNull(read).length());
        }
        return rewritten && read != null && BLANKS.matcher(read).find() ? spaced(read, part) : read;
    }

    /** The same where what was read has other blanks than the post: a title has single ones. */
    private String spaced(String read, Part part) {
        Pattern words = Pattern.compile(Stream.of(BLANKS.split(read.strip())).map(Pattern::quote).collect(Collectors.joining("\\s+")), Pattern.UNICODE_CHARACTER_CLASS);
        for (Unit unit : units) {
            Matcher m = words.matcher(unit.text());
            if (m.find()) {
                return BLANKS.matcher(part.written(unit.index(), m.start(), m.end())).replaceAll(" ");
            }
        }
        return read;
    }

    /** What the page as a whole is read as in one way; read once, and kept under its type. */
    public <T> T once(Class<T> kind, Function<Page, T> reading) {
        @Nullable Object known = readings.get(kind);
        if (known == null) {
            known = reading.apply(this);
            readings.put(kind, known);
        }
        return kind.cast(known);
    }

    /** A line as a title with people; a post may have the same line hundreds of times, and reading it is dear. */
    public Optional<TitledPerson> titledPerson(String line) {
        return pairs.computeIfAbsent(line, l -> TitledPerson.read(l, organizations));
    }

    /** The likeliest reading of a line as one of a programme; likewise. @param least the lowest score that counts */
    public Optional<ProgrammeLine> programmeLine(String line, double least) {
        return programme.computeIfAbsent(new ProgrammeLine.Asked(line, least), l -> ProgrammeLine.read(line, least, organizations));
    }

    /** Such a reading that the words alone bear out. */
    public Optional<TitledPerson> sureLine(String line) {
        return programmeLine(line, ProgrammeLine.SURE).map(l -> TitledPerson.of(l.title(), l.people()));
    }

    /** Lays the post out as a page. */
    public static Page of(Post post) {
        List<Unit> units = Units.of(post);
        MailHead.mark(units);
        CountedStress.mark(units);
        DottedItems.mark(units);
        PlainItems.mark(units);
        DeeperHeads.mark(units);
        HeadingMarks marks = HeadingMarks.remove(units);
        HeadedPeople.uncount(units);
        Headings.unlabelPeople(units);
        List<String> originals = units.stream().map(Unit::text).toList();
        units.replaceAll(Simplified::of);
        FormsOfAddress addresses = FormsOfAddress.remove(units);
        PenNames penNames = PenNames.of(units);
        if (!penNames.isEmpty()) {
            units.replaceAll(u -> Simplified.rewritten(u, penNames::usual));
        }
        DottedTimes.read(units);
        TitleMarks.read(units);
        ContentOfRecords.read(units);
        Captions.mark(units);
        NestedItems.mark(units);
        DayLines.mark(units);
        Headings.mark(units);
        return new Page(post, List.copyOf(units), originals, marks, addresses, penNames, Organizations.KNOWN.ofPage(Hosts.in(units), units.stream().map(Unit::text).toList()));
    }

    /** What the post says of itself, as the rules read it. */
    public FrontMatter head() {
        return head;
    }

    public Post post() {
        return post;
    }

    public List<Unit> units() {
        return units;
    }

    public Unit unit(int index) {
        return units.get(index);
    }

    public int size() {
        return units.size();
    }

    /** The place of the next line of prose above one; -1 where there is none. */
    public int proseBefore(int index) {
        int i = index - 1;
        while (i >= 0 && !unit(i).isProse()) {
            i--;
        }
        return i;
    }

    /** The same below; {@link #size} where there is none. */
    public int proseAfter(int index) {
        int i = index + 1;
        while (i < size() && !unit(i).isProse()) {
            i++;
        }
        return i;
    }

    static boolean areMinutes(List<Unit> units) {
        return units.stream().limit(12).map(Unit::text).anyMatch(t -> Characters.hasAny(t, ":：") && MINUTES.matcher(t).lookingAt() || t.contains("会议纪要"));
    }

    /** Whether the page is the minutes of a meeting, where items are numbered like talks. */
    public boolean isMinutes() {
        return minutes;
    }

    public Topic topic(int index) {
        return topics.get(index);
    }

    /** The organizations that everybody knows, and the hosts of this event. */
    public Organizations organizations() {
        return organizations;
    }
}
