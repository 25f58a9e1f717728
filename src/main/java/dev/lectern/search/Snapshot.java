package dev.lectern.search;

import dev.lectern.index.CommittedAliases;
import dev.lectern.index.Fields;
import dev.lectern.index.IndexFolder;
import dev.lectern.index.StoredTalk;
import dev.lectern.index.SuggestKeys;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Recent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** One commit of the index, with what is kept on the heap of it. */
final class Snapshot extends IndexSearcher implements View {
    /** A body is the text of one talk alone: a longer one tells more of it and is not to blame for its length. */
    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        private final Similarity usual = new BM25Similarity();
        private final Similarity body = new BM25Similarity(1.2f, 0.2f);

        @Override
        public Similarity get(String field) {
            return field.equals(Fields.BODY) || field.equals(Fields.BODY_BIGRAMS) ? body : usual;
        }
    };

    /** About what the plan of a question takes, and what each of its words adds. */
    private static final int PLAN_BYTES = 2_000;
    private static final int WORD_BYTES = 4_000;
    private static final int SUGGESTION_BYTES = 300;
    /** More documents at once are not kept: nobody is shown so many. */
    private static final int MOST_KEPT = 100;

    private final PreparedClauses clauses = new PreparedClauses(this);
    private final Recent<ParsedQuery, Planner> plans = new Recent<>(Recent.shareOfHeap(64));
    private final Recent<Typed, List<Suggestion>> suggested = new Recent<>(Recent.shareOfHeap(64));
    private final Recent<Integer, Shown> shown = new Recent<>(Recent.shareOfHeap(16));
    private final Deque<Scratch> rooms = new ArrayDeque<>();
    private final FacetColumns facets;
    private final Lexicon lexicon;
    private final NavigableSet<String> declared;
    private final Vocabulary vocabulary;
    private final int newest;

    /** @param lexicon what is known of words, apart from the names that the commit declares to mean the same */
    Snapshot(DirectoryReader reader, LeafColumns.Cache cache, Lexicon lexicon) throws IOException {
        super(reader);
        setSimilarity(SIMILARITY);
        setTimeout(Deadline.OF_THREAD);
        Aliases aliases = CommittedAliases.of(reader);
        this.lexicon = lexicon.with(aliases.people(), List.of()).with(aliases.organizations(), List.of());
        declared = new TreeSet<>(SuggestKeys.of(aliases));
        facets = FacetColumns.of(reader, cache, aliases);
        vocabulary = new LuceneVocabulary(this);
        newest = facets.newest();
    }

    PreparedClauses clauses() {
        return clauses;
    }

    /** Room for one search, to be {@linkplain #give given back}. */
    Scratch takeScratch() {
        synchronized (rooms) {
            return rooms.isEmpty() ? new Scratch() : rooms.pop();
        }
    }

    void give(Scratch room) {
        synchronized (rooms) {
            rooms.push(room);
        }
    }

    TalkSearch.State state() throws IOException {
        DirectoryReader reader = (DirectoryReader) getIndexReader();
        long bytes = 0;
        for (String file : reader.getIndexCommit().getFileNames()) {
            bytes += reader.directory().fileLength(file);
        }
        return new TalkSearch.State(reader.numDocs(), bytes, IndexFolder.committed(reader));
    }

    @Override
    public FacetColumns facets() {
        return facets;
    }

    @Override
    public NavigableSet<String> declared() {
        return declared;
    }

    @Override
    public Lexicon lexicon() {
        return lexicon;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whoever ticks a facet or turns a page types nothing anew. */
    @Override
    public Planner plan(ParsedQuery typed) throws IOException {
        return plans.get(typed, View.super::plan, made -> PLAN_BYTES + (long) WORD_BYTES * made.units().size());
    }

    /** The first letters of what people type are few, and everybody types them. */
    @Override
    public List<Suggestion> suggest(String typed, int most) throws IOException {
        return suggested.get(new Typed(typed, most), asked -> List.copyOf(View.super.suggest(asked.text, asked.most)),
                made -> SUGGESTION_BYTES * (1L + made.size()) + (long) Character.BYTES * typed.length());
    }

    private record Typed(String text, int most) {}

    @Override
    public int newest() {
        return newest;
    }

    /** Reads what a search found, in order. */
    List<TalkDocument> documents(ScoreDoc[] found) throws IOException {
        List<TalkDocument> documents = new ArrayList<>(found.length);
        for (ScoreDoc one : found) {
            documents.add(read(one.doc));
        }
        return documents;
    }

    /** Likewise for a page of hits: what one reader is shown the next ones are shown too. */
    List<Shown> hits(ScoreDoc[] found) throws IOException {
        List<Shown> hits = new ArrayList<>(found.length);
        for (ScoreDoc one : found) {
            hits.add(shown.get(one.doc, doc -> new Shown(read(doc)), Shown::bytes));
        }
        return hits;
    }

    private TalkDocument read(int doc) throws IOException {
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return StoredTalk.of(leaf.reader(), doc - leaf.docBase);
    }

    @Override
    public List<TalkDocument> documents() throws IOException {
        return documents(search(MatchAllDocsQuery.INSTANCE, Math.max(1, getIndexReader().numDocs())).scoreDocs);
    }

    @Override
    public List<TalkDocument> find(Query query, int most) throws IOException {
        ScoreDoc[] found = search(query, most).scoreDocs;
        return most > MOST_KEPT ? documents(found) : hits(found).stream().map(Shown::document).toList();
    }

    @Override
    public Map<String, Float> scores(String id, Map<String, Query> queries) throws IOException {
        Map<String, Float> scores = new LinkedHashMap<>();
        for (ScoreDoc doc : search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs) {
            for (Map.Entry<String, Query> query : queries.entrySet()) {
                Float score = new BlockSearch(this).score(query.getValue(), doc.doc);
                if (score != null) {
                    scores.put(query.getKey(), score);
                }
            }
        }
        return scores;
    }
}
