package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishWhereabouts;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.Card;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Paragraphs that tell in English who somebody is, and nothing of their talk, wherever they stand:
 *
 * <pre>
 * ### Jane Doe: Ten years of cron          - Jane Doe is an engineer at Acme.
 * The abstract.                            - John Roe keeps bees. He works for Initech.
 * *Jane Doe is an engineer at Acme.*
 * </pre>
 *
 * <p>Somebody of whom no other line says what they talk about may be introduced so by the title above: that is left to others.
 */
final class EnglishLives {
    private static final Pattern TELLS = Pattern.compile("\\s(?:\\p{Ll}+ly\\s)?\\p{Ll}{2,}\\s");
    private static final int SHORTEST = 24;
    /** What a line that gives somebody a talk holds beside their name. */
    private static final int LEAST_TITLE = 4;
    private static final int LONGEST_LINE = 200;
    /** Of a line that says who speaks and no more. */
    private static final int LONGEST_NAMING = 100;

    private EnglishLives() {}

    static List<Finding> in(Page page, Set<Integer> taken) {
        List<Finding> found = new ArrayList<>();
        for (Unit unit : page.units()) {
            Optional<Speaker> told = taken.contains(unit.index()) || !unit.isProse() || unit.isMedia() ? Optional.empty() : bearer(page, unit);
            told.ifPresent(s -> found.add(Biographies.life(unit, s)));
        }
        return found;
    }

    /** Whether right below a heading, or the line below it that says who speaks, the life of the speaker is told before anything that the talk is about. @param card null where none is open */
    static boolean leads(Page page, Unit unit, @Nullable Card card, List<Finding> known) {
        return card != null && card.level() > 0 && isOnlyNamed(page, card)
                && known.stream().anyMatch(f -> f.start() == unit.index() && f.standing() == Finding.Standing.PROFILE
                        && f.speakers().stream().allMatch(s -> card.isOf(s.name())));
    }

    private static boolean isOnlyNamed(Page page, Card card) {
        String last = page.unit(card.units().last()).text();
        return card.units().size() == 1
                || card.units().size() == 2 && card.hasSpeaker() && last.length() <= LONGEST_NAMING
                        && (Label.filled(Label.Field.SPEAKER, last).isPresent() || People.at(last, 0).isPresent());
    }

    private static Optional<Speaker> bearer(Page page, Unit unit) {
        String text = unit.text();
        boolean may = text.length() >= SHORTEST && Character.isUpperCase(text.charAt(0)) && !FollowUp.tellsOfTalk(text);
        Optional<People> named = may
                ? People.at(text, 0).filter(p -> p.all().size() == 1 && TELLS.matcher(text).region(p.end(), text.length()).lookingAt())
                : Optional.empty();
        return named.map(p -> p.all().getFirst()).filter(s -> text.startsWith(s.name()) && isGivenTalk(page, unit, s.name()))
                .filter(s -> Spoken.of(page).tellings(unit).isEmpty())
                .map(s -> EnglishWhereabouts.of(new Speaker(s.name(), null, null), text, true)).filter(s -> s.organization() != null);
    }

    /** Whether another line names somebody beside a title. */
    private static boolean isGivenTalk(Page page, Unit life, String name) {
        return page.units().stream().filter(u -> u != life && u.text().length() > name.length() + LEAST_TITLE
                && u.text().length() <= LONGEST_LINE && u.text().contains(name))
                .anyMatch(u -> u.shape() == Unit.Shape.ROW || u.isHeading() && (u.text().startsWith(name) || u.text().endsWith(name))
                        || page.besideTime(u).isPresent()
                        || page.titledPerson(u.text()).filter(t -> t.speakers().stream().anyMatch(s -> s.name().equals(name))).isPresent());
    }
}
