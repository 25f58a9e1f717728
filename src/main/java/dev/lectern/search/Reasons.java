package dev.lectern.search;

import dev.lectern.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Says what a document was found by, and what each of these is worth. */
final class Reasons {
    private final Snapshot snapshot;
    private final Ranking ranking;

    Reasons(Snapshot snapshot, Ranking ranking) {
        this.snapshot = snapshot;
        this.ranking = ranking;
    }

    /** The score first, then its parts from the greatest; empty where the query does not find the document. */
    List<Factor> of(String id, Query asked, Planner planner, Spelling spelling, NearInMeaning near) throws IOException {
        TopDocs found = snapshot.search(new TermQuery(new Term(Fields.ID, id)), 1);
        if (found.scoreDocs.length == 0) {
            return List.of();
        }
        int doc = found.scoreDocs[0].doc;
        Explanation words = snapshot.explain(asked, doc);
        if (!words.isMatch()) {
            return near.reason(doc);
        }
        List<Factor> parts = new ArrayList<>(near.reason(doc));
        for (Map.Entry<String, Query> reason : reasons(planner, spelling).entrySet()) {
            Explanation part = snapshot.explain(reason.getValue(), doc);
            if (part.isMatch() && part.getValue().floatValue() > 0) {
                parts.add(new Factor(reason.getKey(), part.getValue().floatValue()));
            }
        }
        float before = words.getValue().floatValue();
        float score = score(before, doc);
        parts.add(new Factor("kind and date", score - before));
        parts.sort(Comparator.comparing(Factor::score).reversed());
        parts.addFirst(new Factor("score", score));
        return parts;
    }

    private float score(float words, int doc) {
        LeafReaderContext leaf = snapshot.getIndexReader().leaves().get(ReaderUtil.subIndex(doc, snapshot.getIndexReader().leaves()));
        return ranking.of(words, snapshot.columns().leaf(leaf.ord), doc - leaf.docBase);
    }

    private static Map<String, Query> reasons(Planner planner, Spelling spelling) throws IOException {
        Map<String, Query> reasons = new LinkedHashMap<>(planner.reasons());
        for (Unit unit : planner.units()) {
            for (Unit leaf : unit.leaves()) {
                for (String candidate : spelling.tried(leaf)) {
                    reasons.put(leaf.text() + " taken for " + candidate, Matching.any(spelling.near(leaf)));
                }
            }
        }
        return reasons;
    }
}
