package dev.lectern.talk.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times before headings whose sections tell the talks: {@code 14:00-14:30 |让查询更快}.
 *
 * <p>A heading over a section is no line of a programme. So where several headings of a level are timed and most of them have a section,
 * all rules read them without.
 */
final class HeadingTimes {
    private static final int FEWEST = 2;

    private HeadingTimes() {}

    /** Takes them away. @return what was taken, by the place of its heading */
    static Map<Integer, String> remove(List<Unit> units) {
        Map<Integer, List<Unit>> timed = new HashMap<>();
        for (Unit unit : units) {
            if (unit.isHeading() && !unit.text().isEmpty() && Character.isDigit(unit.text().charAt(0))) {
                Optional<TimeRange> time = TimeRange.read(unit.text());
                if (time.isPresent() && time.get().end() < unit.text().length() - 1) {
                    timed.computeIfAbsent(unit.level(), k -> new ArrayList<>()).add(unit);
                }
            }
        }
        Map<Integer, String> removed = new HashMap<>();
        timed.values().stream().filter(l -> l.size() >= FEWEST && l.stream().filter(u -> hasSection(units, u)).count() * 2 > l.size()).flatMap(List::stream).forEach(u -> {
            int end = TimeRange.read(u.text()).orElseThrow().end();
            Unit rest = u.from(end);
            units.set(u.index(), rest);
            removed.put(u.index(), u.text().substring(0, u.text().length() - rest.text().length()));
        });
        return removed;
    }

    private static boolean hasSection(List<Unit> units, Unit heading) {
        int i = heading.index() + 1;
        return i < units.size() && (!units.get(i).isHeading() || units.get(i).level() > heading.level());
    }
}
