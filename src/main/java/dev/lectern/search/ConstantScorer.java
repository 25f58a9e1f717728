package dev.lectern.search;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every match of a clause has one score; of no clause, every document. */
final class ConstantScorer extends BlockScorer {
    private final @Nullable BlockScorer clause;
    private final float score;
    private final int segment;

    /** @param segment how many documents the segment has */
    ConstantScorer(@Nullable BlockScorer clause, float score, int segment) {
        this.clause = clause;
        this.score = score;
        this.segment = segment;
    }

    @Override
    long cost() {
        return clause == null ? segment : clause.cost();
    }

    @Override
    boolean score(int first, long @Nullable [] wanted, Block found) throws IOException {
        if (clause == null) {
            fill(first, wanted, found);
        } else if (!clause.score(first, wanted, found)) {
            return false;
        }
        Arrays.fill(found.scores, score);
        return clause != null || !found.isEmpty();
    }

    private void fill(int first, long @Nullable [] wanted, Block found) {
        found.clear();
        found.set.set(0, Math.min(Block.SIZE, segment - first));
        if (wanted != null) {
            found.retain(wanted);
        }
    }
}
