package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.Dotted;
import dev.lectern.talk.name.Glance;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.Readings;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.RunningText;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People read where their place says that people stand there: in a column of speakers, behind a title, after "讲师：".
 *
 * <p>The text is taken apart into pieces; of all ways in which one piece is the name and the others tell where its bearer works,
 * the likeliest counts. So a name need not look like one: {@code 蓝鲸云 产品部 高级经理 丸子}, {@code 铁观音（游隼 PMC）},
 * {@code 爱好者「阿拉丁」}, {@code moonfish}.
 *
 * @param score how likely the reading is; about 1 where the place alone speaks for it, 3 and more where the words do too
 */
public record PersonParts(List<Speaker> people, double score) {
    private static final Readings.Kind<Optional<PersonParts>> PARTS = new Readings.Kind<>();
    static final int SURE = 3;
    private static final int LIKELY = 2;
    /** What a bracket, or that there are several, makes people likelier. */
    static final double BRACKETED = 0.5;
    static final double SEVERAL = 0.3;
    /** What a house and a job make a name likelier, at most. */
    static final double TOLD = 1;
    static final double KNOWN_HOUSE = 0.5;
    private static final int LONGEST = 120;
    private static final int LONGEST_LIST = 3 * LONGEST;
    static final int MOST_PIECES = 12;
    private static final Pattern STRONG_AND = Pattern.compile("\\s+[&＆]\\s+|[;；]");
    private static final CharacterSet STRONG_MARKS = CharacterSet.of("&＆;；");
    private static final double ROUNDING = 1e-6;
    static final CharacterSet BRACKETS = CharacterSet.of("（(【[「“");
    private static final Pattern AND = Pattern.compile("\\s*[、;；&＆+×✕]\\s*|\\s*\\n\\s*|\\s+[/／]\\s+|(?<=[\\p{IsHan}）)])[/／](?=\\p{IsHan})|\\s+(?:and|和|与|及)\\s+|[，,]\\s*(?=[^，,（(]{2,30}[（(])|(?<=[）)])\\s*[，,]\\s*|(?<=[）)])\\s*(?=\\p{IsHan}{2,4}\\s?[（(])|(?<=\\p{IsHan}{2})(?<![市县国私省]立)[和与](?=\\p{IsHan}{2})");
    /** {@code 甲　乙　Jane Doe　及 某大学 丙}. */
    private static final Pattern WIDE = Pattern.compile("\\s*(?:\u3000|[ \u00a0]{2,})\\s*(?:(?:以?及|和|与)\\s*)?");
    private static final CharacterSet WIDE_BLANKS = CharacterSet.of("\u3000\u00a0");
    private static final CharacterSet COMMA = CharacterSet.of("，,");
    /** {@code 甲、乙，|以及某公司的丙|}. */
    private static final Pattern AND_LAST = Pattern.compile("[，,、]\\s*(?:以及|还有)");
    private static final Pattern BY = Pattern.compile(SpeakerLabel.BY + "|^" + SpeakerLabel.PART);
    /** Without one of these {@code AND} parts at commas and blanks alone. */
    private static final CharacterSet SEVERAL_MARKS = CharacterSet.of("、;；&＆+×✕/／和与及（()）\n");
    private static final CharacterSet COMMAS = CharacterSet.of("，, \t\n\u000b\f\r");

    /** No reading of the text is likelier: each name as sure as a glance promises, with a job and a house. Far quicker than to read it. */
    public static double likeliest(String text) {
        double inBrackets = BRACKETS.isIn(text) ? BRACKETED + KNOWN_HOUSE : 0;
        return (Glance.at(text).sure() ? SURE : LIKELY) + TOLD + KNOWN_HOUSE + inBrackets + SEVERAL + ROUNDING;
    }

    /** Reads a place of people; empty where nobody is named, or where the words cannot be people. */
    public static Optional<PersonParts> read(String text, Organizations known) {
        return text.length() > 4 * LONGEST ? Optional.empty()
                : known.once(PARTS, text, t -> NameAtHouse.beforeComma(t.strip(), known).map(p -> new PersonParts(List.of(p), SURE)).or(() -> parts(t, known)));
    }

    private static Optional<PersonParts> parts(String text, Organizations known) {
        String s = Dotted.apart(Asides.alone(BY.matcher(Called.isLast(text) ? Bare.withoutMarks(text.strip())
                        : Bare.withoutHonorific(Bare.withoutMarks(text.strip()).strip())).replaceFirst("")),
                known);
        if (s.length() < 2 || Nobody.opens(s) || RunningText.countsEvening(s) || s.length() > (s.indexOf(';') > 0 || s.indexOf('；') > 0 ? LONGEST_LIST : LONGEST)) {
            return Optional.empty();
        }
        List<Speaker> inParts = SharedHouse.inParts(s, known);
        if (!inParts.isEmpty()) {
            return Optional.of(new PersonParts(inParts, SURE));
        }
        List<Speaker> usual = shared(UsualReading.unlessInNamesOfOthers(PersonLine.read(s.replace('\n', ' '), known), known), s);
        List<String> strong = STRONG_MARKS.isIn(s) ? Pieces.split(STRONG_AND, Asides.inOneScript(s)) : Pieces.slashed(s);
        boolean offices = strong.size() > 1 && strong.stream().skip(1).anyMatch(p -> JobTitle.isTitle(p.split("[,，]", 2)[0].strip())); // Jane Doe, Founder & CEO, Acme
        @Nullable PersonParts each = strong.size() < 2 || offices ? null : joined(strong, known);
        PersonParts best = usual.isEmpty() ? null : new PersonParts(usual, UsualReading.score(usual));
        best = better(best, OnePerson.read(s, known));
        best = offices ? best : better(best, several(s, known));
        // A person, a house & another person, another house: what the usual reading takes for one.
        boolean told = each != null && each.score >= 2
                && each.people.stream().allMatch(p -> !p.name().endsWith(".") && PersonalName.likelihood(p.name()) > 0)
                && each.people.stream().anyMatch(p -> p.organization() != null);
        best = told ? each : better(best, each);
        boolean plain = best != null && (best.people.size() <= usual.size() && isPlainLatin(usual, s) || UsualReading.isInHouseOfTwo(usual));
        return Optional.ofNullable(plain ? new PersonParts(usual, Math.max(best.score, UsualReading.score(usual))) : best);
    }

    /** In Latin letters commas tell what is what: {@code Jane Doe, Compliance Lead, Acme}. */
    private static boolean isPlainLatin(List<Speaker> usual, String text) {
        return !usual.isEmpty() && usual.stream().allMatch(p -> PersonalName.isLatin(p.name())) && !Characters.hasIdeograph(text)
                && (usual.stream().anyMatch(p -> p.organization() != null) || usual.size() > 1 && usual.stream().allMatch(p -> Romanized.isSomebody(p.name())));
    }

    /**
     * The people of a place where nobody else can stand: a column of speakers, the value after "讲师：". Empty where it says that
     * nobody is named yet.
     */
    public static List<Speaker> inPlace(String place, Organizations known) {
        List<Speaker> called = LabelledPeople.orCalled(place, known);
        List<Speaker> guests = called.isEmpty() ? guests(place, known) : called;
        @Nullable String host = guests.size() < 2 ? null : Asides.host(place);
        List<Speaker> all = new ArrayList<>(host == null ? List.of() : PersonLine.readNames(host, known));
        all.removeIf(h -> guests.stream().anyMatch(g -> g.name().equals(h.name())));
        all.addAll(guests);
        return all;
    }

    /** Without who leads the talk of several, where that is told apart. */
    private static List<Speaker> guests(String place, Organizations known) {
        Optional<Speaker> atHouse = NameAtHouse.of(place.strip(), known);
        List<Speaker> inParts = SharedHouse.inParts(place.strip(), known);
        if (atHouse.isPresent() || !inParts.isEmpty()) {
            return inParts.isEmpty() ? atHouse.stream().toList() : inParts;
        }
        String text = Romanized.once(Asides.withoutHostLine(place));
        List<Speaker> rows = Neighbours.onLines(text, known);
        if (!rows.isEmpty()) {
            return rows;
        }
        List<Speaker> read = PersonLine.readNames((text.indexOf('\n') < 0 ? text : text.replaceFirst("\n", " | ")).replace('\n', ' '), known);
        List<Speaker> usual = shared(UsualReading.unlessInNamesOfOthers(read, known).isEmpty() || read.stream().anyMatch(p -> p.organization() != null && PersonalName.isNobody(p.organization()))
                        ? List.of() : read,
                text);
        double ofUsual = usual.isEmpty() ? 0 : UsualReading.score(usual);
        return read(text, known)
                .filter(p -> p.score > ofUsual || p.people.size() > usual.size() && Pieces.split(STRONG_AND, text).size() == p.people.size())
                .map(PersonParts::people).orElse(usual.stream().anyMatch(p -> PersonalName.isNobody(p.name())) ? List.of() : usual);
    }

    static @Nullable PersonParts better(@Nullable PersonParts a, @Nullable PersonParts b) {
        return a == null || b != null && b.score > a.score ? b : a;
    }

    /** People with marks between them; who is named without an organization shares that of the one before, or of the last. */
    private static @Nullable PersonParts several(String s, Organizations known) {
        List<String> parted = SEVERAL_MARKS.isIn(s) || s.contains("and") ? Pieces.split(AND, s) : List.of();
        @Nullable PersonParts marked = joined(parted.size() < 2 ? parted : parted.stream().flatMap(p -> names(p).stream()).toList(), known);
        if (marked != null) {
            return marked;
        }
        List<String> apart = WIDE_BLANKS.isIn(s) || s.contains("  ") ? Pieces.split(WIDE, s) : List.of();
        @Nullable PersonParts row = apart.size() < 2 || !apart.stream().allMatch(p -> isSure(OnePerson.read(p, known))) ? null : joined(apart, known);
        if (row != null) {
            return row;
        }
        List<String> words = Pieces.split(COMMAS, s);
        return joined(words.size() > 1 && words.stream().allMatch(p -> PersonalName.likelihood(p) >= 2) ? words : List.of(), known);
    }

    private static boolean isSure(@Nullable PersonParts one) {
        return one != null && PersonalName.is(one.people.get(0).name())
                && (one.people.get(0).organization() == null || PersonalName.likelihood(one.people.get(0).organization()) < LIKELY);
    }

    /** Beside other people, names with commas between them are people, not a name and a house. */
    private static List<String> names(String piece) {
        List<String> names = Pieces.split(COMMA, piece);
        return names.stream().allMatch(PersonalName::is) ? names : List.of(piece);
    }

    private static @Nullable PersonParts joined(List<String> pieces, Organizations known) {
        if (pieces.size() < 2 || pieces.size() > MOST_PIECES) {
            return null;
        }
        List<Speaker> people = new ArrayList<>();
        double score = 0;
        @Nullable String shared = null;
        for (String piece : pieces) {
            @Nullable PersonParts one = Called.inRow(piece, known).or(() -> Neighbours.word(pieces, piece))
                    .map(p -> new PersonParts(List.of(p), LIKELY)).orElseGet(() -> OnePerson.read(piece, known));
            if (one == null) {
                return null;
            }
            Speaker p = one.people.get(0);
            // What stands in brackets behind a name is its bearer's alone.
            shared = p.organization() == null ? shared : piece.endsWith("）") || piece.endsWith(")") ? null : p.organization();
            people.add(SharedHouse.mayBeOf(p) ? new Speaker(p.name(), people.isEmpty() ? null : shared, p.role()) : p);
            score += one.score / pieces.size();
        }
        return new PersonParts(shared(people, pieces.get(pieces.size() - 1)), score + SEVERAL);
    }

    /** A house told behind the last of several people is that of all, unless it stands in brackets behind one of many. */
    public static List<Speaker> shared(List<Speaker> people, String text) {
        int last = people.size() - 1;
        boolean lastOnly = last > 0 && people.get(last).organization() != null && people.stream().limit(last).allMatch(p -> p.organization() == null && p.role() == null);
        // 甲、乙、某公司 丙: what stands before the last name is its bearer's alone.
        boolean before = lastOnly && text.contains(people.get(last).name())
                && text.indexOf(people.get(last).organization(), text.lastIndexOf(people.get(last).name())) < 0;
        if (!lastOnly || before || last > 1 && (text.strip().endsWith("）") || text.strip().endsWith(")") || AND_LAST.matcher(text).find())) {
            return people;
        }
        return people.stream().map(p -> p.organization() == null ? new Speaker(p.name(), people.get(last).organization(), p.role()) : p).toList();
    }
}
