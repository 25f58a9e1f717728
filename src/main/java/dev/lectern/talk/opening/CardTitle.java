package dev.lectern.talk.opening;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import org.jspecify.annotations.Nullable;

/** The title of a card while it is being read: told by the line with which the card begins, behind a label, or by a line of its own, or the start of one, below somebody's name. */
final class CardTitle {
    private final CardHead head;
    private @Nullable String title;
    /** Speaker, then title: another speaker is the next card's. */
    private boolean toldLast;

    CardTitle(CardHead head) {
        this.head = head;
        this.title = head.opening().title();
    }

    /** As it is known by now; null where none was told. */
    @Nullable String get() {
        return title;
    }

    boolean isMissing() {
        return title == null;
    }

    boolean isToldLast() {
        return toldLast;
    }

    boolean isLike(String other) {
        return title != null && Likeness.alike(title, other);
    }

    /** Whether a line is this title and nothing else. */
    boolean isAllOf(Unit unit) {
        return title != null && title.equals(Titles.clean(unit.text()));
    }

    /** Takes what is read as the title, unless one was told before. */
    void take(@Nullable String read) {
        title = title == null ? read : title;
    }

    /** The same behind a label, or of a line of its own. @param toldSpeaker whether a label said before who speaks */
    void take(@Nullable String read, boolean toldSpeaker) {
        toldLast = title == null && toldSpeaker;
        take(read);
    }

    /** Whether right below somebody's name the line is a stressed title, behind which nothing stands but when it is told. */
    boolean isTimedIn(Unit unit) {
        return title == null && head.isPerson() && head.isRightAbove(unit) && TimeRange.isBehindStressed(unit);
    }

    /** Whether a line that says of nothing what it is can only be the title: it stands between book marks, or stressed below somebody's name, or behind a picture below who speaks. */
    boolean isLineOfItsOwn(Page page, Unit unit, CardText text, boolean toldSpeaker) {
        if (title != null) {
            return false;
        }
        boolean marked = unit.text().endsWith("》") && unit.text().matches("^[\\s|｜┃]*《.+》$");
        int first = head.line().index();
        return marked || text.isOpenIn(first) && (head.isPerson() && BelowTitle.isTitleOf(page, first, unit) || toldSpeaker && BelowTitle.isPictured(unit));
    }

    /** Below somebody and where they work, a paragraph may begin with its title, which is taken: where that ends, or 0. */
    int takeLead(Unit unit, Label.@Nullable Field field, CardText text) {
        if (title != null || !head.isPerson()) {
            return 0;
        }
        int called = BelowTitle.calledTalk(unit);
        if (called > 0) {
            text.endLife();
            title = Titles.clean(unit.text().substring(0, called));
            return called;
        }
        title = field == null && text.isOpenEmpty() && text.body().isEmpty() ? StrongLead.title(unit).orElse(null) : null;
        return title == null ? 0 : StrongLead.told(unit);
    }
}
