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
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/** One commit of the index, with what is kept on the heap of it. */
final class Snapshot extends IndexSearcher {
    /** A body is the text of one talk alone: a longer one tells more of it and is not to blame for its length. */
    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity usual = new BM25Similarity();
        private final Similarity body = new BM25Similarity(1.2f, 0.2f);

        @Override
        public Similarity get(String field) {
            return field.equals(Fields.BODY) || field.equals(Fields.BODY_BIGRAMS) ? body : usual;
        }
    };

    private final FacetColumns columns;
    private final Vocabulary vocabulary;
    private final int newest;

    Snapshot(IndexReader reader, LeafColumns.Cache cache) throws IOException {
        super(reader);
        setSimilarity(SIMILARITY);
        columns = FacetColumns.of(reader, cache);
        vocabulary = new LuceneVocabulary(this);
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
