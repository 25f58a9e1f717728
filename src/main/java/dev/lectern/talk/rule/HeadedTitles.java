package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A heading that has a title in book marks or behind a word for a talk, and below it one talk whose text says none:
 * {@code ### 线下分享《…》}, {@code ## Keynote: Ten Years of Wrong Clocks}.
 */
final class HeadedTitles {
    private static final Pattern MARKED = Pattern.compile("[^《》]{0,24}《([^《》]{4,80})》[^《》]{0,12}");
    /** {@code Keynote: |Ten Years of Wrong Clocks}. */
    private static final Pattern LABELLED = Pattern.compile("(?:(?:Opening|Closing|Morning|Evening|Invited|Guest) )?(?:[Kk]eynote|[Ll]ightning [Tt]alk|[Tt]alk|[Dd]emo)(?: \\d)?: (\\p{Lu}.{6,100})");

    private HeadedTitles() {}

    /** The talks with the titles that headings give to those without. */
    static List<Finding> given(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.title() == null && t.kind() == Kind.TALK ? head(page, t.start()).flatMap(h -> title(h).filter(title -> isAlone(page, h, title, talks))).map(t::titled).orElse(t) : t).toList();
    }

    private static Optional<Unit> head(Page page, int start) {
        for (int i = start; i >= 0; i--) {
            if (page.unit(i).isHeading()) {
                return Optional.of(page.unit(i));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> title(Unit head) {
        return Stream.of(MARKED, LABELLED).map(pattern -> pattern.matcher(head.text())).filter(Matcher::matches).map(m -> m.group(1)).findFirst();
    }

    /** Whether the heading has one talk below it, and no other talk its title. */
    private static boolean isAlone(Page page, Unit head, String title, List<Finding> talks) {
        int end = head.index() + 1;
        while (end < page.size() && !page.unit(end).isHeading()) {
            end++;
        }
        int stop = end;
        return talks.stream().filter(t -> t.start() > head.index() && t.start() < stop).count() == 1 && talks.stream().noneMatch(t -> title.equals(t.title()));
    }
}
