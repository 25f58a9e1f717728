package dev.lectern.talk.page;

import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The times before and behind headings whose sections tell the talks: {@code 14:00-14:30 |让查询更快|}, {@code |让查询更快| | 14:00-14:30}.
 *
 * <p>A heading over a section is no line of a programme. So where several headings of a level are timed and most of them have a section,
 * all rules read them without.
 */
final class HeadingTimes {
    private static final int FEWEST = 2;

    private HeadingTimes() {}

    /** A heading with a time. @param from where it goes on behind that @param end where it ends before it */
    private record Timed(Unit heading, int from, int end) {}

    /** Takes them away. @return what was taken, by the place of its heading */
    static Map<Integer, String> remove(List<Unit> units) {
        Map<Integer, List<Timed>> timed = new HashMap<>();
        for (Unit unit : units) {
            if (unit.isHeading() && !unit.text().isEmpty() && Character.isDigit(unit.text().charAt(0))) {
                Optional<TimeRange> time = TimeRange.read(unit.text());
                if (time.isPresent() && time.get().end() < unit.text().length() - 1) {
                    timed.computeIfAbsent(unit.level(), k -> new ArrayList<>()).add(new Timed(unit, time.get().end(), unit.text().length()));
                }
            }
        }
        Map<Integer, String> removed = new HashMap<>();
        overSections(units, timed).forEach(t -> removed.put(t.heading.index(), t.heading.text().substring(0, t.heading.text().length() - cut(units, t).length())));
        return removed;
    }

    /** Takes away those behind them. @return likewise */
    static Map<Integer, String> removeBehind(List<Unit> units) {
        Map<Integer, List<Timed>> timed = new HashMap<>();
        for (Unit unit : units) {
            Optional<String> title = unit.isHeading() ? TimeRange.before(unit.text()) : Optional.empty();
            title.map(String::stripTrailing).ifPresent(t -> timed.computeIfAbsent(unit.level(), k -> new ArrayList<>()).add(new Timed(unit, 0, t.length())));
        }
        Map<Integer, String> removed = new HashMap<>();
        overSections(units, timed).forEach(t -> removed.put(t.heading.index(), t.heading.text().substring(cut(units, t).length())));
        return removed;
    }

    private static List<Timed> overSections(List<Unit> units, Map<Integer, List<Timed>> timed) {
        return timed.values().stream()
                .filter(l -> l.size() >= FEWEST && l.stream().filter(t -> hasSection(units, t.heading)).count() * 2 > l.size()).flatMap(List::stream)
                .toList();
    }

    /** Puts the heading without its time in its place. @return what it then says */
    private static String cut(List<Unit> units, Timed timed) {
        Unit rest = timed.heading.within(timed.from, timed.end);
        units.set(rest.index(), rest);
        return rest.text();
    }

    private static boolean hasSection(List<Unit> units, Unit heading) {
        int i = heading.index() + 1;
        return i < units.size() && (!units.get(i).isHeading() || units.get(i).level() > heading.level());
    }
}
