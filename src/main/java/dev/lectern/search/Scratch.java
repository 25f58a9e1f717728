package dev.lectern.search;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** Room that the clauses of one query borrow from each other, so that it stays in the processor's cache. */
final class Scratch {
    /** For what a clause reads and passes on at once. */
    final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Deque<double[]> sums = new ArrayDeque<>();

    Block takeBlock() {
        Block block = blocks.poll();
        return block == null ? new Block() : block;
    }

    void give(Block block) {
        blocks.push(block);
    }

    /** As many sums as a block has documents, of any value. */
    double[] takeSums() {
        double[] taken = sums.poll();
        return taken == null ? new double[Block.SIZE] : taken;
    }

    void give(double[] taken) {
        sums.push(taken);
    }
}
