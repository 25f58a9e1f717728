package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
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
    private static final Pattern PRODUCED = Pattern.compile("[^：:，。]{0,6}(?:出品人|召集人|主席)\\s*[:：]");

    private Tracks() {}

    /** The findings without such parts: those of a heading that name nobody, and of which nothing is told. */
    static List<Finding> without(Page page, List<Finding> found) {
        List<Finding> parts = found.stream().filter(f -> mayBePart(page, f) && talksIn(page, f, found) >= (f.speakers().isEmpty() ? FEWEST : 1)).toList();
        return parts.isEmpty() ? found : found.stream().filter(f -> !parts.contains(f)).toList();
    }

    private static boolean mayBePart(Page page, Finding f) {
        return f.kind() == Kind.TALK && f.body().isEmpty() && page.unit(f.start()).isHeading() && (f.speakers().isEmpty() || isProduced(page, f.start() + 1));
    }

    /** {@code ### 数据论坛} / {@code 论坛出品人：张三}: whoever put it together is told below. */
    private static boolean isProduced(Page page, int below) {
        return below < page.size() && page.unit(below).isProse() && PRODUCED.matcher(page.unit(below).text()).lookingAt();
    }

    private static long talksIn(Page page, Finding part, List<Finding> found) {
        Unit heading = page.unit(part.start());
        OptionalInt next = IntStream.range(part.start() + 1, page.size()).filter(i -> page.unit(i).isHeading() && page.unit(i).level() <= heading.level()).findFirst();
        return found.stream().filter(f -> f.start() > part.start() && f.start() < next.orElse(page.size()) && f.title() != null && !f.speakers().isEmpty()).count();
    }
}
