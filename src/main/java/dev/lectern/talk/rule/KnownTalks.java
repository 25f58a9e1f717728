package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.KnownBearer;
import dev.lectern.talk.opening.Opening;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The talks that are known where a line is read, by their titles and by those who give them: the agenda of a post names them before it tells of each at length. */
final class KnownTalks {
    private final List<Likeness> titles = new ArrayList<>();
    private final Map<String, List<Speaker>> speakers = new HashMap<>();

    void note(Finding f) {
        f.speakers().forEach(s -> speakers.put(s.name(), List.of(s)));
        if (f.title() != null && f.standing() == Finding.Standing.TALK) {
            titles.add(Likeness.of(f.title()));
        }
    }

    /** The names of those who give them. */
    Set<String> speakers() {
        return speakers.keySet();
    }

    /** Whether one of them is called so, or nearly so. */
    boolean have(@Nullable String title) {
        if (title == null || titles.isEmpty()) {
            return false;
        }
        Likeness own = Likeness.of(title);
        return titles.stream().anyMatch(own::isLike);
    }

    /**
     * What a line opens: a heading that is the title of one of them, or names who gives it, is just that, whatever its words may be read as.
     *
     * @param read what it opens by itself
     */
    Optional<Opening> opening(Page page, Unit unit, Optional<Opening> read) {
        Optional<Opening> opening = read.filter(o -> o == Opening.LOGISTICS || have(o.title())).isPresent() ? read
                : KnownBearer.opening(page, unit, speakers).or(() -> read).or(() -> KnownBearer.told(page, unit, speakers))
                        .or(() -> KnownBearer.aboveAbstract(page, unit, speakers));
        @Nullable String title = unit.isHeading() && page.topic(unit.index()).mayHoldTalks() ? Titles.clean(unit.text()) : null;
        if (title == null || opening.filter(o -> o == Opening.LOGISTICS).isPresent()) {
            return opening;
        }
        boolean names = opening.filter(o -> !o.speakers().isEmpty()).isPresent();
        if (names) {
            String plain = Likeness.of(title).plain();
            return titles.stream().map(Likeness::plain).anyMatch(plain::equals) ? Optional.of(new Opening(RuleName.HEADING, title, List.of(), true)) : opening;
        }
        List<Speaker> named = speakers.getOrDefault(title, List.of());
        return named.isEmpty() ? opening : Optional.of(new Opening(RuleName.PERSON_CARD, null, named, true));
    }
}
