package dev.lectern.search;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.NameKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Knows a talk that is told of twice: announced in one post and reported in another, or given again at another meeting,
 * maybe by a colleague.
 */
final class Retelling {
    /** A meetup is announced some days before, and told of some days after. */
    private static final int SAME_MEETING_DAYS = 14;
    /** Of the shorter text, how much the other has to hold: tellings of one talk copy from each other, or from its abstract. */
    private static final double ALIKE = 0.5;
    /** How many times as long a telling has to be to count as the fuller of two that tell of different meetings. */
    private static final double CLEARLY = 1.5;
    private static final int LONGEST_COMPARED = 3000;

    private Retelling() {}

    /** Whether one post announces a talk, and the other tells how it was given or at least more of it. */
    static boolean isReport(TalkDocument other, TalkDocument talk) {
        if (!isTwice(talk, other) || !isSameMeeting(talk.event(), other.event()) || talk.speakers().isEmpty()
                || !speakers(talk).equals(speakers(other))) {
            return false;
        }
        boolean named = namesSpeaker(talk);
        return named == namesSpeaker(other) ? length(talk.body()) < length(other.body()) : !named;
    }

    /** Whether {@code other} tells of the same talk given at another meeting, and clearly more of it. */
    static boolean isFuller(TalkDocument other, TalkDocument talk) {
        return isTwice(talk, other)
                && length(talk.body()) * CLEARLY < length(other.body())
                && (other.title() != null || talk.title() == null)
                && (isTitledAlike(talk, other) || isAlike(talk.body(), other.body()));
    }

    private static boolean isTwice(TalkDocument talk, TalkDocument other) {
        return talk.kind() != Kind.EVENT && talk.kind() == other.kind() && !talk.event().id().equals(other.event().id());
    }

    /** A report says who spoke, an abstract does not. */
    private static boolean namesSpeaker(TalkDocument talk) {
        String body = talk.body();
        return body != null && talk.speakers().stream().anyMatch(speaker -> body.contains(speaker.name()));
    }

    private static boolean isTitledAlike(TalkDocument talk, TalkDocument other) {
        return talk.title() != null && other.title() != null && NameKeys.whole(talk.title()).equals(NameKeys.whole(other.title()));
    }

    private static boolean isSameMeeting(TalkDocument.Event one, TalkDocument.Event other) {
        LocalDate day = one.date();
        LocalDate otherDay = other.date();
        return Objects.equals(one.city(), other.city())
                && day != null && otherDay != null && Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= SAME_MEETING_DAYS;
    }

    private static boolean isAlike(@Nullable String shorter, @Nullable String longer) {
        Set<Integer> some = pairs(shorter);
        int all = some.size();
        some.retainAll(pairs(longer));
        return all > 0 && some.size() >= all * ALIKE;
    }

    private static Set<Integer> pairs(@Nullable String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int at = 1; text != null && at < Math.min(text.length(), LONGEST_COMPARED); at++) {
            pairs.add(text.charAt(at - 1) << Character.SIZE | text.charAt(at));
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
