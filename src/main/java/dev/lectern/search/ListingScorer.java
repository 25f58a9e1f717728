package dev.lectern.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A clause whose documents lie on the heap. */
final class ListingScorer extends BlockScorer {
    /** To look a document up costs about as much as to copy so many. */
    private static final int LOOK_UP = 8;

    private final int[] documents;
    private final float @Nullable [] scores;
    private int next;

    /** Null where it lists nothing. */
    static @Nullable BlockScorer of(Listing listing) {
        return listing.documents().length == 0 ? null : new ListingScorer(listing);
    }

    private ListingScorer(Listing listing) {
        documents = listing.documents();
        scores = listing.scores();
    }

    @Override
    long cost() {
        return documents.length;
    }

    @Override
    boolean score(int first, long @Nullable [] wanted, Block found) {
        found.clear();
        next = at(first, next, documents.length);
        int end = at(first + Block.SIZE, next, Math.min(documents.length, next + Block.SIZE));
        if (next == end) {
            return false;
        }
        if (wanted != null && (long) Block.count(wanted) * LOOK_UP < end - next) {
            lookUp(first, wanted, end, found);
        } else {
            copy(first, end, found);
            if (wanted != null) {
                found.retain(wanted);
            }
        }
        next = end;
        return !found.isEmpty();
    }

    private void copy(int first, int end, Block found) {
        for (int n = next; n < end; n++) {
            int at = documents[n] - first;
            found.matches[at >> 6] |= 1L << at;
            if (scores != null) {
                found.scores[at] = scores[n];
            }
        }
    }

    private void lookUp(int first, long[] wanted, int end, Block found) {
        int from = next;
        for (int w = 0; w < wanted.length; w++) {
            for (long rest = wanted[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                from = at(first + at, from, end);
                if (from < end && documents[from] == first + at) {
                    found.matches[w] |= 1L << at;
                    if (scores != null) {
                        found.scores[at] = scores[from];
                    }
                }
            }
        }
    }

    /** Where a document stands from {@code from} on, or the one after it. */
    private int at(int document, int from, int to) {
        if (from == to || documents[from] >= document) {
            return from;
        }
        int place = Arrays.binarySearch(documents, from, to, document);
        return place < 0 ? -place - 1 : place;
    }
}
