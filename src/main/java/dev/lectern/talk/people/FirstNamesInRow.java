package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.People;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** At a panel, those whom the page has named whole before and calls by their first names now: {@code |Dmitri, Femke| and Rui Patrão (Acme) discussed …}. */
public final class FirstNamesInRow {
    private static final Pattern ROW = Pattern.compile("((?:\\p{Lu}\\p{Ll}{1,14},\\s+){0,5}\\p{Lu}\\p{Ll}{1,14}),?\\s+and\\s+$");
    private static final Pattern COMMA = Pattern.compile(",\\s+");

    private FirstNamesInRow() {}

    /** They and the others; the others alone where one of those before is nobody the page knows. @param sentence where it starts @param end where the first of the others is named */
    public static List<Speaker> with(Page page, Unit unit, int sentence, int end, List<Speaker> others) {
        Matcher row = ROW.matcher(unit.text().substring(sentence, Math.max(sentence, end)));
        List<Speaker> all = new ArrayList<>();
        for (String first : row.find() ? COMMA.split(row.group(1)) : new String[0]) {
            Optional<Speaker> whole = whole(page, unit, first + " ");
            if (whole.isEmpty()) {
                return others;
            }
            all.add(whole.get());
        }
        all.removeIf(s -> others.stream().anyMatch(o -> o.name().equals(s.name())));
        all.addAll(others);
        return all;
    }

    /** Whoever has that first name, with the blank behind it, and is named whole above a line. */
    public static Optional<Speaker> whole(Page page, Unit unit, String first) {
        return page.units().stream().limit(unit.index()).filter(u -> u.text().contains(first))
                .flatMap(u -> People.at(u.text(), u.text().indexOf(first)).stream()).map(p -> p.all().get(0))
                        .filter(p -> p.name().startsWith(first)).map(Roster.of(page)::complete).findFirst();
    }
}
