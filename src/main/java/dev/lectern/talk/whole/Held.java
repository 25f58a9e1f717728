package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.OpenPlace;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.rule.Digest;
import dev.lectern.talk.rule.Genre;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which findings are talks that were held or are going to be, as far as what the post is about tells it. */
final class Held {
    private Held() {}

    /** Lines that tell of no talk whatever they look like: what readers wrote, who made the post, and the parts of a newsletter that tell of no event. */
    static Set<Integer> besideTalks(Page page) {
        Set<Integer> beside = Genre.of(page) == Genre.DIGEST ? Digest.others(page) : new HashSet<>();
        beside.addAll(Comments.in(page));
        // Somebody's minutes of the meeting: the title of the page, whoever it may seem to name.
        page.units().stream().limit(1).filter(u -> u.isHeading() && Genre.isMinutes(u.text())).map(Unit::index).forEach(beside::add);
        page.units().stream().filter(u -> Closings.isByline(u.text()) || Byline.isOfAuthor(page, u)).map(Unit::index).forEach(beside::add);
        return beside;
    }

    /** What of the findings a post of its genre may tell of, with whoever is only introduced. */
    static List<Finding> only(Page page, List<Finding> found) {
        Genre genre = Genre.of(page);
        boolean digest = genre == Genre.DIGEST && page.units().stream().anyMatch(Digest::announces);
        return found.stream()
                .filter(f -> f.standing() == Standing.PROFILE || (digest ? !f.speakers().isEmpty() : genre.holds(f, found)))
                .filter(f -> !isHouseAlone(page, f, found) && !(f.speakers().isEmpty() && f.title() != null && OpenPlace.is(f.title())))
                .toList();
    }

    /** {@code ### 某某科技}, and below it who works there and speaks elsewhere in the programme: a heading with no title. */
    private static boolean isHouseAlone(Page page, Finding f, List<Finding> all) {
        boolean house = f.title() != null && f.speakers().size() == 1 && f.title().equals(f.speakers().get(0).organization()) && page.unit(f.start()).isHeading();
        return house
                && all.stream().anyMatch(t -> t != f && t.title() != null && !t.title().equals(f.title())
                        && t.speakers().stream().anyMatch(s -> s.name().equals(f.speakers().get(0).name())));
    }
}
