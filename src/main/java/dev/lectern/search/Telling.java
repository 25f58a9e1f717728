package dev.lectern.search;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A hit beside others that may tell of the same talk: announced in one post and reported in another, or given again at
 * another meeting, maybe by a colleague.
 */
record Telling(Hit hit, Shown shown) {
    /** A meetup is announced some days before, and told of some days after. */
    private static final int SAME_MEETING_DAYS = 14;
    /** Of the shorter text, how much the other has to hold: tellings of one talk copy from each other, or from its abstract. */
    private static final double ALIKE = 0.5;
    /** How many times as long a telling has to be to count as the fuller of two that tell of different meetings. */
    private static final double CLEARLY = 1.5;

    private TalkDocument talk() {
        return shown.document();
    }

    /** Whether one post announces a talk, and the other, this one, tells how it was given or at least more of it. */
    boolean isReportOf(Telling other) {
        TalkDocument announced = other.talk();
        if (!isTwice(other) || !isSameMeeting(announced.event(), talk().event()) || announced.speakers().isEmpty()
                || !speakers(announced).equals(speakers(talk()))) {
            return false;
        }
        boolean named = namesSpeaker(announced);
        return named == namesSpeaker(talk()) ? length(announced.body()) < length(talk().body()) : !named;
    }

    /** Whether this tells of the same talk given at another meeting, and clearly more of it. */
    boolean isFullerThan(Telling other) {
        return isTwice(other)
                && length(other.talk().body()) * CLEARLY < length(talk().body())
                && (talk().title() != null || other.talk().title() == null)
                && (isTitledAs(other) || holds(other));
    }

    private boolean isTwice(Telling other) {
        return talk().kind() != Kind.EVENT && talk().kind() == other.talk().kind() && !talk().event().id().equals(other.talk().event().id());
    }

    /** A report says who spoke, an abstract does not. */
    private static boolean namesSpeaker(TalkDocument talk) {
        String body = talk.body();
        return body != null && talk.speakers().stream().anyMatch(speaker -> body.contains(speaker.name()));
    }

    private boolean isTitledAs(Telling other) {
        return talk().title() != null && other.talk().title() != null && shown.titleKey().equals(other.shown.titleKey());
    }

    private static boolean isSameMeeting(TalkDocument.Event one, TalkDocument.Event other) {
        LocalDate day = one.date();
        LocalDate otherDay = other.date();
        return Objects.equals(one.city(), other.city())
                && day != null && otherDay != null && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= SAME_MEETING_DAYS;
    }

    private boolean holds(Telling shorter) {
        int all = shorter.shown.pairs().cardinality();
        return all > 0 && FixedBitSet.intersectionCount(shorter.shown.pairs(), shown.pairs()) >= all * ALIKE;
    }

    private static Set<String> speakers(TalkDocument talk) {
        return talk.speakers().stream().map(Speaker::name).collect(Collectors.toSet());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
