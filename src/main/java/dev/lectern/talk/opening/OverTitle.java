package dev.lectern.talk.opening;

import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import java.util.Optional;

/**
 * A line that says who speaks, right above the one that says by a label on what:
 *
 * <pre>
 * 张三/某公司/数据平台工程师
 *
 * 演讲主题：过载保护
 * </pre>
 *
 * <p>Nobody else than a speaker stands there, whatever the words of the line may mean elsewhere.
 */
final class OverTitle {
    private static final int LONGEST = 60;
    private static final double LIKE_PEOPLE = 2;

    private OverTitle() {}

    /** The person card that such a line opens. */
    static Optional<Opening> opening(Page page, Unit unit) {
        boolean line = is(page, unit);
        return !line ? Optional.empty()
                : PersonParts.read(unit.text(), page.organizations()).filter(p -> p.score() >= LIKE_PEOPLE && p.people().stream().allMatch(s -> s.organization() != null))
                .map(p -> new Opening(RuleName.PERSON_CARD, null, p.people(), true));
    }

    private static boolean is(Page page, Unit unit) {
        int next = unit.index() + 1;
        boolean line = (unit.shape() == Unit.Shape.TEXT || unit.shape() == Unit.Shape.CAPTION) && next < page.size()
                && page.unit(next).shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST && unit.text().indexOf('。') < 0;
        return line && Label.filled(Label.Field.TITLE, page.unit(next).text()).isPresent() && Label.of(unit.text()).isEmpty() && !Titles.isNumbered(unit.text());
    }
}
