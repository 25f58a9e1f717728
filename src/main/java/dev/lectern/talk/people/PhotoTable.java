package dev.lectern.talk.people;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import java.util.List;

/** A table of photos, with a row of captions below each row of them. */
public final class PhotoTable {
    private PhotoTable() {}

    /** Whether a row of a table stands below one that holds a photo in each of its cells. */
    public static boolean isCaptions(Page page, Unit unit) {
        return unit.index() > 0 && unit.block() instanceof Block.TableRow row
                && page.unit(unit.index() - 1).block() instanceof Block.TableRow above && above.table() == row.table()
                && above.cells().size() == row.cells().size()
                && above.cells().stream().allMatch(c -> !c.images().isEmpty() && c.prose().text().isBlank());
    }

    /** Whoever such a row names with where they work. */
    static List<Speaker> captioned(Page page, Unit unit, Block.TableRow row) {
        return !isCaptions(page, unit) ? List.of()
                : row.cells().stream().map(c -> PersonLine.read(c.prose().text(), page.organizations()))
                        .filter(p -> p.size() == 1 && p.get(0).organization() != null).map(p -> p.get(0)).toList();
    }
}
