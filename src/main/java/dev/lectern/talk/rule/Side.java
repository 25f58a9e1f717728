package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.List;

/** Where the text of a photo stands. */
enum Side {
    /** The photo stands below the text it belongs to. */
    TEXT_ABOVE,
    /** The photo stands above it. */
    TEXT_BELOW,
    /** It stands inside of it: behind each photo the text goes on. */
    TEXT_AROUND;

    static Side of(Page page, List<Scene> scenes) {
        int above = 0;
        int below = 0;
        for (Unit unit : page.units()) {
            List<Speaker> named = unit.shape() == Unit.Shape.CAPTION ? PersonLine.read(unit.text(), page.organizations()) : List.of();
            if (named.size() == 1) {
                above += Recap.isTold(named.get(0), page.proseBefore(unit.index()), scenes) ? 1 : 0;
                below += Recap.isTold(named.get(0), page.proseAfter(unit.index()), scenes) ? 1 : 0;
            }
        }
        if (above > below && scenes.size() > 1 && scenes.stream().allMatch(s -> s.kind() == Kind.TALK && goesOn(page, scenes, s))) {
            return TEXT_AROUND;
        }
        return above != below ? above > below ? TEXT_ABOVE : TEXT_BELOW : unnamed(page, scenes);
    }

    /** Without captions: photos that follow the last talk, or come before the first, tell the side. */
    private static Side unnamed(Page page, List<Scene> scenes) {
        Scene first = scenes.get(0);
        Scene last = scenes.get(scenes.size() - 1);
        boolean before = first.unit() > 0 && page.unit(first.unit() - 1).isMedia();
        boolean after = last.unit() + 1 < page.size() && page.unit(last.unit() + 1).isMedia();
        return before && !after ? TEXT_BELOW
                : !before && after && scenes.size() > 1 && scenes.stream().filter(s -> !s.isPanel()).allMatch(s -> goesOn(page, scenes, s))
                ? TEXT_AROUND : TEXT_ABOVE;
    }

    private static boolean isOfNone(List<Scene> scenes, int unit) {
        return scenes.stream().noneMatch(s -> s.unit() == unit);
    }

    /** Whether behind the photo below the line of a speech stands a paragraph that begins no other and takes no leave. */
    private static boolean goesOn(Page page, List<Scene> scenes, Scene scene) {
        int next = Headings.below(page.units(), scene.unit() + 1);
        next = next > scene.unit() + 1 && next < page.size() && page.unit(next).shape() == Unit.Shape.CAPTION ? next + 1 : next;
        return next > scene.unit() + 1 && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT
                && !Closings.isClosing(page.unit(next).text()) && isOfNone(scenes, next);
    }
}
