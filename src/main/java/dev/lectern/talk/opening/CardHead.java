package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import org.jspecify.annotations.Nullable;

/** The line with which a card begins, and what it was read as: it tells which lines go on with the card, and which begin the next. */
record CardHead(Opening opening, Unit line) {

    /** The level of a heading; 0 of any other line. */
    int level() {
        return line.isHeading() ? line.level() : 0;
    }

    /** Whether it names somebody, and no title. */
    boolean isPerson() {
        return opening.rule() == RuleName.PERSON_CARD;
    }

    /** Whether it says when. */
    boolean isTimed() {
        return opening.rule() == RuleName.TIMED_LINE;
    }

    /** Whether what it begins is a round table: the line says so, or the title, or what is told of those who sit at it. @param title as it is known by now */
    boolean isPanel(CardPeople speakers, @Nullable String title) {
        return opening.kind() == Kind.PANEL || speakers.talkTogether() || Titles.kindOf(title) == Kind.PANEL;
    }

    boolean isRightAbove(Unit unit) {
        return unit.index() == line.index() + 1;
    }

    /** Whether the line below was read together with this one. */
    boolean isReadWith(Page page, Unit below) {
        return isRightAbove(below)
                && (opening.rule() == EnglishSeries.OF_PAIRS || opening.title() != null && !opening.speakers().isEmpty() && Alike.of(page).isSecond(below));
    }

    /** Whether a line that its author stressed, as they did this one, heads what comes next: it is counted as this one is, or names another part of the programme, as what is counted and stressed does below a line with a time. A caption begins no card that stressed lines go on. */
    boolean isFollowedBy(Unit unit) {
        if (line.shape() == Unit.Shape.CAPTION && unit.isStressed()) {
            return true;
        }
        boolean next = line.isStressed() ? BelowTitle.headsNext(unit, Titles.isCountedPart(line.text()))
                : isTimed() && unit.isStressed() && Titles.isCountedPart(unit.text());
        return next && unit.block() != line.block();
    }

    /**
     * Whether a line that does not say what it is can belong to the card: after an item of a list only what is nested in it, after a bare line of a
     * programme nothing.
     */
    boolean goesOn(Page page, Unit unit) {
        if (Alike.of(page).isOver(line, unit)) {
            return false;
        }
        if (isTimed() || unit.isMedia() || unit.block() == line.block() || Alike.of(page).goesOn(line, unit)) {
            return true;
        }
        return switch (line.shape()) {
            case ITEM -> goesOnItem(page, unit);
            case TEXT -> goesOnText(page, unit);
            default -> true;
        };
    }

    private boolean goesOnItem(Page page, Unit unit) {
        return switch (unit.shape()) {
            case CAPTION -> page.unit(unit.index() - 1).isMedia();
            case TEXT -> CaptionTalks.interruptAbove(page, unit);
            case ITEM -> unit.level() > line.level() || opening.rest() == 0 && unit.text().length() > 30 && unit.text().contains("。");
            default -> false;
        };
    }

    private boolean goesOnText(Page page, Unit unit) {
        // **从零写一个分配器**（报告人：张三）: a heading that is none, whoever is named behind its title
        boolean stressesTitle = opening.title() != null && line.strongLead() >= opening.title().length();
        if (opening.rule() != RuleName.TITLE_WITH_PERSON || line.isStressed() || stressesTitle) {
            return true;
        }
        return unit.shape() == Unit.Shape.TEXT && (isAloneUnderHeading(page) || CardLayout.of(page).isToldBelow(line) && !Titles.isCounted(unit.text()));
    }

    /** Whether right below a heading nothing stands but this line, and then more: of a series each evening has one. */
    private boolean isAloneUnderHeading(Page page) {
        return line.index() > 0 && page.unit(line.index() - 1).isHeading() && line.index() + 1 < page.size() && page.unit(line.index() + 1).block() != line.block();
    }
}
