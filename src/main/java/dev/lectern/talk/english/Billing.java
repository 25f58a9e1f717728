package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Brackets;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a talk, as an English programme bills them in a place where nobody else can stand:
 *
 * <pre>
 * Jane Doe                     Jane Doe (CTO, Acme)              Jane Doe &amp; John Roe, Acme
 * moth, Acme                   Jane Doe (@jane), head of data at Acme      Acme's Jane Doe      Lead engineer Jane Doe
 * </pre>
 *
 * @param likelihood how likely somebody is named, were it not for the place: {@link #FORMAL} where nothing speaks against it
 */
public record Billing(List<Speaker> people, int likelihood) {
    /** It may be a name, as any capitalised words may be, or a word with which somebody signs. */
    public static final int FORMAL = 1;
    /** It has the shape of a name and a house behind it. */
    public static final int LIKELY = 2;
    /** It begins as the names of many people do. */
    public static final int SURE = 3;

    private static final int LONGEST = 160;
    private static final int MOST = 8;
    private static final int MOST_WORDS = 5;
    private static final String AND_WORDS = "\\s+(?:&|and|\\+)\\s+(?!(?:Co|Sons|Partners|Company|Associates|Daughters|Brothers|Family|Friends)\\b)|\\s*;\\s*|\\s*,\\s+(?:and|&)\\s+";
    private static final Pattern AND = Pattern.compile(AND_WORDS);
    private static final Pattern LEAD = Pattern.compile("(?i)^(?:speakers?|presenters?|(?:presented|led|facilitated|given|held|delivered|proposed)\\s+by|proposers?|with|by)\\s*[:–—]?\\s+|^by:?\\s+");
    private static final Pattern COURTESY = Pattern.compile("^(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Dame|Professor|Doctor)\\.?\\s+)+");
    private static final Pattern HOUSE_BEHIND = Pattern.compile("\\s*,\\s+|\\s+(?:from|at|of|with)\\s+(?:the\\s+)?(?=\\S)|\\s*@\\s*(?=\\p{Lu})|\\s+@\\s+|\\s+[–—|/-]\\s+|\\s*\\|\\s*|\\s*\\n\\s*");
    private static final Pattern BEHIND_BRACKET = Pattern.compile("(?:,|[–—|-]\\s|(?:at|from|of)\\s|@)[^.]{2,60}$|[,;]?$");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*+|e|" + LatinName.PARTICLE + "|(?:[ae][ldnrstz]h?-|d['’])\\p{Lu}[\\p{L}\\p{M}'’-]*+|[“\"‘]\\p{L}{2,14}[”\"’]");
    /** {@code Jane |“moth”| Doe}. */
    private static final Pattern NICKNAME = Pattern.compile("\\s+[“\"‘'(]\\p{L}{2,14}[”\"’')]\\s+(?=\\p{L})");
    /** What people are called as well. */
    private static final Set<String> MONTHS = Set.of("April", "May", "June", "August");
    private static final Pattern SIGNED = Pattern.compile("@?[\\p{Ll}\\d][\\p{L}\\d_.-]{1,24}");
    /** {@code Acme Mentors}: many, and none of them by name. */
    private static final Set<String> GROUPS = Set.of("Mentors", "Crew", "Team", "Maintainers", "Committers", "Contributors", "Organizers",
            "Organisers", "Volunteers", "Members", "Students", "Facilitators", "Coaches", "Speakers");
    /** Small words that name nobody. */
    private static final Set<String> ANYBODY = Set.of("them", "us", "you", "me", "it", "all", "everyone", "everybody", "others", "friends",
            "more", "examples", "hand", "default", "design", "community", "volunteers", "participants", "attendees", "organizers", "organisers",
            "note", "notes", "hint", "warning", "update", "venue", "where", "when", "why", "how", "what");
    private static final Pattern NO_HOUSE = Pattern.compile("(?i)@.*|https?:.*|(?:she|he|they)(?:\\s*/\\s*\\p{L}+)*|(?:independent|freelance)\\b.*|" + EnglishAffiliation.LINKS + "|online|remote|remotely|tba|tbc");
    /** {@code Acme Robotics |Chapter Leader}, {@code ACME |CTO}: more than one word, or one in capitals, which is no field of work. */
    private static final Pattern HOUSE_OF_OFFICE = Pattern.compile("\\p{Lu}[^,;/ ]* (?:[^,;/ ]+ )+|\\p{Lu}{3,} ");
    private static final Pattern AT = Pattern.compile("\\s+(?:at|@)\\s+(?:the\\s+)?|^@\\s*");
    /** Of what they lead, no house follows: {@code head of |data}. */
    private static final Pattern LEADS = Pattern.compile("(?i)^(?:[\\w-]+ ){0,3}(?:head|director|vp|president|lead|chief|manager|dean|warden|provost|chair|professor) of .*");
    private static final Pattern OF_HOUSE = Pattern.compile("\\s+(?:of|from|for)\\s+(?:the\\s+)?(?=\\p{Lu})");
    /** Capitalised words and what joins them, or two small ones; a sentence goes on otherwise: {@code Acme |presented}. */
    private static final Pattern HOUSE = Pattern.compile("[\\p{Lu}\\d]\\S*(?:\\s+(?:[\\p{Lu}\\d&(]\\S*|of|the|for|de|do|da|di|del|della|dei|du|des|la|le|los|las|der|den|und|für|et|and|en|van|voor|y|e|og|och|in|at|on))*+|\\p{Ll}[\\p{L}\\d.&-]*(?:\\s+(?:\\p{Lu}\\S*|of|the|\\p{Ll}[\\p{L}\\d.&-]*)){0,1}");
    private static final Pattern PREPOSITION = Pattern.compile("^(?:(?:both|all)\\s+)?(?:(?:from|at|of|@|with)\\s+(?:the\\s+)?|the\\s+)|^(?:both|all)\\s+(?=\\p{Lu})");
    private static final Pattern OWNER = Pattern.compile("^(.{2,40}?)[’']s?\\s+(?=\\p{Lu})");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+|;\\s+");

    /** Reads a place of people; empty where what stands there cannot be any. */
    public static Optional<Billing> read(String place) {
        String text = LEAD.matcher(place.strip()).replaceFirst("").strip();
        text = text.endsWith(".") && !isAbbreviated(text) ? text.substring(0, text.length() - 1) : text;
        if (text.length() < 2 || text.length() > LONGEST || text.indexOf(':') >= 0 || Characters.hasIdeograph(text)) {
            return Optional.empty();
        }
        List<Speaker> people = new ArrayList<>();
        for (String piece : pieces(text)) {
            List<Speaker> row = row(piece);
            if (row.isEmpty() || people.size() + row.size() > MOST) {
                return Optional.empty();
            }
            people.addAll(row);
        }
        share(people);
        int likelihood = people.stream().mapToInt(Billing::likelihood).min().orElse(0);
        return Optional.of(new Billing(List.copyOf(people), likelihood));
    }

    /** Whether a house is told of somebody. */
    public boolean isHoused() {
        return people.stream().anyMatch(p -> p.organization() != null);
    }

    /** Whether it surely names people, or likely does and tells a house. */
    public boolean isBorneOut() {
        return likelihood == SURE || likelihood == LIKELY && isHoused();
    }

    private static int likelihood(Speaker person) {
        String name = NICKNAME.matcher(person.name()).replaceFirst(" ");
        return PersonalName.isOften(name) || PersonalName.isChinese(name) ? SURE : PersonalName.isLatin(name) && !PersonalName.isPlace(name) ? LIKELY : FORMAL;
    }

    private static boolean isAbbreviated(String text) {
        int blank = text.lastIndexOf(' ');
        String last = text.substring(blank + 1);
        return last.length() <= 3 || last.equals("Inc.") || last.equals("Ltd.") || last.equals("Corp.") || last.indexOf('.') < last.length() - 1;
    }

    /** The text cut where another person begins; {@code founder and CEO} is one. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Brackets brackets = new Brackets(text, "([“", ")]”");
        Matcher and = AND.matcher(text);
        int from = 0;
        while (and.find()) {
            boolean housed = HOUSE_BEHIND.matcher(text.substring(from, and.start())).find();
            boolean person = brackets.openBefore(and.start()) == 0 && isName(firstWords(text.substring(and.end()))) && !(housed && isRestOfHouse(text.substring(and.end())));
            if (person) {
                pieces.add(text.substring(from, and.start()));
                from = and.end();
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static String firstWords(String text) {
        int bracket = Characters.next("([", text, 0);
        Matcher house = HOUSE_BEHIND.matcher(text);
        Matcher and = AND.matcher(text);
        int end = bracket < 0 ? text.length() : bracket;
        end = house.find() ? Math.min(end, house.start()) : end;
        end = and.find() ? Math.min(end, and.start()) : end;
        return COURTESY.matcher(text.substring(0, end).strip()).replaceFirst("");
    }

    /** {@code Jane Doe, Ministry of Trade and |Industry}, {@code Jane Doe, Acme & |Initech Labs}: behind a house nobody is named with nothing but words that might be another. */
    private static boolean isRestOfHouse(String after) {
        return !PersonalName.isOften(firstWords(after)) && Characters.next("(,", after, 0) < 0 && !HOUSE_BEHIND.matcher(after).find();
    }

    /** Those of a stretch in which but commas part them: {@code Jane Doe, John Roe (Acme)}. */
    private static List<Speaker> row(String piece) {
        List<Speaker> people = new ArrayList<>();
        String rest = piece;
        for (int comma = rest.indexOf(", "); comma > 0; comma = rest.indexOf(", ")) {
            String first = rest.substring(0, comma);
            boolean two = first.indexOf('(') < 0 && PersonalName.isLatin(first) && PersonalName.isOften(firstWords(rest.substring(comma + 2)))
                    || first.endsWith(")") && isName(firstWords(rest.substring(comma + 2))) && rest.indexOf('(', comma) > 0;
            Optional<Speaker> one = two ? one(first) : Optional.empty();
            if (one.isEmpty()) {
                break;
            }
            people.add(one.get());
            rest = rest.substring(comma + 2);
        }
        Optional<Speaker> last = one(rest);
        last.ifPresent(people::add);
        return last.isEmpty() ? List.of() : people;
    }

    private static Optional<Speaker> one(String piece) {
        String text = COURTESY.matcher(piece.strip()).replaceFirst("");
        int open = Characters.next("([", text, 0);
        int close = open < 0 ? -1 : Characters.next(")]", text, open);
        if (close > 0) {
            String bracket = text.substring(open + 1, close).strip();
            String inside = Character.isIdeographic(text.codePointAt(0)) ? AlsoCalled.withoutLatin(bracket) : bracket;
            Speaker told = affiliated(text.substring(0, open).strip(), NO_HOUSE.matcher(inside).matches() ? "" : inside);
            String behind = text.substring(close + 1).strip();
            if (!behind.isEmpty() && !BEHIND_BRACKET.matcher(behind).lookingAt()) {
                return Optional.empty();
            }
            return Optional.ofNullable(told == null || told.organization() != null || behind.isEmpty() ? told : affiliated(text.substring(0, open).strip(), Characters.without(",–—-|", "", behind)));
        }
        Matcher house = HOUSE_BEHIND.matcher(text);
        while (house.find()) {
            String name = text.substring(0, house.start());
            if (isName(name) || OWNER.matcher(name).lookingAt()) {
                return Optional.ofNullable(affiliated(name, text.substring(house.end()).strip()));
            }
        }
        return Optional.ofNullable(affiliated(text, ""));
    }

    /** @param said where they work, behind the name; empty where nothing is said */
    private static @Nullable Speaker affiliated(String words, String said) {
        Matcher owner = said.isEmpty() ? OWNER.matcher(words) : null;
        if (owner != null && owner.find() && isName(words.substring(owner.end())) && words.indexOf(' ', owner.end()) > 0) {
            return new Speaker(words.substring(owner.end()), owner.group(1), null);
        }
        String name = withoutOffice(words);
        if (!isName(name)) {
            return null;
        }
        @Nullable String office = name.length() < words.length() ? words.substring(0, words.length() - name.length()).strip() : null;
        EnglishAffiliation house = said.isEmpty() ? EnglishAffiliation.NONE : house(said);
        if (house.organization() != null && !HOUSE.matcher(house.organization()).matches()) {
            return null;
        }
        return new Speaker(name, house.organization(), house.role() == null ? office : house.role());
    }

    /** {@code Lead engineer |Jane Doe}. */
    private static String withoutOffice(String words) {
        String name = words;
        for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
            String office = words.substring(0, blank);
            boolean job = JobTitle.isTitle(office) || LEADS.matcher(office).matches();
            name = job && PersonalName.isLatin(words.substring(blank + 1)) ? words.substring(blank + 1) : name;
        }
        return name;
    }

    /** Whether words may be how somebody is called. */
    static boolean isName(String words) {
        String name = words.strip();
        String[] parts = name.split("\\s+");
        if (name.length() < 2 || parts.length > MOST_WORDS || GROUPS.contains(parts[parts.length - 1]) || PersonalName.isNobody(name) || JobTitle.isTitle(name)) {
            return false;
        }
        if (parts.length > 1 && PersonalName.isThing(parts[0]) && !MONTHS.contains(parts[0])) {
            return false; // A Short History, Building Local Chapters
        }
        if (parts.length == 1 && SIGNED.matcher(name).matches()) {
            return !ANYBODY.contains(name);
        }
        boolean capital = false;
        for (String part : parts) {
            if (!WORD.matcher(part).matches()) {
                return false;
            }
            capital |= Character.isUpperCase(part.codePointAt(0));
        }
        return capital && (Character.isUpperCase(name.codePointAt(0)) || parts.length > 1) && Character.isLetter(name.codePointBefore(name.endsWith(".") ? name.length() - 1 : name.length()));
    }

    /** Where somebody works: {@code CTO at Acme}, {@code Acme, CTO}, {@code head of data, Acme}, {@code acme}. */
    static EnglishAffiliation house(String said) {
        String text = PREPOSITION.matcher(said.strip()).replaceFirst("").strip();
        if (text.isEmpty() || NO_HOUSE.matcher(text).matches()) {
            return EnglishAffiliation.NONE;
        }
        Matcher at = AT.matcher(text);
        int end = -1;
        int start = -1;
        while (at.find()) {
            start = at.start();
            end = at.end();
        }
        if (end >= 0) {
            return new EnglishAffiliation(first(text.substring(end)), start == 0 ? null : text.substring(0, start));
        }
        int comma = text.indexOf(", ");
        if (comma > 0) {
            String left = text.substring(0, comma).strip();
            String right = text.substring(comma + 2).strip();
            boolean job = isJob(left) || JobTitle.ends(left) && !JobTitle.ends(right);
            return job && isJob(right) ? new EnglishAffiliation(null, text) : job ? new EnglishAffiliation(house(right).organization(), left) : new EnglishAffiliation(first(left), right);
        }
        Matcher of = OF_HOUSE.matcher(text);
        if (!LEADS.matcher(text).matches() && of.find() && JobTitle.isTitle(text.substring(0, of.start()))) {
            return new EnglishAffiliation(first(text.substring(of.end())), text.substring(0, of.start()));
        }
        int office = isJob(text) ? 0 : JobTitle.start(text);
        boolean told = office > 0 && HOUSE_OF_OFFICE.matcher(text).region(0, office).matches();
        return office == 0 ? new EnglishAffiliation(null, text) : new EnglishAffiliation(first(told ? text.substring(0, office) : text), told ? text.substring(office) : null);
    }

    /** {@code head of data at Acme}, {@code CTO, Acme}: who somebody is, and nothing else. */
    public static boolean isOffice(String text) {
        @Nullable String role = house(text).role();
        return role != null && isJob(role.split(", ", 2)[0]);
    }

    private static boolean isJob(String text) {
        return JobTitle.isTitle(text) || LEADS.matcher(text).matches();
    }

    private static String first(String houses) {
        Matcher slash = SLASH.matcher(houses);
        return (slash.find() ? houses.substring(0, slash.start()) : houses).strip();
    }

    /** {@code Jane Doe and John Roe, Acme}: what is said behind the last holds for those before. */
    private static void share(List<Speaker> people) {
        int last = people.size() - 1;
        boolean only = last > 0 && people.get(last).organization() != null && people.subList(0, last).stream().allMatch(p -> p.organization() == null && p.role() == null);
        if (only) {
            people.replaceAll(p -> p.organization() == null ? new Speaker(p.name(), people.get(last).organization(), p.role()) : p);
        }
    }
}
