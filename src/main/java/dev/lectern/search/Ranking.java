package dev.lectern.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/** What decides between documents beyond their words: talks come before events, and newer ones a little before older. */
final class Ranking {
    private final boolean strict;
    private final int newest;

    /**
     * @param strict whether each document has all that was asked for
     * @param newest day of the newest document, in days since 1970
     */
    Ranking(boolean strict, int newest) {
        this.strict = strict;
        this.newest = newest;
    }

    /** The score that a document is ranked by. */
    float score(float words, LeafColumns leaf, int doc) {
        boolean full = strict || words >= Weights.CORRECTED;
        if (leaf.isEvent(doc)) {
            return full ? words : words * Weights.PARTIAL_EVENT;
        }
        return words + recency(leaf.day(doc)) + (full ? Weights.TALK : 0);
    }

    private float recency(int day) {
        if (day == LeafColumns.UNDATED || newest == LeafColumns.UNDATED) {
            return 0;
        }
        return Weights.RECENT * Weights.RECENT_HALF_DAYS / (Weights.RECENT_HALF_DAYS + Math.max(0, newest - day));
    }

    /** A collector whose documents are scored so. */
    Collector over(Collector collector, FacetColumns columns) {
        return new FilterCollector(collector) {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                LeafColumns leaf = columns.leaf(context.ord);
                return new FilterLeafCollector(super.getLeafCollector(context)) {
                    private int doc;

                    @Override
                    public void setScorer(Scorable scorer) throws IOException {
                        super.setScorer(new Scorable() {
                            @Override
                            public float score() throws IOException {
                                return Ranking.this.score(scorer.score(), leaf, doc);
                            }
                        });
                    }

                    @Override
                    public void collect(int next) throws IOException {
                        doc = next;
                        super.collect(next);
                    }
                };
            }
        };
    }
}
