package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSubject;
import dev.lectern.talk.english.FirstNames;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/**
 * Whoever is the subject of the English text below a title, be it by one name, where with it a house is told or the title is
 * said to be of a short talk:
 *
 * <pre>
 * ### Lightning talk: a keyboard for Kikuyu
 *
 * Njeri typed a whole poem …
 * </pre>
 */
public final class CalledBelow {
    private static final Pattern BRIEF = Pattern.compile("(?i)[^\\p{L}]{0,6}(?:lightning|short|ignite|flash|five-minute)[\\s-]talk\\b");

    private static final int SHORTEST_TITLE = 12;

    private CalledBelow() {}

    public static Optional<Speaker> in(Page page, Unit below, int start) {
        return EnglishSubject.of(below.text(), start).or(() -> start > 0 ? Optional.empty()
                : FirstNames.subject(below.text()).filter(s -> s.organization() != null || isBrief(page, below)));
    }

    /** {@code **Jane Doe** is an analyst at Acme}: right below what may be a title, and no card of hers. */
    static boolean isOfTalk(Page page, Unit below) {
        int head = Headings.above(page.units(), below);
        boolean title = head >= 0 && page.unit(head).isHeading() && page.unit(head).text().length() >= SHORTEST_TITLE
                && page.unit(head).text().indexOf(' ') > 0 && page.topic(below.index()) != Topic.SPEAKERS
                && SectionTitle.of(page, page.unit(head).text()) != null;
        return title && EnglishSubject.of(below.text(), 0).isPresent();
    }

    private static boolean isBrief(Page page, Unit below) {
        int head = Headings.above(page.units(), below);
        return head >= 0 && (page.unit(head).isHeading() || page.unit(head).isStressed()) && BRIEF.matcher(page.unit(head).text()).lookingAt();
    }
}
