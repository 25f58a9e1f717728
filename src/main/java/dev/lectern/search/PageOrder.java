package dev.lectern.search;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last touch to a page of hits, for what takes two of them to see. */
final class PageOrder {
    /** A meetup is announced some days before, and told of some days after. */
    private static final int SAME_MEETING_DAYS = 14;

    private PageOrder() {}

    static List<Hit> of(List<Hit> hits) {
        return behind(PageOrder::isFrameOf, behind(PageOrder::tellsLessThan, hits));
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

    /** A talk is often announced in one post and told of in another: where both hold the same words, the fuller telling counts. */
    private static boolean tellsLessThan(Hit hit, Hit other) {
        TalkDocument talk = hit.document();
        TalkDocument fuller = other.document();
        return talk.kind() != Kind.EVENT && talk.kind() == fuller.kind()
                && length(talk.body()) < length(fuller.body())
                && Math.abs(hit.score() - other.score()) < Weights.SAME_WORDS
                && speakers(talk).equals(speakers(fuller)) && !talk.speakers().isEmpty()
                && isSameMeeting(talk.event(), fuller.event());
    }

    private static boolean isSameMeeting(TalkDocument.Event one, TalkDocument.Event other) {
        LocalDate day = one.date();
        LocalDate otherDay = other.date();
        return !one.id().equals(other.id()) && Objects.equals(one.city(), other.city())
                && day != null && otherDay != null && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= SAME_MEETING_DAYS;
    }

    private static Set<String> speakers(TalkDocument talk) {
        return talk.speakers().stream().map(Speaker::name).collect(Collectors.toSet());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
