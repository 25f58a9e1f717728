package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TwoNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where people work who are named more than once, each time as much as is told of them any time. */
final class OneHouse {
    private OneHouse() {}

    static List<Finding> given(Page page, List<Finding> talks) {
        List<Finding> housed = inOneHouse(page, talks);
        return housed.stream().map(t -> withOwnHouses(t, housed)).toList();
    }

    /** Whoever speaks twice and is said but once to be of a house is of it both times. */
    private static List<Finding> inOneHouse(Page page, List<Finding> talks) {
        List<Speaker> bare = new ArrayList<>();
        Map<String, Speaker> housed = new LinkedHashMap<>();
        for (Finding talk : talks) {
            for (Speaker s : talk.speakers()) {
                if (s.organization() == null) {
                    bare.add(s);
                } else {
                    housed.putIfAbsent(s.name(), s);
                }
            }
        }
        if (bare.isEmpty() || housed.isEmpty()) {
            return talks;
        }
        bare.stream().map(Speaker::name).distinct().filter(name -> !housed.containsKey(name))
                .forEach(name -> {
                    // Of thousands of lines few hold the name: those alone are held against everybody.
                    List<String> lines = TwoNames.lines(page, name);
                    housed.values().stream().filter(h -> TwoNames.areOne(lines, h.name(), name)).findFirst().ifPresent(h -> housed.put(name, h));
                });
        boolean missing = bare.stream().anyMatch(s -> housed.containsKey(s.name()));
        return !missing ? talks
                : talks.stream()
                        .map(t -> t.by(t.speakers().stream().map(s -> s.organization() == null ? Finding.complete(s, housed.getOrDefault(s.name(), s)) : s).toList()))
                        .toList();
    }

    /** {@code 张三、李四（某银行）}: whose own talk says another house shares none with who sits beside them. */
    private static Finding withOwnHouses(Finding table, List<Finding> talks) {
        if (table.kind() != Kind.PANEL) {
            return table;
        }
        return table.by(table.speakers().stream().map(s -> {
            boolean shared = s.organization() != null && table.speakers().stream().anyMatch(o -> o != s && s.organization().equals(o.organization()));
            return !shared ? s
                    : talks.stream().filter(t -> t.kind() != Kind.PANEL).flatMap(t -> t.speakers().stream())
                            .filter(o -> o.name().equals(s.name()) && o.organization() != null
                                    && !o.organization().startsWith(s.organization()) && !s.organization().startsWith(o.organization()))
                            .findFirst().orElse(s);
        }).toList());
    }
}
