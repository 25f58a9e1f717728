package dev.lectern.search;

import dev.lectern.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * Where a document is told: in which post, and where in it. Texts are compared by their numbers within a segment, and read
 * between segments.
 *
 * @param id number of its id, for what begins in one line
 */
record Place(LeafReaderContext segment, int post, long line, int id) implements Comparable<Place> {
    private static final Comparator<Place> IN_SEGMENT = Comparator.comparingInt(Place::post).thenComparingLong(Place::line).thenComparingInt(Place::id);
    private static final Comparator<Place> BETWEEN_SEGMENTS = Comparator.comparing((Place place) -> place.text(Fields.POST, place.post))
            .thenComparingLong(Place::line).thenComparing(place -> place.text(Fields.ID, place.id));

    @Override
    public int compareTo(Place other) {
        return (segment == other.segment ? IN_SEGMENT : BETWEEN_SEGMENTS).compare(this, other);
    }

    private BytesRef text(String field, int number) {
        try {
            return BytesRef.deepCopyOf(DocValues.getSorted(segment.reader(), field).lookupOrd(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a segment's, in the order of its documents. */
    static final class Columns {
        private final LeafReaderContext segment;
        private final SortedDocValues posts;
        private final NumericDocValues lines;
        private final SortedDocValues ids;

        Columns(LeafReaderContext segment) throws IOException {
            this.segment = segment;
            this.posts = DocValues.getSorted(segment.reader(), Fields.POST);
            this.lines = DocValues.getNumeric(segment.reader(), Fields.LINE);
            this.ids = DocValues.getSorted(segment.reader(), Fields.ID);
        }

        /** @param doc number of a document in the segment, not before the last one asked for */
        Place place(int doc) throws IOException {
            return new Place(segment, number(posts, doc), lines.advanceExact(doc) ? lines.longValue() : 0, number(ids, doc));
        }

        private static int number(SortedDocValues texts, int doc) throws IOException {
            return texts.advanceExact(doc) ? texts.ordValue() : 0;
        }
    }
}
