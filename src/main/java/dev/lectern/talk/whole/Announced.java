package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Set;

/**
 * The paragraph with which a post begins, that says of several at once that they spoke: {@code 我们请到了甲和乙，与大家分享了各自的实践}, {@code This month we will hear from A and B}.
 * Where each of them has a talk of their own further down, that is what they gave, and the paragraph tells of no further one.
 */
final class Announced {
    private static final int FEWEST = 2;
    private static final Set<RuleName> TOLD_BY = Set.of(RuleName.SPEECH_IN_PROSE, RuleName.ENGLISH_PROSE);

    private Announced() {}

    /** The findings without what such a paragraph tells. */
    static List<Finding> without(Page page, List<Finding> found) {
        return found.stream().noneMatch(f -> isOfSeveral(page, f)) ? found
                : found.stream().filter(f -> !isOfSeveral(page, f) || !f.speakers().stream().allMatch(p -> speaksBelow(p, f, found))).toList();
    }

    /** Whether prose tells of two and more, and of no title in its own words. */
    private static boolean isOfSeveral(Page page, Finding f) {
        return f.kind() == Kind.TALK && f.speakers().size() >= FEWEST && TOLD_BY.contains(f.rule())
                && (f.title() == null || !page.unit(f.start()).text().contains(f.title()));
    }

    private static boolean speaksBelow(Speaker person, Finding above, List<Finding> found) {
        return found.stream().anyMatch(f -> f != above && f.start() > above.start() && f.standing() == Standing.TALK && f.kind() == Kind.TALK
                && f.title() != null && f.speakers().stream().anyMatch(p -> p.name().equals(person.name())));
    }
}
