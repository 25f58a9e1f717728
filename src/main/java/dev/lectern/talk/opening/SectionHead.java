package dev.lectern.talk.opening;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.HousedSpeakers;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that head a section and are the title of its talk: a line, or what is stressed where one begins.
 *
 * @param from where in their line the text begins; its length where they are a line of their own
 */
public record SectionHead(Unit unit, int from, String title) {
    private static final int LONGEST = 48;
    /** In Latin script words are longer. */
    private static final int LONGEST_LATIN = 110;
    private static final int SHORTEST = 6;

    /** The title that a line is or begins with; empty where it only names a part of the programme. */
    public static Optional<SectionHead> of(Page page, Unit unit, Set<Integer> taken) {
        boolean free = !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks();
        int from = free ? end(page, unit) : 0;
        @Nullable String title = from == 0 || HousedSpeakers.isTitleOf(page, unit) || Interview.isPut(page, unit) || unit.text().equals(page.head().title())
                ? null : SectionTitle.of(page, from == unit.text().length() ? page.labelled(unit) : unit.text().substring(0, from));
        return title == null ? Optional.empty() : Optional.of(new SectionHead(unit, from, title));
    }

    /** Where the words end with which a section is headed: a line, or what is stressed where one begins; 0 where none is. */
    public static int end(Page page, Unit unit) {
        if (unit.isHeading() || unit.isStressed()) {
            boolean fits = unit.text().length() <= LONGEST || unit.isHeading() && unit.text().length() <= LONGEST_LATIN && !Characters.hasIdeograph(unit.text());
            return fits ? unit.text().length() : 0;
        }
        int lead = unit.shape() == Shape.TEXT ? stressedStart(unit) : 0;
        boolean titles = lead >= SHORTEST && lead <= LONGEST && Label.of(unit.text()).isEmpty()
                && Spoken.of(page).mentions(unit).stream().noneMatch(m -> m.start() < lead) && !isHouseOfNext(page, unit.text(), lead);
        return titles ? lead : 0;
    }

    /** {@code **某某大学**|教授张三介绍了……}: where whoever is told of works. */
    private static boolean isHouseOfNext(Page page, String text, int lead) {
        return lead < text.length() && Character.isIdeographic(text.charAt(lead)) && Workplace.is(text.substring(0, lead), page.organizations());
    }

    private static int stressedStart(Unit unit) {
        int end = 0;
        for (Span s : unit.spans()) {
            end = s.start() == 0 && s.kind() == Prose.Kind.STRONG ? Math.max(end, s.end()) : end;
        }
        return end;
    }
}
