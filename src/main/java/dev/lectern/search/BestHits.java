package dev.lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * The best of what a search finds. Of equals the newer comes first, and then what stands first in the posts; that takes
 * columns on the disk, so it is looked up for equals only.
 */
final class BestHits {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate one) -> one.key).reversed()
            .thenComparing(Comparator.comparing((Candidate one) -> one.day).reversed())
            .thenComparing(Candidate::place);

    private final int most;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
    private @Nullable LeafReaderContext segment;
    private Place.@Nullable Columns columns;

    /** @param most how many to keep, at least one */
    BestHits(int most) {
        this.most = most;
    }

    /** Goes on with another segment. */
    void begin(LeafReaderContext next) {
        segment = next;
        columns = null;
    }

    /** The key from which on a document may be among the best. */
    float least() {
        return worstFirst.size() < most ? Float.NEGATIVE_INFINITY : worstFirst.element().key;
    }

    /**
     * Takes a document of the segment. They come in ascending order.
     *
     * @param key what the hits are ordered by, greatest first
     * @param day of the document; the later comes first
     */
    void offer(float key, int day, int doc) throws IOException {
        Candidate worst = worstFirst.size() < most ? null : worstFirst.element();
        if (worst == null || key > worst.key || key == worst.key && day >= worst.day) {
            Candidate candidate = new Candidate(key, day, segment, doc);
            if (worst != null && key == worst.key && day == worst.day) {
                columns = columns == null ? new Place.Columns(segment) : columns;
                candidate.place = columns.place(doc);
            }
            worstFirst.add(candidate);
            if (worst != null) {
                worstFirst.poll();
            }
        }
    }

    /** In order, each with its key for a score. */
    ScoreDoc[] inOrder() {
        List<Candidate> all = new ArrayList<>(worstFirst);
        all.sort(BEST_FIRST);
        return all.stream().map(one -> new ScoreDoc(one.segment.docBase + one.doc, one.key)).toArray(ScoreDoc[]::new);
    }

    private static final class Candidate {
        private final float key;
        private final int day;
        private final LeafReaderContext segment;
        private final int doc;
        private @Nullable Place place;

        Candidate(float key, int day, LeafReaderContext segment, int doc) {
            this.key = key;
            this.day = day;
            this.segment = segment;
            this.doc = doc;
        }

        Place place() {
            try {
                if (place == null) {
                    place = new Place.Columns(segment).place(doc);
                }
                return place;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
