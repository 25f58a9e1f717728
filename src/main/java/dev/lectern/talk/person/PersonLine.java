package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.mention.MixedName;
import dev.lectern.talk.mention.OfficeBehind;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.AtWork;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.BetweenPeople;
import dev.lectern.talk.name.Dotted;
import dev.lectern.talk.name.Glance;
import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.HouseOf;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Pieces;
import dev.lectern.talk.name.Readings;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.RunningText;
import dev.lectern.talk.name.Spaced;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that names people and nothing else: a caption, a card, a cell, the value after "讲师：".
 *
 * <p>{@code 云和恩墨创始人 盖国强}, {@code 盖国强 云和恩墨创始人}, {@code 盖国强（云和恩墨）}, {@code 云和恩墨 盖国强、王斌},
 * {@code Jane Doe, CTO at Acme}.
 */
public final class PersonLine {
    private static final Readings.Kind<List<Speaker>> PEOPLE = new Readings.Kind<>();
    private static final Readings.Kind<Optional<Speaker>> SINGLE = new Readings.Kind<>();
    private static final int LONGEST = 110; // in UTF-16 units, as all of these
    private static final int LONGEST_LIST = 3 * LONGEST; // of people with semicolons between them
    private static final int LONGEST_UNTIDY = 4 * LONGEST; // with marks and labels that do not count
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t|｜/／,，:：—–]+|(?<=\\s)-(?=\\s)");
    private static final Pattern LATIN_AND_HOUSE = Pattern.compile("[^,&]*\\p{IsLatin}, [^,&]*");
    private static final Pattern ALIAS = Pattern.compile("[（(]\\s*(?:花名|网名|笔名|昵称|ID|英文名|真名|本名|原名|aka)\\s*[:：]?\\s*([^）)]+)[）)]");
    private static final Pattern BRACKET = Pattern.compile("^(.{2,30}?)\\s*[（(【\\[]([^（()）]+(?:[（(][^)）]*[)）][^（()）]*)?)[)）】\\]]$");
    private static final Pattern HONORIFIC = Pattern.compile("(?<=\\p{IsHan}{2}|\\p{Ll})(?<!副)\\s*(?:先生|女士|老师|同学|小姐|博士|教授|院士|学长|学姐|学弟|学妹)$");
    private static final Pattern TITLE_OF_HONOUR = Pattern.compile(Bare.OF_HONOUR);
    private static final Pattern BY = Pattern.compile(SpeakerLabel.BY);
    private static final Pattern BULLET = Pattern.compile("^图(?:\\s?\\d{1,2}[\\s:：.、]*|\\s?[:：|｜]\\s*)(?=\\p{L})|^[\\s.。·•●○■▪◆*+>#-]+|^[\\p{So}\\p{Sk}️]+\\s*");
    private static final Pattern LATIN_SHARED = Pattern.compile("^(\\p{Lu}[^,&]+?(?:,\\s*\\p{Lu}[^,&]+?){0,20},?\\s+(?:and|&)\\s+\\p{Lu}[^,&]+?)(?:,\\s+|\\s*[（(|｜]\\s*|\\s+[–—-]\\s+|\\s+(?:from|of|at)\\s+)(\\p{Lu}[^,|｜（()）]+)[)）]?$");
    private static final Pattern LATIN_FIRST = Pattern.compile("^(\\p{Lu}[\\p{L}'’.-]*(?:\\s[\"“‘][\\p{L}\\d' -]{2,16}[\"”’])?(?:\\s+" + LatinName.PARTICLES_BEFORE + "\\p{Lu}[\\p{L}'’.-]*){1,3}|@[\\w.-]{2,39})\\s*(?:[,，、:：|｜/／·•]|(?<=\\s)[-–](?=\\s)|—|@|\\bfrom\\b|\\bat\\b|\\bof\\b)\\s*(.+)$");
    private static final Pattern LATIN_HOUSE = Pattern.compile("^(\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+) (\\p{Lu}[\\w .&-]{2,30})$");
    private static final Pattern NICKNAME = Pattern.compile("\\p{Lu}\\p{Ll}+ ?\\p{IsHan}{1,3}|[A-Za-z][\\w-]{0,14} ?[大哥姐叔董爷]|[阿老小]\\p{L}{1,8}|@?[A-Za-z][\\w-]{2,19}");
    private static final Pattern LATIN_LAST = Pattern.compile("(\\p{Lu}[\\p{L}'’.-]+(?:\\s+" + LatinName.PARTICLE + "){0,2}\\s+\\p{Lu}[\\p{L}'’.-]+)$");
    private static final Pattern LABEL = Pattern.compile("^" + SpeakerLabel.PART + "|^(?:(?i:organi[sz]er|ambassador|member|host)|主持人?|成员)\\s*[:：]?\\s+(?=\\S)|^" + SpeakerLabel.ANY + "\\s*(?:[:：]\\s*|\\s)(?=\\S)|^(?:参会|与会|出席|列席)(?:人员?|者|嘉宾)?\\s*[:：]\\s*(?=\\S)");
    /** The last characters of honorifics and the marks between people; where none stands, the patterns need not be tried. */
    private static final String HONORIFIC_ENDS = "生士师学姐授长弟妹";
    private static final CharacterSet MARKS_BETWEEN = CharacterSet.of("、;；&＆+×✕/／，,和与");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*[;；]\\s*");
    /** Where these stand between people, 与 is part of a name: 信息科学与工程学院. */
    private static final Pattern ENUMERATION = Pattern.compile("\\s*、\\s*");
    private static final Pattern AMPERSAND = Pattern.compile(",?\\s+(?:&|and)\\s+");
    private static final Pattern LATIN_COMMA = Pattern.compile("\\p{Lu}[^,]+, [^,]+");
    private static final Pattern MODERATED = Pattern.compile("(?i:moderated\\s+by|moderator:?|chaired\\s+by)\\s|主持");

    private PersonLine() {}

    /** The people named where nothing but people can be named: after "讲师：", in a column of speakers. Pen and nick names count there. */
    public static List<Speaker> readNames(String value, Organizations known) {
        if (value.length() > LONGEST_UNTIDY) {
            return List.of();
        }
        List<Speaker> people = read(value, known);
        String s = Dotted.apart(tidy(value), known);
        if (!people.isEmpty() || s.length() > LONGEST) {
            return people;
        }
        Matcher latin = LATIN_HOUSE.matcher(s);
        if (latin.matches() && !PersonalName.isLatin(s) && PersonalName.isLatin(latin.group(1))) {
            return List.of(speaker(latin.group(1), latin.group(2), known));
        }
        List<Speaker> names = new ArrayList<>();
        for (String piece : BetweenPeople.split(s)) {
            Matcher bracket = BRACKET.matcher(piece);
            String name = bracket.matches() ? bracket.group(1) : piece;
            boolean bare = PersonalName.mayBeCalled(name) || PersonalName.is(name) || NICKNAME.matcher(name).matches() || MixedName.is(name);
            if (!bare || JobTitle.ends(name) || PersonalName.isThing(name)) {
                return List.of();
            }
            Affiliation a = bracket.matches() ? Affiliation.read(bracket.group(2), known) : Affiliation.NONE;
            names.add(new Speaker(name, a.organization(), a.role()));
        }
        return names;
    }

    /** The people that the line names; empty where it is not such a line. */
    public static List<Speaker> read(String line, Organizations known) {
        return line.length() > LONGEST_UNTIDY ? List.of() : known.once(PEOPLE, line, l -> Glance.at(l).nick() ? Spaced.read(l, s -> people(s, known)) : List.of());
    }

    private static List<Speaker> people(String line, Organizations known) {
        String s = Dotted.apart(tidy(line), known);
        if (s.length() < 2 || RunningText.is(s) || s.length() > (s.indexOf(';') > 0 || s.indexOf('；') > 0 ? LONGEST_LIST : LONGEST)) {
            return List.of();
        }
        List<Speaker> nick = NameAtHouse.beforeComma(s, known).map(List::of).orElseGet(() -> AlsoCalled.atHouse(line.strip(), known));
        List<Speaker> atHouse = nick.isEmpty() ? NameAtHouse.sure(s, known).map(List::of).orElse(List.of()) : nick;
        List<Speaker> several = atHouse.isEmpty() ? several(s, known) : atHouse;
        return several.isEmpty() ? Stream.ofNullable(single(s, known)).toList() : several;
    }

    private static String tidy(String line) {
        String s = line.replace('\u00a0', ' ').replace('\u3000', ' ').strip();
        s = s.isEmpty() || Character.isLetterOrDigit(s.charAt(0)) && s.charAt(0) != '图' ? s : BULLET.matcher(s).replaceFirst("");
        s = Asides.alone(s.isEmpty() || Character.isLetterOrDigit(s.charAt(s.length() - 1)) ? s : Characters.without("", "。；;，,、：:", Asides.withoutStop(s)));
        s = SpeakerLabel.mayStandIn(s) ? BY.matcher(LABEL.matcher(s).replaceFirst("")).replaceFirst("") : s;
        s = s.indexOf('r') >= 0 || s.indexOf('s') >= 0 ? TITLE_OF_HONOUR.matcher(s).replaceAll("") : s;
        if (s.indexOf('（') >= 0 || s.indexOf('(') >= 0) {
            s = Asides.inOneScript(Asides.withOfficeInside(Asides.withoutPart(ALIAS.matcher(s).replaceAll(""))));
        }
        return PersonalName.joined(Asides.withoutDoing(s)).strip();
    }

    /** Several people; one who is named without an organization shares that of the one before. */
    private static List<Speaker> several(String s, Organizations known) {
        if (!MARKS_BETWEEN.isIn(s) && !s.contains("and")) {
            return List.of();
        }
        List<Speaker> shared = SharedHouse.of(s, known);
        List<Speaker> each = shared.isEmpty() ? eachWithHouse(s, known) : shared;
        if (!each.isEmpty()) {
            return each;
        }
        Matcher house = LATIN_SHARED.matcher(s);
        List<Speaker> names = house.matches() ? several(house.group(1), known) : List.of();
        if (!names.isEmpty()) {
            Affiliation a = Affiliation.read(house.group(2), known);
            return names.stream().map(n -> n.organization() != null ? n : new Speaker(n.name(), a.organization(), a.role())).toList();
        }
        if (s.indexOf(',') > 0 && LATIN_AND_HOUSE.matcher(s).matches() && !s.contains(" and ")
                && !PersonalName.isChinese(s.substring(s.lastIndexOf(',') + 1).strip())
                && !LatinBesideHouse.isSecond(s.substring(s.lastIndexOf(',') + 1).strip())) {
            // Two Latin names with a comma between them are a person and a house far more often than two people.
            return List.of();
        }
        String[] marked = s.indexOf('、') < 0 ? new String[] {s} : ENUMERATION.split(s);
        boolean enumerated = marked.length > 2 && marked[0].indexOf('：') < 0 && Stream.of(marked).allMatch(p -> single(p, known) != null);
        List<Speaker> people = new ArrayList<>();
        @Nullable String before = null;
        boolean commas = !enumerated && (s.indexOf('，') >= 0 || s.indexOf(',') >= 0);
        for (String piece : enumerated ? marked : BetweenPeople.split(s)) {
            Speaker p = single(piece, known);
            if (p == null || PersonalName.isThing(p.name()) || commas && !PersonalName.is(p.name())) {
                return List.of();
            }
            if (p.organization() != null) {
                before = piece.endsWith("）") || piece.endsWith(")") ? null : p.organization();
            }
            people.add(SharedHouse.mayBeOf(p) ? new Speaker(p.name(), before, p.role()) : p);
        }
        return people.size() > 1 ? people : List.of();
    }

    /** {@code A, Acme & B, Initech}, {@code A; B, Acme; C, Initech}: the commas stand between a person and a house, a stronger mark between people. */
    private static List<Speaker> eachWithHouse(String s, Organizations known) {
        boolean strong = s.indexOf(';') > 0 || s.indexOf('；') > 0;
        if (!strong && s.indexOf(',') <= 0) {
            return List.of();
        }
        List<Speaker> people = new ArrayList<>();
        for (String piece : (strong ? SEMICOLON : AMPERSAND).split(s)) {
            if (MODERATED.matcher(piece).lookingAt()) {
                continue;
            }
            Speaker p = strong || LATIN_COMMA.matcher(piece).matches() ? single(piece, known) : null;
            if (p == null || !PersonalName.is(p.name())) {
                return List.of();
            }
            people.add(p);
        }
        // A, B & C, Acme: what stands behind the first comma is the second of three people.
        boolean row = !strong && people.size() > 1 && people.stream().limit(people.size() - 1).anyMatch(p -> p.organization() != null && PersonalName.isLatin(p.organization()));
        return people.size() > 1 && !row ? people : List.of();
    }

    private static String withoutHonorific(String s) {
        return s.isEmpty() || HONORIFIC_ENDS.indexOf(s.charAt(s.length() - 1)) < 0 ? s : HONORIFIC.matcher(s).replaceFirst("");
    }

    private static @Nullable Speaker single(String text, Organizations known) {
        return known.once(SINGLE, text, t -> Optional.ofNullable(alone(t, known))).orElse(null);
    }

    private static @Nullable Speaker alone(String text, Organizations known) {
        String s = Bare.withoutHonorificWord(withoutHonorific(text.strip()).strip());
        @Nullable Speaker latinHouse = LatinAtHouse.read(s, known);
        if (latinHouse != null || (PersonalName.is(s) || GivenFirst.isSure(s)) && !known.knows(s)) {
            return latinHouse != null ? latinHouse : new Speaker(s, null, null);
        }
        Matcher bracket = BRACKET.matcher(s);
        if (bracket.matches()) {
            Speaker outside = single(GivenFirst.withoutIt(bracket.group(1), bracket.group(2), known), known);
            if (outside != null) {
                return outside.organization() == null && outside.role() == null
                        ? speaker(outside.name(), AlsoCalled.isFriendly(outside.name(), bracket.group(2), known) ? "" : bracket.group(2), known)
                        : HouseInBracket.added(outside, bracket.group(2), known);
            }
        }
        Matcher latin = LATIN_FIRST.matcher(s);
        if (latin.matches() && PersonalName.isLatin(latin.group(1)) && !known.knows(latin.group(1)) && !(PersonalName.isChinese(latin.group(2)) && !PersonalName.isOften(latin.group(1)))) {
            return LatinBesideHouse.isTitle(s, latin.end(1), latin.group(2), known) ? null : speaker(latin.group(1), latin.group(2), known);
        }
        Speaker byToken = NameAtHouse.beforeComma(s, known).or(() -> OfficeFirst.of(s, known)).or(() -> GivenFirst.of(s, known))
                .or(() -> LatinBesideHouse.of(s, known)).orElseGet(() -> byToken(s, known));
        return byToken != null ? byToken : Optional.ofNullable(attached(s, known)).or(() -> Optional.ofNullable(OfficeBehind.of(s, known))).orElseGet(() -> Unusual.of(s, known));
    }

    /** The name is the first or the last word of the line. */
    private static @Nullable Speaker byToken(String s, Organizations known) {
        String[] tokens = s.indexOf('-') >= 0 ? SEPARATOR.split(s) : Pieces.words(s);
        if (tokens.length < 2) {
            return null;
        }
        String first = tokens[0];
        String last = tokens[tokens.length - 1];
        boolean nameFirst = isName(first, known);
        boolean nameLast = isName(last, known) || !nameFirst && PersonalName.isChineseBehindJob(last) && JobTitle.endsFirmly(tokens[tokens.length - 2]);
        if (nameLast
                && (!nameFirst || tokens.length == 2 && HouseOf.isTold(first, last, known) || tokens.length > 2 && JobTitle.ends(tokens[tokens.length - 2]) && !JobTitle.isInSecondClause(s, first))) {
            String before = s.substring(0, s.lastIndexOf(last));
            return Workplace.mayBe(before, known) ? speaker(last, before, known) : null;
        }
        if (nameFirst) {
            String after = Romanized.without(s.substring(first.length()));
            return Workplace.mayBe(after, known) ? speaker(first, after, known) : null;
        }
        if (!(s.length() > first.length() && ":：".indexOf(s.charAt(first.length())) >= 0) && first.length() <= 3
                && PersonalName.mayBeNickname(first) && isSureAffiliation(s.substring(first.length()).strip(), known)) {
            return speaker(first, s.substring(first.length()), known);
        }
        String latinLast = lastLatinName(s);
        String beforeLatin = latinLast == null ? "" : s.substring(0, s.length() - latinLast.length());
        if (latinLast != null && Workplace.isSurely(Characters.without(Workplace.AROUND, Workplace.AROUND, beforeLatin).strip(), known) && beforeLatin.indexOf("是一") < 0) {
            return speaker(latinLast, beforeLatin, known);
        }
        return PersonalName.mayBeNickname(last) && !known.knows(last) && isSureAffiliation(s.substring(0, s.lastIndexOf(last)).strip(), known)
                ? speaker(last, s.substring(0, s.lastIndexOf(last)), known) : null;
    }

    private static boolean isName(String token, Organizations known) {
        String t = withoutHonorific(token);
        return PersonalName.isChinese(t) && !known.knows(t) && JobTitle.start(t) != 0;
    }

    private static @Nullable String lastLatinName(String s) {
        int last = s.length() - 1;
        while (last > 0 && !Character.isWhitespace(s.charAt(last - 1))) {
            last--;
        }
        // The pattern tries each capital; few lines end with a word that has one.
        Matcher m = LATIN_LAST.matcher(Character.isUpperCase(s.codePointAt(last)) ? s : "");
        boolean named = m.find() && m.start() > 0 && PersonalName.isLatin(m.group(1));
        String head = named ? s.substring(0, m.start()).stripTrailing() : "";
        boolean behind = !head.isEmpty() && (Character.isIdeographic(head.codePointBefore(head.length())) || Romanized.mayFollow(head, m.group(1)));
        return behind ? m.group(1) : null;
    }

    private static boolean isSureAffiliation(String text, Organizations known) {
        return JobTitle.start(text) > 0 && text.length() <= 40 || known.knows(text) || Organizations.hasTellingEnding(text);
    }

    /** The name stands at the end, with nothing between it and the title or organization. */
    private static @Nullable Speaker attached(String s, Organizations known) {
        for (int n : new int[] {3, 2, 4}) {
            int cut = s.length() - n;
            // 讲师和议题 names nobody
            if (cut >= 2 && "和与及".indexOf(s.charAt(cut)) < 0 && known.prefix(s) <= cut && PersonalName.isChinese(s.substring(cut)) && !known.knows(s.substring(cut)) && !JobTitle.isInWord(s, cut)
                    && !AtWork.endsAtHouse(s.substring(0, cut))) {
                String head = s.substring(0, cut);
                if (JobTitle.nounEndsAt(head, cut) && !JobTitle.goesOn(s, cut) || Organizations.hasTellingEnding(head)
                        || Organizations.endsLikeTrade(head) || known.knows(head) || HouseName.isDepartmentOfToldHouse(head, known)) {
                    return speaker(s.substring(cut), head, known);
                }
            }
        }
        return null;
    }

    private static Speaker speaker(String name, String affiliation, Organizations known) {
        Affiliation a = Affiliation.read(Characters.hasIdeograph(affiliation) ? affiliation : affiliation.replace("，", ", "), known);
        return new Speaker(withoutHonorific(name).strip(), a.ownOrganization(), a.role());
    }
}
