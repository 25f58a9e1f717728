package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code 10:15} for {@code 10.15}, as a programme is written in much of Europe:
 *
 * <pre>
 * 10.15  Jane Doe — Fifty lines of awk        13.00–13.45 Lunch
 * </pre>
 *
 * <p>One such figure may be a version or a section; several at the starts of lines, each later than the one above, are times. As long
 * as the other, so that what a rule finds stands at the same place of the original.
 */
final class DottedTimes {
    private static final int FEWEST = 3;
    private static final String TIME = "([01]?\\d|2[0-3])\\.([0-5][05])(?![\\d.%])";
    private static final Pattern FIRST = Pattern.compile("\\s*" + TIME + "(?:\\s?[–—-]\\s?" + TIME + ")?(?:\\s?(?:am|pm|h|Uhr|hrs)(?!\\p{L}))?(?=[\\s:：|–—-]+\\S)");

    private DottedTimes() {}

    /** The lines, with times as they are written elsewhere. */
    static void read(List<Unit> units) {
        List<Unit> timed = new ArrayList<>();
        int last = -1;
        for (Unit unit : units) {
            Matcher time = unit.isProse() || unit.isHeading() ? FIRST.matcher(unit.text()) : null;
            if (time != null && time.lookingAt()) {
                int at = 60 * Integer.parseInt(time.group(1)) + Integer.parseInt(time.group(2));
                if (at <= last) {
                    return; // sections, or the times of several days
                }
                last = at;
                timed.add(unit);
            }
        }
        if (timed.size() >= FEWEST) {
            timed.forEach(u -> units.set(u.index(), Simplified.rewritten(u, DottedTimes::of)));
        }
    }

    private static String of(String line) {
        Matcher time = FIRST.matcher(line);
        if (!time.lookingAt()) {
            return line;
        }
        StringBuilder read = new StringBuilder(line);
        read.setCharAt(time.end(1), ':');
        if (time.group(3) != null) {
            read.setCharAt(time.end(3), ':');
        }
        return read.toString();
    }
}
