package dev.lectern.talk.whole;

import dev.lectern.post.Prose;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import java.util.List;

/**
 * A list of links to what was recorded, below a recap that tells each talk at length: {@code 1. [张三：新特性](…)}. Its items
 * name the talks in short, and are no further talks of those who gave them.
 */
final class Recordings {

    private Recordings() {}

    /** The findings without the items of such a list: where each of them is of somebody whose talk is told elsewhere. */
    static List<Finding> without(Page page, List<Finding> found) {
        List<Finding> links = found.stream().filter(f -> isLink(page, f)).toList();
        boolean told = links.size() >= 2 && links.stream().allMatch(l -> found.stream().anyMatch(f -> f != l && tellsOf(f, l)) || !l.body().isEmpty());
        return !told ? found : found.stream().filter(f -> !links.contains(f) || !f.body().isEmpty()).toList();
    }

    private static boolean isLink(Page page, Finding f) {
        Unit unit = page.unit(f.start());
        return f.standing() == Standing.TALK && unit.shape() == Unit.Shape.ITEM && f.speakers().size() == 1
                && unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.start() == 0 && s.end() == unit.text().length());
    }

    private static boolean tellsOf(Finding talk, Finding link) {
        return talk.standing() == Standing.TALK && !talk.body().isEmpty() && talk.start() < link.start() && talk.speakers().size() == 1 && talk.sharesSpeaker(link);
    }
}
