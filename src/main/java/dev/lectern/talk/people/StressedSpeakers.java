package dev.lectern.talk.people;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.People;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * English prose whose author stresses whoever speaks: where most are, a stressed name speaks whatever its bearer does.
 *
 * <pre>
 * Three lightning talks followed: **Jane Doe** sped up …, **John Roe** taught the client …, and **Ann Lee** ported …
 * </pre>
 */
public final class StressedSpeakers {
    private static final int FEWEST = 3;
    private static final Pattern BEGINS = Pattern.compile("(?:[,;:]\\s+(?:and\\s+|while\\s+|then\\s+)?|(?:^|[.!?…]\\s+)(?:[\\p{L}, ]{2,40},\\s+)?)$");
    /** Somebody does something, rather than being named beside something. */
    private static final Pattern ACTS = Pattern.compile("\\s+(?!(?:and|or|from|of|for|at|in|on|with|to|who|whose|as|by|is|was|were|are|has|had|will|the|an?)\\s)\\p{Ll}{3,}\\s");

    private StressedSpeakers() {}

    /** Whether the page has them. */
    public static boolean isStyleOf(Page page) {
        return page.units().stream().filter(u -> u.shape() == Unit.Shape.TEXT).flatMap(u -> u.spans().stream())
                        .filter(StressedSpeakers::isStress).limit(FEWEST).count() == FEWEST
                && areMostStressed(page);
    }

    private static boolean areMostStressed(Page page) {
        Set<String> seen = new HashSet<>();
        int stressed = 0;
        int all = 0;
        for (Unit unit : page.units()) {
            for (Telling telling : unit.shape() == Unit.Shape.TEXT ? Spoken.of(page).tellings(unit) : List.<Telling>of()) {
                if (!seen.add(telling.people().all().get(0).name())) {
                    continue;
                }
                all++;
                stressed += unit.spans().stream().anyMatch(s -> isStress(s) && s.start() == telling.people().start() && s.end() <= telling.people().end()) ? 1 : 0;
            }
        }
        return stressed >= FEWEST && 2 * stressed > all;
    }

    /** What a line tells, those included who do something else than speakers do. */
    public static List<Telling> in(Unit unit, List<Telling> told) {
        List<Telling> all = new ArrayList<>(told);
        for (Span span : unit.spans()) {
            Optional<People> people = isStress(span) ? People.at(unit.text(), span.start()) : Optional.empty();
            people.filter(p -> speaks(unit, span, p, told)).ifPresent(p -> all.add(new Telling(p, EnglishSentences.startOf(unit.text(), p.start()), Way.ACTS)));
        }
        all.sort(Comparator.comparingInt(t -> t.people().start()));
        for (int i = 1; i < all.size(); i++) {
            Telling t = all.get(i);
            // Where somebody else has spoken in the sentence, only the clause is theirs.
            all.set(i, t.sentence() > all.get(i - 1).people().start() ? t : new Telling(t.people(), t.people().start(), t.way()));
        }
        return all;
    }

    private static boolean isStress(Span span) {
        return span.kind() == Prose.Kind.STRONG;
    }

    private static boolean speaks(Unit unit, Span span, People people, List<Telling> told) {
        boolean known = told.stream().anyMatch(t -> t.people().start() < people.end() && people.start() < t.people().end());
        return !known && people.end() >= span.end() && people.isBehind(unit.text(), BEGINS)
                && ACTS.matcher(unit.text()).region(people.end(), unit.text().length()).lookingAt();
    }
}
