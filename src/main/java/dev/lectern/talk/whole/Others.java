package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.TwoNames;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everyone whom the page names and who gives none of its talks. */
final class Others {
    /** {@code Dr |Jane Doe}. */
    private static final Pattern HONOURED = Pattern.compile("^(?:Dr|Prof|Mrs?|Ms|Sir|Professor|Doctor)\\.?\\s+");
    private static final int MOST_HANDLES = 100;

    private Others() {}

    /** @param all what was found, those included that turned out to be no talks */
    static List<Speaker> of(Page page, List<Finding> all, List<Finding> talks) {
        return others(page, all, talks).stream().map(s -> CommonHouse.named(page, s)).toList();
    }

    private static List<Speaker> others(Page page, List<Finding> all, List<Finding> talks) {
        Roster roster = Roster.of(page);
        Set<String> speaking = WhoSpeaks.names(talks);
        Map<String, Speaker> others = new LinkedHashMap<>();
        all.forEach(f -> f.speakers().forEach(s -> others.putIfAbsent(s.name(), s)));
        roster.crew().forEach(s -> others.merge(s.name(), s, Finding::complete));
        roster.people().forEach(s -> others.merge(s.name(), s, Finding::complete));
        // Jane Doe, Red Barn: where somebody speaks for is nobody.
        talks.forEach(t -> t.speakers().forEach(s -> others.remove(s.organization())));
        others.keySet().removeAll(speaking);
        others.keySet().removeIf(o -> speaking.contains(HONOURED.matcher(o).replaceFirst("")));
        // night_owl（张三）: no other one. Only where they are few: each is looked for in each line.
        others.keySet().removeIf(o -> others.size() <= MOST_HANDLES && Character.isLowerCase(o.charAt(0))
                && page.units().stream().map(Unit::text).filter(t -> t.contains(o)).anyMatch(t -> speaking.stream().anyMatch(s -> TwoNames.standTogether(t, o, s))));
        return others.values().stream().map(roster::complete).toList();
    }
}
