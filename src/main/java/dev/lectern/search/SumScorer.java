package dev.lectern.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses add up, as in Lucene's BooleanQuery. The rarest of those that have to match decides where the others look. */
final class SumScorer extends BlockScorer {
    private final List<BlockScorer> required;
    private final List<BlockScorer> excluded;
    private final List<BlockScorer> optional;
    private final int leastOptional;
    private final float everywhere;
    private final Scratch scratch;

    /**
     * @param leastOptional how many of {@code optional} have to match
     * @param everywhere score that each match has besides
     */
    SumScorer(List<BlockScorer> required, List<BlockScorer> excluded, List<BlockScorer> optional, int leastOptional, float everywhere, Scratch scratch) {
        this.required = required.stream().sorted(Comparator.comparingLong(BlockScorer::cost)).toList();
        this.excluded = excluded;
        this.optional = optional;
        this.leastOptional = leastOptional;
        this.everywhere = everywhere;
        this.scratch = scratch;
    }

    @Override
    long cost() {
        return required.isEmpty() ? optional.stream().mapToLong(BlockScorer::cost).sum() : required.getFirst().cost();
    }

    @Override
    boolean score(int first, long @Nullable [] wanted, Block found) throws IOException {
        found.clear();
        Block one = scratch.takeBlock();
        double[] sums = scratch.takeSums();
        boolean any = required.isEmpty() ? any(first, wanted, found, one, sums) : all(first, wanted, found, one, sums);
        if (any) {
            for (int w = 0; w < found.matches.length; w++) {
                for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                    int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                    found.scores[at] = (float) sums[at] + everywhere;
                }
            }
        }
        scratch.give(sums);
        scratch.give(one);
        return any;
    }

    private boolean all(int first, long @Nullable [] wanted, Block found, Block one, double[] sums) throws IOException {
        long[] asked = wanted;
        for (BlockScorer clause : required) {
            if (!clause.score(first, asked, one)) {
                return false;
            }
            add(one, asked == found.matches, sums);
            System.arraycopy(one.matches, 0, found.matches, 0, one.matches.length);
            asked = found.matches;
        }
        if (!exclude(first, found, one)) {
            return false;
        }
        byte[] counts = leastOptional > 0 ? new byte[Block.SIZE] : null;
        for (BlockScorer clause : optional) {
            if (clause.score(first, found.matches, one)) {
                add(one, true, sums);
                count(one, counts);
            }
        }
        return isEnough(found, counts);
    }

    private boolean any(int first, long @Nullable [] wanted, Block found, Block one, double[] sums) throws IOException {
        byte[] counts = leastOptional > 1 ? new byte[Block.SIZE] : null;
        Arrays.fill(sums, 0);
        for (BlockScorer clause : optional) {
            if (clause.score(first, wanted, one)) {
                add(one, true, sums);
                count(one, counts);
                found.set.or(one.set);
            }
        }
        return isEnough(found, counts) && exclude(first, found, one);
    }

    private boolean exclude(int first, Block found, Block one) throws IOException {
        for (BlockScorer clause : excluded) {
            if (clause.score(first, found.matches, one)) {
                found.remove(one.matches);
            }
        }
        return !found.isEmpty();
    }

    /** @param more whether there are sums to add to */
    private static void add(Block one, boolean more, double[] sums) {
        for (int w = 0; w < one.matches.length; w++) {
            for (long rest = one.matches[w]; rest != 0; rest &= rest - 1) {
                int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                sums[at] = more ? sums[at] + one.scores[at] : one.scores[at];
            }
        }
    }

    private static void count(Block one, byte @Nullable [] counts) {
        if (counts != null) {
            for (int at = one.set.nextSetBit(0); at < Block.SIZE; at = at + 1 < Block.SIZE ? one.set.nextSetBit(at + 1) : Block.SIZE) {
                counts[at]++;
            }
        }
    }

    private boolean isEnough(Block found, byte @Nullable [] counts) {
        if (counts != null) {
            for (int w = 0; w < found.matches.length; w++) {
                for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                    int at = Long.numberOfTrailingZeros(rest);
                    if (counts[(w << 6) + at] < leastOptional) {
                        found.matches[w] &= ~(1L << at);
                    }
                }
            }
        }
        return !found.isEmpty();
    }
}
