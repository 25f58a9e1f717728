package dev.lectern.talk.page;

import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
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

    /** A heading that begins with a time. @param end where that ends */
    private record Timed(Unit heading, int end) {}

    /** Takes them away. @return what was taken, by the place of its heading */
    static Map<Integer, String> remove(List<Unit> units) {
        Map<Integer, List<Timed>> timed = new HashMap<>();
        for (Unit unit : units) {
            if (unit.isHeading() && !unit.text().isEmpty() && Character.isDigit(unit.text().charAt(0))) {
                Optional<TimeRange> time = TimeRange.read(unit.text());
                if (time.isPresent() && time.get().end() < unit.text().length() - 1) {
                    timed.computeIfAbsent(unit.level(), k -> new ArrayList<>()).add(new Timed(unit, time.get().end()));
                }
            }
        }
        Map<Integer, String> removed = new HashMap<>();
        timed.values().stream().filter(l -> l.size() >= FEWEST && l.stream().filter(t -> hasSection(units, t.heading)).count() * 2 > l.size()).flatMap(List::stream).forEach(t -> {
            String whole = t.heading.text();
            Unit rest = t.heading.from(t.end);
            units.set(rest.index(), rest);
            removed.put(rest.index(), whole.substring(0, whole.length() - rest.text().length()));
        });
        return removed;
    }

    private static boolean hasSection(List<Unit> units, Unit heading) {
        int i = heading.index() + 1;
        return i < units.size() && (!units.get(i).isHeading() || units.get(i).level() > heading.level());
    }
}
