package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A heading with a time of its own below which several talks stand is a part of the programme, be it called as a talk might:
 *
 * <pre>
 * ### 内核小组（14:00-15:30）
 * - 内存分级的计划 —— 詹七
 * - 热补丁的跨版本兼容 —— 某某软件 谷一
 * </pre>
 */
final class Tracks {
    private static final int FEWEST = 2;

    private Tracks() {}

    /** The findings without such parts: those of a heading that name nobody, and of which nothing is told. */
    static List<Finding> without(Page page, List<Finding> found) {
        List<Finding> parts = found.stream().filter(f -> mayBePart(page, f) && talksIn(page, f, found) >= FEWEST).toList();
        return parts.isEmpty() ? found : found.stream().filter(f -> !parts.contains(f)).toList();
    }

    private static boolean mayBePart(Page page, Finding f) {
        return f.kind() == Kind.TALK && f.speakers().isEmpty() && f.body().isEmpty() && page.unit(f.start()).isHeading();
    }

    private static long talksIn(Page page, Finding part, List<Finding> found) {
        Unit heading = page.unit(part.start());
        OptionalInt next = IntStream.range(part.start() + 1, page.size()).filter(i -> page.unit(i).isHeading() && page.unit(i).level() <= heading.level()).findFirst();
        return found.stream().filter(f -> f.start() > part.start() && f.start() < next.orElse(page.size()) && f.title() != null && !f.speakers().isEmpty()).count();
    }
}
