package dev.lectern.search;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** The last touch to a page of hits, for what takes two of them to see. */
final class PageOrder {
    private PageOrder() {}

    /** @param words how many were asked for: the more, the more the scores of documents differ that hold them all */
    static List<Hit> of(List<Telling> tellings, int words) {
        return behind(PageOrder::isFrameOf, behind((telling, other) -> tellsLess(telling, other, words), tellings))
                .stream().map(Telling::hit).toList();
    }

    /** Where two tell of one talk the report and the fuller are shown first, unless the other holds more of what was asked for. */
    private static boolean tellsLess(Telling telling, Telling other, int words) {
        float ahead = telling.hit().score() - other.hit().score();
        return ahead < Weights.SAME_WORDS && other.isReportOf(telling)
                || ahead < Weights.SAME_WORDS * Math.max(1, words) && other.isFullerThan(telling);
    }

    /** Puts each that has to give way just behind the first of those that it gives way to. */
    private static List<Telling> behind(BiPredicate<Telling, Telling> givesWay, List<Telling> tellings) {
        List<Telling> ordered = new ArrayList<>(tellings);
        for (Telling telling : tellings) {
            int from = ordered.indexOf(telling);
            int first = 0;
            while (first < ordered.size() && !givesWay.test(telling, ordered.get(first))) {
                first++;
            }
            if (first > from && first < ordered.size()) {
                ordered.add(first, ordered.remove(from));
            }
        }
        return ordered;
    }

    /** An event that holds more of the words than each of its talks does is still but the frame of them. */
    private static boolean isFrameOf(Telling telling, Telling other) {
        TalkDocument event = telling.hit().document();
        TalkDocument talk = other.hit().document();
        return event.kind() == Kind.EVENT && talk.kind() != Kind.EVENT && talk.event().id().equals(event.event().id());
    }
}
