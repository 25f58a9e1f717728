package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.HouseOf;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.PlaceMarks;
import dev.lectern.talk.name.Readings;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person of a place of people: which of the words are the name, and which tell where its bearer works. */
final class OnePerson {
    private static final Readings.Kind<Boolean> HOUSES = new Readings.Kind<>();
    private static final Readings.Kind<Integer> LIKELIHOODS = new Readings.Kind<>();
    private static final Pattern DOES = Pattern.compile(".*[把到].*");
    private static final Pattern STRONG = Pattern.compile("\\S\\s+[–—]\\s+\\S|\\S\\s*[|｜]\\s*\\S");
    private static final int LONGEST_AFFILIATION = 60;
    private static final Pattern NO_WORDS = Pattern.compile("[\\d\\W&&[^\\p{L}]]+");
    private static final Pattern BRACKET = Pattern.compile("^(.{1,40}?)\\s*[（(【\\[「“]([^（(）)」”】\\]]{1,60})[）)】\\]」”](.{0,40})$");
    private static final Pattern OF_PLACE = Pattern.compile("(?:University|Institute|College|School|Bank|Ministry|Academy|Museum) (?:of|for) .*");
    private static final Pattern WORKS = Pattern.compile("[\\p{IsLatin}\\s-]{2,40}\\s(?:at|of|from|with|@)\\s+(?:the\\s+)?\\p{Lu}.{1,40}");
    private static final Pattern OTHER_NAME = Pattern.compile("^(?:本名|真名|原名|花名|网名|笔名|昵称|英文名|(?i:aka|a\\.k\\.a\\.|ID))");
    private static final Pattern ALSO = Pattern.compile("\\s*[/／，,；;、]\\s*(?=[^《“？?！：]+$)");
    private static final CharacterSet ALSO_MARKS = CharacterSet.of("/／，,；;、");
    private static final int LONGEST_ALSO = 14;
    private static final Pattern BARS = Pattern.compile("\\s*[|｜丨┃·]\\s*");
    private static final Pattern OTHERS = Pattern.compile("等(?:新|人|各|多|几|[一二三四五六七八九十\\d])|^作者|^著$|^译$");

    private OnePerson() {}

    static @Nullable PersonParts read(String text, Organizations known) {
        String s = Romanized.withoutGiven(inOneScript(Bare.of(text)));
        int alone = likelihood(s, known);
        @Nullable PersonParts best = alone == 0 ? null : new PersonParts(List.of(new Speaker(s, null, null)), Character.isLowerCase(s.charAt(0)) ? 0.5 : alone);
        Matcher b = PersonParts.BRACKETS.next(s, 1) < 0 ? null : BRACKET.matcher(s);
        if (b != null && b.matches()) {
            String inside = b.group(2).strip();
            int name = AlsoCalled.wholeEnd(b.group(1), inside);
            best = PersonParts.better(best,
                    name > 0 ? person(inside.substring(0, name), inside.substring(name), PersonParts.SURE, known)
                            : bracketed(GivenFirst.withoutIt(Bare.of(b.group(1)), inside, known), inside, b.group(3).strip(), known));
        }
        return PersonParts.better(best, inPieces(s, known));
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
            return person(outside, AlsoCalled.isOther(outside, inside, inner) || AlsoCalled.isFriendly(outside, inside, known) ? "" : inside,
                    name + PersonParts.BRACKETED, known);
        }
        if (name > 0) {
            return person(outside, after, name, known);
        }
        @Nullable PersonParts whole = after.isEmpty() ? inPieces(outside, known) : null;
        if (whole != null) {
            Speaker p = whole.people().get(0);
            return p.organization() != null ? new PersonParts(List.of(HouseInBracket.added(p, inside, known)), whole.score())
                    : PersonParts.better(person(p.name(), inside, whole.score(), known), whole);
        }
        return inner > 0 && (!after.isEmpty() || Workplace.mayBe(outside, known)) ? person(inside, after.isEmpty() ? outside : after, inner, known) : null;
    }

    /** One of the pieces is the name; the others, before or behind it, tell where its bearer works. */
    private static @Nullable PersonParts inPieces(String s, Organizations known) {
        List<int[]> pieces = Pieces.places(PlaceMarks.of(s), s);
        @Nullable PersonParts best = null;
        for (int i = 0; i < pieces.size() && pieces.size() > 1 && pieces.size() <= PersonParts.MOST_PIECES; i++) {
            String name = Bare.of(s.substring(pieces.get(i)[0], pieces.get(i)[1]));
            int likely = likelihood(name, known);
            boolean small = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
            if (likely == 0 || best != null && likely + PersonParts.TOLD + PersonParts.KNOWN_HOUSE <= best.score()
                    || small && !((i == 0 || i == pieces.size() - 1) && Characters.hasIdeograph(s))) {
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
            best = !small || person != null && person.people().get(0).organization() != null && person.people().get(0).role() != null
                    ? PersonParts.better(best, person) : best;
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
        boolean first = also != null && also.find() && affiliation.length() - also.end() <= LONGEST_ALSO
                && JobTitle.start(affiliation.substring(0, also.start())) > 0 && !isHouse(affiliation, known);
        return also != null && first ? affiliation.substring(0, also.start()) : affiliation;
    }

    private static @Nullable PersonParts person(String name, String affiliation, double score, Organizations known) {
        String a = office(Bare.withoutMarks(affiliation.strip()).strip(), known);
        if (a.isEmpty() || PersonalName.isNobody(a) || OTHER_NAME.matcher(a).find() || AlsoCalled.isSpelt(name, a)) {
            return new PersonParts(List.of(new Speaker(name, null, null)), score);
        }
        boolean goesOn = "&＆+、".indexOf(affiliation.strip().charAt(0)) >= 0;
        if (a.length() > LONGEST_AFFILIATION || goesOn || OTHERS.matcher(a).find() || !isHouse(a, known) && !WORKS.matcher(a).matches()
                || Neighbours.areNamedIn(a, known) || PersonalName.isLatin(name) && (Romanized.isSomebody(a) || Neighbours.areRow(a))) {
            return null;
        }
        if (score < 1.5 && a.length() > 12 && Organizations.prefixByEnding(a) == 0 && !Workplace.isSurely(a, known)) {
            return null;
        }
        Affiliation read = Affiliation.read(Characters.hasIdeograph(a) ? a : BARS.matcher(a).replaceAll(", "), known);
        double told = Workplace.isSurely(a, known) || WORKS.matcher(a).matches() || OF_PLACE.matcher(a).matches() ? PersonParts.TOLD : a.length() <= 12 ? 0.3 : 0;
        return new PersonParts(List.of(new Speaker(name, read.ownOrganization(), read.role())),
                score + told + (read.organization() != null ? PersonParts.KNOWN_HOUSE : 0));
    }
}
