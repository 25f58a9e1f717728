package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;

/** What a line looks like with which a talk begins: where an author sets out several, all their first lines look alike. */
public record Look(Unit.Shape shape, int level, boolean stressed, boolean timed, boolean beginsBlock) {
    public static Look of(Page page, Unit unit) {
        boolean begins = unit.index() == 0 || page.unit(unit.index() - 1).block() != unit.block();
        return new Look(unit.shape(), unit.level(), !unit.isHeading() && unit.isStressed(), page.besideTime(unit).isPresent(), begins);
    }
}
