package dev.lectern.talk.whole;

import dev.lectern.post.Block.ListItem;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Talks each of which is told within one paragraph, quotation, or item with those nested in it: the paragraph below the last of them is the
 * post's own.
 *
 * <pre>
 * > **Subtitles at seventeen characters a second**
 * > Everything a viewer cannot read has to be somewhere else.
 *
 * Followed by wine. Places are limited to forty.
 * </pre>
 */
final class ToldInPlace {
    private static final int FEWEST = 2;

    private ToldInPlace() {}

    /** The talks, those that alone go on behind the place of the others cut back to their own. */
    static List<Finding> cut(Page page, List<Finding> all) {
        List<Finding> talks = all.stream().map(t -> untilTime(page, t)).toList();
        List<Finding> told = talks.stream().filter(t -> !t.body().isEmpty() && isLaidOut(t)).toList();
        List<Finding> strays = told.stream().filter(t -> !t.body().stream().allMatch(p -> isInPlace(page, t, p))).toList();
        Finding last = told.stream().max(Comparator.comparingInt(Finding::start)).orElse(null);
        boolean onlyLast = strays.size() == 1 && strays.get(0) == last && told.size() >= FEWEST;
        if (strays.isEmpty() || !onlyLast && told.size() < (FEWEST + 1) * strays.size()) {
            return talks;
        }
        return talks.stream().map(t -> strays.contains(t) ? cut(page, t) : t).toList();
    }

    /** The talk up to a line that says nothing but when: there the next begins, whatever became of it. */
    private static Finding untilTime(Page page, Finding talk) {
        List<Piece> body = talk.body();
        int own = 0;
        while (own < body.size() && !(own > 0 && isTimeAmong(page, body.get(own - 1).unit() + 1, body.get(own).unit()))) {
            own++;
        }
        return own == body.size() ? talk : talk.withBody(body.subList(0, own));
    }

    private static boolean isTimeAmong(Page page, int from, int last) {
        return IntStream.rangeClosed(from, last).mapToObj(i -> page.unit(i).text())
                .anyMatch(t -> TimeRange.read(t).filter(time -> time.end() == t.length()).isPresent());
    }

    private static Finding cut(Page page, Finding talk) {
        List<Piece> own = talk.body().stream().takeWhile(p -> isInPlace(page, talk, p)).toList();
        return own.isEmpty() ? talk : talk.withBody(own);
    }

    /** Whether the talk is told below the line that opens it, rather than in a paragraph that goes on as long as it likes. */
    private static boolean isLaidOut(Finding talk) {
        return talk.body().stream().noneMatch(p -> p.unit() == talk.start());
    }

    private static boolean isInPlace(Page page, Finding talk, Piece piece) {
        Unit unit = page.unit(piece.unit());
        return unit.block() == page.unit(talk.start()).block() || unit.block() instanceof ListItem || unit.shape() == Shape.QUOTE;
    }
}
