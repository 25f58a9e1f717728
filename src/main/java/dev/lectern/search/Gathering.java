package dev.lectern.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;

/** Counts what a search finds, and keeps the best of it. */
final class Gathering implements BlockSearch.Taker {
    private final FacetColumns columns;
    private final FacetCounter counter;
    private final FirstKey key;
    private final BestHits best;
    private final int[] accepted = new int[Block.SIZE];
    private LeafColumns leaf = LeafColumns.NONE;

    /** What the hits are ordered by first, greatest first. */
    interface FirstKey {
        float of(float words, LeafColumns leaf, int doc);

        /** What it is at most for a document with this score; most documents need not be looked at further. */
        default float most(float words) {
            return Float.POSITIVE_INFINITY;
        }
    }

    /** @param most how many to keep */
    Gathering(Snapshot snapshot, FacetCounter counter, FirstKey key, int most) {
        this.columns = snapshot.facets();
        this.counter = counter;
        this.key = key;
        this.best = new BestHits(most);
    }

    @Override
    public void begin(LeafReaderContext segment) throws IOException {
        leaf = columns.leaf(segment.ord);
        counter.begin(leaf, segment.ord);
        best.begin(segment);
    }

    @Override
    public void take(int first, Block found) throws IOException {
        int count = counter.accept(first, found, accepted);
        for (int i = 0; i < count; i++) {
            int doc = accepted[i];
            float words = found.scores[doc - first];
            if (key.most(words) >= best.least()) {
                best.offer(key.of(words, leaf, doc), leaf.dayOrEpoch(doc), doc);
            }
        }
    }

    @Override
    public void end() {
        counter.end();
    }

    FacetCounter counter() {
        return counter;
    }

    /** The best, in order, each with its key for a score. */
    ScoreDoc[] best() {
        return best.inOrder();
    }
}
