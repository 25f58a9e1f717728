package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paragraph in English that tells who somebody is, with nothing above it that says so: {@code *Jane Doe is an engineer at Acme.*}. */
final class BareLife {
    private static final Pattern IS = Pattern.compile(",?\\s+(?:(?:currently|now|also)\\s+)?(?:is|was|works?|has|leads|runs|maintains|teaches|studies|builds|writes|lives|heads|founded|co-?founded|joined|keeps|looks\\s+after|spends)\\s");
    private static final Pattern OCCASION = Pattern.compile("(?i)\\b(?:meetings?|meetups?|evening|night|camp|days?|conf(?:erence)?|hangout|unconference)\\b");
    private static final int FEWEST_SECTIONS = 2;
    /** In UTF-16 units. */
    private static final int LONGEST = 500;
    /** Of an abstract with a life behind it, in lines. */
    private static final int MOST_LINES = 12;

    private BareLife() {}

    static boolean is(Page page, Unit unit) {
        String text = unit.text();
        boolean may = unit.isProse() && !unit.isHeading() && text.length() <= LONGEST && !text.isEmpty() && Character.isUpperCase(text.charAt(0));
        Optional<Speaker> bearer = may
                ? TitledLives.bearer(text, 0).filter(s -> s.name().indexOf(' ') > 0 && IS.matcher(text).region(s.name().length(), text.length()).lookingAt())
                : Optional.empty();
        return bearer.isPresent() && !FollowUp.tellsOfTalk(text) && Spoken.of(page).tellings(unit).isEmpty();
    }

    /** Whether in two sections or more of a post about an event a life follows the first paragraph. */
    static boolean endSections(Page page) {
        long sections = page.units().stream().filter(u -> endsSection(page, u)).limit(FEWEST_SECTIONS).count();
        @Nullable String title = page.head().title();
        return sections == FEWEST_SECTIONS && (title != null && OCCASION.matcher(title).find() || EnglishEvent.isTold(page));
    }

    /** Whether a paragraph is one, stands last in its section, or in the last one, and prose without another stands between it and the heading above. */
    private static boolean endsSection(Page page, Unit life) {
        int head = life.index() - 1;
        while (head >= 0 && life.index() - head <= MOST_LINES && !page.unit(head).isHeading()) {
            head--;
        }
        boolean below = head >= 0 && head < life.index() - 1 && page.unit(head).isHeading();
        boolean last = below
                && (life.index() + 1 >= page.size() || page.unit(life.index() + 1).isHeading()
                        || page.units().stream().skip(life.index() + 1L).noneMatch(Unit::isHeading));
        return last && is(page, life) && page.units().subList(head + 1, life.index()).stream().noneMatch(u -> is(page, u));
    }
}
