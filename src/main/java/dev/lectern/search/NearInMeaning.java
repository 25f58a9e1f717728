package dev.lectern.search;

import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The talks nearest to a question in meaning. Which they are depends on the question alone, not on what is ticked, so that
 * facet counts hold.
 */
final class NearInMeaning {
    /** How many first hits are put in a new order. */
    static final int FUSED = 100;

    private static final int MOST = 10;
    /** Cosine below which a talk is about something else: of our samples the right talks lie at 0.46 to 0.68, questions about cooking and weather at 0.35. */
    private static final float LEAST = 0.45f;
    /** Of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). Theirs is 60 for lists of a thousand; in one of ten, places tell more. */
    private static final int RANK_CONSTANT = 10;

    /** Cosines by document number, the nearest first. */
    private final Map<Integer, Float> nearest = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** Nothing is near. */
    NearInMeaning() {}

    /** @param meaning null for a Lectern without, where nothing is near */
    NearInMeaning(Snapshot snapshot, @Nullable Meaning meaning, String question) throws IOException {
        if (meaning == null || question.isBlank()) {
            return;
        }
        ScoreDoc[] found = snapshot.search(new KnnFloatVectorQuery(Fields.MEANING, meaning.vector(question), MOST), MOST).scoreDocs;
        ScoreDoc[] near = Arrays.stream(found).filter(one -> cosine(one) >= LEAST).toArray(ScoreDoc[]::new);
        for (ScoreDoc one : near) {
            nearest.put(one.doc, cosine(one));
        }
        snapshot.documents(near).stream().map(TalkDocument::id).forEach(ids::add);
    }

    private static float cosine(ScoreDoc found) {
        return 2 * found.score - 1;
    }

    boolean isEmpty() {
        return nearest.isEmpty();
    }

    /** Finds just these. */
    Query query() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        ids.forEach(id -> any.add(Matching.constant(new TermQuery(new Term(Fields.ID, id)), 0), Occur.SHOULD));
        return any.build();
    }

    /** How near a document is, as a part of why it stands where it does; empty where it is not. */
    List<Factor> reason(String id) {
        int rank = ids.indexOf(id);
        return rank < 0 ? List.of() : List.of(new Factor("near in meaning", List.copyOf(nearest.values()).get(rank)));
    }

    /**
     * Puts two lists of hits into one: the higher a hit stands in each, the higher in both together. What is not among the
     * nearest counts as the next behind them: it may be but a little farther.
     *
     * @param byWords in their order; only the first {@value #FUSED} leave it
     * @param byMeaning of {@link #query}, in any order
     */
    ScoreDoc[] fused(ScoreDoc[] byWords, ScoreDoc[] byMeaning) {
        Map<Integer, ScoreDoc> hits = new LinkedHashMap<>();
        Map<Integer, Double> scores = new HashMap<>();
        for (int i = 0; i < byWords.length; i++) {
            hits.put(byWords[i].doc, byWords[i]);
            scores.put(byWords[i].doc, i < FUSED ? reciprocal(i) + reciprocal(MOST) : 0);
        }
        for (ScoreDoc hit : byMeaning) {
            ScoreDoc worded = hits.putIfAbsent(hit.doc, hit);
            double near = reciprocal(List.copyOf(nearest.keySet()).indexOf(hit.doc));
            scores.merge(hit.doc, worded == null ? near : near - reciprocal(MOST), Double::sum);
        }
        return hits.values().stream().sorted(Comparator.comparingDouble(hit -> -scores.get(hit.doc))).toArray(ScoreDoc[]::new);
    }

    private static double reciprocal(int rank) {
        return 1.0 / (RANK_CONSTANT + rank + 1);
    }
}
