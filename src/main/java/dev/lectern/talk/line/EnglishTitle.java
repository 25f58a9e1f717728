package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.english.WithTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The title that English prose gives a talk: in quotes, stressed, or a link, beside a word that says it is one. */
public final class EnglishTitle {
    /** {@code The evening was| organised by Jane Doe}. */
    private static final Pattern DEED = Pattern.compile("\\s(?:fixed|contributed|merged|patched|submitted|published|implemented|refactored|translated|added|removed|improved|upgraded|ported|rewrote|released|joined|built|wrote|found)\\s(?:an?|the|some|many|several|two|three|his|her|their|our|new|all)\\s");
    private static final Pattern WAS_DONE = Pattern.compile("^(?i:presented|moderated|hosted|led|given|written|delivered|chaired|facilitated|taught)$|\\s(?:is|are|was|were|been)\\s(?:\\p{Ll}+ly\\s)?(?:(?:co-?)?(?:organi[sz]|host|sponsor|support|fund|moderat|chair|edit|curat|prepar|provid|facilitat|maintain|coordinat|initiat|bak|cook|record|film)ed|run|led|taken|made|brought|given|written|put together)(?:\\sby\\s.*)?$|,\\s(?:an?|another|the|his|her|their|our)\\s(?:[\\p{L}-]+\\s){0,2}(?:blog\\s?post|post|article|paper|essay|book|guide|tutorial|podcast|interview|newsletter|series|write-?up|library|tool|patch|release)$|^(?!(?:We|I|You|They|It|Who|How|What|Why|When|Where)\\s)(?:\\p{Lu}\\S*\\s){0,3}(?:contributed|fixed|merged|submitted|patched|refactored)\\s(?:an?|the|some|many|several|two|three|his|her|their|our|new)\\s");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"“]{4,140}+)[”\"]|(?<![\\p{L}])‘([^’‘]{6,140}+)’|(?<=\\b(?:titled|entitled|called|named|talk|session|workshop|on) )'([^'\\n]{6,140}?)'(?![\\p{L}])");
    /** What stands right before a title. */
    private static final Pattern BEFORE = Pattern.compile("(?i)(?:(?:(?:talks?|sessions?|presentations?|lectures?|workshops?|trainings?|tutorials?|demos?|demonstrations?|master\\s?class|class)\\s+of|class|demonstrations?|talks?|sessions?|keynotes?|presentations?|lectures?|workshops?|trainings?|tutorials?|demos?|panel(?:\\s+discussion)?|speech|address|introduction|titled|title|called|entitled|named|known\\s+as|about|on|with|(?:then|next|finally)\\s+(?:came|followed)|was|presented|presents|presenting|(?:gave|offered|brought|treated|showed|presented|presents|held|delivered)(?:\\s+us)?(?:\\s+to)?(?:\\s+(?:the|her|his|their|our)\\s+(?:now[\\s-])?(?:traditional|customary|usual|annual|yearly|regular|obligatory|famous|legendary))?|the\\s+story\\s+of|tour\\s+of\\s+[^.,]{2,40}|(?:title|topic|subject)\\s+of\\s+[^.,;]{3,40}\\s+(?:is|was|will\\s+be)|in|discussed|demonstrated|explained|shared|introduced|present|speak\\s+(?:on|about)|through|story|recording|slides|video)\\s*[,:–—-]?\\s*|^\\s*|\\(\\s*[“\"]?)$");
    private static final Pattern SURE = Pattern.compile("(?i)(?:talks?|sessions?|keynotes?|presentations?|lectures?|workshops?|trainings?|tutorials?|panel(?:\\s+discussion)?|speech|titled|title|called|entitled|known\\s+as|present|presented|presents|the\\s+story\\s+of|title\\s+of\\s+(?:[^.,;]{3,30}\\s)?(?:talk|keynote|presentation)\\s+(?:is|was|will\\s+be))\\s*[,:–—-]?\\s*$");
    /** Only behind these a title may begin with a small letter. */
    private static final Pattern NOUN = Pattern.compile("(?i)(?:(?:talks?|sessions?|presentations?|lectures?|workshops?|trainings?|tutorials?|demos?|demonstrations?|class)\\s+of|(?:took|walked|led|guided)\\s+(?:us|everyone|everybody|the\\s+(?:room|audience))\\s+through|talks?|sessions?|keynotes?|presentations?|lectures?|workshops?|trainings?|tutorials?|panel(?:\\s+discussion)?|titled|entitled|title|recording|slides|video|story|present(?:ed|s|ing)|(?:talk|keynote|session|presentation|lecture|workshop|demo|it)(?:,\\s+[^,]{1,30},|\\s+\\p{Ll}+)?\\s+(?:called|named))\\s*[,:–—-]?\\s*$");
    /** Behind these, set in strong letters, it is what somebody told of in many words: {@code told us how |a tower crane reboots itself|}. */
    private static final Pattern HOW = Pattern.compile("\\b(?:told|showed|explained(?:\\s+to)?|taught)\\s+(?:us|everyone|the\\s+(?:room|audience))\\s+(?:how|why|what|that|when)\\s*$");
    private static final Pattern CUSTOMARY = Pattern.compile("\\b(?:the|her|his|their|our)\\s+(?:now[\\s-])?(?:traditional|customary|usual|annual|yearly|regular|obligatory|famous|legendary)\\s+$");
    private static final Pattern MANY_WORDS = Pattern.compile("\\S+(?:\\s+\\S+){3}");
    private static final Pattern GIVEN = Pattern.compile("\\b(?:gave|gives|presented|presents|held|delivered|brought|offered)(?:\\s+us)?\\s+(?:the|an?|her|his|their|our)\\s+(?:(?:\\p{Ll}+\\s+)?(?:thesis|work|paper|research|results|findings|study|experiment)\\s+)?$");
    /** The sentence goes on, or ends: {@code gave us the “State of the Parser”|, and …}, but not {@code presented the “Parser” |project}. */
    private static final Pattern GOES_ON = Pattern.compile("[”\"’]?(?:\\s*(?:[.,;:!?()–—]|-\\s|$)|\\s+(?:and|with|in|at|on|to|for|which|who|where|before|after|as|from|by|while|when)\\b)");
    private static final Pattern BY = Pattern.compile(",?\\s+(?:by|from)\\s+(?:(?:Dr|Prof)\\.?\\s+)?");
    private static final Pattern POSSESSIVE = Pattern.compile("[’']s?\\s+");
    private static final Pattern DONE = Pattern.compile("[”\"’]?,?\\s+(?:was|is|had|came|took|showed|closed|opened|made|got|drew|covered|followed|began)\\b");
    /** {@code “Ten years of cron” |(Jane Doe)|}; in UTF-16 units. */
    private static final int LONGEST_OWNER = 60;
    /** {@code I went to “Ten years of cron” |by Jane Doe|}, {@code “Ten years of cron” |– Jane Doe| gave us numbers}. */
    private static final Pattern RIGHT_BEFORE = Pattern.compile(",?(?:\\s+(?:by|from|with)|\\s*[–—:]|\\s+-)\\s+(?:(?:Dr|Prof)\\.?\\s+)?\\p{Lu}[^;:“\"]*");
    private static final int LONGEST_OWNERS = 120;
    private static final Pattern OF_THEIRS = Pattern.compile("(?:\\b(?:the|an?|her|his|their|our)|[’']s)\\s+$");
    /** {@code opened the day with her “State of the Parser” |address}. */
    private static final Pattern KIND = Pattern.compile("[”\"’]?\\s+(?:\\p{Ll}[\\p{Ll}-]+\\s+)?(?:talk|address|keynote|session|update|report|presentation|lecture|panel|demo|workshop|tutorial|speech)\\b");
    /** What stands right behind one with which a sentence begins. */
    private static final Pattern BEHIND = Pattern.compile("(?i)^[”\"’,.]*\\s*(?:was|is|drew|,|:|by|closed|opened|followed|came|filled|ended|had|took|went|ran|seemed|did)\\b?.*");
    private static final Pattern NO_TITLE = Pattern.compile("(?i)(?:here|slides?|videos?|recording|wiki|live ?stream|blog|website|photos?|schedule|article|post|report|link|this|that|repo(?:sitory)?|code|[\\p{L}\\d]+ (?:weeks?|months?|years?|days?)|https?://.*|[a-z]\\S*)");

    /** Behind stressed words with which an item starts, these say that they are its title: {@code **A title** – Jane Doe showed …}. */
    private static final Pattern LED_BY = Pattern.compile("\\s*[–—|:-]\\s");
    private static final Pattern RIGHT_BEHIND = Pattern.compile("\\s*[,:–—-]+\\s*[“\"‘]?");
    /** {@code **Jane Doe |— Ten Years of Cron|**}: what is stressed with who speaks. */
    private static final Pattern WITHIN = Pattern.compile("\\s*[–—:-]\\s+(.{6,})");
    /** What somebody said: {@code “…”, |she said}. */
    private static final Pattern SAID = Pattern.compile("[,.]?\\s*(?:s?he|they|I|we)\\s+(?:said|says|told|joked|asked|argued|added|concluded|admitted|warned)\\b");
    /** The sentence tells of another day. */
    private static final Pattern OTHERWISE = Pattern.compile("(?i)\\b(?:last\\s+(?:month|year|time|week)|previous(?:ly)?|earlier\\s+this)\\b");

    /** No house and no name has so many: three words. */
    private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+\\s+\\S");
    /** {@code *Our last meetup* was about …}. */
    private static final Pattern OTHER_DAY = Pattern.compile("(?i)(?:(?:our|the)\\s+)?(?:last|previous|next)\\s");
    /** What no name has in it. */
    private static final Pattern MARK = Pattern.compile("[,:?!]\\s|[?!]$");
    /** Words that begin small and are still no part of a sentence: {@code eBPF for the rest of us}, {@code what should a platform be?}, {@code wellread: one grammar for all}. */
    private static final Pattern SMALL_FIRST = Pattern.compile("^[\\p{Ll}-]+(?:\\p{Lu}|[_\\d(+#])|\\S[:?!]\\s\\S|\\s.*[?!]$");
    private static final Pattern TOLD = Pattern.compile("(?:on|about|with|and|who|for|from|talks|gave|gives|wants|has|had|sang|made|took|built|wrote|ran|drew|brought|tried|played|(?:show|talk|shar|explain|demonstrat|describ|walk|present|discuss|compar|argu|introduc|report|reveal|reflect|release|measur)(?:ed|s)|(?:fix|contribut|merg|patch|submitt|publish|join|implement|refactor|translat|clean|updat|add|remov|rewrot|improv|optimi[sz]|upgrad|review|maintain|organi[sz]|host|mov|port|start|continu|help|test|investigat|debugg|clos|triag|land|finish|prepar|work|clean)ed|\\p{Ll}{2,}ed\\s(?:the|an?|all|our|us|many|some|up)|looked\\safter|began|begins|starts|works|helps)\\s");
    /** {@code Jane |“Jay”| Doe}. */
    private static final Pattern NICK = Pattern.compile("[“\"]\\p{Lu}\\p{Ll}{1,12}[”\"]");
    private static final Pattern PARTICLE = Pattern.compile("\\s\\p{Ll}");
    /** Behind these somebody else may be named. */
    private static final Pattern BESIDE = Pattern.compile("\\b(?:and|by|from|to|of|was|were|introduced)\\s+(?:\\p{Lu}\\S*\\s+)?$");
    /** {@code |Counting| Watts}: few people are called so. */
    private static final Pattern GERUND = Pattern.compile("\\p{Lu}\\p{Ll}{2,12}ing\\s");
    private static final int LONGEST_MASKED = 4_000;

    private static final String SMALL = "a|an|and|are|as|at|be|by|do|does|for|from|how|in|into|is|it|not|of|on|or|that|the|to|vs\\.?|who|why|with|without|your";
    private static final Pattern BARE = Pattern.compile("\\b(?:presented|presents|titled|entitled|called|gave|delivered|spoke\\s+on|with)\\s+(?:(?:a|the|her|his|their)\\s+(?:talk|keynote|session|presentation)\\s+)?(\\p{Lu}[\\p{L}\\d'’-]*(?:[:,]?\\s+(?:\\p{Lu}[\\p{L}\\d'’-]*|\\d+|" + SMALL + ")){3,14})(?=[.;!?]|$)");
    /** The same behind a word for what was given, where fewer capitals tell it: {@code a class on |Property Based Testing|.}. */
    private static final Pattern BARE_GIVEN = Pattern.compile("\\b(?:talk|session|presentation|lecture|workshop|demo|demonstration|tutorial|class|master\\s?class|training|keynote)\\s+(?:on|about|of|called|titled|entitled)\\s+(\\p{Lu}[\\p{L}\\d'’-]*(?:[:,]?\\s+(?:\\p{Lu}[\\p{L}\\d'’-]*|\\d+|" + SMALL + ")){2,14})(?=[.;!?]|$)");
    private static final int FEWEST_CAPITALS = 4;
    private static final int FEWEST_GIVEN = 3;

    /** Behind whoever speaks: {@code Jane Doe from Acme |will present …}. */
    private static final Pattern PROMISED = Pattern.compile("(?:\\s*\\([^()]{2,60}\\)|,?\\s+(?:of|from|at)\\s[^.,:]{2,40}?)?\\s+(?:(?:will|is\\s+going\\s+to|are\\s+going\\s+to)\\s+(?:present|talk|speak|tell\\s+us|show\\s+us|give\\s+(?:a|us))|presented|talked\\s+about|spoke\\s+(?:on|about))\\s");
    private static final Pattern PROMISES = Pattern.compile("\\s(?:will|going\\s+to|presented|talked|spoke)\\s");
    private static final int LONGEST_SUBJECT = 100;

    private EnglishTitle() {}

    /** Whether a line is a sentence that tells whose talk there is, so that prose gives its title and no mark in it does. */
    static boolean isPromised(String line) {
        boolean may = !line.isEmpty() && Character.isUpperCase(line.charAt(0)) && PROMISES.matcher(line).region(0, Math.min(line.length(), LONGEST_SUBJECT)).find();
        return may && People.at(line, 0).filter(p -> PROMISED.matcher(line).region(p.end(), line.length()).lookingAt()).isPresent();
    }

    /**
     * The title that a stretch of a line gives; null where it gives none.
     *
     * @param from where the stretch starts
     * @param to where it ends
     * @param behind where those who speak are named to the end: what is marked off right there is the title
     */
    public static @Nullable String in(Unit unit, int from, int to, int behind) {
        String text = unit.text();
        int lead = from == 0 ? unit.strongLead() : 0;
        boolean heads = lead > 3 && lead < to
                && (".?!:".indexOf(text.charAt(lead - 1)) >= 0 && WORDS.matcher(text).region(0, lead).find() || LED_BY.matcher(text).region(lead, to).lookingAt());
        Optional<People> first = heads ? People.at(text, 0).filter(p -> p.end() < lead && text.startsWith(": ", p.end())) : Optional.empty();
        if (first.isPresent()) {
            return Titles.own(Titles.clean(Titles.withoutStop(text.substring(first.get().end() + 1, lead))));
        }
        if (heads && !isPerson(text.substring(0, lead).strip()) && !Titles.isGeneric(text.substring(0, lead))) {
            return Titles.own(Titles.clean(Titles.withoutStop(text.substring(0, lead))));
        }
        String likely = null;
        Matcher quoted = QUOTED.matcher(text).region(from, to);
        while (quoted.find()) {
            int group = quoted.group(1) != null ? 1 : quoted.group(2) != null ? 2 : 3;
            String title = title(text, from, quoted.start(), quoted.end(), quoted.group(group), behind);
            if (title != null && isSure(text, from, quoted.start(), behind)) {
                return title;
            }
            likely = likely == null ? title : likely;
        }
        for (Span span : unit.spans()) {
            Matcher within = span.kind() == Prose.Kind.STRONG && span.start() >= from && span.start() < behind && behind < span.end() && span.end() <= to
                    ? WITHIN.matcher(text).region(behind, span.end()) : null;
            if (within != null && within.matches()) {
                return Titles.own(Titles.clean(Titles.withoutStop(within.group(1))));
            }
            boolean stressed = span.kind() == Prose.Kind.EMPHASIS || span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.LINK;
            boolean how = stressed && span.kind() == Prose.Kind.STRONG && span.start() >= from && span.end() <= to
                    && MANY_WORDS.matcher(text).region(span.start(), span.end()).find()
                    && HOW.matcher(text.substring(Math.max(from, span.start() - 60), span.start())).find();
            String title = how ? Titles.clean(text.substring(span.start(), span.end())) : stressed && span.start() >= from && span.end() <= to
                    ? title(text, from, span.start(), span.end(), text.substring(span.start(), span.end()), behind) : null;
            if (title != null && isSure(text, from, span.start(), behind)) {
                return title;
            }
            likely = likely == null ? title : likely;
        }
        return likely != null ? likely : bare(text, from, to);
    }

    /** The line with marks for what its titles say, so that none of their words is taken for a name or a deed, and no mark in them for the end of a sentence; in a sentence each stands in quotes. */
    public static String masked(Unit unit) {
        String text = unit.text();
        if (text.isEmpty() || text.length() > LONGEST_MASKED || text.indexOf(' ') < 0 || unit.spans().isEmpty() && text.indexOf('“') < 0 && text.indexOf('"') < 0) {
            return text;
        }
        // A line of a programme tells nothing, whatever stands beside its title.
        boolean tells = ".!?…)”\"’:".indexOf(text.charAt(text.length() - 1)) >= 0 || text.contains(". ");
        StringBuilder masked = new StringBuilder(text);
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            boolean nick = NICK.matcher(text).region(quoted.start(), quoted.end()).matches() && quoted.start() > 1
                    && text.charAt(quoted.start() - 1) == ' ' && Character.isLowerCase(text.charAt(quoted.start() - 2));
            if (!nick) {
                mask(masked, quoted.start(), quoted.end(), tells);
            }
        }
        for (Span span : unit.spans()) {
            // Of a caption that is slanted as a whole the letters tell nothing.
            boolean stressed = span.kind() == Prose.Kind.EMPHASIS && span.end() - span.start() < text.strip().length()
                    || (span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.LINK)
                            && (MarkedTitle.isIn(text, span.start(), span.end()) || NOUN.matcher(text.substring(Math.max(0, span.start() - 40), span.start())).find());
            if (stressed
                    && (WORDS.matcher(text).region(span.start(), span.end()).find() || MARK.matcher(text).region(span.start(), span.end()).find())
                    && !MarkedTitle.mayBeName(text.substring(span.start(), span.end()))
                    && !OTHER_DAY.matcher(text).region(span.start(), span.end()).lookingAt()) {
                mask(masked, span.start(), span.end(), tells);
            }
        }
        return masked.toString();
    }

    /** @param quoted whether to put them in quotes */
    private static void mask(StringBuilder text, int from, int to, boolean quoted) {
        for (int i = from + 1; i < to - 1; i++) {
            text.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? ' ' : 'x');
        }
        text.setCharAt(from, quoted ? '“' : 'x');
        text.setCharAt(to - 1, quoted ? '”' : 'x');
    }

    /** {@code presented |Ten Years of a Package Nobody Uses|.}: a title that nothing marks but its capitals. */
    private static @Nullable String bare(String text, int from, int to) {
        Matcher m = BARE.matcher(text).region(from, to);
        boolean told = m.find() && m.group(1).chars().filter(Character::isUpperCase).count() >= FEWEST_CAPITALS && !isPerson(m.group(1));
        Matcher given = told ? m : BARE_GIVEN.matcher(text).region(from, to);
        boolean said = told || given.find() && given.group(1).chars().filter(Character::isUpperCase).count() >= FEWEST_GIVEN && !isPerson(given.group(1));
        return said ? Titles.own(Titles.clean(given.group(1))) : null;
    }

    /** Whether what stands behind somebody only goes on about them: {@code Jane Doe (Acme) |on log rotation}, {@code |showed a turbine that tweets}. */
    public static boolean isTold(@Nullable String title) {
        return title != null && Character.isLowerCase(title.isEmpty() ? ' ' : title.codePointAt(0)) && TOLD.matcher(title).lookingAt();
    }

    private static boolean isPerson(String text) {
        boolean several = text.contains(" and ") || text.contains(" & ");
        return (PersonalName.isOften(text) || !GERUND.matcher(text).lookingAt())
                && People.at(text, 0).filter(p -> p.end() == text.length() && (several || p.all().size() == 1)).isPresent();
    }

    /** Three words or more that no name which is often heard begins, and that stand where nobody is named. */
    private static boolean isUnlikeName(String words, String before) {
        return WORDS.matcher(words).find() && !PARTICLE.matcher(words).find() && !PersonalName.isOften(words) && PersonalName.isLatin(words)
                && !BESIDE.matcher(before).find();
    }

    private static boolean isSure(String text, int from, int start, int behind) {
        return isRightBehind(text, behind, start) || SURE.matcher(text.substring(Math.max(from, start - 40), start)).find();
    }

    private static boolean isRightBehind(String text, int people, int start) {
        return people <= start && RIGHT_BEHIND.matcher(text).region(people, start).matches();
    }

    private static @Nullable String title(String text, int from, int start, int end, String inside, int behind) {
        String before = text.substring(Math.max(from, start - 60), start);
        boolean begins = before.isBlank() || before.matches("(?s)(?:.*[.!?]\\s+)?(?:\\p{Lu}[\\p{L} ]{2,30},\\s+)?");
        boolean otherwise = OTHERWISE.matcher(text.substring(EnglishSentences.startOf(text, start), start)).find();
        boolean cued = !otherwise && (isRightBehind(text, behind, start) || (begins ? BEHIND.matcher(text.substring(end)).lookingAt() : BEFORE.matcher(before).find()));
        cued |= !otherwise
                && (OF_THEIRS.matcher(before).find() && KIND.matcher(text).region(end, text.length()).lookingAt()
                        || GIVEN.matcher(before).find() && GOES_ON.matcher(text).region(end, text.length()).lookingAt());
        cued |= !otherwise
                && (end < behind && behind - end <= LONGEST_OWNER && text.startsWith(" (", end)
                        || behind <= start && POSSESSIVE.matcher(text).region(behind, start).matches() && DONE.matcher(text).region(end, text.length()).lookingAt());
        cued |= !otherwise && end < behind && behind - end <= LONGEST_OWNERS && RIGHT_BEFORE.matcher(text).region(end, behind).matches();
        cued |= !otherwise && WithTitle.leads(text, behind, start);
        cued &= before.endsWith("In ") || !SAID.matcher(text.substring(end)).lookingAt();
        String bare = inside.strip().replaceAll("^[“\"‘]|[”\"’]$", "").replaceAll("[,.;]$", "").strip();
        boolean lower = Character.isLowerCase(bare.isEmpty() ? ' ' : bare.charAt(0));
        boolean sure = !lower || NOUN.matcher(before).find() || bare.indexOf(' ') > 0 && SMALL_FIRST.matcher(bare).find();
        boolean worded = sure && (bare.indexOf(' ') > 0 || Character.isUpperCase(bare.isEmpty() ? ' ' : bare.charAt(0)) && bare.length() > 6);
        return cued && worded && !NO_TITLE.matcher(bare).matches()
                        && (!isPerson(bare) || isUnlikeName(bare, before) || CUSTOMARY.matcher(before).find()
                                || (bare.indexOf(',') > 0 || behind <= start) && NOUN.matcher(before).find())
                ? Titles.clean(bare) : null;
    }

    /** {@code to listen to “Ten years of cron” by |Jane Doe|}: what stands in quotes right before who gave it; null where nothing does. */
    public static @Nullable String givenBy(String text, String name) {
        Matcher quoted = text.indexOf(name) > 0 ? QUOTED.matcher(text) : null;
        while (quoted != null && quoted.find()) {
            Matcher by = quoted.group(1) == null ? null : BY.matcher(text).region(quoted.end(), text.length());
            if (by != null && by.lookingAt() && text.startsWith(name, by.end())) {
                return Titles.clean(quoted.group(1));
            }
        }
        return null;
    }

    /** {@code Jane Doe from Acme |contributed a new| command.}: a sentence on what somebody did, and nobody's house. */
    public static boolean tellsDeed(String line) {
        return line.endsWith(".") && DEED.matcher(line).find();
    }

    /** Whether the words end with what was done for an event, and perhaps by whom. */
    static boolean tellsWhoDidIt(String words) {
        return WAS_DONE.matcher(words).find();
    }
}
