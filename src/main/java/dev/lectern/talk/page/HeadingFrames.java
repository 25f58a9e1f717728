package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The brackets around whole headings: {@code 【议程】}, {@code 【让查询更快】}.
 *
 * <p>They only make the heading stand out. So where several headings of a level are framed, all rules read every heading of the page
 * without its frame.
 */
final class HeadingFrames {
    private static final String OPENING = "【〖";
    private static final String CLOSING = "】〗";
    private static final int FEWEST = 2;

    private HeadingFrames() {}

    /** Takes them away. @return the pairs that were taken, by the place of the heading */
    static Map<Integer, String> remove(List<Unit> units) {
        Map<Integer, Integer> levels = new HashMap<>();
        Map<Integer, String> frames = new HashMap<>();
        for (Unit unit : units) {
            if (unit.isHeading() && isFramed(unit.text())) {
                frames.put(unit.index(), unit.text().charAt(0) + unit.text().substring(unit.text().length() - 1));
                levels.merge(unit.level(), 1, Integer::sum);
            }
        }
        if (levels.values().stream().noneMatch(n -> n >= FEWEST)) {
            return Map.of();
        }
        frames.keySet().forEach(i -> units.set(i, units.get(i).within(1, units.get(i).text().length() - 1)));
        return frames;
    }

    /** Whether one pair of brackets holds all that the line says, and that is more than a number. */
    private static boolean isFramed(String text) {
        int kind = text.isEmpty() ? -1 : OPENING.indexOf(text.charAt(0));
        int last = text.length() - 1;
        return kind >= 0 && text.charAt(last) == CLOSING.charAt(kind) && text.indexOf(CLOSING.charAt(kind)) == last && text.indexOf(OPENING.charAt(kind), 1) < 0
                && text.substring(1, last).codePoints().filter(Character::isLetter).limit(FEWEST).count() == FEWEST;
    }
}
