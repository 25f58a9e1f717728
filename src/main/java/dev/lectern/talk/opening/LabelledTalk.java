package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields of a talk in whatever order they come: {@code 主题：…}, {@code 大纲：} with a list of points, and only then {@code 讲师：…}. */
public final class LabelledTalk {
    /** Between a title and who speaks, with the points that the talk is said to make. */
    private static final int MOST_LINES = 18;
    /** Of a record above its title. */
    private static final int MOST_ABOVE = 5;
    private static final Set<Label.Field> OF_PERSON = EnumSet.of(Label.Field.BIO, Label.Field.ABSTRACT, Label.Field.ORGANIZATION, Label.Field.ROLE);

    private static final Pattern PART = Pattern.compile("(?i)(?:(?:the|our|opening|closing|morning|afternoon|evening|first|second|third|last|final|invited|guest|main|lightning|(?:first|second|third)[- ]day|day (?:one|two|three|\\d))\\s+){0,3}(?:keynotes?|talk|session|presentation|lecture|demo)(?:\\s+(?:#?\\d|one|two|three))?");

    private LabelledTalk() {}

    /** "主题：…" between a time and a place is the event's; a talk's has a speaker beside it. */
    public static boolean starts(Page page, Unit unit, Label label) {
        boolean person = false;
        boolean topic = false;
        boolean listing = false;
        int seen = 0;
        for (int i = unit.index(); i < Math.min(page.size(), unit.index() + MOST_LINES) && seen < BelowTitle.LOOK_AHEAD; i++) {
            Unit line = page.unit(i);
            Optional<Label> next = i == unit.index() ? Optional.of(label) : Label.of(line.text());
            listing = next.map(l -> l.field() == Label.Field.ABSTRACT).orElse(listing && isPoint(line));
            person |= next.isPresent() && BelowTitle.isAboutPerson(page, line, next.get());
            topic |= i == unit.index() + 1 && BelowTitle.isPictured(line)
                    || next.isPresent() && (next.get().field() == Label.Field.TITLE || next.get().field() == Label.Field.ABSTRACT);
            seen += listing && next.isEmpty() ? 0 : 1;
        }
        boolean who = label.field() == Label.Field.SPEAKER && unit.isHeading() && unit.index() + 1 < page.size()
                && page.unit(unit.index() + 1).shape() == Unit.Shape.TEXT;
        return person && topic && (who || label.from() < unit.text().length() || BelowTitle.isTitleBelow(page, unit));
    }

    /** Whether right below a title a label says who gives it, and that is not whom the card above introduces. */
    public static boolean isOfSomebodyElse(Page page, Unit title, Card card) {
        if (card.opensAs(RuleName.LABELLED_FIELDS) && isBelowSpeaker(page, title, card)) {
            return false; // 讲师：张三 / 简介：… / 题目：… / 讲师：李四 / 简介：… / 题目：…
        }
        String below = card.hasSpeaker() && title.index() + 1 < page.size() ? page.unit(title.index() + 1).text() : "";
        List<Speaker> named = Label.filled(Label.Field.SPEAKER, below).map(l -> PersonParts.inPlace(below.substring(l.from()), page.organizations())).orElse(List.of());
        return !named.isEmpty() && named.stream().noneMatch(s -> card.isOf(s.name()));
    }

    /** Whether nothing stands between a title and the label of who speaks but what is told of them. */
    private static boolean isBelowSpeaker(Page page, Unit title, Card card) {
        for (int i = title.index() - 1; i >= 0 && title.index() - i <= MOST_ABOVE && page.unit(i).isProse() && card.units().contains(i); i--) {
            String line = page.unit(i).text();
            Optional<Label> label = Label.of(line).filter(l -> l.from() < line.length());
            if (label.isEmpty() || label.get().field() == Label.Field.SPEAKER) {
                return label.isPresent();
            }
            if (!OF_PERSON.contains(label.get().field())) {
                return false;
            }
        }
        return false;
    }

    /** {@code ### Talk: Kites for poets (Jane Doe, Acme)}: the word before the colon says but that it is a talk, and the heading pairs title and people itself. */
    static boolean isWhole(Page page, Unit unit) {
        return unit.isHeading() && Titles.withoutNumber(unit.text()).length() < unit.text().length() && page.titledPerson(unit.text()).isPresent();
    }

    /** {@code ### Opening keynote – Jane Doe (Acme)}: what stands beside the name says but which talk it is, and the line below has the title. */
    static boolean isPart(Page page, Unit unit, TitledPerson both) {
        int next = unit.index() + 1;
        return unit.isHeading() && next < page.size() && PART.matcher(both.title()).matches() && BelowTitle.isTitleOf(page, unit.index(), page.unit(next));
    }

    /** Whether who speaks is the first field of a talk: the title is the next one, and none of a job. */
    public static boolean headsRecord(Page page, Unit unit, Label speaker) {
        Unit next = unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : unit;
        return speaker.from() < unit.text().length() && next != unit && next.isProse()
                && Label.filled(Label.Field.TITLE, next.text()).filter(l -> !JobTitle.endsFirmly(next.text().substring(l.from()).split("[，,]", 2)[0].strip())).isPresent();
    }

    /** {@code Title：架构师} right beside {@code 公司：…}: the label of somebody's job, whatever else is called so; otherwise the label as it is. */
    public static Label ofJob(Page page, Unit unit, Label label) {
        boolean job = label.field() == Label.Field.TITLE && label.from() < unit.text().length() && JobTitle.endsFirmly(unit.text().substring(label.from()).strip());
        return job && (isHouse(page, unit.index() - 1) || isHouse(page, unit.index() + 1)) ? new Label(Label.Field.ROLE, label.from()) : label;
    }

    private static boolean isHouse(Page page, int line) {
        return line >= 0 && line < page.size() && page.unit(line).isProse() && Label.filled(Label.Field.ORGANIZATION, page.unit(line).text()).isPresent();
    }

    /** Whether a line says when and nothing else: {@code 14:00-14:30} below {@code 时间：}. */
    static boolean isTime(Unit line) {
        return line.isProse() && TimeRange.read(line.text()).filter(t -> t.end() >= line.text().length()).isPresent();
    }

    /** Whether a line is an item that does not say what it is, as those below "大纲：" are. */
    static boolean isPoint(Unit line) {
        return line.shape() == Unit.Shape.ITEM && Label.of(line.text()).isEmpty();
    }

    /** Whether the next line of the same item says who speaks: {@code 1. 缓存分布选型指南} / {@code 分享人：张三}. */
    static boolean heads(Page page, Unit unit) {
        int next = unit.index() + 1;
        return unit.shape() == Unit.Shape.ITEM && Titles.kindOf(unit.text()) != Kind.PANEL && next < page.size()
                && page.unit(next).block() == unit.block() && Label.of(unit.text()).isEmpty()
                && Label.filled(Label.Field.SPEAKER, page.unit(next).text()).isPresent();
    }
}
