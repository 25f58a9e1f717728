package dev.lectern.talk.rule;

import dev.lectern.talk.english.Telling;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Captions;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Set;

/**
 * The lines of a page that may tell of talks in English sentences: its prose, what stands in slanted letters below a photo, and
 * of minutes that head each item with what it is about only those that are headed as talks.
 *
 * <pre>
 * ![](/img/7.jpg)                                            2. **Talk.** Dr Jane Doe (Acme) spoke on “Slugs”. She …
 * *Jane Doe (Acme) on “Forms”. She cut them in half.*        3. **Accounts.** Mr John Roe gave the figures.
 * </pre>
 */
final class ToldLines {
    /** Before an item's own words what it is about, as the author stressed it. */
    private static final Pattern TALK = Pattern.compile("(?i)(?:(?:guest|main|feature|lightning|short|the|invited|opening|evening|members?['’]?s?) )?(?:talks?|lectures?|presentations?|demos?|demonstrations?|address)(?: (?:\\d|one|two|three))?\\s*[.:–—-]?");
    private static final int FEWEST = 2;

    private ToldLines() {}

    static List<Unit> of(Page page, Set<Integer> taken) {
        boolean headed = areMinutesWithTalks(page);
        return page.units().stream()
                .filter(u -> u.isProse() && (!headed || isTalk(u)) || Captions.mayNameSpeaker(u) && mayTell(page, u))
                .filter(u -> !taken.contains(u.index()) && page.topic(u.index()).mayHoldTalks()).toList();
    }

    private static boolean areMinutesWithTalks(Page page) {
        return Genre.isMinutes(page.head().title()) && areHeaded(page.units());
    }

    /** Whether an item is headed as a talk. */
    static boolean areHeaded(List<Unit> units) {
        return units.stream().anyMatch(ToldLines::isTalk);
    }

    private static boolean isTalk(Unit unit) {
        int lead = unit.isProse() ? unit.strongLead() : 0;
        return lead > 0 && lead < unit.text().length() && TALK.matcher(unit.text().substring(0, lead).strip()).matches();
    }

    /** Below a photo only a title beside somebody tells it: who is on it may do anything. */
    private static boolean mayTell(Page page, Unit caption) {
        return !Characters.hasIdeograph(caption.text()) && Spoken.of(page).tellings(caption).stream().anyMatch(t -> isTitled(caption, t));
    }

    /** Whether a title stands with those of whom it is told that they speak. */
    static boolean isTitled(Unit unit, Telling telling) {
        return telling.way() != Way.IN_SEQUEL && EnglishTitle.in(unit, telling.sentence(), unit.text().length(), telling.people().end()) != null;
    }

    /** Whether several lines tell so who comes with what: then the post is about an event, however few words it has for it. */
    static boolean announceTitles(Page page) {
        return page.once(Announced.class, p -> new Announced(of(p, Set.of()).stream()
                .filter(u -> Spoken.of(p).tellings(u).stream().anyMatch(t -> isTitled(u, t))).limit(FEWEST).count() == FEWEST)).so();
    }

    private record Announced(boolean so) {}
}
