package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.People;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A round table told in one line of a programme: {@code Panel: Who reads the log? With Jane Doe, John Roe and Ann Lee (Acme), chaired by Kim Poe}. */
final class PanelSeats {
    private static final int LONGEST = 400;
    private static final Pattern SEATS = Pattern.compile("(.{3,140}?)[.:,]?\\s+(?:[–—-]\\s+)?(?:[Ww]ith|[Ff]eaturing|[Pp]anell?ists?:|[Ss]peakers?:)\\s+(?=\\p{Lu})(.{5,260}?)(?:[.;,]?\\s*[(]?(?:[Mm]oderated by|[Mm]oderator:?|[Hh]osted by|[Hh]ost:|[Cc]haired by|[Cc]hair:|[Ll]ed by)\\s+(.{3,80}?)[)]?)?[.;]?$");

    private PanelSeats() {}

    /** Reads a line that begins by saying that several talk with each other; empty where it does not say who. */
    static Optional<TitledPerson> of(Page page, String line) {
        Matcher seats = line.length() > LONGEST || !Titles.isPanel(line) ? null : SEATS.matcher(line);
        @Nullable String title = seats != null && seats.matches() ? Titles.clean(seats.group(1)) : null;
        if (title == null) {
            return Optional.empty();
        }
        List<Speaker> all = new ArrayList<>(seats.group(3) == null ? List.of() : people(page, seats.group(3)));
        List<Speaker> guests = people(page, seats.group(2));
        guests.stream().filter(g -> all.stream().noneMatch(h -> h.name().equals(g.name()))).forEach(all::add);
        return guests.isEmpty() || all.size() < 2 ? Optional.empty() : Optional.of(new TitledPerson(title, all));
    }

    private static List<Speaker> people(Page page, String place) {
        return People.at(place, 0).filter(p -> p.end() == place.length()).map(People::all).orElseGet(() -> PersonParts.inPlace(place, page.organizations()));
    }
}
