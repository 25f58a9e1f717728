package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that names nobody, beside prose that tells who speaks: its titles are those of the talks whose text has the same words.
 *
 * <pre>
 * 这次请到了张三学长，给大家讲讲如何从零写一个玩具编译器。
 * * 19:00 - 20:15  玩具编译器
 * </pre>
 */
final class ScheduledTitles {
    private static final int SHORTEST = 4;

    private ScheduledTitles() {}

    /** The talks with the titles that a schedule gives to those without. */
    static List<Finding> given(Page page, List<Finding> talks) {
        boolean missing = talks.stream().anyMatch(ScheduledTitles::isUntitled);
        List<String> titles = !missing ? List.of() : page.units().stream().filter(u -> u.isProse() && talks.stream().noneMatch(t -> t.start() == u.index()))
                .map(u -> page.besideTime(u).map(Titles::clean).orElse(null)).filter(Objects::nonNull)
                        .filter(t -> t.length() >= SHORTEST && !Logistics.are(t) && !Titles.isGeneric(t)).distinct().toList();
        return titles.isEmpty() ? talks : talks.stream().map(t -> isUntitled(t) ? t.titled(titleOf(page, t, talks, titles)) : t).toList();
    }

    private static boolean isUntitled(Finding talk) {
        return talk.title() == null && talk.kind() == Kind.TALK && talk.speakers().size() == 1;
    }

    /** The one title of which this talk's text has the words, and no other's; null where there is none, or are several. */
    private static @Nullable String titleOf(Page page, Finding talk, List<Finding> talks, List<String> titles) {
        List<String> own = titles.stream().filter(t -> text(page, talk).contains(t) && talks.stream().filter(o -> text(page, o).contains(t)).count() == 1).toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private static String text(Page page, Finding talk) {
        return talk.body().stream().filter(p -> page.besideTime(page.unit(p.unit())).isEmpty())
                .map(p -> page.unit(p.unit()).text().substring(p.from(), p.to())).collect(Collectors.joining("\n"));
    }
}
