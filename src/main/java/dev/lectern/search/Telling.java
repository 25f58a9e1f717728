package dev.lectern.search;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A hit beside others that may tell of the same talk: announced in one post and reported in another, or given again at
 * another meeting, maybe by a colleague. What it takes to compare two is made once, and only where it comes to that.
 */
final class Telling {
    /** A meetup is announced some days before, and told of some days after. */
    private static final int SAME_MEETING_DAYS = 14;
    /** Of the shorter text, how much the other has to hold: tellings of one talk copy from each other, or from its abstract. */
    private static final double ALIKE = 0.5;
    /** How many times as long a telling has to be to count as the fuller of two that tell of different meetings. */
    private static final double CLEARLY = 1.5;
    private static final int LONGEST_COMPARED = 3000;

    /** Of the hash of a pair of characters: three thousand of them seldom meet among so many. */
    private static final int PAIR_BITS = 15;

    /** The golden ratio, which spreads what lies side by side (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private final Hit hit;
    private final TalkDocument talk;
    private @Nullable String titleKey;
    private @Nullable FixedBitSet pairs;

    Telling(Hit hit) {
        this.hit = hit;
        this.talk = hit.document();
    }

    Hit hit() {
        return hit;
    }

    /** Whether one post announces a talk, and the other, this one, tells how it was given or at least more of it. */
    boolean isReportOf(Telling other) {
        TalkDocument announced = other.talk;
        if (!isTwice(other) || !isSameMeeting(announced.event(), talk.event()) || announced.speakers().isEmpty()
                || !speakers(announced).equals(speakers(talk))) {
            return false;
        }
        boolean named = namesSpeaker(announced);
        return named == namesSpeaker(talk) ? length(announced.body()) < length(talk.body()) : !named;
    }

    /** Whether this tells of the same talk given at another meeting, and clearly more of it. */
    boolean isFullerThan(Telling other) {
        return isTwice(other)
                && length(other.talk.body()) * CLEARLY < length(talk.body())
                && (talk.title() != null || other.talk.title() == null)
                && (isTitledAs(other) || holds(other));
    }

    private boolean isTwice(Telling other) {
        return talk.kind() != Kind.EVENT && talk.kind() == other.talk.kind() && !talk.event().id().equals(other.talk.event().id());
    }

    /** A report says who spoke, an abstract does not. */
    private static boolean namesSpeaker(TalkDocument talk) {
        String body = talk.body();
        return body != null && talk.speakers().stream().anyMatch(speaker -> body.contains(speaker.name()));
    }

    private boolean isTitledAs(Telling other) {
        return talk.title() != null && other.talk.title() != null && titleKey().equals(other.titleKey());
    }

    private String titleKey() {
        if (titleKey == null) {
            titleKey = NameKeys.whole(talk.title());
        }
        return titleKey;
    }

    private static boolean isSameMeeting(TalkDocument.Event one, TalkDocument.Event other) {
        LocalDate day = one.date();
        LocalDate otherDay = other.date();
        return Objects.equals(one.city(), other.city())
                && day != null && otherDay != null && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= SAME_MEETING_DAYS;
    }

    private boolean holds(Telling shorter) {
        int all = shorter.pairs().cardinality();
        return all > 0 && FixedBitSet.intersectionCount(shorter.pairs(), pairs()) >= all * ALIKE;
    }

    /** The pairs of neighbouring characters in the text, each by its hash. */
    private FixedBitSet pairs() {
        if (pairs == null) {
            pairs = new FixedBitSet(1 << PAIR_BITS);
            String text = talk.body();
            for (int at = 1; text != null && at < Math.min(text.length(), LONGEST_COMPARED); at++) {
                pairs.set((text.charAt(at - 1) << Character.SIZE | text.charAt(at)) * SPREAD >>> Integer.SIZE - PAIR_BITS);
            }
        }
        return pairs;
    }

    private static Set<String> speakers(TalkDocument talk) {
        return talk.speakers().stream().map(Speaker::name).collect(Collectors.toSet());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
