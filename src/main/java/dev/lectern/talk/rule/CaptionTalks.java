package dev.lectern.talk.rule;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.rule.Unit.Shape;
import java.util.List;

/** What captions tell with what stands around their photos. */
final class CaptionTalks {
    private static final CharacterSet COLONS = CharacterSet.of("：:");

    private CaptionTalks() {}

    /** Whether a row of a table stands below one that holds a photo in each of its cells. */
    static boolean areInTable(Page page, Unit unit) {
        return unit.index() > 0 && unit.block() instanceof Block.TableRow row && page.unit(unit.index() - 1).block() instanceof Block.TableRow above && above.table() == row.table() && above.cells().size() == row.cells().size()
                && above.cells().stream().allMatch(c -> !c.images().isEmpty() && c.prose().text().isBlank());
    }

    /** Whoever such a row names with where they work. */
    static List<Speaker> inTable(Page page, Unit unit, Block.TableRow row) {
        return !areInTable(page, unit) ? List.of() : row.cells().stream().map(c -> PersonLine.read(c.prose().text(), page.organizations())).filter(p -> p.size() == 1 && p.get(0).organization() != null).map(p -> p.get(0)).toList();
    }

    /** A centred line with title and speaker, and its text: with the photo between them, or above both. */
    static boolean tellOfTalk(Page page, Unit unit) {
        int i = unit.index();
        if (unit.shape() != Shape.CAPTION || unit.text().indexOf('《') < 0 && COLONS.next(unit.text(), 0) < 0 || i == 0 || i + 1 >= page.size()) {
            return false;
        }
        boolean above = !page.unit(i - 1).isMedia() && page.unit(i + 1).shape() == Shape.IMAGE && i + 2 < page.size() && page.unit(i + 2).shape() == Shape.TEXT;
        return above || page.unit(i - 1).shape() == Shape.IMAGE && page.unit(i + 1).shape() == Shape.TEXT && (isToldBelow(page, unit) || isPair(page, unit) && page.units().stream().anyMatch(u -> u.shape() == Shape.CAPTION && u.index() > 0 && u.index() + 1 < page.size() && isPair(page, u) && isToldBelow(page, u)));
    }

    /** {@code 张三：某某的实践}. */
    private static boolean isPair(Page page, Unit caption) {
        return COLONS.next(caption.text(), 0) > 0 && page.programmeLine(caption.text(), ProgrammeLine.LIKELY).isPresent();
    }

    /** Whether the text below a caption, and not that above its photo, names whom the caption does. */
    private static boolean isToldBelow(Page page, Unit caption) {
        int before = Recap.proseBefore(page, caption.index());
        List<Speaker> people = page.programmeLine(caption.text(), ProgrammeLine.LIKELY).map(ProgrammeLine::people).orElse(List.of());
        return people.stream().anyMatch(p -> page.unit(caption.index() + 1).text().contains(p.name()) && (before < 0 || !page.unit(before).text().contains(p.name())));
    }

    /** Whether nothing but a photo, and perhaps its words, parts a paragraph from the items of a list above: it goes on with the last of them. */
    static boolean interruptAbove(Page page, Unit paragraph) {
        int i = paragraph.index() - 1;
        while (i > 0 && (page.unit(i).isMedia() || page.unit(i).shape() == Shape.CAPTION)) {
            i--;
        }
        return i > 0 && i < paragraph.index() - 1 && paragraph.text().endsWith("。") && page.unit(i).shape() == Shape.ITEM && (page.unit(i).level() > 0 || page.unit(i - 1).block() == page.unit(i).block()) && !Closings.isClosing(paragraph.text());
    }
}
