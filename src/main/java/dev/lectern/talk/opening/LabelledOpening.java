package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a line with a label opens where the card above awaits no such line: a round table ("圆桌嘉宾：…"), the one talk of a post ("本期主讲：…"), a card of somebody ("讲师介绍：…"), or the fields of a talk. */
public final class LabelledOpening {
    private static final Pattern TITLE_ALONE = Pattern.compile("《[^《》]{4,60}》");

    private LabelledOpening() {}

    /** A round table, at which the line tells who sits. */
    public static Opening roundTable(Page page, Unit guests) {
        return new Opening(RuleName.ROUND_TABLE, null, chairs(page, guests), true, Kind.PANEL, 0);
    }

    /** Who leads a round table, told right above those who sit at it: "主持人：", and then who it is. */
    private static List<Speaker> chairs(Page page, Unit guests) {
        for (int i = guests.index() - 1; i >= 0 && i >= guests.index() - 2 && page.unit(i).isProse(); i--) {
            Optional<Label> label = Label.of(page.unit(i).text()).filter(l -> l.field() == Label.Field.HOST);
            if (label.isPresent()) {
                String value = page.unit(i).text().substring(label.get().from());
                return PersonParts.inPlace(value.isBlank() && i + 1 < guests.index() ? page.unit(i + 1).text() : value, page.organizations());
            }
        }
        return List.of();
    }

    /** "本期主讲：…" once on a page without another talk: the post itself announces the one talk. */
    public static Optional<Opening> onlySpeaker(Page page, Unit unit, Label label) {
        boolean names = !PersonLine.readNames(unit.text().substring(label.from()), page.organizations()).isEmpty();
        long labels = page.units().stream().filter(u -> u.isProse() && Label.of(u.text())
                .filter(l -> l.field() == Label.Field.SPEAKER || l.field() == Label.Field.TITLE).isPresent()).limit(2).count();
        return names && labels == 1 ? Optional.ofNullable(onlyTitle(page)).map(t -> new Opening(RuleName.ONLY_SPEAKER, t, List.of(), true)) : Optional.empty();
    }

    /** The talk that the post's title announces, or else the only one that stands alone on a line between book marks; null where there is none. */
    private static @Nullable String onlyTitle(Page page) {
        @Nullable String announced = PostTitle.talkIn(page);
        List<Unit> lines = announced != null ? List.of()
                : page.units().stream()
                        .filter(u -> u.shape() == Unit.Shape.TEXT && page.topic(u.index()).mayHoldTalks() && TITLE_ALONE.matcher(u.text()).matches())
                        .limit(2).toList();
        return lines.size() == 1 ? Titles.clean(lines.get(0).text()) : announced;
    }

    /** "讲师介绍：" where nothing yet tells of a talk, and then who it is. */
    public static Optional<Opening> introduced(Page page, Unit unit, Label label) {
        boolean alone = label.from() >= unit.text().length();
        Unit life = alone && unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : unit;
        List<Speaker> bearer = life.isProse() ? Life.bearer(page.organizations(), life.text().substring(alone ? 0 : label.from())) : List.of();
        boolean list = life.index() + 1 < page.size() && page.unit(life.index() + 1).isProse()
                && !Life.bearer(page.organizations(), page.unit(life.index() + 1).text()).isEmpty();
        return bearer.size() == 1 && !list ? Optional.of(new Opening(RuleName.PERSON_CARD, null, bearer, true)) : Optional.empty();
    }

    /** The first of the fields of a talk, or of what opens or closes the day; empty where what follows bears out no talk. */
    public static Optional<Opening> fields(Page page, Unit unit, Label label) {
        @Nullable String ceremony = ceremony(page, unit, label);
        return ceremony == null && !LabelledTalk.starts(page, unit, label) ? Optional.empty()
                : Optional.of(new Opening(RuleName.LABELLED_FIELDS, ceremony, List.of(), false, isHeadedPanel(page, unit) ? Kind.PANEL : Titles.kindOf(ceremony), 0));
    }

    /** The heading right above somebody's name and words that says that they open or close the day; null where none does. */
    private static @Nullable String ceremony(Page page, Unit unit, Label label) {
        int i = unit.index();
        boolean told = i > 0 && i + 1 < page.size() && label.field() == Label.Field.SPEAKER && label.from() < unit.text().length()
                && page.unit(i + 1).isProse() && Label.of(page.unit(i + 1).text()).isEmpty();
        return told && page.unit(i - 1).isHeading() && Titles.kindOf(page.unit(i - 1).text()) == Kind.OPENING ? page.unit(i - 1).text() : null;
    }

    /** Whether the heading right above a list of fields announces a round table. */
    private static boolean isHeadedPanel(Page page, Unit unit) {
        Unit above = unit.index() > 0 ? page.unit(unit.index() - 1) : unit;
        return above.isHeading() && Titles.kindOf(above.text()) == Kind.PANEL;
    }
}
