package dev.lectern.talk.people;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishSentences;
import dev.lectern.talk.english.Errand;
import dev.lectern.talk.english.People;
import dev.lectern.talk.english.Telling;
import dev.lectern.talk.english.Telling.Way;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * English prose whose author says of each who speaks where they work: where several do so, whoever else is named so at the start of a
 * paragraph speaks, whatever its bearer does there.
 *
 * <pre>
 * Jane Doe of Acme talked about …      John Roe (Initech) had five minutes for his dashboard.
 *
 * Ann Lee, Principal Engineer, Acme
 * Ann shared three lessons …
 * </pre>
 */
public final class HousedSpeakers {
    private static final int FEWEST = 1;
    private static final int LONGEST_LEAD = 120;
    private static final int LONGEST_LINE = 90;
    private static final Pattern DOES = Pattern.compile("(?:,\\s+who\\s[^.;,]{3,80},)?\\s*,?\\s+(?:(?:then|also|even|just|again|\\p{Ll}{2,}ly)\\s+){0,2}(?:(?!(?:named|called|based|asked|helped)\\s)\\p{Ll}{2,}ed|had|drew|let|could\\s+only|put|took|made|got|ran|saw|found|built|wrote|broke|began|set|kept|left|met|read|said|spent|taught|threw|turns|turned)\\s|,?\\s+(?:on|about)\\s+(?:\\p{Ll}+ing|how|why|what)\\b|\\s+(?:on|about)\\s[^.]{4,120}$|\\s+(?:was|is|had\\s+been)\\s[^.;]{0,60}\\b(?:slides?|stage|talks?|audience|demos?|examples?|screen|whiteboard|microphone)\\b|\\s*[:–—]\\s+\\p{L}");

    private HousedSpeakers() {}

    /** Whether the page has them. */
    public static boolean isStyleOf(Page page) {
        return page.units().stream().filter(u -> u.shape() == Unit.Shape.TEXT).flatMap(u -> Spoken.of(page).tellings(u).stream())
                .filter(t -> t.way() != Way.IN_SEQUEL && t.people().all().get(0).organization() != null)
                        .map(t -> t.people().all().get(0).name()).distinct().count() >= FEWEST;
    }

    /** What a line tells, the one included with whose name and house it begins. */
    public static List<Telling> in(Page page, Unit unit, List<Telling> told) {
        if (unit.shape() != Unit.Shape.TEXT && unit.shape() != Unit.Shape.ITEM || !told.isEmpty()) {
            return told;
        }
        List<Telling> all = new ArrayList<>(told);
        People.in(unit.text()).stream().findFirst()
                .filter(p -> p.all().get(0).organization() != null && starts(unit.text(), p) && !Errand.is(unit.text(), p.end())
                        && DOES.matcher(unit.text()).region(p.end(), unit.text().length()).lookingAt())
                .ifPresent(p -> all.add(new Telling(p, EnglishSentences.startOf(unit.text(), p.start()), Way.ACTS)));
        if (all.isEmpty() && unit.shape() == Unit.Shape.ITEM) {
            byColon(page, unit).ifPresent(all::add);
        } else if (all.isEmpty() && heads(page, unit)) {
            Speaker named = PersonLine.read(unit.text(), page.organizations()).get(0);
            all.add(new Telling(new People(List.of(named), 0, unit.text().length(), false), 0, Way.ACTS));
        }
        all.sort(Comparator.comparingInt(t -> t.people().start()));
        return all;
    }

    /** {@code Ann Lee, Acme: routing around floods}. */
    private static Optional<Telling> byColon(Page page, Unit item) {
        int colon = item.text().indexOf(": ");
        List<Speaker> named = colon < 0 || colon > LONGEST_LINE ? List.of() : PersonLine.read(item.text().substring(0, colon), page.organizations());
        return named.size() == 1 && named.get(0).organization() != null && PersonalName.isLatin(named.get(0).name())
                ? Optional.of(new Telling(new People(named, 0, colon, false), 0, Way.ACTS)) : Optional.empty();
    }

    private static boolean starts(String text, People people) {
        int sentence = EnglishSentences.startOf(text, people.start());
        return people.start() - sentence <= LONGEST_LEAD && (people.start() == sentence || text.startsWith(", ", people.start() - 2));
    }

    /** A line that only names somebody and their house, above a paragraph that goes on about them. */
    private static boolean heads(Page page, Unit unit) {
        boolean line = unit.text().length() <= LONGEST_LINE && unit.index() + 1 < page.size() && page.unit(unit.index() + 1).shape() == Unit.Shape.TEXT;
        List<Speaker> named = line ? PersonLine.read(unit.text(), page.organizations()) : List.of();
        boolean titled = line && unit.index() + 2 < page.size() && isTitle(page.unit(unit.index() + 1)) && page.unit(unit.index() + 2).shape() == Unit.Shape.TEXT;
        String below = line ? page.unit(unit.index() + (titled ? 2 : 1)).text() : "";
        @Nullable String first = named.size() == 1 && named.get(0).organization() != null && named.get(0).name().indexOf(' ') > 0
                ? named.get(0).name().substring(0, named.get(0).name().indexOf(' ')) : null;
        return first != null && below.length() > unit.text().length()
                && (titled ? below.contains(first) : below.startsWith(first) || below.startsWith("She ") || below.startsWith("He "));
    }

    /** Whether a line of its own is the title below somebody's name and house. */
    public static boolean isTitleOf(Page page, Unit line) {
        return line.index() > 0 && line.shape() == Unit.Shape.TEXT && isTitle(line) && page.unit(line.index() - 1).shape() == Unit.Shape.TEXT
                && heads(page, page.unit(line.index() - 1));
    }

    /** A line in italics or in quotes between a name and what is told of the talk. */
    private static boolean isTitle(Unit unit) {
        boolean slanted = unit.spans().stream().anyMatch(s -> (s.kind() == Prose.Kind.EMPHASIS || s.kind() == Prose.Kind.STRONG)
                && s.start() == 0 && s.end() >= unit.text().length() - 1);
        return unit.text().length() <= LONGEST_LINE
                && (slanted || unit.text().startsWith("“") && unit.text().endsWith("”") || unit.text().startsWith("\"") && unit.text().endsWith("\""));
    }
}
