package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Lists whose items are paragraphs, as what is pasted from elsewhere has them: below a line that leads in to them, short lines of one form. Lines
 * with a time are parts of a programme, and what is told of each may stand below it.
 *
 * <pre>
 * 最后是闪电演讲，每人五分钟：
 *
 * 小周：用旧手机听蛙鸣
 *
 * 阿青：三分钟看懂等高线
 * </pre>
 */
final class PlainItems {
    private static final int FEWEST = 2;
    private static final int LONGEST = 90;
    private static final String ENDS = "。！？!?…；;：:，,";
    /** A heading of talks leads in to them, too. */
    private static final Pattern SHORT_TALKS = Pattern.compile("(?i)闪电|短讲|快讲|快闪|lightning|short\\s+talks");
    private static final int LONGEST_HEAD = 40;
    /** Each parts what two things a line says, or marks one of them. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(".{4,60}?[：:]\\s*https?://\\S+"),
            Pattern.compile("[^：:，。《]{1,16}[：:]\\s*(?!//)[^：:]{4,}"),
            Pattern.compile("[^—–]{2,60}?(?:\\s[-–—]{1,2}\\s|\\s?——\\s?)[^—–]{2,60}"),
            Pattern.compile(".{4,70}\\sby\\s.{2,30}"),
            Pattern.compile(".{4,70}[（(][^（()）]{2,20}[)）]"),
            Pattern.compile("[^：:，。《]{0,16}《[^《》]{3,60}》[^：:，。《]{0,16}"));

    private PlainItems() {}

    static void mark(List<Unit> units) {
        for (int i = 0; i + FEWEST < units.size(); i++) {
            int end = leadsIn(units.get(i)) ? end(units, i + 1) : i;
            if (end - i > FEWEST) {
                List<Unit> items = List.copyOf(units.subList(i + 1, end));
                if (FORMS.stream().anyMatch(f -> isOf(items, f))) {
                    items.forEach(u -> units.set(u.index(), u.as(Shape.ITEM, 0)));
                }
                i = end - 1;
            }
        }
    }

    /** Whether lines have a form, be it that one of several has not. */
    private static boolean isOf(List<Unit> items, Pattern form) {
        long of = items.stream().filter(u -> form.matcher(u.text()).matches()).count();
        return of >= FEWEST && of >= items.size() - 1;
    }

    private static boolean leadsIn(Unit unit) {
        String text = unit.text();
        return unit.isHeading() ? text.length() <= LONGEST_HEAD && leads(Simplified.of(text))
                : unit.shape() == Shape.TEXT && !text.isEmpty() && "：:".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean leads(String heading) {
        return SHORT_TALKS.matcher(heading).find() || Topic.of(heading) == Topic.TALKS || Topic.of(heading) == Topic.AGENDA;
    }

    /** Where lines end that may be items, from a place on. */
    private static int end(List<Unit> units, int from) {
        int i = from;
        while (i < units.size() && mayBeItem(units, i)) {
            i++;
        }
        return i;
    }

    private static boolean mayBeItem(List<Unit> units, int at) {
        Unit unit = units.get(at);
        String text = unit.text();
        return unit.shape() == Shape.TEXT && unit.block() instanceof Block.Paragraph && unit.block() != units.get(at - 1).block()
                && (at + 1 == units.size() || units.get(at + 1).block() != unit.block())
                && !text.isEmpty() && text.length() <= LONGEST && ENDS.indexOf(text.charAt(text.length() - 1)) < 0 && !unit.isStressed()
                        && Label.of(Simplified.of(text)).isEmpty() && TimeRange.read(text).isEmpty();
    }
}
