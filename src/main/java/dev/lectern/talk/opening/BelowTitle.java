package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;

/** What stands below a line that may be the title of a talk, and shows that it is one. */
public final class BelowTitle {
    static final int LOOK_AHEAD = 6;
    private static final int LONGEST_TITLE = 110;
    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_PART = 12;
    private static final Pattern PICTURED = Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]\\x{FE0F}?\\s*[\\p{L}《“]");
    private static final Pattern MARKED_AND_TOLD = Pattern.compile("(?:《[^《》]{4,80}》|“[^“”]{4,80}”|「[^「」]{4,80}」)[，。](?=.{8,}。$)");
    private static final Pattern LIFE = Pattern.compile("[\\p{L}·]{2,8}[，,]\\s*[^，。]{2,30}[，。]|[\\p{L}· ]{2,20}\\s*[@＠]\\s*[^，。@]{2,24}$");
    private static final int FEWEST_TOLD = 2;
    private static final int SHORTEST_TOLD = 40;

    private BelowTitle() {}

    /** Whether below most of the lines that are counted, each a paragraph of its own, another paragraph goes on. */
    static boolean tellsOfMostCounted(Page page) {
        int counted = 0;
        int told = 0;
        for (Unit unit : page.units()) {
            if (unit.shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST_TITLE && Titles.isCounted(unit.text())) {
                Unit below = page.unit(Math.min(page.size() - 1, unit.index() + 1));
                counted++;
                told += below.shape() == Unit.Shape.TEXT && below.block() != unit.block() && below.text().indexOf('。') > 0 && !Titles.isCounted(below.text()) ? 1 : 0;
            }
        }
        return told >= FEWEST_TOLD && 2 * told > counted;
    }

    /** A marked title, a photo, and under it who is on it. */
    public static boolean isCaptioned(Page page, Unit unit) {
        int i = Headings.below(page.units(), unit.index() + 1);
        return i < page.size() && i > unit.index() + 1 && page.unit(i).shape() == Unit.Shape.CAPTION
                && PersonLine.read(page.unit(i).text(), page.organizations()).size() == 1;
    }

    /** The same where the next line says without a label who speaks, as it does below others that are counted: {@code 02 | 告警分级} / {@code 张三，某某云 负责人。她……}. */
    static boolean isIntroduced(Page page, Unit line) {
        return isHeadOfLife(page, line) && page.units().stream().filter(u -> isHeadOfLife(page, u)).limit(FEWEST_TOLD).count() == FEWEST_TOLD
                && page.units().stream().anyMatch(u -> isHeadOfLife(page, u)
                        && Life.bearer(page.organizations(), page.unit(u.index() + 1).text()).stream().anyMatch(p -> p.organization() != null));
    }

    private static boolean isHeadOfLife(Page page, Unit line) {
        boolean counted = line.shape() == Unit.Shape.TEXT && line.index() + 1 < page.size() && line.text().length() <= LONGEST_TITLE
                && line.text().indexOf('。') < 0 && Titles.isCounted(line.text()) && Label.of(line.text()).isEmpty();
        return counted && page.unit(line.index() + 1).shape() == Unit.Shape.TEXT && LIFE.matcher(page.unit(line.index() + 1).text()).lookingAt();
    }

    /** Whether a short line stands behind a picture, as each fact of a talk does in posts for phones: {@code 📝 …}. */
    static boolean isPictured(Unit line) {
        return line.isProse() && line.text().length() <= LONGEST_TITLE && PICTURED.matcher(line.text()).lookingAt()
                && line.text().indexOf('。') < 0 && Label.of(line.text()).isEmpty();
    }

    /** Whether a counted line is a title because the next one says by a label who speaks: {@code ① 用开源的方式做教育} / {@code 分享者：…}. */
    static boolean isCountedTitle(Page page, Unit line) {
        return line.shape() == Unit.Shape.TEXT && line.text().length() <= LONGEST_TITLE && line.text().indexOf('。') < 0 && Titles.isCounted(line.text())
                && Label.of(line.text()).isEmpty() && Titles.own(Titles.clean(line.text())) != null && !speaker(page, line).isEmpty();
    }

    /** Whether a line right below somebody's name is what they speak about: the author stressed it, and it is no job. */
    static boolean isTitleOf(Page page, int name, Unit line) {
        boolean next = line.index() == name + 1
                || line.index() == name + 2 && (page.unit(name + 1).isMedia() || page.unit(name + 1).isProse() && Billing.isOffice(page.unit(name + 1).text()));
        return next
                && (line.isStressed() || line.isProse() && line.text().startsWith("“") && line.text().indexOf("”") == line.text().length() - 1)
                && !isLabelled(page, line) && !Question.isAsked(line.text()) && Titles.own(Titles.clean(line.text())) != null
                && line.text().length() <= LONGEST_TITLE && Label.of(line.text()).isEmpty() && !Workplace.is(line.text(), page.organizations())
                && !Billing.isOffice(line.text()) && Topic.of(line.text()) == Topic.OTHER;
    }

    /** Where below somebody and who they are a title ends that is said to be a talk's: {@code **Keynote: “Bridges of paper”|**}, {@code **Workshop:** Kites|}; 0 where there is none. */
    public static int calledTalk(Unit unit) {
        String line = unit.text();
        int lead = unit.isProse() && !line.isEmpty() && Character.isLetter(line.charAt(0)) ? unit.strongLead() : 0;
        String head = line.substring(0, lead).strip();
        String bare = lead == 0 ? head : Titles.withoutNumber(head);
        boolean called = lead > 0
                && (bare.length() < head.length() || ":：".indexOf(head.charAt(head.length() - 1)) >= 0 && Titles.withoutNumber(line).length() < line.length());
        int end = Titles.isGeneric(bare) || bare.isBlank() ? line.length() : lead;
        return called && end <= LONGEST_TITLE && Titles.own(Titles.clean(line.substring(0, end))) != null ? end : 0;
    }

    /** Where what a label says ends in its line; of a title that is stressed with it, or in marks, before what is told of the talk: {@code **Talk: Paper bridges.**| They carry …}, {@code 题目是《…》。|她从…讲起。}. */
    static int labelledEnd(Unit unit, Label label) {
        Matcher marked = label.field() == Label.Field.TITLE ? MARKED_AND_TOLD.matcher(unit.text()).region(label.from(), unit.text().length()) : null;
        if (marked != null && marked.lookingAt()) {
            return marked.end();
        }
        int lead = label.field() == Label.Field.TITLE ? unit.strongLead() : 0;
        return lead > label.from() && unit.text().length() - lead >= SHORTEST_TOLD ? lead : unit.text().length();
    }

    /** Whether a label below says itself what the title is: then the line between it and the name tells who that is. */
    static boolean isLabelled(Page page, Unit line) {
        boolean section = line.isHeading() && Topic.of(line.text()) == Topic.OTHER;
        for (int i = line.index() + 1; i < page.size() && i <= line.index() + LOOK_AHEAD
                && !(page.unit(i).isHeading() && (!section || page.unit(i).level() <= line.level())); i++) {
            if ((page.unit(i).isProse() || page.unit(i).isHeading()) && Label.filled(Label.Field.TITLE, page.unit(i).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** A stressed line that is counted as the one with which a card began, or names another part of the programme. @param counted whether that one was */
    public static boolean headsNext(Unit line, boolean counted) {
        boolean head = line.isStressed() && line.text().length() <= LONGEST_HEAD;
        return head
                && (line.text().startsWith("【") && line.text().endsWith("】") || counted && Titles.isCountedPart(line.text())
                        || line.text().length() <= LONGEST_PART && Topic.of(line.text()) != Topic.OTHER);
    }

    /** Whether the line above that heads this one is stressed and counted: {@code **2. 某某公开课第 9 期**}. */
    public static boolean isHeadedByCount(Page page, int index) {
        int head = page.once(HeadsAbove.class, HeadsAbove::of).lines()[index];
        return head >= 0 && page.unit(head).isStressed() && Titles.isCountedPart(page.unit(head).text());
    }

    /** Of each line the nearest above it that is a heading or stressed like one; -1 where none is. */
    private record HeadsAbove(int[] lines) {
        static HeadsAbove of(Page page) {
            int[] lines = new int[page.size()];
            int head = -1;
            for (Unit unit : page.units()) {
                lines[unit.index()] = head;
                head = unit.isHeading() || unit.isStressed() ? unit.index() : head;
            }
            return new HeadsAbove(lines);
        }
    }

    /** A mere heading is a title where a person, or what the talk is about, is told right below. */
    public static boolean isBorneOut(Page page, Unit heading) {
        int seen = 0;
        boolean listing = false;
        for (int i = heading.index() + 1; i < page.size() && seen < LOOK_AHEAD; i++) {
            Unit next = page.unit(i);
            if (Titles.isPanel(heading.text()) && Label.filled(Label.Field.HOST, next.text()).isPresent() || next.isMedia()
                    || next.shape() == Unit.Shape.CAPTION || listing && LabelledTalk.isPoint(next)) {
                continue;
            }
            Optional<Label> label = Label.of(next.text());
            listing = label.filter(l -> l.field() == Label.Field.ABSTRACT).isPresent();
            if (label.isPresent() && isAboutPerson(page, next, label.get())) {
                return heading.isHeading() || !next.isHeading();
            }
            boolean person = seen == 0 && (next.isProse() || next.isHeading())
                    && CardLayout.of(page).of(next).orElse(null) != CardLayout.Part.NAME
                    && !PersonLine.read(next.text(), page.organizations()).isEmpty() && !isHeadOfList(page, heading, next);
            if (person || label.isEmpty() && (next.isHeading() || next.isStressed())) {
                return person;
            }
            seen++;
        }
        return false;
    }

    /** Whether the item of a list right before or behind this one is a title with people. */
    static boolean isAmongTalks(Page page, Unit item) {
        return item.shape() == Unit.Shape.ITEM && (isTalkBeside(page, item, -1) || isTalkBeside(page, item, 1));
    }

    /** {@code ## Programme}, and below it a list: its first item names a talk of its own. */
    private static boolean isHeadOfList(Page page, Unit heading, Unit first) {
        return heading.isHeading() && Titles.isGeneric(heading.text()) && (isAmongItems(page, first) || page.titledPerson(first.text()).isPresent());
    }

    private static boolean isAmongItems(Page page, Unit first) {
        return first.shape() == Unit.Shape.ITEM && first.index() + 1 < page.size() && page.unit(first.index() + 1).shape() == Unit.Shape.ITEM;
    }

    private static boolean isTalkBeside(Page page, Unit item, int step) {
        int i = item.index() + step;
        Unit beside = i < 0 || i >= page.size() ? item : page.unit(i);
        return beside.shape() == Unit.Shape.ITEM && beside.level() == item.level() && Label.of(beside.text()).isEmpty()
                && page.titledPerson(beside.text()).filter(t -> t.speakers().stream().allMatch(s -> PersonalName.is(s.name()))).isPresent();
    }

    /** A stressed title, below it nothing but the time, and then who speaks. */
    static boolean isTimed(Page page, Unit head) {
        int next = head.index() + 1;
        return TimeBetween.isTitle(page, head) || TimeBetween.isAboveItems(page, head)
                || head.isStressed() && next < page.size() && page.unit(next).isProse() && Label.of(head.text()).isEmpty() && TimeRange.read(head.text()).isEmpty()
                && TimeRange.read(page.unit(next).text()).filter(t -> t.end() == page.unit(next).text().length()).isPresent() && isBorneOut(page, head);
    }

    /** A paragraph of three lines, as there are others: a title, who speaks, and last of all when. */
    static boolean isTimedBehind(Page page, Unit head) {
        return isThree(page, head) && page.units().stream().filter(u -> isThree(page, u)).limit(FEWEST_TOLD).count() == FEWEST_TOLD;
    }

    private static boolean isThree(Page page, Unit head) {
        int i = head.index();
        boolean block = head.shape() == Unit.Shape.TEXT && i + 2 < page.size() && head.text().length() <= LONGEST_TITLE
                && page.unit(i + 2).block() == head.block() && (i == 0 || page.unit(i - 1).block() != head.block())
                && (i + 3 == page.size() || page.unit(i + 3).block() != head.block());
        return block && TimeRange.read(head.text()).isEmpty() && Label.of(head.text()).isEmpty()
                && TimeRange.read(page.unit(i + 2).text()).filter(t -> t.end() == page.unit(i + 2).text().length()).isPresent()
                && !PersonLine.read(page.unit(i + 1).text(), page.organizations()).isEmpty();
    }

    /** The line right below that says by a label who speaks, or, below what is counted as a talk, by name and house, so that the line above need not; empty where there is none. */
    static String speaker(Page page, Unit unit) {
        int below = unit.index() + 1;
        boolean led = below < page.size() && page.unit(below).isProse() && Label.filled(Label.Field.HOST, page.unit(below).text()).isPresent();
        int next = led ? below + 1 : below;
        String line = next < page.size() && page.unit(next).isProse() ? page.unit(next).text() : "";
        return Label.filled(Label.Field.SPEAKER, line).map(l -> line.substring(l.from()))
                .orElseGet(() -> unit.isHeading() && page.isNumbered(unit) ? LifeLine.below(page, unit) : "");
    }

    /** The same where the line, below one with a time, names people with their houses and nothing else. */
    static String people(Page page, Unit timed) {
        String labelled = speaker(page, timed);
        Unit next = timed.index() + 1 < page.size() ? page.unit(timed.index() + 1) : timed;
        boolean line = labelled.isEmpty() && next != timed && next.shape() == Unit.Shape.TEXT && next.text().length() <= LONGEST_TITLE
                && Label.of(next.text()).isEmpty() && TimeRange.read(next.text()).isEmpty();
        List<Speaker> people = line ? PersonLine.read(next.text(), page.organizations()) : List.of();
        return !people.isEmpty() && people.stream().allMatch(p -> p.organization() != null) ? next.text() : labelled;
    }

    /** A heading that says that below it stands the title, and then that title alone, not as the first of several, with something else behind it. */
    static boolean isTitleBelow(Page page, Unit heading) {
        int i = heading.index() + 1;
        boolean paragraph = i < page.size() && page.unit(i).block() == heading.block();
        if (!heading.isHeading() && !heading.isStressed() && !paragraph || i + 1 >= page.size()) {
            return false;
        }
        Unit title = page.unit(i);
        Unit behind = page.unit(i + 1);
        return title.shape() == Unit.Shape.TEXT && title.text().length() <= LONGEST_TITLE && title.text().indexOf('。') < 0
                && !Titles.isNumbered(title.text()) && !Titles.isCounted(title.text()) && Label.of(title.text()).isEmpty()
                && Titles.clean(title.text()) != null
                && (behind.isHeading() || behind.isMedia() || Label.of(behind.text()).isPresent());
    }

    static boolean isAboutPerson(Page page, Unit unit, Label label) {
        boolean person = label.field() == Label.Field.SPEAKER || label.field() == Label.Field.BIO;
        return person && (label.from() < unit.text().length() || unit.index() + 1 < page.size());
    }
}
