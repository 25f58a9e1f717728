package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import java.util.Optional;

/**
 * What a post tells of a talk in one paragraph, between the line that says who gives it and the heading of the next talk; it is
 * about the talk whatever its words are.
 *
 * <pre>
 * ### 账本搬家记
 * **青鸟云架构师 林远**
 * 感谢每一位值班的同事，没有他们……          报名方式写在最后。先说为什么要搬：……
 * ### 三百个存储过程
 * </pre>
 */
final class OnlyParagraph {
    /** A shorter one may tell when and where. */
    private static final int SHORTEST = 60;
    /** No longer ones take leave. */
    private static final int LONGEST_FAREWELL = 160;

    private OnlyParagraph() {}

    /** Whether the paragraph is all that stands below a heading and a line with people, before the next heading of that kind or at the end of the page. */
    static boolean is(Page page, Unit head, Unit unit) {
        int at = unit.index();
        boolean alone = head.isHeading() && head.index() == at - 2 && unit.shape() == Unit.Shape.TEXT && unit.text().length() >= SHORTEST
                && unit.text().indexOf('。') > 0;
        boolean among = alone
                && (at + 1 < page.size() ? isSuchHeading(page, head, page.unit(at + 1))
                        : unit.text().length() > LONGEST_FAREWELL && page.units().stream().limit(head.index()).anyMatch(u -> isSuchHeading(page, head, u)));
        return among && !isField(unit) && isPeople(page, page.unit(at - 1));
    }

    /** Whether another heading of its level heads such a talk as well: somebody stands right below it. */
    private static boolean isSuchHeading(Page page, Unit head, Unit other) {
        return other.isHeading() && other.level() == head.level() && other.index() + 1 < page.size() && isPeople(page, page.unit(other.index() + 1));
    }

    /** A label that says what the paragraph is, and not only how it starts. */
    private static boolean isField(Unit unit) {
        Optional<Label> label = Label.of(unit.text());
        return label.isPresent() && label.get().field() != Label.Field.META;
    }

    private static boolean isPeople(Page page, Unit line) {
        return line.isProse() && Label.of(line.text()).isEmpty() && !PersonLine.read(line.text(), page.organizations()).isEmpty();
    }
}
