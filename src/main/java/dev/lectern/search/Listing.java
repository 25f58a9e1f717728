package dev.lectern.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * All that a clause finds in a segment, kept on the heap.
 *
 * @param documents in ascending order
 * @param scores of each; null where nobody asks for them
 */
record Listing(int[] documents, float @Nullable [] scores) {
    /** What a document takes. */
    static final int SCORED_BYTES = Integer.BYTES + Float.BYTES;

    static final Listing EMPTY = new Listing(new int[0], null);

    /** About how much of the heap it takes. */
    long bytes() {
        return (long) documents.length * (scores == null ? Integer.BYTES : SCORED_BYTES);
    }

    /** Reads a scorer to its end. @param scorer one without a second phase */
    static Listing of(Scorer scorer, boolean scored) throws IOException {
        return scored ? scored(scorer) : unscored(scorer.iterator());
    }

    private static Listing scored(Scorer scorer) throws IOException {
        int[] documents = new int[(int) Math.max(1, scorer.iterator().cost())];
        float[] scores = new float[documents.length];
        int size = 0;
        DocAndFloatFeatureBuffer some = new DocAndFloatFeatureBuffer();
        scorer.iterator().nextDoc();
        for (scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some); some.size > 0;
                scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some)) {
            if (size + some.size > documents.length) {
                documents = Arrays.copyOf(documents, Math.max(2 * documents.length, size + some.size));
                scores = Arrays.copyOf(scores, documents.length);
            }
            System.arraycopy(some.docs, 0, documents, size, some.size);
            System.arraycopy(some.features, 0, scores, size, some.size);
            size += some.size;
        }
        return new Listing(Arrays.copyOf(documents, size), Arrays.copyOf(scores, size));
    }

    /** Runs a scorer over a segment. @param segment how many documents it has */
    static Listing of(BlockScorer scorer, int segment, boolean scored, Scratch scratch) throws IOException {
        int[] documents = new int[Math.clamp(scorer.cost(), 1, segment)];
        float[] scores = new float[documents.length];
        int size = 0;
        Block found = scratch.takeBlock();
        for (int first = 0; first < segment; first += Block.SIZE) {
            boolean any = scorer.score(first, null, found);
            for (int w = 0; any && w < found.matches.length; w++) {
                for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                    int at = (w << 6) + Long.numberOfTrailingZeros(rest);
                    documents[size] = first + at;
                    scores[size++] = found.scores[at];
                }
            }
        }
        scratch.give(found);
        return new Listing(Arrays.copyOf(documents, size), scored ? Arrays.copyOf(scores, size) : null);
    }

    private static Listing unscored(DocIdSetIterator iterator) throws IOException {
        int[] documents = new int[(int) Math.max(1, iterator.cost())];
        int size = 0;
        for (int doc = iterator.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = iterator.nextDoc()) {
            if (size == documents.length) {
                documents = Arrays.copyOf(documents, 2 * size);
            }
            documents[size++] = doc;
        }
        return new Listing(Arrays.copyOf(documents, size), null);
    }
}
