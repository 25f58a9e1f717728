package dev.lectern.search;

import dev.lectern.text.Recent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The terms that a Lucene index holds. */
final class LuceneVocabulary implements Vocabulary {
    private static final int MOST_SEEN = 1000;
    private static final int ALIKE = -1;
    /** About what a term takes that is kept, or a query. */
    private static final int TERM_BYTES = 200;

    private final Recent<Asked, List<Near>> near = new Recent<>(Recent.shareOfHeap(64));
    private final Recent<Query, Boolean> finds = new Recent<>(Recent.shareOfHeap(128));
    private final Recent<Term, Integer> frequencies = new Recent<>(Recent.shareOfHeap(128));

    private final IndexSearcher searcher;
    private final IndexReader reader;

    LuceneVocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    @Override
    public int size() {
        return reader.numDocs();
    }

    @Override
    public int documents(String term, String field) throws IOException {
        return frequencies.get(new Term(field, term), reader::docFreq, made -> TERM_BYTES);
    }

    @Override
    public boolean finds(Query query) throws IOException {
        return finds.get(query, asked -> searcher.count(asked) > 0, made -> 10 * TERM_BYTES);
    }

    /** The first thousand of each segment in their order. */
    @Override
    public Map<String, Integer> startingWith(String prefix, String field) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            TermsEnum.SeekStatus status = each.seekCeil(start);
            int seen = 0;
            for (BytesRef term = status == TermsEnum.SeekStatus.END ? null : each.term();
                    term != null && StringHelper.startsWith(term, start) && seen < MOST_SEEN; term = each.next()) {
                found.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
                seen++;
            }
        }
        return found;
    }

    /** To build the automaton of what is near takes longer than to run a search, and the same is misspelt again and again. */
    @Override
    public List<Near> near(String term, String field, int edits, int samePrefix) throws IOException {
        return near.get(new Asked(term, field, edits, samePrefix), asked -> List.copyOf(look(term, field, edits, samePrefix)),
                made -> (1L + made.size()) * TERM_BYTES);
    }

    /** Names are many, and an automaton that lets none of their characters move passes over most. */
    @Override
    public List<Near> alike(String term, String field, int others) throws IOException {
        return near.get(new Asked(term, field, others, ALIKE), asked -> List.copyOf(lookAlike(term, field, others)),
                made -> (1L + made.size()) * TERM_BYTES);
    }

    /** @param samePrefix or {@link #ALIKE} */
    private record Asked(String term, String field, int edits, int samePrefix) {}

    private List<Near> lookAlike(String term, String field, int others) throws IOException {
        int[] characters = term.codePoints().toArray();
        Terms terms = MultiTerms.getTerms(reader, field);
        List<Near> found = new ArrayList<>();
        TermsEnum each = terms == null ? TermsEnum.EMPTY
                : new CompiledAutomaton(Substitutions.upTo(others, characters), true, true).getTermsEnum(terms);
        for (BytesRef next = each.next(); next != null && found.size() < MOST_SEEN; next = each.next()) {
            String near = next.utf8ToString();
            found.add(new Near(near, each.docFreq(), 1 - (float) Vocabulary.differsIn(near, term) / characters.length));
        }
        found.sort(Near.ORDER);
        return found;
    }

    private List<Near> look(String term, String field, int edits, int samePrefix) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        List<Near> found = new ArrayList<>();
        if (terms == null) {
            return found;
        }
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, new Term(field, term), edits, samePrefix, true);
        for (BytesRef near = each.next(); near != null && found.size() < MOST_SEEN; near = each.next()) {
            found.add(new Near(near.utf8ToString(), each.docFreq(), each.getBoost()));
        }
        found.sort(Near.ORDER);
        return found;
    }
}
