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
        return look(new Edited(term, field, edits, samePrefix));
    }

    /** Names are many, and an automaton that lets none of their characters move passes over most. */
    @Override
    public List<Near> alike(String term, String field, int others) throws IOException {
        return look(new Substituted(term, field, others));
    }

    private List<Near> look(Asked asked) throws IOException {
        return near.get(asked, this::read, made -> (1L + made.size()) * TERM_BYTES);
    }

    private List<Near> read(Asked asked) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, asked.field());
        TermsEnum each = terms == null ? TermsEnum.EMPTY : asked.in(terms);
        List<Near> found = new ArrayList<>();
        for (BytesRef next = each.next(); next != null && found.size() < MOST_SEEN; next = each.next()) {
            String term = next.utf8ToString();
            found.add(new Near(term, each.docFreq(), asked.likeness(term, each)));
        }
        found.sort(Near.ORDER);
        return List.copyOf(found);
    }

    /** Which terms are looked for. */
    private interface Asked {
        String field();

        TermsEnum in(Terms terms) throws IOException;

        /** Of a term that was found, as {@link Near} has it. */
        float likeness(String found, TermsEnum each);
    }

    private record Edited(String term, String field, int edits, int samePrefix) implements Asked {
        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return new FuzzyTermsEnum(terms, new Term(field, term), edits, samePrefix, true);
        }

        @Override
        public float likeness(String found, TermsEnum each) {
            return ((FuzzyTermsEnum) each).getBoost();
        }
    }

    private record Substituted(String term, String field, int others) implements Asked {
        @Override
        public TermsEnum in(Terms terms) throws IOException {
            return new CompiledAutomaton(Substitutions.upTo(others, term.codePoints().toArray()), true, true).getTermsEnum(terms);
        }

        @Override
        public float likeness(String found, TermsEnum each) {
            return 1 - (float) Vocabulary.differsIn(found, term) / term.codePointCount(0, term.length());
        }
    }
}
