package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.name.OtherTongue;
import dev.lectern.talk.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of whom a page tells the same name in two tongues, where the second might be a house: {@code 巴奈・苗（Panai）}, {@code 小林苗（Kobayashi Nae）}. */
final class TwoTongues {
    private TwoTongues() {}

    /** The talks, with nobody of a house that is but their own name. */
    static List<Finding> without(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.by(t.speakers().stream().map(s -> isToldTwice(page, s) ? new Speaker(s.name(), null, s.role()) : s).toList())).toList();
    }

    private static boolean isToldTwice(Page page, Speaker s) {
        @Nullable String house = s.organization();
        @Nullable String name = house == null ? null : page.original(s.name());
        return name != null && OtherTongue.is(name, house);
    }
}
