package dev.lectern.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The best of its clauses counts, and of the others a share, as in Lucene's DisjunctionMaxQuery. */
final class BestScorer extends BlockScorer {
    private final List<BlockScorer> clauses;
    private final float share;
    private final Scratch scratch;

    BestScorer(List<BlockScorer> clauses, float share, Scratch scratch) {
        this.clauses = clauses;
        this.share = share;
        this.scratch = scratch;
    }

    @Override
    long cost() {
        return clauses.stream().mapToLong(BlockScorer::cost).sum();
    }

    @Override
    boolean score(int first, long @Nullable [] wanted, Block found) throws IOException {
        Block one = scratch.takeBlock();
        double[] others = scratch.takeSums();
        boolean any = false;
        boolean several = false;
        found.clear();
        for (BlockScorer clause : clauses) {
            if (clause.score(first, wanted, one)) {
                several |= merge(one, found, others);
                any = true;
            }
        }
        if (several && share > 0) {
            addShare(found, others);
        }
        scratch.give(others);
        scratch.give(one);
        return any;
    }

    /** @return whether a document has been found before */
    private static boolean merge(Block one, Block found, double[] others) {
        boolean several = false;
        for (int w = 0; w < one.matches.length; w++) {
            long known = found.matches[w];
            several |= (one.matches[w] & known) != 0;
            for (long rest = one.matches[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                float score = one.scores[at];
                if ((known & rest & -rest) == 0) {
                    found.scores[at] = score;
                    others[at] = 0;
                } else {
                    others[at] += Math.min(score, found.scores[at]);
                    found.scores[at] = Math.max(score, found.scores[at]);
                }
            }
            found.matches[w] |= one.matches[w];
        }
        return several;
    }

    private void addShare(Block found, double[] others) {
        for (int w = 0; w < found.matches.length; w++) {
            for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                found.scores[at] = (float) (found.scores[at] + others[at] * share);
            }
        }
    }
}
