package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Label.Field;
import dev.lectern.talk.line.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code 内容} for {@code 题目} in the records of a programme, where it says how a talk is called, right above who gives it:
 *
 * <pre>
 * - 时间：14:00
 *   - 内容：从零写一个 shell
 *   - 讲者：张三（某公司）
 * </pre>
 *
 * <p>As long as the other, so that what a rule finds stands at the same place of the original. A page that labels its titles otherwise
 * tells by it what the talk is about.
 */
final class ContentOfRecords {
    private static final String CONTENT = "内容";
    private static final String TITLE = "题目";
    private static final int FEWEST = 2;
    /** A longer one tells of the talk. */
    private static final int LONGEST = 48;

    private ContentOfRecords() {}

    /** The lines, with titles called so. */
    static void read(List<Unit> units) {
        List<Integer> contents = new ArrayList<>();
        int aboveSpeakers = 0;
        boolean titles = false;
        for (int i = 0; i < units.size(); i++) {
            Optional<Label> label = Label.of(units.get(i).text());
            titles |= label.isPresent() && label.get().field() == Field.TITLE && label.get().from() < units.get(i).text().length();
            if (isContent(units.get(i), label)) {
                contents.add(i); // be it 茶歇
                aboveSpeakers += i + 1 < units.size() && Label.filled(Field.SPEAKER, units.get(i + 1).text()).isPresent() ? 1 : 0;
            }
        }
        if (aboveSpeakers >= FEWEST && !titles) {
            contents.forEach(i -> units.set(i, Simplified.rewritten(units.get(i), t -> TITLE + t.substring(CONTENT.length()))));
        }
    }

    private static boolean isContent(Unit unit, Optional<Label> label) {
        return unit.isProse() && unit.text().startsWith(CONTENT) && unit.text().length() <= LONGEST && unit.text().indexOf('。') < 0
                && label.isPresent() && label.get().field() == Field.ABSTRACT && label.get().from() < unit.text().length();
    }
}
