package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** One commit of the index, with what is kept on the heap of it. */
final class Snapshot extends IndexSearcher {
    private final FacetColumns columns;
    private final Vocabulary vocabulary;
    private final int newest;

    Snapshot(IndexReader reader, LeafColumns.Cache cache) throws IOException {
        super(reader);
        columns = FacetColumns.of(reader, cache);
        vocabulary = new Vocabulary(reader);
        newest = columns.newest();
    }

    FacetColumns columns() {
        return columns;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Day of the newest document, in days since 1970. */
    int newest() {
        return newest;
    }

    /** Reads what a search found, in order. */
    List<TalkDocument> documents(ScoreDoc[] found) throws IOException {
        StoredFields stored = storedFields();
        List<TalkDocument> documents = new ArrayList<>(found.length);
        for (ScoreDoc one : found) {
            BytesRef json = stored.document(one.doc, Set.of(Fields.JSON)).getBinaryValue(Fields.JSON);
            documents.add(TalkJson.read(json.bytes, json.offset, json.length));
        }
        return documents;
    }

    /** The documents that have this whole value in a field, at most so many. */
    List<TalkDocument> documents(String field, String value, int most) throws IOException {
        return documents(search(new TermQuery(new Term(field, value)), most).scoreDocs);
    }
}
