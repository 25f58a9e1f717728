package dev.lectern.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** Room that the clauses of one query borrow from each other, so that it stays in the processor's cache. */
final class Scratch {
    /** For what a clause reads and passes on at once. */
    final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    /** For what is counted by combinations of facet values. */
    final Combinations combinations = new Combinations();
    /** For what is counted by facet value. */
    final Counts counts = new Counts();
    private final List<Block> blocks = new ArrayList<>();
    private final List<double[]> sums = new ArrayList<>();

    Block takeBlock() {
        return blocks.isEmpty() ? new Block() : blocks.removeLast();
    }

    void give(Block block) {
        blocks.add(block);
    }

    /** As many sums as a block has documents, of any value. */
    double[] takeSums() {
        return sums.isEmpty() ? new double[Block.SIZE] : sums.removeLast();
    }

    void give(double[] taken) {
        sums.add(taken);
    }
}
