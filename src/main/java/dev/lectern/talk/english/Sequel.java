package dev.lectern.talk.english;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What running text goes on to tell of those it has just named, whatever it said of them first:
 *
 * <pre>
 * Jane Doe had the slot after lunch. |Doe explained how …     Ann Lee could not come, so |her talk was a recording.
 * John Roe has been keeping bees for years. |In this talk he will …
 * </pre>
 */
public final class Sequel {
    private static final String ADVERB = "(?:(?:also|then|even|later|rightly|briefly|quickly|first|next|finally|always|still|\\p{L}{3,12}ly)\\s+){0,2}";
    private static final String SAYS = Stream.concat(Words.read("english-speech-verbs.txt").all().stream().map(v -> v.replace("_", "\\s+")),
            Stream.of("said", "says", "admitted", "recommend(?:ed|s)", "conclude[ds]", "suggest(?:ed|s)", "added", "joked", "emphasi[sz]ed", "insisted", "spent", "ended", "claimed", "believes", "noted", "stated", "wondered", "called", "promised", "started", "began")).collect(Collectors.joining("|"));
    private static final String WILL = "(?:(?:will|is\\s+going\\s+to|was\\s+going\\s+to|has|had)\\s+)?";
    /** Behind whoever is the subject of a sentence. */
    private static final String TOLD = "(?:(?:\\s+|['’]ll\\s+)" + ADVERB + WILL + ADVERB + "(?:" + SAYS + ")(?![\\p{L}'’-]))";
    private static final String IN = "In\\s+(?:it|\\d+\\s+minutes|“[^”]{4,120}”),?\\s+";
    private static final Pattern ONE = Pattern.compile("(?:He|She|" + IN + "s?he)" + TOLD, Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile("(?:They|Both|" + IN + "(?:they|both|the\\s+(?:two|pair|duo|three|trio))|The\\s+(?:two|pair|duo|three|trio)(?:\\s+of\\s+them)?)" + TOLD,
            Pattern.CASE_INSENSITIVE);
    /** The same with what they are between: {@code Doe|, a teacher in Acme,| talked about}. */
    private static final Pattern CALLED = Pattern.compile("(\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+)?)(?:,\\s+(?:an?|the|our|who)\\s[^.;]{3,120}?,)?" + TOLD);
    private static final String TALK = "(?:talk|keynote|session|presentation|lecture|workshop|demo|tutorial|slides|topic|subject|live\\s+demo|live[\\s-]coding)";
    private static final String THEIRS_WORDS = "\\b(?:her|his|their|whose)\\s+(?:own\\s+|first\\s+|short\\s+|\\d+-minute\\s+|half-hour\\s+)?" + TALK + "\\b";
    /** A talk of theirs, or the one just told of. */
    private static final Pattern THEIRS = Pattern.compile(THEIRS_WORDS, Pattern.CASE_INSENSITIVE);
    /** {@code This time |her subject was colour}. */
    private static final Pattern SOON = Pattern.compile("(?:This|On\\s+this|For\\s+this)\\s+\\p{Ll}{3,9},?\\s+" + THEIRS_WORDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern THE_TALK = Pattern.compile("(?:In\\s+(?:this|the|her|his|their)|Th(?:e|is))\\s+" + TALK + "\\b,?\\s+(?:s?he|they|we|you|was|is|will|looks|covers|covered|showed|shows|traced|introduces|introduced|started|ended)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISED = Pattern.compile("\\b[Ii]n\\s+[“\"][^“”\"]{4,120}[”\"],?\\s+(?:s?he|they)\\b|\\b(?:(?:[Ss]?[Hh]e|[Tt]hey)|(\\p{Lu}(?:\\.|[\\p{L}'’-]+)(?:\\s+(?:\\p{Ll}{2,3}\\s+){0,2}\\p{Lu}(?:\\.|[\\p{L}'’-]+)){0,3})(?:,\\s+[^.;,]{3,60}(?:,\\s+[^.;,]{3,40})?,|\\s+\\([^()]{2,60}\\)|\\s+(?:from|of|at)\\s+[^.,;]{2,40}?)?)(?:['’]ll|\\s+will|\\s+(?:is|are)\\s+going\\s+to|\\s+(?:is|are)\\s+here\\s+to)\\s+(?:(?:be|also|then|now|\\p{Ll}+ly)\\s+){0,2}(?:talk|speak|present|give|show|tell|explain|share|discuss|take|cover|compare|report|ask|demo|demonstrate|walk|introduce|explore|argue|look|open|close|lead|run|talking|speaking|presenting|giving|showing|sharing)\\b|\\b[Ii]n\\s+(?:her|his|their)\\s+" + TALK + "\\b|\\b(?:[Hh]er|[Hh]is|[Tt]heir)\\s+" + TALK + "(?:\\s*[,“\"‘]|\\s+(?:is|will|looks|shows|tells|covers|asks|explores|on\\s|about\\s))");
    private static final Pattern DEED = Pattern.compile("(?:She|He|(\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)?))\\s+(?:(?:then|also|first|even|\\p{Ll}+ly)\\s+){0,2}(?:(?!(?:founded|joined|worked|graduated|studied|earned|received|served|moved|lived|contributed|authored|created|helped|attended|used|retired|completed|designed|trained|taught|loved|enjoyed|started|organi[sz]ed|volunteered)\\s)\\p{Ll}{3,}ed|drew|took|gave|spoke|told|brought|began|ended|made|put|let|went|set|sang|read|broke|bet|asked)\\s");
    private static final int MOST_SENTENCES = 4;

    private Sequel() {}

    /** How surely the text goes on with a talk of those named, or with what they said; empty where it does not. @param starts where the sentences of the text begin */
    static Optional<Way> of(String text, People people, List<Integer> starts) {
        int from = people.end();
        int end = next(starts, from, text.length());
        if (THEIRS.matcher(text).region(from, end).find()) {
            return Optional.of(Way.OUTRIGHT);
        }
        for (int i = 0; i < MOST_SENTENCES && end < text.length(); i++) {
            from = end;
            end = next(starts, from, text.length());
            boolean theirs = startsWithTheirs(text, from);
            if (theirs || startsSo(text, from, people)) {
                return Optional.of(theirs ? Way.OUTRIGHT : Way.IN_SEQUEL);
            }
            if (People.at(text, from).isPresent()) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Where a life turns to the talk that its bearer gives: {@code At FernConf she'll |talk about …}, {@code His keynote is called …}; -1 where it does not. */
    public static int promised(String text, Speaker bearer) {
        Matcher m = PROMISED.matcher(text);
        while (m.find()) {
            if (m.group(1) == null || isCalled(bearer, m.group(1))) {
                return m.start();
            }
        }
        return -1;
    }

    /** Whether a text begins with what somebody did at an event rather than in their life: {@code |Lucy wanted to know why …}, {@code She drew …}. */
    public static boolean tellsDeed(String text, Speaker bearer) {
        Matcher m = DEED.matcher(text);
        return m.lookingAt() && (m.group(1) == null || isCalled(bearer, m.group(1)));
    }

    private static boolean startsWithTheirs(String text, int from) {
        Matcher theirs = THEIRS.matcher(text).region(from, text.length());
        return theirs.lookingAt() || SOON.matcher(text).region(from, text.length()).lookingAt() || THE_TALK.matcher(text).region(from, text.length()).lookingAt();
    }

    private static boolean startsSo(String text, int from, People people) {
        if ((people.all().size() == 1 ? ONE : SEVERAL).matcher(text).region(from, text.length()).lookingAt()) {
            return true;
        }
        Matcher called = CALLED.matcher(text).region(from, text.length());
        return called.lookingAt() && people.all().stream().anyMatch(p -> isCalled(p, called.group(1)));
    }

    /** {@code Doe}, {@code Jane} or {@code Ana Maria}: part of a name, from its start or to its end. */
    private static boolean isCalled(Speaker person, String name) {
        return person.name().startsWith(name + " ") || person.name().endsWith(" " + name) || person.name().equals(name);
    }

    private static int next(List<Integer> starts, int from, int last) {
        return starts.stream().filter(s -> s > from).findFirst().orElse(last);
    }
}
