package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Answers one question from one snapshot. */
final class LuceneAnswer extends Answer {
    private final Snapshot snapshot;
    private final @Nullable Meaning meaning;
    private final FacetSelection selection;
    private final Sieve sieve;

    LuceneAnswer(SearchRequest request, Snapshot snapshot, @Nullable Meaning meaning) throws IOException {
        super(request, snapshot);
        this.snapshot = snapshot;
        this.meaning = meaning;
        this.selection = new FacetSelection(snapshot.facets(), request.filters());
        this.sieve = Sieve.of(request.filter(), snapshot.facets());
    }

    @Override
    Found find(Query query, boolean strict) throws IOException {
        return find(query, strict, 0, request.facetValues());
    }

    @Override
    NearInMeaning near(String question) throws IOException {
        return new NearInMeaning(snapshot, meaning, question);
    }

    @Override
    Found either(Query query, NearInMeaning near) throws IOException {
        Query both = new BooleanQuery.Builder().add(query, Occur.SHOULD).add(near.query(), Occur.SHOULD).build();
        return new Counted(find(filtered(both), false, 0, request.facetValues()).counter,
                near.fused(find(filtered(query), false, NearInMeaning.FUSED, 0).best, find(filtered(near.query()), false, 0, 0).best));
    }

    /**
     * Runs a query.
     *
     * @param least how many hits to keep where the page ends before
     * @param facetValues how many values of each facet to count out
     */
    private Counted find(Query query, boolean strict, int least, int facetValues) throws IOException {
        int last = (int) Math.min(DEEPEST, Math.max(least, (long) request.page() * request.size()));
        BlockSearch search = new BlockSearch(snapshot);
        FacetCounter counter = new FacetCounter(snapshot.facets(), selection, sieve, facetValues, search.scratch());
        Gathering gathering = new Gathering(snapshot, counter, firstKey(strict), last);
        search.run(query, gathering);
        return new Counted(counter, gathering.best());
    }

    private Gathering.FirstKey firstKey(boolean strict) {
        return switch (request.sort()) {
            case RELEVANCE -> new Ranking(strict, snapshot.newest());
            case DATE -> (words, leaf, doc) -> -leaf.dayOrEpoch(doc);
            case DATE_DESC -> (words, leaf, doc) -> leaf.dayOrEpoch(doc);
        };
    }

    /** What was found, with its best hits up to the end of the page that is asked for, or more. */
    private final class Counted implements Found {
        private final FacetCounter counter;
        private final ScoreDoc[] best;

        Counted(FacetCounter counter, ScoreDoc[] best) {
            this.counter = counter;
            this.best = best;
        }

        @Override
        public long total() {
            return counter.total();
        }

        @Override
        public long talks() {
            return counter.talks();
        }

        @Override
        public Map<Facet, List<FacetCount>> facets() {
            return counter.facets();
        }

        @Override
        public List<Ranked> page() throws IOException {
            long first = (long) (request.page() - 1) * request.size();
            int end = (int) Math.min(best.length, first + request.size());
            ScoreDoc[] page = first >= end ? new ScoreDoc[0] : Arrays.copyOfRange(best, (int) first, end);
            List<Shown> shown = snapshot.hits(page);
            List<Ranked> ranked = new ArrayList<>(page.length);
            for (int i = 0; i < page.length; i++) {
                ranked.add(new Ranked(shown.get(i), score(page[i])));
            }
            return ranked;
        }

        /** The key of a search sorted by score is the score; other orders have none. */
        private float score(ScoreDoc doc) {
            return request.sort() == SearchRequest.Sort.RELEVANCE ? doc.score : 0;
        }
    }
}
