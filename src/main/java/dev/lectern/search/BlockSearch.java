package dev.lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Runs one query over a snapshot, a block of documents at a time; finds and scores what Lucene would. */
final class BlockSearch {
    /** What more documents hold is left to the rarest clause of a query to look through, unless it is asked for often. */
    private static final int MOST_COMBINED = 1 << 14;

    private final Snapshot snapshot;
    private final Scratch scratch;
    /** Within a clause of which all that it finds is about to be listed. */
    private boolean inside;

    BlockSearch(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.scratch = snapshot.takeScratch();
    }

    /** Room that the taker of what is found may use until the end. */
    Scratch scratch() {
        return scratch;
    }

    /** Takes what is found, segment by segment. */
    interface Taker {
        void begin(LeafReaderContext segment) throws IOException;

        /** @param first number of the block's first document in the segment */
        void take(int first, Block found) throws IOException;

        void end();
    }

    void run(Query query, Taker taker) throws IOException {
        Block found = scratch.takeBlock();
        for (LeafReaderContext segment : snapshot.getIndexReader().leaves()) {
            BlockScorer scorer = scorer(query, 1, true, segment);
            if (scorer != null) {
                taker.begin(segment);
                run(scorer, segment, found, taker);
            }
        }
        taker.end();
        done(found);
    }

    private void done(Block found) {
        scratch.give(found);
        snapshot.give(scratch);
    }

    /** What a query is worth to one document, to the last digit as {@link #run} tells it; null where it does not find it. */
    @Nullable Float score(Query query, int doc) throws IOException {
        List<LeafReaderContext> segments = snapshot.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
        BlockScorer scorer = scorer(query, 1, true, segment);
        Block found = scratch.takeBlock();
        int at = (doc - segment.docBase) % Block.SIZE;
        boolean any = scorer != null && scorer.score(doc - segment.docBase - at, null, found);
        Float score = any && found.set.get(at) ? Float.valueOf(found.scores[at]) : null;
        done(found);
        return score;
    }

    private static void run(BlockScorer scorer, LeafReaderContext segment, Block found, Taker taker) throws IOException {
        Bits live = segment.reader().getLiveDocs();
        int end = segment.reader().maxDoc();
        for (int first = 0; first < end; first += Block.SIZE) {
            if (Deadline.OF_THREAD.shouldExit()) {
                throw new TooSlowException();
            }
            if (scorer.score(first, null, found)) {
                if (live != null) {
                    live.applyMask(found.set, first);
                }
                taker.take(first, found);
            }
        }
    }

    /** Null where nothing in the segment can match. */
    private @Nullable BlockScorer scorer(Query query, float boost, boolean scored, LeafReaderContext segment) throws IOException {
        int documents = segment.reader().maxDoc();
        // a switch over types takes the JVM long to set up, which a search from the terminal would feel
        if (query instanceof BoostQuery boosted) {
            return scorer(boosted.getQuery(), boost * boosted.getBoost(), scored, segment);
        }
        if (query instanceof ConstantScoreQuery constant) {
            BlockScorer clause = scorer(constant.getQuery(), 1, false, segment);
            return clause == null ? null : new ConstantScorer(clause, boost, documents);
        }
        if (query instanceof MatchAllDocsQuery) {
            return new ConstantScorer(null, boost, documents);
        }
        if (query instanceof MatchNoDocsQuery) {
            return null;
        }
        if (query instanceof DisjunctionMaxQuery best) {
            return inside ? best(best, boost, scored, segment) : word(best, boost, scored, segment);
        }
        return query instanceof BooleanQuery sum ? sum(sum, boost, scored, segment) : postings(query, boost, scored, segment);
    }

    /** One thing asked for, wherever and however it may be found. Others ask for it too, besides other things. */
    private @Nullable BlockScorer word(DisjunctionMaxQuery query, float boost, boolean scored, LeafReaderContext segment) throws IOException {
        PreparedClauses.Clause clause = snapshot.clauses().of(query, boost, scored);
        Listing listing = clause.listing(segment);
        if (listing == null) {
            inside = true;
            BlockScorer scorer = best(query, boost, scored, segment);
            inside = false;
            if (scorer != null && scorer.cost() > MOST_COMBINED && !clause.isWorthListing(scorer.cost(), segment)) {
                return scorer;
            }
            listing = scorer == null ? Listing.EMPTY : Listing.of(scorer, segment.reader().maxDoc(), scored, scratch);
            clause.keep(listing, segment);
        }
        return ListingScorer.of(listing);
    }

    private @Nullable BlockScorer best(DisjunctionMaxQuery query, float boost, boolean scored, LeafReaderContext segment) throws IOException {
        List<BlockScorer> clauses = new ArrayList<>();
        for (Query clause : query.getDisjuncts()) {
            BlockScorer scorer = scorer(clause, boost, scored, segment);
            if (scorer != null) {
                clauses.add(scorer);
            }
        }
        return clauses.size() < 2 ? only(clauses) : new BestScorer(clauses, query.getTieBreakerMultiplier(), scratch);
    }

    private static @Nullable BlockScorer only(List<BlockScorer> clauses) {
        return clauses.isEmpty() ? null : clauses.getFirst();
    }

    private @Nullable BlockScorer sum(BooleanQuery query, float boost, boolean scored, LeafReaderContext segment) throws IOException {
        List<BlockScorer> required = new ArrayList<>();
        List<BlockScorer> excluded = new ArrayList<>();
        List<BlockScorer> optional = new ArrayList<>();
        float everywhere = 0;
        for (BooleanClause clause : query) {
            Float everyScore = clause.isRequired() || clause.isProhibited() ? null : scoreOfAll(clause.query(), boost);
            if (everyScore != null && query.getMinimumNumberShouldMatch() == 0 && query.clauses().stream().anyMatch(BooleanClause::isRequired)) {
                everywhere += everyScore;
                continue;
            }
            boolean scores = scored && clause.isScoring();
            BlockScorer scorer = scorer(clause.query(), boost, scores, segment);
            if (scorer == null) {
                if (clause.isRequired()) {
                    return null;
                }
                continue;
            }
            switch (clause.occur()) {
                case MUST -> required.add(scorer);
                case FILTER -> required.add(new ConstantScorer(scorer, 0, segment.reader().maxDoc()));
                case MUST_NOT -> excluded.add(scorer);
                case SHOULD -> optional.add(scorer);
            }
        }
        int least = Math.max(query.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        if (optional.size() < least) {
            return null;
        }
        return required.size() + optional.size() == 1 && excluded.isEmpty() && everywhere == 0
                ? only(required.isEmpty() ? optional : required)
                : new SumScorer(required, excluded, optional, least, everywhere, scratch);
    }

    private static @Nullable Float scoreOfAll(Query query, float boost) {
        if (query instanceof BoostQuery boosted) {
            return scoreOfAll(boosted.getQuery(), boost * boosted.getBoost());
        }
        return query instanceof MatchAllDocsQuery ? boost : null;
    }

    private @Nullable BlockScorer postings(Query query, float boost, boolean scored, LeafReaderContext segment) throws IOException {
        PreparedClauses.Clause clause = snapshot.clauses().of(query, boost, scored);
        Query simplest = clause.simplest();
        return simplest == query ? clause.scorer(segment, scratch) : scorer(simplest, boost, scored, segment);
    }
}
