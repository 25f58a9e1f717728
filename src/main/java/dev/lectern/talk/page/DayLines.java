package dev.lectern.talk.page;

import dev.lectern.talk.line.Dated;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.regex.Characters;
import java.util.List;

/**
 * The days over the talks of a series, and titles right above who speaks, in paragraphs of which each line says one thing:
 *
 * <pre>
 * **12 月 3 日（已结束，有录像）**        **Wednesday 4 October**
 * 主讲人：张三（某公司）                  |Bridges made of paper|
 * 讲题：数据湖里的水草                    Speaker: Jane Doe, Acme
 * 摘要：……                               They carry more than …
 * </pre>
 *
 * <p>A day is no title and no heading: it only parts the talk below it from the one above. A title that stands so is set apart by its
 * place; it is read as if its author had stressed it. One alone proves nothing: there have to be two.
 */
final class DayLines {
    private static final int FEWEST = 2;
    private static final int LONGEST = 64;
    /** In Latin script words are longer. */
    private static final int LONGEST_LATIN = 110;

    private DayLines() {}

    /** Parts the talks at such days, and stresses such titles. */
    static void mark(List<Unit> units) {
        List<Unit> days = units.stream().filter(u -> isDay(u) && (isField(units, u.index() + 1) || isTitle(units, u.index() + 1))).toList();
        if (days.size() >= FEWEST) {
            units.replaceAll(u -> u.shape() == Shape.TEXT && isDay(u) ? u.as(Shape.RULE, 0) : u);
            days.forEach(d -> units.set(d.index(), d.as(Shape.RULE, 0)));
        }
        List<Unit> titles = units.stream().filter(u -> isTitle(units, u.index()) && leads(units, u)).toList();
        if (titles.size() >= FEWEST) {
            titles.forEach(t -> units.set(t.index(), t.stressed()));
        }
    }

    private static boolean isDay(Unit unit) {
        return (unit.shape() == Shape.TEXT || unit.isHeading()) && Dated.isAlone(unit.text());
    }

    /** Whether a line says by its label who speaks, or on what. */
    private static boolean isField(List<Unit> units, int at) {
        String text = at < units.size() && units.get(at).isProse() ? units.get(at).text() : "";
        return !text.isEmpty() && Label.of(text).filter(l -> (l.field() == Label.Field.SPEAKER || l.field() == Label.Field.TITLE) && l.from() < text.length()).isPresent();
    }

    /** Whether a line of a paragraph is short and without a label, and the next one says who speaks. */
    private static boolean isTitle(List<Unit> units, int at) {
        if (at + 1 >= units.size() || units.get(at).shape() != Shape.TEXT || units.get(at).block() != units.get(at + 1).block()
                || Label.filled(Label.Field.SPEAKER, units.get(at + 1).text()).isEmpty()) {
            return false;
        }
        String text = units.get(at).text();
        return text.length() <= (Characters.hasIdeograph(text) ? LONGEST : LONGEST_LATIN) && "。.：:，,；;".indexOf(text.charAt(text.length() - 1)) < 0
                && Label.of(text).isEmpty() && TimeRange.read(text).isEmpty() && !Dated.isAlone(text);
    }

    /** Whether a title is the first line of its paragraph, or the first below its day. */
    private static boolean leads(List<Unit> units, Unit title) {
        return title.index() == 0 || units.get(title.index() - 1).block() != title.block() || units.get(title.index() - 1).shape() == Shape.RULE;
    }
}
