package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.CallSign;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One person or several, named in English running text with what is said of where they work.
 *
 * <pre>
 * Jane Doe                        Dr. Jane van Doe (Acme)        Acme's Jane Doe
 * Jane Doe, CTO of Acme,          Jane Doe and John Roe from Acme
 * Ann Lee (A), Ben Yu (B) and Cem Ay
 * </pre>
 *
 * @param start where the first name starts, before what honours it
 * @param end after the last name and what is said of it
 * @param topic whether the last thing said, in brackets, is what they speak about
 */
public record People(List<Speaker> all, int start, int end, boolean topic) {
    private static final String HONORIFIC = "(?:(?:Dr|Prof|Mr|Mrs|Ms|Rev|Sir|Professor|Doctor|Eng)\\.?\\s+){0,3}";
    private static final String WORD = "\\p{Lu}(?:[\\p{L}\\p{M}]*+[’'-][\\p{L}\\p{M}]++|[\\p{L}\\p{M}]++)(?:-\\p{L}[\\p{L}\\p{M}]+)?";
    /** With a capital either begins: to ask for one spares to try each word that may honour a name at each place. One initial may be the end of a sentence, two are not: {@code J. P. Doe}. */
    private static final Pattern NAME = Pattern.compile("(?=\\p{Lu})" + HONORIFIC + "((?:\\p{Lu}\\.\\s?){2,3}" + LatinName.PARTICLES_BEFORE + WORD + "(?:\\s+" + LatinName.PARTICLES_BEFORE + WORD + "){0,2}|" + WORD + "(?:\\s+[“\"‘]\\p{L}{2,14}[”\"’])?(?:\\s+" + LatinName.PARTICLES_BEFORE + "(?:\\p{Lu}\\.|(?:Ó\\s+|[ae][ldnrstz]h?-|d['’])?" + WORD + ")){1,4})");
    private static final Pattern OWNED = Pattern.compile("[’']s\\s");
    private static final Pattern OWNS = Pattern.compile("[’']s$");
    /** Whose team somebody leads: {@code The team from Acme, led by |Jane Doe|}. */
    static final String TEAM = "\\b(?:team|group|crew|colleagues|people|folks|engineers|developers|researchers|students|delegation|duo|trio|offices?|(?!(?:honor|honour|paper|letter|number|order|matter|favou?r)\\b)\\p{Ll}{3,}(?:er|or|ist)s?)\\s+(?:from|at|of)\\s+(?:the\\s+)?";
    /** Behind this no person is named but a house: {@code Jane works for |Prism Displays|}, {@code into |West Frisian|}. */
    private static final Pattern TEAM_OF = Pattern.compile("(?:" + TEAM + "|\\b(?:works?|worked|working|employed)\\s+(?:for|at)\\s+(?:the\\s+)?|(?<!\\b(?:ran|run|bumped))\\sinto\\s+|,\\s+who\\s[^.,;]{3,80}\\sat\\s+(?:the\\s+)?)$");
    private static final Pattern OFFICE_FOR = Pattern.compile("(?:Minister|Secretary|Commissioner|Director|Head|Dean|Chair|Professor|President|minister|secretary|commissioner|director|head|dean|chair|president|professor)\\s+(?:of|for)\\s+(?:the\\s+)?$");
    private static final Pattern PART_OF_HOUSE = Pattern.compile("\\b(?:City|Town|Port|County|State|University|Institute|College|School|Bank|Ministry|Academy|Museum|Faculty|Province|Region|Municipality)\\s+(?:of|for)\\s+$");
    private static final Pattern OF_FIRST = Pattern.compile("(?<![\\p{L}'’-])(\\p{Lu}\\p{Ll}{2,14})\\s+(?:from|at)\\s+(?:the\\s+)?$");
    /** {@code From |Acme Maps| we heard Jane Doe}. */
    private static final Pattern FROM = Pattern.compile("\\b[Ff]rom\\s+(?:the\\s+)?$");
    private static final Pattern COMES = Pattern.compile(",?\\s+(?:(?:there\\s+)?(?:came|comes)|we\\s+(?:had|heard))\\b");
    private static final int LONGEST_TEAM = 40;
    static final Pattern LAST_OF_NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*\\s+(?:\\p{Ll}{2,3}\\s+){0,2}$");
    private static final Pattern BRACKET = Pattern.compile("\\s*[(（]([^()（）]{2,90}+)[)）]");
    /** What stands inside a clause, the stops of {@code e.V.} and {@code example.org} included. */
    private static final String INSIDE = "(?:[^,.;:()“\"]|\\.(?=[^\\s”\"’)])|(?<=\\b(?:e\\.V|Inc|Ltd|Co))\\.(?=\\s+\\p{Ll}|[,)]))";
    /** In brackets behind a name three words or more, or what stands in quotes, tell what its bearer speaks about: {@code Jane Doe (a calculator that speaks)}. */
    private static final Pattern TOPIC = Pattern.compile("[“\"‘]|\\p{Ll}[\\p{L}'’-]*\\s+\\S+\\s+\\S|(?:on|about)\\s|\\p{Ll}+ing\\s");
    private static final Pattern PLACE = Pattern.compile("(?:\\s+and\\s+(?:her|his|their)\\s+(?:\\p{Ll}+\\s+){0,2}(?:colleagues?|team|co-\\p{Ll}+|group)|\\s+who\\s+(?:works?|is|are|teach(?:es)?|stud(?:y|ies))(?:\\s+\\p{Ll}[\\p{L}-]*){0,5}?)?\\s+((?:(?<=\\swho\\sworks?\\s)for|of|from|at|with|representing|on\\s+behalf\\s+of)\\s+(?:the\\s+)?" + INSIDE + "{2,80}+)");
    private static final Pattern OF_ONE = Pattern.compile("\\s+who\\s+\\p{Ll}+s\\s");
    /** {@code Jane Doe of |datawerk| presented}: some houses write themselves small. */
    private static final Pattern SMALL_HOUSE = Pattern.compile("\\s+(?:of|from|at)\\s+(\\p{Ll}[\\p{Ll}\\d-]{4,})(?=[,.;:]|\\s+(?:then\\s+)?(?:and|who|with|on|about|will|\\p{Ll}+ed|gave|spoke|told|took|held|ran|led|shows?|talks?|presents?)\\b)");
    private static final Pattern APPOSITION = Pattern.compile("\\s*,\\s+((?!(?:and|then|also|again|finally|next|later|now|afterwards)\\s|(?:the|a|an|our|this)\\s+(?:[\\p{Ll}-]+\\s+)?(?:panel|session|discussion|debate|round|talk|workshop|conversation)\\b)" + INSIDE + "{2,110}+)(?=[,.;:()]|$)");
    /** A clause that tells what they do, be it from where they came. */
    private static final Pattern TRAVELS = Pattern.compile("(?:came|comes|coming|flew|flown|travel\\p{L}*|drove|drew|had|has|visiting|fresh)\\s");
    private static final Pattern AND = Pattern.compile("(?:\\s*,\\s+who\\s[^,.;]{3,90},(?=\\s+and\\s)|\\s*,)?\\s+(?:and|&)(?:,\\s+(?:as|for|from|representing)\\s[^,.;]{3,40},)?\\s+|\\s*,\\s+");
    private static final Pattern WHO = Pattern.compile("\\s*,\\s+(who\\s[^,.;]{3,90})");
    private static final Pattern OWNER_IN = Pattern.compile("\\b(?:runs|leads|heads|manages|organi[sz]es|maintains|chairs)\\s+(?:the\\s+)?((?:\\p{Lu}[\\p{L}\\d&-]*\\s+){0,3}\\p{Lu}[\\p{L}\\d&-]*(?:\\s+(?:foundation|project|association|society|alliance))?)[’']s\\s");
    private static final Pattern AFTER_HOUSE = Pattern.compile("[.;](?:\\s|$)|\\)|,\\s+(?:with|on|about|who|then|\\p{Ll}+ed)\\s|:\\s");
    private static final Pattern JOINED = Pattern.compile("\\b(?:and|&)");
    private static final Pattern OFFICE = Pattern.compile("((?:\\p{Ll}[\\p{Ll}-]{1,15}\\s+){0,2}\\p{Ll}[\\p{Ll}-]{1,15})\\s+(?=\\p{Lu})");
    /** {@code Jane Doe of Acme and |her colleague |John Roe}. */
    private static final Pattern COLLEAGUE = Pattern.compile("(?:her|his|their)\\s+(?:[\\p{Ll}-]+\\s+)?(?:colleagues?|team-?mates?|co-workers?|co-?founders?|boss|manager|student|supervisor),?\\s+(?=\\p{Lu})");
    /** Of what says before people what they do; in UTF-16 units. */
    private static final int LONGEST_LEAD = 120;
    private static final Lately<List<People>> ALL = new Lately<>(People::all);
    /** A note, or the sign of a radio amateur: {@code Jane Doe |M7KJD|}. */
    private static final Pattern MARKS = Pattern.compile("(?:\\s*\\[?\\^[\\w-]{1,12}\\]?|[’'](?=\\s|$)|,?\\s+" + CallSign.SIGN + "(?![\\p{L}\\d]),?)");

    /** The people who are named from a place on; empty where no name starts there. */
    public static Optional<People> at(String text, int from) {
        List<Speaker> people = new ArrayList<>();
        One one = one(text, from);
        if (one == null) {
            return Optional.empty();
        }
        int end = one.end;
        boolean topic = false, joined = false;
        while (one != null) {
            topic = one.topic;
            people.add(one.person);
            end = one.end;
            Matcher and = AND.matcher(text).region(end, text.length());
            One next = !one.topic && and.lookingAt() && people.size() < 12 ? one(text, afterOffice(text, and.end())) : null;
            Matcher who = next == null ? null : WHO.matcher(and.group());
            if (who != null && who.lookingAt()) {
                people.set(people.size() - 1, ofClause(one.person, who.group(1)));
            } else if (joined || next == null) {
                // A, B from Acme and C: of A nothing is said
                shareBack(people, one, next == null && text.charAt(one.end - 1) == ')');
            }
            boolean closed = joined && next != null && next.isBare() && !JOINED.matcher(and.group()).find() && !goesOn(text, next.end);
            if (closed) {
                people.replaceAll(p -> p.organization() == null ? new Speaker(p.name(), next.person.name(), p.role()) : p);
                end = next.end;
                break;
            }
            joined = next != null && JOINED.matcher(and.group()).find();
            boolean fellow = next != null && next.person.organization() == null && COLLEAGUE.matcher(text).region(and.end(), text.length()).lookingAt();
            one = fellow ? next.of(people.get(people.size() - 1).organization()) : next;
        }
        return Optional.of(new People(isHoused(text, people, from, end) ? List.of(new Speaker(people.get(0).name(), people.get(1).name(), null)) : List.copyOf(EmployerBefore.ofSeveral(text, from, people)), from, end, topic));
    }

    /** Whether a row of people goes on here: behind {@code A and B, |Acme Textile|} it does not, and so that is a house. */
    private static boolean goesOn(String text, int from) {
        Matcher and = AND.matcher(text).region(from, text.length());
        return and.lookingAt() && NAME.matcher(text).region(and.end(), text.length()).lookingAt();
    }

    /** {@code Jane Doe, Acme Textile, with …}: of two with nothing but a comma between them, the second is a house. */
    private static boolean isHoused(String text, List<Speaker> people, int from, int end) {
        boolean two = people.size() == 2 && !PersonalName.isOften(people.get(1).name()) && people.stream().allMatch(p -> p.organization() == null && p.role() == null) && !JOINED.matcher(text.substring(from, end)).find();
        return two && AFTER_HOUSE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Somebody whom the text calls so at a place, with what it says there of where they work. */
    static People called(String text, String name, int from, int to) {
        One one = withHouse(text, name, to);
        return new People(List.of(one.person), from, one.end, one.topic);
    }

    /** {@code Jane Doe, |who runs the Acme foundation's events|, and …}. */
    private static Speaker ofClause(Speaker person, String clause) {
        EnglishAffiliation house = EnglishAffiliation.of(clause);
        Matcher owner = OWNER_IN.matcher(clause);
        return person.organization() != null ? person : new Speaker(person.name(), house.organization() == null && owner.find() ? owner.group(1) : house.organization(), person.role());
    }

    /** {@code chair A, |treasurer B}: where behind what somebody is their name starts. */
    private static int afterOffice(String text, int from) {
        Matcher office = OFFICE.matcher(text).region(from, text.length());
        Matcher fellow = COLLEAGUE.matcher(text).region(from, text.length());
        return fellow.lookingAt() ? fellow.end() : office.lookingAt() && JobTitle.ends(office.group(1)) ? office.end() : from;
    }

    /** {@code A and B from Acme}, {@code A and B, both of Acme}, {@code A and B (Acme)}: what is said behind the last holds for those before. */
    private static void shareBack(List<Speaker> people, One last, boolean bracketed) {
        boolean each = people.stream().limit(people.size() - 1L).anyMatch(p -> p.organization() != null || p.role() != null);
        if ((last.shared || people.size() == 2 && bracketed) && !each && last.person.organization() != null) {
            people.replaceAll(p -> p.organization() == null ? new Speaker(p.name(), last.person.organization(), p.role()) : p);
        }
    }

    /** Everybody named in the text. */
    public static List<People> in(String text) {
        return ALL.read(text);
    }

    private static List<People> all(String text) {
        List<People> found = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        for (int from = 0; from < text.length() && name.find(from);) {
            Optional<People> people = isWordStart(text, name.start()) && !isPlaceOrHouse(text, name) ? at(text, trimmed(text, name)) : Optional.empty();
            people.ifPresent(found::add);
            from = people.map(People::end).orElse(Math.max(name.start() + 1, name.start(1) + name.group(1).lastIndexOf(' ') + 1));
        }
        return List.copyOf(found);
    }

    /** What is named behind a team, an article or a first name is where somebody is from: {@code in the |Scottish Highlands|}, {@code Vojta from |Red Barn|}. */
    private static boolean isPlaceOrHouse(String text, Matcher name) {
        String before = text.substring(Math.max(0, name.start() - LONGEST_TEAM), name.start());
        Matcher first = OF_FIRST.matcher(before);
        boolean ofSomebody = first.find() && FirstNames.may(first.group(1)) && !LAST_OF_NAME.matcher(before).region(0, first.start(1)).find();
        return ofSomebody || before.endsWith(" the ") && !OWNED.matcher(name.group(1)).find() || PART_OF_HOUSE.matcher(before).find() && !OFFICE_FOR.matcher(before).find() && !OWNED.matcher(name.group(1)).find() || TEAM_OF.matcher(before).find() || (name.group(1).startsWith("From ") || FROM.matcher(before).find()) && COMES.matcher(text).region(name.end(), text.length()).lookingAt();
    }

    /** They and others named behind them. */
    People and(People others) {
        List<Speaker> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new People(List.copyOf(both), start, others.end, others.topic);
    }

    /** Whether what stands before them ends so. */
    public boolean isBehind(String text, Pattern before) {
        return before.matcher(text.substring(Math.max(0, start - LONGEST_LEAD), start)).find();
    }

    /** The words before a name that are none of it: {@code Speakers Jane Doe}, {@code In Jane Doe}. */
    private static int trimmed(String text, Matcher name) {
        int blank = name.group(1).indexOf(' ');
        // Minister of Culture |Jane Doe
        if (OFFICE_FOR.matcher(text.substring(Math.max(0, name.start() - LONGEST_TEAM), name.start())).find() && PersonalName.isOften(name.group(1).substring(blank + 1))) {
            return name.start(1) + blank + 1;
        }
        Matcher owned = OWNED.matcher(name.group(1));
        if (owned.find() && name.group(1).indexOf(' ', owned.end()) > 0) {
            return name.start(1) + owned.end();
        }
        String bare = withoutOffice(PersonalName.withoutThings(name.group(1)));
        return bare.equals(name.group(1)) ? name.start() : name.end(1) - bare.length();
    }

    /** {@code Treasurer |Gustav Holm}, {@code Site Reliability Engineer |Ann Lee}: at the start of a sentence an office has a capital too. */
    private static String withoutOffice(String name) {
        String bearer = name;
        for (int blank = name.indexOf(' '); blank > 0 && name.indexOf(' ', blank + 1) > 0; blank = name.indexOf(' ', blank + 1)) {
            bearer = JobTitle.isTitle(name.substring(0, blank)) ? name.substring(blank + 1) : bearer;
        }
        return bearer;
    }

    static boolean isWordStart(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '-';
    }

    private static @Nullable One one(String text, int from) {
        Matcher name = NAME.matcher(text).region(from, text.length());
        if (!name.lookingAt() || !isPerson(OWNS.matcher(name.group(1)).replaceFirst("")) || OWNED.matcher(name.group(1)).find()) {
            return null;
        }
        boolean owns = OWNS.matcher(name.group(1)).find();
        int end = name.end() - (owns ? 2 : 0);
        Matcher mark = MARKS.matcher(text).region(end, text.length());
        while (mark.lookingAt()) {
            end = mark.end();
            mark.region(end, text.length());
        }
        return withHouse(text, text.substring(name.start(1), name.end() - (owns ? 2 : 0)), end);
    }

    private static boolean isPerson(String name) {
        // more words than the usual pattern takes: Ana Maria de la Cruz Santos
        return PersonalName.isLatin(name) || name.split(" ").length > 4 && !PersonalName.isThing(name);
    }

    private static One withHouse(String text, String name, int nameEnd) {
        EnglishAffiliation house = EnglishAffiliation.NONE;
        int end = nameEnd;
        boolean shared = false, topic = false;
        Matcher bracket = BRACKET.matcher(text).region(end, text.length());
        if (bracket.lookingAt()) {
            house = EnglishAffiliation.of(bracket.group(1));
            topic = house.equals(EnglishAffiliation.NONE) && TOPIC.matcher(bracket.group(1)).lookingAt();
            shared = bracket.group(1).startsWith("both ") || bracket.group(1).startsWith("all ");
            end = bracket.end();
        }
        Matcher place = PLACE.matcher(text).region(end, text.length());
        int start = nameEnd - name.length();
        if (house.organization() == null && place.lookingAt() && !Chaired.isBefore(text, start, nameEnd)) {
            EnglishAffiliation read = EnglishAffiliation.of(place.group(1));
            if (read.organization() != null) {
                house = read;
                shared = !Chaired.isOfLast(text, nameEnd, place.group(1)) && !OF_ONE.matcher(text).region(nameEnd, place.start(1)).lookingAt();
                end = afterBracket(text, text.indexOf(read.organization(), place.start(1)) + read.organization().length());
            }
        }
        Matcher small = house.organization() == null ? SMALL_HOUSE.matcher(text).region(end, text.length()) : null;
        if (small != null && small.lookingAt() && !SmallWords.are(small.group(1))) {
            house = new EnglishAffiliation(small.group(1), house.role());
            shared = true;
            end = small.end(1);
        }
        Matcher apposition = APPOSITION.matcher(text).region(end, text.length());
        if (house.organization() == null && apposition.lookingAt() && saysWhere(apposition.group(1))) {
            house = EnglishAffiliation.of(apposition.group(1));
            shared = true;
            int behind = afterBracket(text, apposition.end());
            end = behind < text.length() && text.charAt(behind) == ',' ? behind : apposition.end();
        }
        Optional<EnglishAffiliation> before = house.organization() == null && start > 0 ? EmployerBefore.of(text, start) : Optional.empty();
        if (before.isPresent()) {
            return new One(new Speaker(name, before.get().organization(), before.get().role() == null ? house.role() : before.get().role()), end, false, topic);
        }
        return new One(new Speaker(name, house.organization(), house.role()), end, shared, topic);
    }

    /** What brackets behind a house say of it is no part of its name. */
    private static int afterBracket(String text, int from) {
        Matcher bracket = BRACKET.matcher(text).region(from, text.length());
        return bracket.lookingAt() ? bracket.end() : from;
    }

    /** A clause between commas is an affiliation where it names a house or a job, and no further person. */
    private static boolean saysWhere(String clause) {
        Matcher name = NAME.matcher(clause);
        boolean person = name.lookingAt() && isPerson(name.group(1)) && !OWNS.matcher(name.group(1)).find();
        return !person && !TRAVELS.matcher(clause).lookingAt() && EnglishAffiliation.is(clause);
    }

    /** @param topic whether brackets tell what somebody speaks about */
    private record One(Speaker person, int end, boolean shared, boolean topic) {
        One of(@Nullable String house) {
            return new One(new Speaker(person.name(), house, person.role()), end, false, topic);
        }

        /** Whether nothing is said of them but their name, and that is of no first name that many have. */
        boolean isBare() {
            return person.organization() == null && person.role() == null && !PersonalName.isOften(person.name());
        }
    }
}
