package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Errand;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A round table that a heading announces and English prose tells of, which names those who sat at it here and there:
 *
 * <pre>
 * ## Panel: who pays for it?
 * I moderated the panel. With Jane Doe and John Roe from Acme we talked about …
 * </pre>
 */
final class HeadedPanel {
    private static final Pattern I_DID = Pattern.compile("\\bI\\s+(?:\\p{Ll}+\\s+)?(?:sat|was|moderated|joined|took\\s+part|chaired|hosted|led|had\\s+the)\\b|\\bthat['’]s\\s+me\\b|\\bwith\\s+me\\s+on\\b");
    private static final int FEWEST = 2;

    private HeadedPanel() {}

    /** Those of the page; the lines that tell of them are no longer free. @param free the indices of lines in English that no rule has read */
    static List<Finding> in(Page page, Set<Integer> free) {
        List<Finding> found = new ArrayList<>();
        for (Unit heading : page.units()) {
            boolean panel = heading.isHeading() && !free.isEmpty() && Titles.kindOf(heading.text()) == Kind.PANEL;
            List<Unit> below = panel ? below(page, heading, free) : List.of();
            Map<String, Speaker> people = new LinkedHashMap<>();
            below.forEach(u -> named(page, u).forEach(p -> people.putIfAbsent(p.name(), p)));
            if (people.size() >= FEWEST) {
                String title = Titles.own(Titles.clean(heading.text()));
                found.add(new Finding(RuleName.HEADED_PANEL, Kind.PANEL, title, List.copyOf(people.values()), below.get(0).index(),
                        below.stream().map(Piece::all).toList(), List.of(), null, Standing.TALK));
                below.forEach(u -> free.remove(u.index()));
            }
        }
        return found;
    }

    private static List<Unit> below(Page page, Unit heading, Set<Integer> free) {
        List<Unit> below = new ArrayList<>();
        for (int i = heading.index() + 1; i < page.size() && !page.unit(i).isHeading() && !Closings.isClosing(page.unit(i).text()); i++) {
            Unit unit = page.unit(i);
            if (unit.isProse() && !free.contains(i)) {
                return List.of();
            }
            if (unit.isProse()) {
                below.add(unit);
            }
        }
        return below;
    }

    /** Everyone whom a line names in full, or so that only one of the page is meant, the author included. */
    private static List<Speaker> named(Page page, Unit unit) {
        String text = EnglishTitle.masked(unit);
        Stream<Speaker> full = People.in(text).stream().filter(p -> !Errand.isDoneBy(text, p)).flatMap(p -> ofHouses(page, p.all()).stream());
        Stream<Speaker> brief = Spoken.of(page).mentions(unit).stream().filter(m -> !Errand.is(text, m.end())).map(m -> m.person());
        return Stream.concat(Stream.concat(author(page, unit.text()).stream(), full), brief)
                .map(p -> isCalled(page, p.organization()) ? new Speaker(p.name(), null, p.role()) : p).map(Roster.of(page)::complete).toList();
    }

    /** Whether somebody of the page has this first name: {@code moderated by A B, Jane, John and Ann debated}. */
    private static boolean isCalled(Page page, @Nullable String house) {
        return house != null && house.indexOf(' ') < 0 && Roster.of(page).people().stream().anyMatch(p -> p.name().startsWith(house + " "));
    }

    /** The author, where they say that they were there, be it by their first name. */
    static Optional<Speaker> author(Page page, String text) {
        String author = page.head().author();
        Optional<Speaker> person = author == null ? Optional.empty() : People.at(author, 0).map(p -> new Speaker(p.all().get(0).name(), null, null));
        return person.filter(p -> I_DID.matcher(text).find());
    }

    /** {@code A, B and C from Acme}: one house is said of all of them only where the page does not say elsewhere that they have others. */
    static List<Speaker> ofHouses(Page page, List<Speaker> people) {
        boolean shared = people.size() > 1 && people.stream().map(p -> String.valueOf(p.organization())).collect(Collectors.toSet()).size() == 1;
        return !shared ? people : people.stream().map(p -> Roster.of(page).person(p.name()).filter(known -> known.organization() != null).orElse(p)).toList();
    }
}
