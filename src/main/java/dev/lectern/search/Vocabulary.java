package dev.lectern.search;

import dev.lectern.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms that a snapshot holds. */
final class Vocabulary {
    private static final int MOST_SEEN = 1000;

    private final IndexReader reader;

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /** Whether any of the fields has the term. */
    boolean has(String term, String... fields) throws IOException {
        for (String field : fields) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** At most how many documents hold a unit in their text: as many as hold its rarest pair. */
    int documents(Unit unit) throws IOException {
        int fewest = Integer.MAX_VALUE;
        int[] characters = unit.text().codePoints().toArray();
        if (!unit.isHan() || characters.length < 2) {
            return reader.docFreq(new Term(Fields.BODY_BIGRAMS, unit.text()));
        }
        for (int i = 0; i + 1 < characters.length; i++) {
            fewest = Math.min(fewest, reader.docFreq(new Term(Fields.BODY_BIGRAMS, new String(characters, i, 2))));
        }
        return fewest;
    }

    /** Terms of a field that begin so, each with the number of its documents; the first thousand of each segment in their order. */
    Map<String, Integer> startingWith(String prefix, String field) throws IOException {
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

    /** Terms of a field a few edits away, the nearest and then the most frequent first. */
    List<Near> near(String term, String field, int edits, int samePrefix) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        List<Near> found = new ArrayList<>();
        if (terms == null) {
            return found;
        }
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, new Term(field, term), edits, samePrefix, true);
        for (BytesRef near = each.next(); near != null && found.size() < MOST_SEEN; near = each.next()) {
            found.add(new Near(near.utf8ToString(), each.docFreq(), each.getBoost()));
        }
        found.sort(Comparator.comparing(Near::likeness).reversed().thenComparing(Comparator.comparing(Near::documents).reversed()).thenComparing(Near::term));
        return found;
    }

    /** @param likeness 1 for the same term, less for one farther away */
    record Near(String term, int documents, float likeness) {}
}
