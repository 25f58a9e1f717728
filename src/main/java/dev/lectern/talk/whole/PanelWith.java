package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Panels whose line says what they are on, and then with whom: {@code Panel: Who pays the maintainers? |With Jane Doe, John Roe and Ann Lee (Acme)}. */
final class PanelWith {
    private static final Pattern WITH = Pattern.compile("(.{4,100}?)[.,;]?\\s+(?:[Ww]ith|[Ff]eaturing|[Ff]eat\\.)\\s+(?=\\p{Lu})(.{4,80})");
    private static final Pattern PANEL = Pattern.compile("(?i)\\b(?:panel|round ?table|discussion|fireside|in conversation)\\b");

    private PanelWith() {}

    /** The findings, whoever stands in the title of a panel among those who speak. */
    static List<Finding> seated(Page page, List<Finding> found) {
        return found.stream().map(f -> seated(page, f)).toList();
    }

    /** {@code A, B and C (Acme)}: the house is that of whom it stands behind. */
    private static List<Speaker> lastHoused(String line, List<Speaker> all) {
        return all.stream().map(s -> isOfAnother(line, s) ? new Speaker(s.name(), null, s.role()) : s).toList();
    }

    private static boolean isOfAnother(String line, Speaker person) {
        return person.organization() != null && !line.contains(person.name() + " (") && line.contains("(" + person.organization());
    }

    private static Finding seated(Page page, Finding f) {
        boolean may = f.title() != null && f.standing() == Standing.TALK && f.title().contains("ith ") && PANEL.matcher(page.unit(f.start()).text()).find();
        Matcher with = may ? WITH.matcher(f.title()) : null;
        List<Speaker> first = with == null || !with.matches() ? List.of() : PersonLine.read(with.group(2), page.organizations());
        if (first.isEmpty() || with == null) {
            return f;
        }
        List<Speaker> all = new ArrayList<>(first);
        f.speakers().stream().filter(s -> first.stream().noneMatch(p -> p.name().equals(s.name()))).forEach(all::add);
        String title = Titles.clean(with.group(1));
        List<Speaker> seats = all.size() > 2 ? lastHoused(page.unit(f.start()).text(), all) : all;
        return new Finding(f.rule(), Kind.PANEL, title, seats, f.start(), f.body(), f.bio(), f.image(), f.standing());
    }
}
