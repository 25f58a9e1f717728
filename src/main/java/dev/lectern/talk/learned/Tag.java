package dev.lectern.talk.learned;

import java.util.Locale;

/** What a stretch of a sentence names. */
public enum Tag {
    /** Somebody who speaks before others. */
    SPEAKER,
    /** Somebody who is merely named. */
    PERSON,
    /** Where a person works or whom they speak for. */
    HOUSE,
    /** Another house, a product, a project, a place. */
    OTHER,
    /** A person's office. */
    ROLE,
    /** What a talk is called. */
    TITLE;

    /** Outside of all, and of each the first token and the ones that follow it. */
    static final int LABELS = 1 + 2 * values().length;
    static final int OUTSIDE = 0;

    int first() {
        return 1 + 2 * ordinal();
    }

    static boolean isFirst(int label) {
        return label % 2 == 1;
    }

    static Tag of(int label) {
        return values()[(label - 1) / 2];
    }

    /** As the file of weights calls a label: the name of a tag for its first token, the name in small letters for the others. */
    static String told(int label) {
        return label == OUTSIDE ? "-" : isFirst(label) ? of(label).name() : of(label).name().toLowerCase(Locale.ROOT);
    }

    /** Whether one label may come behind another; -1 stands before the sentence. */
    static boolean mayFollow(int before, int label) {
        return label == OUTSIDE || isFirst(label) || firstBefore(label) <= before && before <= lastBefore(label);
    }

    /** The first label behind which one may come; all from there to the last one may stand before it. */
    static int firstBefore(int label) {
        return label == OUTSIDE || isFirst(label) ? OUTSIDE : label - 1;
    }

    static int lastBefore(int label) {
        return label == OUTSIDE || isFirst(label) ? LABELS - 1 : label;
    }
}
