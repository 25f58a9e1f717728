package dev.lectern.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.hnsw.FloatHeap;

/** Counts what a search finds, and keeps the best of it. */
final class Gathering implements BlockSearch.Taker {
    private final FacetColumns columns;
    private final FacetCounter counter;
    private final FirstKey key;
    private final TopFieldCollector best;
    /** The first keys of the best so far: what is below all of them need not be compared. */
    private final FloatHeap keys;
    private final Current current = new Current();
    private LeafColumns leaf;
    private LeafCollector collector;

    /** What the hits are ordered by first, greatest first. */
    interface FirstKey {
        float of(float words, LeafColumns leaf, int doc);
    }

    /** @param most how many to keep */
    Gathering(Snapshot snapshot, FacetCounter counter, Sort sort, FirstKey key, int most) {
        this.columns = snapshot.facets();
        this.counter = counter;
        this.key = key;
        this.best = new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE).newCollector();
        this.keys = new FloatHeap(most);
        this.leaf = LeafColumns.NONE;
        this.collector = new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int doc) {}
        };
    }

    @Override
    public void begin(LeafReaderContext segment) throws IOException {
        leaf = columns.leaf(segment.ord);
        counter.begin(leaf, segment.ord);
        collector = best.getLeafCollector(segment);
        collector.setScorer(current);
    }

    @Override
    public void take(int first, Block found) throws IOException {
        for (int w = 0; w < found.matches.length; w++) {
            for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                if (counter.accept(first + at)) {
                    offer(first + at, found.scores[at]);
                }
            }
        }
    }

    private void offer(int doc, float words) throws IOException {
        float value = key.of(words, leaf, doc);
        if (keys.offer(value)) {
            current.score = value;
            collector.collect(doc);
        }
    }

    FacetCounter counter() {
        return counter;
    }

    /** The best, in order. */
    ScoreDoc[] best() {
        return best.topDocs().scoreDocs;
    }

    private static final class Current extends Scorable {
        private float score;

        @Override
        public float score() {
            return score;
        }
    }
}
