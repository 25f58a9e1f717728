package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import java.util.List;

/** What captions tell with what stands around their photos. */
final class CaptionTalks {
    private CaptionTalks() {}

    /** A centred line with title and speaker, and its text: with the photo between them, or above both. */
    static boolean tellOfTalk(Page page, Unit unit) {
        int i = unit.index();
        if (unit.shape() != Shape.CAPTION || unit.text().indexOf('《') < 0 && Characters.COLONS.next(unit.text(), 0) < 0 || i == 0 || i + 1 >= page.size()) {
            return false;
        }
        boolean above = !page.unit(i - 1).isMedia() && page.unit(i + 1).shape() == Shape.IMAGE && i + 2 < page.size() && page.unit(i + 2).shape() == Shape.TEXT;
        return above
                || page.unit(i - 1).shape() == Shape.IMAGE && page.unit(i + 1).shape() == Shape.TEXT
                        && (isToldBelow(page, unit)
                                || isPair(page, unit)
                                        && page.units().stream().anyMatch(u -> u.shape() == Shape.CAPTION && u.index() > 0 && u.index() + 1 < page.size() && isPair(page, u) && isToldBelow(page, u)));
    }

    /** {@code 张三：某某的实践}. */
    private static boolean isPair(Page page, Unit caption) {
        return Characters.COLONS.next(caption.text(), 0) > 0 && page.programmeLine(caption.text(), ProgrammeLine.LIKELY).isPresent();
    }

    /** Whether the text below a caption, and not that above its photo, names whom the caption does. */
    private static boolean isToldBelow(Page page, Unit caption) {
        int before = page.proseBefore(caption.index());
        List<Speaker> people = page.programmeLine(caption.text(), ProgrammeLine.LIKELY).map(ProgrammeLine::people).orElse(List.of());
        return people.stream().anyMatch(p -> page.unit(caption.index() + 1).text().contains(p.name()) && (before < 0 || !page.unit(before).text().contains(p.name())));
    }

    /** Whether nothing but a photo, and perhaps its words, parts a paragraph from the items of a list above: it goes on with the last of them. */
    static boolean interruptAbove(Page page, Unit paragraph) {
        int i = paragraph.index() - 1;
        while (i > 0 && (page.unit(i).isMedia() || page.unit(i).shape() == Shape.CAPTION)) {
            i--;
        }
        return i > 0 && i < paragraph.index() - 1 && paragraph.text().endsWith("。") && page.unit(i).shape() == Shape.ITEM
                && (page.unit(i).level() > 0 || page.unit(i - 1).block() == page.unit(i).block()) && !Closings.isClosing(paragraph.text());
    }
}
