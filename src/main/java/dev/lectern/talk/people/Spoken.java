package dev.lectern.talk.people;

import dev.lectern.talk.english.Telling;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom the lines of a page name, and of whom they say that they speak; each line is read once, with what the whole page knows of people. */
public final class Spoken {
    private final Page page;
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final Map<String, List<Speech>> speeches = new HashMap<>();
    private final Map<String, List<Telling>> tellings = new HashMap<>();

    private Spoken(Page page) {
        this.page = page;
    }

    /** That of a page. */
    public static Spoken of(Page page) {
        return page.once(Spoken.class, Spoken::new);
    }

    /** The people whom a line names, with those known from elsewhere on the page. */
    public List<Mention> mentions(Unit unit) {
        return mentions.computeIfAbsent(unit.text(), line -> {
            Roster roster = Roster.of(page);
            List<Mention> found = new ArrayList<>(Mentions.in(line, roster.names(), page.organizations()));
            found.replaceAll(roster.shortNames()::whole);
            found.addAll(roster.shortNames().in(line, found));
            found.sort(Comparator.comparingInt(Mention::start));
            return List.copyOf(found);
        });
    }

    /** Where a line says in Chinese that somebody speaks. */
    public List<Speech> speeches(Unit unit) {
        return speeches.computeIfAbsent(unit.text(), line -> List.copyOf(Speech.in(line, mentions(unit))));
    }

    /** Where a line says in English who spoke. */
    public List<Telling> tellings(Unit unit) {
        return tellings.computeIfAbsent(unit.text(), line -> Surnames.without(page, Telling.in(EnglishTitle.masked(unit))));
    }

    /** Whether some line says in English outright that somebody spoke. */
    public boolean tellsOutright() {
        return page.units().stream().filter(Unit::isProse).anyMatch(u -> tellings(u).stream().anyMatch(t -> t.way() == Telling.Way.OUTRIGHT));
    }
}
