package dev.lectern.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A query made ready for one segment, which scores a {@link Block} of documents at a time: each clause runs over its
 * postings in one go, and clauses are combined by arrays and bit sets. Lucene's own scorers hand documents up one by one
 * through every clause that contains them, which costs several times more where clauses are many and nested, as ours are.
 */
abstract class BlockScorer {

    /**
     * Scores one block. Blocks are asked for in ascending order.
     *
     * @param first number of the block's first document
     * @param wanted bits of the only documents that are asked for; null for all of the block
     * @param found filled in
     * @return whether any document matches
     */
    abstract boolean score(int first, long @Nullable [] wanted, Block found) throws IOException;

    /** About how many documents of the segment match, at most. */
    abstract long cost();
}
