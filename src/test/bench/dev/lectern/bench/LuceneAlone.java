package dev.lectern.bench;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** What bare Lucene does with the same talks: all words of a question in any field, ten hits, four facets counted from the heap. */
final class LuceneAlone {
    private static final String[] FACETS = {"speaker", "organization", "city", "year"};
    private static final String[] TEXTS = {"title", "speakers", "organizations", "body"};
    private static final float[] WEIGHTS = {3, 4, 2, 1};

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final IndexSearcher searcher;
    /** By segment, facet and document. */
    private final int[][][] columns;

    /** @param folder for an index of its own; one that is there is taken as it is */
    LuceneAlone(Path folder, Iterable<TalkDocument> talks) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        if (!DirectoryReader.indexExists(directory)) {
            write(directory, talks);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        columns = new int[searcher.getIndexReader().leaves().size()][FACETS.length][];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (int f = 0; f < FACETS.length; f++) {
                SortedDocValues values = DocValues.getSorted(leaf.reader(), FACETS[f]);
                columns[leaf.ord][f] = new int[leaf.reader().maxDoc()];
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    columns[leaf.ord][f][doc] = values.advanceExact(doc) ? values.ordValue() : values.getValueCount();
                }
            }
        }
    }

    private void write(FSDirectory directory, Iterable<TalkDocument> talks) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256))) {
            for (TalkDocument talk : talks) {
                writer.addDocument(document(talk));
            }
        }
    }

    private static Document document(TalkDocument talk) {
        Speaker speaker = talk.speakers().isEmpty() ? new Speaker("", null, null) : talk.speakers().getFirst();
        String house = String.valueOf(speaker.organization());
        String[] texts = {String.valueOf(talk.title()), speaker.name(), house, String.valueOf(talk.body())};
        String[] values = {speaker.name(), house, String.valueOf(talk.event().city()), String.valueOf(talk.event().date()).substring(0, 4)};
        Document document = new Document();
        for (int i = 0; i < TEXTS.length; i++) {
            document.add(new TextField(TEXTS[i], texts[i], Field.Store.NO));
            document.add(new SortedDocValuesField(FACETS[i], new BytesRef(values[i])));
        }
        return document;
    }

    /** @return how many talks hold every word */
    int ask(String question) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words(question)) {
            List<Query> places = new ArrayList<>();
            for (int i = 0; i < TEXTS.length; i++) {
                places.add(new BoostQuery(new TermQuery(new Term(TEXTS[i], word)), WEIGHTS[i]));
            }
            all.add(new DisjunctionMaxQuery(places, 0), Occur.MUST);
        }
        TopScoreDocCollector top = new TopScoreDocCollectorManager(10, Integer.MAX_VALUE).newCollector();
        int[][][] counts = new int[columns.length][FACETS.length][];
        searcher.search(all.build(), MultiCollector.wrap(top, new SimpleCollector() {
            private int leaf;

            @Override
            protected void doSetNextReader(LeafReaderContext context) {
                leaf = context.ord;
                for (int f = 0; f < FACETS.length; f++) {
                    counts[leaf][f] = new int[columns[leaf][f].length + 1];
                }
            }

            @Override
            public void collect(int doc) {
                for (int f = 0; f < FACETS.length; f++) {
                    counts[leaf][f][columns[leaf][f][doc]]++;
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }));
        return top.topDocs().scoreDocs.length;
    }

    private List<String> words(String question) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("body", question)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
        }
        return words;
    }
}
