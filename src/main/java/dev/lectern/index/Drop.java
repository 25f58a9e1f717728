package dev.lectern.index;

import dev.lectern.index.IndexRefusedException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices that so many talks would go at once that somebody probably named the wrong folder, or checked half of it out. */
final class Drop {
    private static final int MOST_PERCENT = 30;

    private Drop() {}

    /** What says so; null where fewer go. @param before what the index holds @param summary of everything that changes */
    static @Nullable IndexRefusedException of(TalkStore.Contents before, IndexSummary.Builder summary) {
        List<String> touched = summary.posts().stream().filter(before.posts()::containsKey).sorted().toList();
        int after = before.talks() - touched.stream().mapToInt(post -> before.posts().get(post).talks()).sum() + summary.talks();
        int lost = before.talks() - after;
        if (lost * 100L <= (long) MOST_PERCENT * before.talks()) {
            return null;
        }
        int percent = Math.round(100f * lost / before.talks());
        return new IndexRefusedException(Reason.DROP,
                ("%d of %d talks would go (%d %%), from %d posts such as %s, and more than %d %% at once look like a mistake; nothing was changed. "
                        + "If it is meant, run `lectern index --force`.")
                        .formatted(lost, before.talks(), percent, touched.size(), touched.getFirst(), MOST_PERCENT),
                ("%2$d 场演讲将少掉 %1$d 场（%3$d%%），涉及 %4$d 篇文章，例如 %5$s；一次少掉超过 %6$d%% 多半是弄错了，因此没有改动。"
                        + "如确实如此，请运行 `lectern index --force`。")
                        .formatted(lost, before.talks(), percent, touched.size(), touched.getFirst(), MOST_PERCENT));
    }
}
