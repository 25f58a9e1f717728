package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A recap in sections, each headed by who spoke, whose text tells of what:
 *
 * <pre>
 * ### 张三（某公司）
 * 张三讲了编译缓存为什么总是失效……
 * </pre>
 *
 * <p>Lives are headed so as well: there the text has to say that somebody spoke, and of more than one. In English {@link dev.lectern.talk.opening.Card} reads
 * what a person's heading is followed by.
 */
public final class PersonSections implements Rule {
    private static final int FEWEST = 2;
    private static final int SHORTEST_TOLD = 12;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Section> sections = new ArrayList<>();
        for (Unit unit : page.units()) {
            @Nullable Section section = unit.isHeading() && page.topic(unit.index()).mayHoldTalks() ? section(page, unit, known) : null;
            if (section != null) {
                sections.add(section);
            }
        }
        if (sections.size() < FEWEST) {
            return List.of();
        }
        sections.forEach(s -> s.told.forEach(u -> taken.add(u.index())));
        return sections.stream().map(s -> s.finding(page)).toList();
    }

    /** @param told the lines below the heading, up to the next */
    private record Section(Unit head, List<Speaker> speakers, List<Unit> told) {

        Finding finding(Page page) {
            List<Piece> body = told.stream().filter(Unit::isProse).map(Piece::all).toList();
            @Nullable String title = told.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).speeches(u).stream()).map(Speech::title)
                    .filter(Objects::nonNull).findFirst()
                    .or(() -> told.stream().filter(Unit::isProse).map(u -> SpeechTitle.stated(u.text())).filter(Objects::nonNull).findFirst()).orElse(null);
            @Nullable String image = told.stream().filter(u -> u.shape() == Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
            return new Finding(RuleName.PERSON_SECTION, Kind.TALK, title, speakers, head.index(), body, List.of(), image, Standing.TALK);
        }
    }

    private static @Nullable Section section(Page page, Unit head, List<Finding> known) {
        List<Speaker> people = PersonLine.read(Titles.withoutNumber(head.text()), page.organizations());
        boolean alone = people.size() == 1 && PersonalName.isChinese(people.get(0).name())
                && known.stream().filter(f -> f.standing() == Standing.TALK).flatMap(f -> f.speakers().stream()).noneMatch(s -> s.name().equals(people.get(0).name()));
        List<Unit> told = new ArrayList<>();
        for (int i = head.index() + 1; alone && i < page.size() && !page.unit(i).isHeading() && !page.unit(i).isDivider()
                && !Closings.isClosing(page.unit(i).text()); i++) {
            int unit = i;
            if (known.stream().filter(f -> f.standing() == Standing.TALK).anyMatch(f -> f.start() == unit || f.body().stream().anyMatch(p -> p.unit() == unit))) {
                return null;
            }
            told.add(page.unit(i));
        }
        return alone && told.stream().anyMatch(u -> tells(page, u, people.get(0))) ? new Section(head, people, told) : null;
    }

    private static boolean tells(Page page, Unit unit, Speaker person) {
        String text = unit.text();
        if (!unit.isProse() || text.length() < SHORTEST_TOLD) {
            return false;
        }
        if (Spoken.of(page).speeches(unit).stream().anyMatch(s -> s.strong() && s.speakers().stream().anyMatch(p -> p.name().equals(person.name())))) {
            return true;
        }
        return Speech.isToldOf(text, person.name());
    }
}
