package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * English paragraphs below a programme, each of which calls one talk of it by its title, or its speaker by one name:
 *
 * <pre>
 * | 14:00 | Ten years of cron | Jane Doe (Acme) |
 *
 * If your jobs have ever run twice, go and see Jane. She explains …      In *Ten years of cron*, Jane shows …
 * </pre>
 */
final class ToldByName {
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"“]{4,140}+)[”\"]");
    private static final Pattern TELLS = Pattern.compile("\\b(?:talks?|keynote|session|will|shows?|presents?|tells?|explains?|learn(?:ed|s)?|slides?|demo|compares?|explores?|argues?|promises?)\\b");
    private static final int FEWEST_TALKS = 3;
    private static final int SHORTEST = 60;
    /** Whoever is told of is named early. */
    private static final int LATEST_NAME = 200;

    private ToldByName() {}

    /** The one talk that a paragraph is about; null where it is about none, or about several. */
    static @Nullable Finding of(Page page, Unit unit, List<Finding> known) {
        String text = unit.text();
        boolean may = known.size() >= FEWEST_TALKS && unit.shape() == Unit.Shape.TEXT && text.length() >= SHORTEST
                && !Characters.hasIdeograph(text) && page.topic(unit.index()).mayHoldTalks() && !Closings.isClosing(text)
                && TELLS.matcher(text).find();
        List<Finding> talks = may
                ? known.stream().filter(f -> f.standing() == Standing.TALK && f.kind() == Kind.TALK && f.title() != null && f.start() < unit.index()).toList()
                : List.of();
        if (talks.size() < FEWEST_TALKS) {
            return null;
        }
        List<String> titles = titles(unit);
        List<Finding> called = talks.stream().filter(f -> titles.stream().anyMatch(t -> Likeness.alike(f.title(), t))).toList();
        if (called.isEmpty() && titles.isEmpty()) {
            String early = text.substring(0, Math.min(text.length(), LATEST_NAME));
            called = talks.stream().filter(f -> f.speakers().stream().anyMatch(s -> isNamed(early, s))).toList();
        }
        return called.size() == 1 && called.get(0).body().isEmpty() ? called.get(0) : null;
    }

    /** What stands in quotes or in another face, and has several words of which the first has a capital. */
    private static List<String> titles(Unit unit) {
        List<String> titles = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(unit.text());
        while (quoted.find()) {
            titles.add(quoted.group(1));
        }
        for (Span span : unit.spans()) {
            if (span.kind() != Prose.Kind.CODE) {
                titles.add(unit.text().substring(span.start(), span.end()));
            }
        }
        titles.removeIf(t -> t.indexOf(' ') < 0 || !Character.isUpperCase(t.codePointAt(0)));
        return titles;
    }

    /** Whether a text has the first or the last name of somebody as a word of its own. */
    private static boolean isNamed(String text, Speaker speaker) {
        String name = speaker.name();
        int first = name.indexOf(' ');
        return first > 1 && (hasWord(text, name.substring(0, first)) || hasWord(text, name.substring(name.lastIndexOf(' ') + 1)));
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0 && word.length() > 2; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
