package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.Dotted;
import dev.lectern.talk.name.Glance;
import dev.lectern.talk.name.HouseOf;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.PlaceMarks;
import dev.lectern.talk.name.Readings;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.RunningText;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
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
    private static final Readings.Kind<Boolean> HOUSES = new Readings.Kind<>();
    private static final Readings.Kind<Integer> LIKELIHOODS = new Readings.Kind<>();
    private static final Readings.Kind<Optional<PersonParts>> PARTS = new Readings.Kind<>();
    static final int SURE = 3;
    private static final int LIKELY = 2;
    /** What a bracket, or that there are several, makes people likelier. */
    private static final double BRACKETED = 0.5;
    static final double SEVERAL = 0.3;
    /** What a house and a job make a name likelier, at most. */
    private static final double TOLD = 1;
    private static final double KNOWN_HOUSE = 0.5;
    private static final int LONGEST = 120;
    private static final int LONGEST_LIST = 3 * LONGEST;
    private static final int MOST_PIECES = 12;
    private static final Pattern DOES = Pattern.compile(".*[把到].*");
    private static final Pattern STRONG_AND = Pattern.compile("\\s+[&＆]\\s+|[;；]");
    private static final CharacterSet STRONG_MARKS = CharacterSet.of("&＆;；");
    private static final Pattern STRONG = Pattern.compile("\\S\\s+[–—]\\s+\\S|\\S\\s*[|｜]\\s*\\S");
    private static final int LONGEST_AFFILIATION = 60;
    private static final Pattern NO_WORDS = Pattern.compile("[\\d\\W&&[^\\p{L}]]+");
    private static final double ROUNDING = 1e-6;
    private static final CharacterSet BRACKETS = CharacterSet.of("（(【[「“");
    private static final Pattern BRACKET = Pattern.compile("^(.{1,40}?)\\s*[（(【\\[「“]([^（(）)」”】\\]]{1,60})[）)】\\]」”](.{0,40})$");
    private static final Pattern AND = Pattern.compile("\\s*[、;；&＆+×✕]\\s*|\\s*\\n\\s*|\\s+[/／]\\s+|(?<=[\\p{IsHan}）)])[/／](?=\\p{IsHan})|\\s+(?:and|和|与|及)\\s+|[，,]\\s*(?=[^，,（(]{2,30}[（(])|(?<=[）)])\\s*[，,]\\s*|(?<=[）)])\\s*(?=\\p{IsHan}{2,4}\\s?[（(])|(?<=\\p{IsHan}{2})(?<![市县国私省]立)[和与](?=\\p{IsHan}{2})");
    /** {@code 甲　乙　Jane Doe　及 某大学 丙}. */
    private static final Pattern WIDE = Pattern.compile("\\s*(?:\u3000|[ \u00a0]{2,})\\s*(?:(?:以?及|和|与)\\s*)?");
    private static final CharacterSet WIDE_BLANKS = CharacterSet.of("\u3000\u00a0");
    private static final Pattern OF_PLACE = Pattern.compile("(?:University|Institute|College|School|Bank|Ministry|Academy|Museum) (?:of|for) .*");
    private static final Pattern WORKS = Pattern.compile("[\\p{IsLatin}\\s-]{2,40}\\s(?:at|of|from|with|@)\\s+(?:the\\s+)?\\p{Lu}.{1,40}");
    private static final Pattern OTHER_NAME = Pattern.compile("^(?:本名|真名|原名|花名|网名|笔名|昵称|英文名|(?i:aka|a\\.k\\.a\\.|ID))");
    private static final CharacterSet COMMA = CharacterSet.of("，,");
    private static final Pattern ALSO = Pattern.compile("\\s*[/／，,；;、]\\s*(?=[^《“？?！：]+$)");
    private static final CharacterSet ALSO_MARKS = CharacterSet.of("/／，,；;、");
    private static final int LONGEST_ALSO = 14;
    /** {@code 甲、乙，|以及某公司的丙|}. */
    private static final Pattern AND_LAST = Pattern.compile("[，,、]\\s*(?:以及|还有)");
    private static final Pattern BARS = Pattern.compile("\\s*[|｜丨┃·]\\s*");
    private static final Pattern OTHERS = Pattern.compile("等(?:新|人|各|多|几|[一二三四五六七八九十\\d])|^作者|^著$|^译$");
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
        return text.length() > 4 * LONGEST ? Optional.empty() : known.once(PARTS, text, t -> NameAtHouse.beforeComma(t.strip(), known).map(p -> new PersonParts(List.of(p), SURE)).or(() -> parts(t, known)));
    }

    private static Optional<PersonParts> parts(String text, Organizations known) {
        String s = Dotted.apart(Asides.alone(BY.matcher(Called.isLast(text) ? Bare.withoutMarks(text.strip()) : Bare.withoutHonorific(Bare.withoutMarks(text.strip()).strip())).replaceFirst("")), known);
        if (s.length() < 2 || Nobody.opens(s) || RunningText.countsEvening(s) || s.length() > (s.indexOf(';') > 0 || s.indexOf('；') > 0 ? LONGEST_LIST : LONGEST)) {
            return Optional.empty();
        }
        List<Speaker> usual = shared(UsualReading.unlessInNamesOfOthers(PersonLine.read(s.replace('\n', ' '), known), known), s);
        List<String> strong = STRONG_MARKS.isIn(s) ? Pieces.split(STRONG_AND, Asides.inOneScript(s)) : Pieces.slashed(s);
        boolean offices = strong.size() > 1 && strong.stream().skip(1).anyMatch(p -> JobTitle.isTitle(p.split("[,，]", 2)[0].strip())); // Jane Doe, Founder & CEO, Acme
        @Nullable PersonParts each = strong.size() < 2 || offices ? null : joined(strong, known);
        PersonParts best = usual.isEmpty() ? null : new PersonParts(usual, UsualReading.score(usual));
        best = better(best, one(s, known));
        best = offices ? best : better(best, several(s, known));
        // A person, a house & another person, another house: what the usual reading takes for one.
        boolean told = each != null && each.score >= 2 && each.people.stream().allMatch(p -> !p.name().endsWith(".") && PersonalName.likelihood(p.name()) > 0) && each.people.stream().anyMatch(p -> p.organization() != null);
        best = told ? each : better(best, each);
        boolean plain = best != null && (best.people.size() <= usual.size() && isPlainLatin(usual, s) || UsualReading.isInHouseOfTwo(usual));
        return Optional.ofNullable(plain ? new PersonParts(usual, Math.max(best.score, UsualReading.score(usual))) : best);
    }

    /** In Latin letters commas tell what is what: {@code Jane Doe, Compliance Lead, Acme}. */
    private static boolean isPlainLatin(List<Speaker> usual, String text) {
        return !usual.isEmpty() && usual.stream().allMatch(p -> PersonalName.isLatin(p.name())) && !Characters.hasIdeograph(text) && (usual.stream().anyMatch(p -> p.organization() != null) || usual.size() > 1 && usual.stream().allMatch(p -> Romanized.isSomebody(p.name())));
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
        if (atHouse.isPresent()) {
            return atHouse.stream().toList();
        }
        String text = Romanized.once(Asides.withoutHostLine(place));
        List<Speaker> rows = Neighbours.onLines(text, known);
        if (!rows.isEmpty()) {
            return rows;
        }
        List<Speaker> read = PersonLine.readNames((text.indexOf('\n') < 0 ? text : text.replaceFirst("\n", " | ")).replace('\n', ' '), known);
        List<Speaker> usual = shared(UsualReading.unlessInNamesOfOthers(read, known).isEmpty() || read.stream().anyMatch(p -> p.organization() != null && PersonalName.isNobody(p.organization())) ? List.of() : read, text);
        double ofUsual = usual.isEmpty() ? 0 : UsualReading.score(usual);
        return read(text, known).filter(p -> p.score > ofUsual || p.people.size() > usual.size() && Pieces.split(STRONG_AND, text).size() == p.people.size()).map(PersonParts::people).orElse(usual.stream().anyMatch(p -> PersonalName.isNobody(p.name())) ? List.of() : usual);
    }

    private static @Nullable PersonParts better(@Nullable PersonParts a, @Nullable PersonParts b) {
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
        @Nullable PersonParts row = apart.size() < 2 || !apart.stream().allMatch(p -> isSure(one(p, known))) ? null : joined(apart, known);
        if (row != null) {
            return row;
        }
        List<String> words = Pieces.split(COMMAS, s);
        return joined(words.size() > 1 && words.stream().allMatch(p -> PersonalName.likelihood(p) >= 2) ? words : List.of(), known);
    }

    private static boolean isSure(@Nullable PersonParts one) {
        return one != null && PersonalName.is(one.people.get(0).name()) && (one.people.get(0).organization() == null || PersonalName.likelihood(one.people.get(0).organization()) < LIKELY);
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
            @Nullable PersonParts one = Called.inRow(piece, known).or(() -> Neighbours.word(pieces, piece)).map(p -> new PersonParts(List.of(p), LIKELY)).orElseGet(() -> one(piece, known));
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
        boolean before = lastOnly && text.contains(people.get(last).name()) && text.indexOf(people.get(last).organization(), text.lastIndexOf(people.get(last).name())) < 0;
        if (!lastOnly || before || last > 1 && (text.strip().endsWith("）") || text.strip().endsWith(")") || AND_LAST.matcher(text).find())) {
            return people;
        }
        return people.stream().map(p -> p.organization() == null ? new Speaker(p.name(), people.get(last).organization(), p.role()) : p).toList();
    }

    private static @Nullable PersonParts one(String text, Organizations known) {
        String s = Romanized.withoutGiven(inOneScript(Bare.of(text)));
        int alone = likelihood(s, known);
        @Nullable PersonParts best = alone == 0 ? null : new PersonParts(List.of(new Speaker(s, null, null)), Character.isLowerCase(s.charAt(0)) ? 0.5 : alone);
        Matcher b = BRACKETS.next(s, 1) < 0 ? null : BRACKET.matcher(s);
        if (b != null && b.matches()) {
            String inside = b.group(2).strip();
            int name = AlsoCalled.wholeEnd(b.group(1), inside);
            best = better(best, name > 0 ? person(inside.substring(0, name), inside.substring(name), SURE, known) : bracketed(GivenFirst.withoutIt(Bare.of(b.group(1)), inside, known), inside, b.group(3).strip(), known));
        }
        return better(best, inPieces(s, known));
    }

    /** Behind a Chinese name and the English one there may be a house: {@code 陆柏舟 (Barry)|，某某工作室}. */
    private static String inOneScript(String s) {
        return s.isEmpty() || !Character.isIdeographic(s.codePointAt(0)) ? s : Asides.inOneScript(s);
    }

    /** {@code name（house）}, {@code house（name）}, {@code name（real name）house}. */
    private static @Nullable PersonParts bracketed(String outside, String inside, String after, Organizations known) {
        int name = likelihood(outside, known);
        int inner = likelihood(inside, known);
        boolean houseOutside = inner > 0 && outside.indexOf(' ') > 0 && Workplace.mayBe(outside, known) && !PersonalName.is(outside);
        if (name > 0 && !houseOutside && after.isEmpty() && !(inner == 3 && name == 1)) {
            return person(outside, AlsoCalled.isOther(outside, inside, inner) || AlsoCalled.isFriendly(outside, inside, known) ? "" : inside, name + BRACKETED, known);
        }
        if (name > 0) {
            return person(outside, after, name, known);
        }
        @Nullable PersonParts whole = after.isEmpty() ? inPieces(outside, known) : null;
        if (whole != null) {
            Speaker p = whole.people.get(0);
            return p.organization() != null ? new PersonParts(List.of(HouseInBracket.added(p, inside, known)), whole.score) : better(person(p.name(), inside, whole.score, known), whole);
        }
        return inner > 0 && (!after.isEmpty() || Workplace.mayBe(outside, known)) ? person(inside, after.isEmpty() ? outside : after, inner, known) : null;
    }

    /** One of the pieces is the name; the others, before or behind it, tell where its bearer works. */
    private static @Nullable PersonParts inPieces(String s, Organizations known) {
        List<int[]> pieces = Pieces.places(PlaceMarks.of(s), s);
        @Nullable PersonParts best = null;
        for (int i = 0; i < pieces.size() && pieces.size() > 1 && pieces.size() <= MOST_PIECES; i++) {
            String name = Bare.of(s.substring(pieces.get(i)[0], pieces.get(i)[1]));
            int likely = likelihood(name, known);
            boolean small = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
            if (likely == 0 || best != null && likely + TOLD + KNOWN_HOUSE <= best.score || small && !((i == 0 || i == pieces.size() - 1) && Characters.hasIdeograph(s))) {
                continue;
            }
            String before = s.substring(0, pieces.get(i)[0]);
            String after = s.substring(pieces.get(i)[1]);
            double place = i == 0 || i == pieces.size() - 1 ? 0 : JobTitle.isTitle(Bare.withoutMarks(after).strip()) ? -0.3 : -1.5;
            // 沐风，海风云 工程师: before a comma stands the name, where it can be one.
            boolean comma = i > 0 && "，,".indexOf(s.charAt(Math.min(s.length() - 1, pieces.get(0)[1]))) >= 0;
            String first = Bare.of(s.substring(pieces.get(0)[0], pieces.get(0)[1]));
            place -= comma && PersonalName.likelihood(first) > 0 ? 2 : 0;
            // In Latin script the name comes first, and a house may be two capitalised words as well.
            boolean second = i > 0 && PersonalName.isLatin(name) && PersonalName.isLatin(first);
            place -= !second ? 0 : i > 1 ? 1 : 0.5;
            place -= pieces.size() == 2 && HouseOf.isTold(name, Bare.of(s.substring(pieces.get(1 - i)[0], pieces.get(1 - i)[1])), known) ? 2 : 0;
            @Nullable PersonParts person = person(name, (before + " " + after).strip(), likely + place, known);
            best = !small || person != null && person.people.get(0).organization() != null && person.people.get(0).role() != null ? better(best, person) : best;
        }
        return best;
    }

    /** How likely the text is a name; a line's readings ask for the same few pieces. */
    private static int likelihood(String text, Organizations known) {
        return known.once(LIKELIHOODS, text, t -> known.knows(t) ? 0 : PersonalName.likelihood(t));
    }

    /** Whether each piece can tell of a house or a job, not only the last. */
    private static boolean isHouse(String affiliation, Organizations known) {
        return (Workplace.mayBe(affiliation, known) || STRONG.matcher(affiliation).find())
                && Pieces.between(PlaceMarks.of(affiliation), affiliation).stream().allMatch(p -> known.once(HOUSES, p, t -> mayBeHouse(t, known)));
    }

    private static boolean mayBeHouse(String piece, Organizations known) {
        return !NO_WORDS.matcher(piece).matches() && (piece.isEmpty() || Workplace.mayBe(piece, known)) && (!DOES.matcher(piece).matches() || JobTitle.endsFirmly(piece));
    }

    /** The first of several things that somebody is, where what is said behind it can be no affiliation: {@code 某信息 资深工程师| / 公司唯一的网管}. */
    private static String office(String affiliation, Organizations known) {
        Matcher also = ALSO_MARKS.isIn(affiliation) ? ALSO.matcher(affiliation) : null;
        boolean first = also != null && also.find() && affiliation.length() - also.end() <= LONGEST_ALSO && JobTitle.start(affiliation.substring(0, also.start())) > 0 && !isHouse(affiliation, known);
        return also != null && first ? affiliation.substring(0, also.start()) : affiliation;
    }

    private static @Nullable PersonParts person(String name, String affiliation, double score, Organizations known) {
        String a = office(Bare.withoutMarks(affiliation.strip()).strip(), known);
        if (a.isEmpty() || PersonalName.isNobody(a) || OTHER_NAME.matcher(a).find() || AlsoCalled.isSpelt(name, a)) {
            return new PersonParts(List.of(new Speaker(name, null, null)), score);
        }
        boolean goesOn = "&＆+、".indexOf(affiliation.strip().charAt(0)) >= 0;
        if (a.length() > LONGEST_AFFILIATION || goesOn || OTHERS.matcher(a).find() || !isHouse(a, known) && !WORKS.matcher(a).matches() || Neighbours.areNamedIn(a, known) || PersonalName.isLatin(name) && (Romanized.isSomebody(a) || Neighbours.areRow(a))) {
            return null;
        }
        if (score < 1.5 && a.length() > 12 && Organizations.prefixByEnding(a) == 0 && !Workplace.isSurely(a, known)) {
            return null;
        }
        Affiliation read = Affiliation.read(Characters.hasIdeograph(a) ? a : BARS.matcher(a).replaceAll(", "), known);
        double told = Workplace.isSurely(a, known) || WORKS.matcher(a).matches() || OF_PLACE.matcher(a).matches() ? TOLD : a.length() <= 12 ? 0.3 : 0;
        return new PersonParts(List.of(new Speaker(name, read.ownOrganization(), read.role())), score + told + (read.organization() != null ? KNOWN_HOUSE : 0));
    }
}
