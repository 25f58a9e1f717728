package dev.lectern.search;

import java.io.IOException;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.jspecify.annotations.Nullable;

/** A clause that Lucene scores by itself: a term, a phrase, a range. */
final class PostingsScorer extends BlockScorer {
    /** To look a document up costs about as much as to read so many postings. */
    private static final int LOOK_UP = 8;

    private final Scorer scorer;
    private final @Nullable TwoPhaseIterator check;
    private final DocIdSetIterator documents;
    private final boolean scored;
    private final long inBlock;
    private final Scratch scratch;

    /** @param scored whether anybody asks for the scores @param segment how many documents the segment has */
    PostingsScorer(Scorer scorer, boolean scored, int segment, Scratch scratch) {
        this.scorer = scorer;
        this.check = scorer.twoPhaseIterator();
        this.documents = check == null ? scorer.iterator() : check.approximation();
        this.scored = scored;
        this.inBlock = documents.cost() * Block.SIZE / Math.max(1, segment);
        this.scratch = scratch;
    }

    @Override
    long cost() {
        return documents.cost();
    }

    @Override
    boolean score(int first, long @Nullable [] wanted, Block found) throws IOException {
        found.clear();
        if (documents.docID() >= first + Block.SIZE) {
            return false;
        }
        if (wanted != null && (long) Block.count(wanted) * LOOK_UP < inBlock) {
            return lookUp(first, wanted, found);
        }
        if (documents.docID() < first) {
            documents.advance(first);
        }
        if (check != null) {
            check(first, wanted, found);
        } else if (scored) {
            read(first, found);
        } else if (documents.docID() < first + Block.SIZE) {
            documents.intoBitSet(first + Block.SIZE, found.set, first);
        }
        if (wanted != null) {
            found.retain(wanted);
        }
        return !found.isEmpty();
    }

    private void read(int first, Block found) throws IOException {
        DocAndFloatFeatureBuffer some = scratch.buffer;
        for (scorer.nextDocsAndScores(first + Block.SIZE, null, some); some.size > 0; scorer.nextDocsAndScores(first + Block.SIZE, null, some)) {
            for (int i = 0; i < some.size; i++) {
                int at = some.docs[i] - first;
                found.matches[at >> 6] |= 1L << at;
                found.scores[at] = some.features[i];
            }
        }
    }

    private void check(int first, long @Nullable [] wanted, Block found) throws IOException {
        for (int doc = documents.docID(); doc < first + Block.SIZE; doc = documents.nextDoc()) {
            int at = doc - first;
            if (wanted == null || (wanted[at >> 6] & 1L << at) != 0) {
                take(at, found);
            }
        }
    }

    private boolean lookUp(int first, long[] wanted, Block found) throws IOException {
        for (int w = 0; w < wanted.length; w++) {
            for (long rest = wanted[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                int doc = documents.docID() < first + at ? documents.advance(first + at) : documents.docID();
                if (doc == first + at) {
                    take(at, found);
                }
            }
        }
        return !found.isEmpty();
    }

    /** The document that the scorer stands on, if it matches indeed. */
    private void take(int at, Block found) throws IOException {
        if (check == null || check.matches()) {
            found.matches[at >> 6] |= 1L << at;
            if (scored) {
                found.scores[at] = scorer.score();
            }
        }
    }
}
