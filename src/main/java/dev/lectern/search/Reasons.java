package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Says what a document was found by, and what each of these is worth. */
final class Reasons {
    /** Of the question as a whole, among the scores of its parts. */
    private static final String ALL = "";

    private final View view;
    private final Ranking ranking;

    Reasons(View view, Ranking ranking) {
        this.view = view;
        this.ranking = ranking;
    }

    /**
     * The score first, then its parts from the greatest; empty where the query does not find the document.
     *
     * @param spelling what units were taken for; null where for nothing else
     */
    List<Factor> of(String id, Query asked, Planner planner, @Nullable Spelling spelling, NearInMeaning near) throws IOException {
        List<TalkDocument> found = view.find(new TermQuery(new Term(Fields.ID, id)), 1);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Query> reasons = reasons(planner, spelling);
        reasons.put(ALL, asked);
        Map<String, Float> scores = new LinkedHashMap<>(view.scores(id, reasons));
        Float words = scores.remove(ALL);
        if (words == null) {
            return near.reason(id);
        }
        List<Factor> parts = new ArrayList<>(near.reason(id));
        scores.forEach((reason, score) -> {
            if (score > 0) {
                parts.add(new Factor(reason, score));
            }
        });
        float score = score(words, found.getFirst());
        parts.add(new Factor("kind and date", score - words));
        parts.sort(Comparator.comparing(Factor::score).reversed());
        parts.addFirst(new Factor("score", score));
        return parts;
    }

    private float score(float words, TalkDocument document) {
        LocalDate date = document.event().date();
        return ranking.of(words, document.kind() == TalkDocument.Kind.EVENT, date == null ? LeafColumns.UNDATED : (int) date.toEpochDay());
    }

    private static Map<String, Query> reasons(Planner planner, @Nullable Spelling spelling) throws IOException {
        Map<String, Query> reasons = new LinkedHashMap<>(planner.reasons());
        for (Unit unit : spelling == null ? List.<Unit>of() : planner.units()) {
            for (Unit leaf : unit.leaves()) {
                for (String candidate : spelling.tried(leaf)) {
                    reasons.put(leaf.text() + " taken for " + candidate, Matching.any(spelling.near(leaf)));
                }
            }
        }
        return reasons;
    }
}
