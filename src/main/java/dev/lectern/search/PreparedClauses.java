package dev.lectern.search;

import dev.lectern.text.Recent;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Clauses of queries to one snapshot, made ready for scoring. The words of questions come again and again, and to look a
 * word up in every segment costs more than to read the postings of most; so what the rarer ones find is kept as well.
 */
final class PreparedClauses {
    /** Postings of more documents are read anew each time, and mostly skipped, unless they are read often. */
    private static final int MOST_LISTED = 1 << 16;
    private static final int OFTEN = 4;
    private static final long MOST_BYTES = Recent.shareOfHeap(8);
    /** Of all that is kept, how much one listing may take: one of two hundred. */
    private static final int LISTINGS = 200;
    /** About what a clause takes besides its listings; most of it is what Lucene keeps to score by lengths. */
    private static final int CLAUSE_BYTES = 1_500;

    private final Snapshot snapshot;
    private final int segments;
    private final Recent<Asked, Clause> recent = new Recent<>(MOST_BYTES);

    PreparedClauses(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.segments = snapshot.getIndexReader().leaves().size();
    }

    /** @param scored whether anybody asks for the scores */
    Clause of(Query query, float boost, boolean scored) {
        Clause clause = recent.get(new Asked(query, boost, scored), Clause::new, made -> CLAUSE_BYTES);
        clause.times++;
        return clause;
    }

    private record Asked(Query query, float boost, boolean scored) {}

    /** Of one query, what is needed to run it again. */
    final class Clause {
        private final Asked asked;
        private final AtomicReferenceArray<@Nullable Listing> listings = new AtomicReferenceArray<>(segments);
        /** How often it was asked for, about: threads may miss each other's. */
        private int times;
        private volatile @Nullable Query simplest;
        private volatile @Nullable Weight weight;

        private Clause(Asked asked) {
            this.asked = asked;
        }

        /** Null where it is not known. */
        @Nullable Listing listing(LeafReaderContext segment) {
            return listings.get(segment.ord);
        }

        /** Whether it pays to list even what many documents hold, rather than to skip through their postings each time. @param cost documents at most */
        boolean isWorthListing(long cost, LeafReaderContext segment) {
            return times >= OFTEN && Math.min(cost, segment.reader().maxDoc()) * Listing.SCORED_BYTES < MOST_BYTES / LISTINGS;
        }

        void keep(Listing listing, LeafReaderContext segment) {
            listings.set(segment.ord, listing);
            recent.put(asked, this, bytes());
        }

        /** The query in Lucene's simplest words; itself where that is what it is. */
        Query simplest() throws IOException {
            Query known = simplest;
            if (known == null) {
                known = snapshot.rewrite(asked.query);
                simplest = known;
            }
            return known;
        }

        /** Runs it by Lucene. Null where nothing in the segment can match. */
        @Nullable BlockScorer scorer(LeafReaderContext segment, Scratch scratch) throws IOException {
            Listing listing = listing(segment);
            if (listing == null) {
                ScorerSupplier supplier = weight().scorerSupplier(segment);
                Scorer scorer = supplier == null ? null : supplier.get(Long.MAX_VALUE);
                boolean slow = scorer != null && (scorer.twoPhaseIterator() != null || scorer.iterator().cost() > MOST_LISTED);
                if (slow && !isWorthListing(scorer.iterator().cost(), segment)) {
                    return postings(scorer, segment, scratch);
                }
                listing = scorer == null ? Listing.EMPTY
                        : slow ? Listing.of(postings(scorer, segment, scratch), segment.reader().maxDoc(), asked.scored, scratch)
                        : Listing.of(scorer, asked.scored);
                keep(listing, segment);
            }
            return ListingScorer.of(listing);
        }

        private PostingsScorer postings(Scorer scorer, LeafReaderContext segment, Scratch scratch) {
            return new PostingsScorer(scorer, asked.scored, segment.reader().maxDoc(), scratch);
        }

        private Weight weight() throws IOException {
            Weight known = weight;
            if (known == null) {
                known = asked.scored ? asked.query.createWeight(snapshot, ScoreMode.COMPLETE, asked.boost)
                        : snapshot.createWeight(asked.query, ScoreMode.COMPLETE_NO_SCORES, asked.boost);
                weight = known;
            }
            return known;
        }

        private long bytes() {
            long bytes = CLAUSE_BYTES;
            for (int s = 0; s < segments; s++) {
                Listing listing = listings.get(s);
                bytes += listing == null ? 0 : listing.bytes();
            }
            return bytes;
        }
    }
}
