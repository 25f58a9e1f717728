package dev.lectern.search;

import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Fold;
import dev.lectern.text.NameKeys;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A document that pages of hits show, with what it takes to mark it and to compare it with another. All of that is worked out
 * once, when somebody first asks; who shows a document again does not wait for it again. Safe for use by many threads.
 */
final class Shown {
    private static final int LONGEST_COMPARED = 3000;

    /** Of the hash of a pair of characters: three thousand of them seldom meet among so many. */
    private static final int PAIR_BITS = 15;

    /** The golden ratio, which spreads what lies side by side (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    /** About what a document takes besides its body. */
    private static final int BYTES = 2_500 + (1 << PAIR_BITS) / Byte.SIZE;

    private final TalkDocument document;
    private volatile @Nullable String foldedBody;
    private volatile @Nullable String foldedTitle;
    private volatile @Nullable String titleKey;
    private volatile @Nullable FixedBitSet pairs;

    Shown(TalkDocument document) {
        this.document = document;
    }

    TalkDocument document() {
        return document;
    }

    /** About how much of the heap it takes, once everything is worked out. */
    long bytes() {
        return BYTES + 2L * Character.BYTES * body().length();
    }

    /** The body as {@link Fold#key} folds it; empty where there is none. */
    String foldedBody() {
        String known = foldedBody;
        if (known == null) {
            known = Fold.key(body());
            foldedBody = known;
        }
        return known;
    }

    /** The title likewise. */
    String foldedTitle() {
        String known = foldedTitle;
        if (known == null) {
            known = Fold.key(title());
            foldedTitle = known;
        }
        return known;
    }

    /** The title's letters, by which titles are the same that differ in marks; empty where there is none. */
    String titleKey() {
        String known = titleKey;
        if (known == null) {
            known = NameKeys.whole(title());
            titleKey = known;
        }
        return known;
    }

    /** The pairs of neighbouring characters in the body, each by its hash. */
    FixedBitSet pairs() {
        FixedBitSet known = pairs;
        if (known == null) {
            known = pairs(body());
            pairs = known;
        }
        return known;
    }

    private static FixedBitSet pairs(String text) {
        FixedBitSet pairs = new FixedBitSet(1 << PAIR_BITS);
        for (int at = 1; at < Math.min(text.length(), LONGEST_COMPARED); at++) {
            pairs.set((text.charAt(at - 1) << Character.SIZE | text.charAt(at)) * SPREAD >>> Integer.SIZE - PAIR_BITS);
        }
        return pairs;
    }

    private String body() {
        return document.body() == null ? "" : document.body();
    }

    private String title() {
        return document.title() == null ? "" : document.title();
    }
}
