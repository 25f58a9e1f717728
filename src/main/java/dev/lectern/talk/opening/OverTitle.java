package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
public final class OverTitle {
    private static final int LONGEST = 60;
    private static final double LIKE_PEOPLE = 2;
    private static final int FEWEST = 2;

    private OverTitle() {}

    /**
     * Headings that say who speaks, of which house, each over a line in bold that is the title:
     *
     * <pre>
     * #### 张三 · 某某语言核心团队
     *
     * **借用检查，为什么推倒重来**
     * </pre>
     *
     * @param titles the lines below them
     * @param places where; none where but one does, for what looks like somebody and a house may be a title and somebody
     */
    private record Heads(Set<Integer> places, Set<Integer> titles) {
        static Heads of(Page page) {
            return page.once(Heads.class, Heads::read);
        }

        static Heads read(Page page) {
            Set<Integer> places = page.units().stream().filter(u -> isHead(page, u)).map(Unit::index).collect(Collectors.toSet());
            return places.size() < FEWEST ? new Heads(Set.of(), Set.of()) : new Heads(places, places.stream().map(p -> below(page, p)).collect(Collectors.toSet()));
        }

        private static int below(Page page, int heading) {
            return Headings.below(page.units(), heading + 1);
        }

        private static boolean isHead(Page page, Unit unit) {
            int next = unit.isHeading() ? below(page, unit.index()) : page.size();
            boolean over = unit.text().length() <= LONGEST && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT && page.unit(next).isStressed();
            return over && Titles.kindOf(unit.text()) == Kind.TALK && isOf(page, unit.text(), LIKE_PEOPLE) && !isOf(page, page.unit(next).text(), 1);
        }

        private static boolean isOf(Page page, String text, double score) {
            return PersonParts.read(text, page.organizations()).filter(p -> p.score() >= score && p.people().stream().allMatch(s -> s.organization() != null)).isPresent();
        }
    }

    /** The person card that such a line opens. */
    static Optional<Opening> opening(Page page, Unit unit) {
        boolean line = is(page, unit) || Heads.of(page).places.contains(unit.index());
        return !line ? Optional.empty()
                : PersonParts.read(unit.text(), page.organizations()).filter(p -> p.score() >= LIKE_PEOPLE && p.people().stream().allMatch(s -> s.organization() != null))
                .map(p -> new Opening(RuleName.PERSON_CARD, null, p.people(), true));
    }

    /** Whether a line is the title of the talk of whoever the heading above it names, whomever it may seem to name itself: {@code 朱雀 2.0 的借用检查}. */
    public static boolean isTitleOfHead(Page page, Unit line) {
        return Heads.of(page).titles.contains(line.index());
    }

    private static boolean is(Page page, Unit unit) {
        int next = unit.index() + 1;
        boolean line = (unit.shape() == Unit.Shape.TEXT || unit.shape() == Unit.Shape.CAPTION) && next < page.size()
                && page.unit(next).shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST && unit.text().indexOf('。') < 0;
        return line && Label.filled(Label.Field.TITLE, page.unit(next).text()).isPresent() && Label.of(unit.text()).isEmpty() && !Titles.isNumbered(unit.text());
    }
}
