package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.english.People;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title that an English sentence marks off, whatever word stands before it:
 *
 * <pre>
 * The second day kicked off with Jane Doe (Acme) and |*Ten Years of a Package Nobody Uses*|.
 * Two students from Acme, Jane Doe and John Roe, presented their thesis work |“Who Watches the Parser?”|.
 * </pre>
 */
public final class MarkedTitle {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"“]{8,140}+)[”\"]");
    /** Three words. */
    private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+\\s+\\S");
    /** What titles have and the names of houses do not. */
    private static final Pattern OF_TITLES = Pattern.compile("(?:\\s|^)(?i:an?|to|in|is|are|on|into|with|without|about|your|my|our|we|us|how|why|what|when|who|not|as|it|that|can|from)\\s|[:?!](?:\\s|$)|,\\s");
    /** A longer word than those with a small letter is of a sentence, not of a title. */
    private static final Pattern SMALL = Pattern.compile("(?<!\\S)\\p{Ll}[\\p{Ll}'’-]{4,}");
    /** Before a house, what a sentence goes on with, or something else that has a title. */
    private static final Pattern OTHERWISE = Pattern.compile("(?i)\\b(?:of|at|from|(?<!\\bstage\\s)for|by|how|why|that|what|when|where|using|if|an?|its|blogs?|articles?|books?|papers?|essays?|novels?|newsletters?|podcasts?|posts?|films?|songs?|games?|tools?|librar(?:y|ies)|package|project|app|band|series|community|group|foundation|company|team|award|prize)\\s+(?:the\\s+)?$|\\bthe\\s+$");
    private static final int LONGEST_LEAD = 30;
    /** {@code **Nobody Reads the Log**| by Jane Doe}, {@code [Nobody Reads the Log](…)| (Jane Doe, Acme)}: who gave it, or that somebody did. */
    private static final Pattern GIVEN = Pattern.compile("(?:,?\\s+(?:was\\s+|were\\s+)?(?:presented|given|held|delivered|brought\\s+to\\s+us)?\\s*by|\\s+(?:from|with)(?=\\s+\\p{Lu})|\\s+was\\s+(?:the\\s+title|what))\\s|\\s+\\(\\p{Lu}");
    /** {@code With |**Nobody Reads the Log**}. */
    private static final Pattern LED = Pattern.compile("(?:^|[.!?]\\s+)(?:With|In|Under\\s+the\\s+title)\\s+$");
    private static final Pattern GERUND = Pattern.compile("\\p{Lu}\\p{Ll}{2,12}ing\\s");
    private static final Pattern FOUR_WORDS = Pattern.compile("\\S+(?:\\s+\\S+){3}");

    private MarkedTitle() {}

    /** Whether words set apart can be nothing but a title: neither a name nor a house. */
    public static boolean isOne(String words) {
        return WORDS.matcher(words).find() && OF_TITLES.matcher(words).find() && !SMALL.matcher(words).find() && isNobody(words);
    }

    /** Whether a stretch of a line can be nothing but a title, by its words or by what the line says beside it. */
    static boolean isIn(String text, int from, int to) {
        String words = text.substring(from, to);
        return isOne(words)
                || WORDS.matcher(words).find() && !SMALL.matcher(words).find()
                        && (GIVEN.matcher(text).region(to, text.length()).lookingAt() || LED.matcher(text.substring(Math.max(0, from - LONGEST_LEAD), from)).find())
                        && isNobody(words);
    }

    /** Whether words may be a name: few names that are seldom heard have four words, or begin with what somebody does. */
    static boolean mayBeName(String words) {
        boolean seldom = FOUR_WORDS.matcher(words).find() || GERUND.matcher(words).lookingAt();
        return PersonalName.isLatin(words) && (!seldom || PersonalName.isOften(words));
    }

    /** The one that a sentence has; null where it has none, or several. */
    public static @Nullable String in(Unit unit, int from, int to) {
        String text = unit.text();
        List<String> found = new ArrayList<>();
        for (Span span : unit.spans()) {
            boolean mark = span.kind() == Prose.Kind.EMPHASIS || span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.LINK;
            if (mark && span.start() >= from && span.end() <= to
                    && mayBe(text, from, span.start(), text.substring(span.start(), span.end()), span.kind() == Prose.Kind.EMPHASIS)) {
                found.add(text.substring(span.start(), span.end()));
            }
        }
        Matcher quoted = QUOTED.matcher(text).region(from, to);
        while (quoted.find()) {
            if (mayBe(text, from, quoted.start(), quoted.group(1), false)) {
                found.add(quoted.group(1));
            }
        }
        return found.stream().distinct().count() == 1 ? Titles.clean(found.get(0)) : null;
    }

    private static boolean mayBe(String text, int from, int start, String words, boolean slanted) {
        boolean titled = WORDS.matcher(words).find() && Character.isUpperCase(words.codePointAt(0))
                && (slanted || OF_TITLES.matcher(words).find() && !SMALL.matcher(words).find());
        return titled && !OTHERWISE.matcher(text.substring(Math.max(from, start - LONGEST_LEAD), start)).find() && isNobody(words);
    }

    private static boolean isNobody(String words) {
        boolean somebody = mayBeName(words)
                || People.at(words, 0).filter(p -> p.end() == words.length() && !p.all().get(0).name().equals(words)
                        || PersonalName.isOften(p.all().get(0).name())).isPresent();
        return !somebody && !words.startsWith("http");
    }
}
