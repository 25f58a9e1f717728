package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Attribution;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.opening.SectionTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sections of minutes or notes, each headed by what was presented, whose first words say by whom:
 *
 * <pre>
 * ### 字节码方案                                     ### Faster cold starts
 * 由来自某某大学的苗听雪（@tide）同学分享。过去……    Presented by Jane Doe (Acme). The scheduler …
 * </pre>
 *
 * <p>Where several are named so below one heading, it is headed by what they have in common, and no title of one. What somebody
 * did says in minutes that they spoke; in other posts more has to be known.
 */
public final class AttributedSections implements Rule {
    static final RuleName NAME = RuleName.ATTRIBUTED_SECTION;
    private static final int FEWEST = 2;
    private static final int SHORTEST_WITH_TALK = 6;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> sections = new ArrayList<>();
        boolean minutes = page.isMinutes() || Genre.isMinutes(page.head().title());
        for (Unit unit : page.units()) {
            if (unit.isHeading() && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks()) {
                section(page, unit, minutes, taken).ifPresent(sections::add);
            }
        }
        sections.forEach(f -> f.body().forEach(p -> taken.add(p.unit())));
        sections.forEach(f -> taken.add(f.start()));
        return sections;
    }

    /** Whether right below more than one heading of a post it is said outright who presents. */
    static boolean areIn(List<Unit> units) {
        return units.stream().skip(1).filter(u -> u.isProse() && units.get(u.index() - 1).isHeading())
                .filter(u -> Attribution.of(u.text(), Organizations.KNOWN).filter(Attribution::outright).isPresent()).limit(FEWEST).count() == FEWEST;
    }

    private static Optional<Finding> section(Page page, Unit head, boolean minutes, Set<Integer> taken) {
        List<Unit> below = below(page, head);
        List<Unit> told = below.stream().filter(Unit::isProse).filter(u -> Label.of(u.text()).filter(Label::isAside).isEmpty()).toList();
        Optional<Attribution> who = told.isEmpty() || taken.contains(told.getFirst().index()) ? Optional.empty()
                : Attribution.of(told.getFirst().text(), page.organizations()).filter(a -> minutes || a.outright());
        @Nullable String title = who.isEmpty() || told.stream().skip(1).anyMatch(u -> tellsOfOthers(page, u, who.get().speakers())) ? null : title(page, head, who.get());
        if (title == null || told.stream().anyMatch(u -> taken.contains(u.index()))) {
            return Optional.empty();
        }
        @Nullable String image = below.stream().filter(u -> u.shape() == Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
        return Optional.of(new Finding(NAME, Kind.TALK, title, who.get().speakers().stream().map(Roster.of(page)::complete).toList(),
                head.index(), told.stream().map(Piece::all).toList(), List.of(), image, Standing.TALK));
    }

    private static boolean tellsOfOthers(Page page, Unit unit, List<Speaker> speakers) {
        return Attribution.of(unit.text(), page.organizations()).isPresent()
                || Spoken.of(page).speeches(unit).stream().anyMatch(s -> s.strong()
                        && s.speakers().stream().noneMatch(o -> speakers.stream().anyMatch(p -> p.name().equals(o.name()))));
    }

    /** The heading as a title: where the text says outright who presents it, whatever word for a talk is in it. */
    private static @Nullable String title(Page page, Unit head, Attribution who) {
        @Nullable String title = who.outright() ? SectionTitle.ofShort(page, head.text()) : SectionTitle.of(page, head.text());
        boolean may = title == null && who.outright() && head.text().length() >= SHORTEST_WITH_TALK
                && page.topic(head.index()) != Topic.OPENING && Titles.kindOf(head.text()) == Kind.TALK
                && PersonLine.read(head.text(), page.organizations()).isEmpty();
        return may ? Titles.own(Titles.clean(head.text())) : title;
    }

    /** What stands below a heading, down to the next one. */
    private static List<Unit> below(Page page, Unit head) {
        List<Unit> below = new ArrayList<>();
        for (int i = head.index() + 1; i < page.size() && !page.unit(i).isHeading() && !page.unit(i).isDivider(); i++) {
            below.add(page.unit(i));
        }
        return below;
    }
}
