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
    static List<Hit> of(List<Hit> hits, int words) {
        return behind(PageOrder::isFrameOf, behind((hit, other) -> tellsLess(hit, other, words), hits));
    }

    /** Where two tell of one talk the report and the fuller are shown first, unless the other holds more of what was asked for. */
    private static boolean tellsLess(Hit hit, Hit other, int words) {
        float ahead = hit.score() - other.score();
        return ahead < Weights.SAME_WORDS && Retelling.isReport(other.document(), hit.document())
                || ahead < Weights.SAME_WORDS * Math.max(1, words) && Retelling.isFuller(other.document(), hit.document());
    }

    /** Puts each hit that has to give way just behind the first of those that it gives way to. */
    private static List<Hit> behind(BiPredicate<Hit, Hit> givesWay, List<Hit> hits) {
        List<Hit> ordered = new ArrayList<>(hits);
        for (Hit hit : hits) {
            int from = ordered.indexOf(hit);
            int first = 0;
            while (first < ordered.size() && !givesWay.test(hit, ordered.get(first))) {
                first++;
            }
            if (first > from && first < ordered.size()) {
                ordered.add(first, ordered.remove(from));
            }
        }
        return ordered;
    }

    /** An event that holds more of the words than each of its talks does is still but the frame of them. */
    private static boolean isFrameOf(Hit hit, Hit other) {
        TalkDocument event = hit.document();
        TalkDocument talk = other.document();
        return event.kind() == Kind.EVENT && talk.kind() != Kind.EVENT && talk.event().id().equals(event.event().id());
    }
}
