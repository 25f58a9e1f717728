package dev.lectern.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Fields;
import dev.lectern.text.Recent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The terms of a commit of a cluster. The same words are asked for again and again, and a commit does not change. */
final class ClusterVocabulary implements Vocabulary {
    private static final int MOST_STARTING = 1_000;
    private static final int MOST_NEAR = 100;
    /** About what a term takes that is kept. */
    private static final int TERM_BYTES = 200;

    private final ClusterView view;
    private final Recent<Term, Integer> counts = new Recent<>(Recent.shareOfHeap(64));
    private final Recent<List<Object>, List<Near>> neighbours = new Recent<>(Recent.shareOfHeap(64));

    ClusterVocabulary(ClusterView view) {
        this.view = view;
    }

    @Override
    public int size() {
        return view.size();
    }

    @Override
    public int documents(String term, String field) throws IOException {
        Term one = new Term(field, term);
        return counts(List.of(one)).get(one);
    }

    @Override
    public Map<String, Integer> documents(Collection<String> terms, String... fields) throws IOException {
        Map<String, Integer> documents = new HashMap<>();
        List<Term> all = terms.stream().flatMap(term -> Arrays.stream(fields).map(field -> new Term(field, term))).toList();
        counts(all).forEach((term, count) -> documents.merge(term.text(), count, Integer::sum));
        return documents;
    }

    @Override
    public boolean has(String term, String... fields) throws IOException {
        return documents(List.of(term), fields).getOrDefault(term, 0) > 0;
    }

    @Override
    public int documents(Unit unit) throws IOException {
        int[] characters = unit.text().codePoints().toArray();
        if (unit.isHan() && characters.length >= 2) {
            List<Term> pairs = new ArrayList<>();
            for (int i = 0; i + 1 < characters.length; i++) {
                pairs.add(new Term(Fields.BODY_BIGRAMS, new String(characters, i, 2)));
            }
            counts(pairs);
        }
        return Vocabulary.super.documents(unit);
    }

    /** In how many documents each stands; those not known yet are asked for together. */
    private Map<Term, Integer> counts(Collection<Term> terms) throws IOException {
        Map<Term, Integer> found = new LinkedHashMap<>();
        List<Term> unknown = new ArrayList<>();
        for (Term term : new LinkedHashSet<>(terms)) {
            Integer known = counts.get(term);
            if (known == null) {
                unknown.add(term);
            } else {
                found.put(term, known);
            }
        }
        List<Integer> totals = view.totals(unknown.stream().map(TermQuery::new).toList());
        for (int i = 0; i < unknown.size(); i++) {
            counts.put(unknown.get(i), totals.get(i), TERM_BYTES);
            found.put(unknown.get(i), totals.get(i));
        }
        return found;
    }

    @Override
    public boolean finds(Query query) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", 1);
        request.set("query", QueryJson.of(query));
        return view.search(request).at("/hits/total/value").asInt() > 0;
    }

    /** The first thousand in their order. */
    @Override
    public Map<String, Integer> startingWith(String prefix, String field) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", false);
        request.putObject("query").putObject("prefix").put(field, prefix);
        ObjectNode terms = request.putObject("aggs").putObject("terms").putObject("terms").put("field", field)
                .put("include", escaped(prefix) + ".*").put("size", MOST_STARTING).put("shard_size", MOST_STARTING);
        terms.putObject("order").put("_key", "asc");
        Map<String, Integer> found = new TreeMap<>();
        for (JsonNode bucket : view.search(request).at("/aggregations/terms/buckets")) {
            found.put(bucket.path("key").asText(), bucket.path("doc_count").asInt());
        }
        return found;
    }

    /** For Lucene's regular expressions. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Punct}]", "\\\\$0");
    }

    @Override
    public List<Near> near(String term, String field, int edits, int samePrefix) throws IOException {
        return neighbours.get(List.of(term, field, edits, samePrefix), asked -> look(term, field, edits, samePrefix),
                made -> (1L + made.size()) * TERM_BYTES);
    }

    private List<Near> look(String term, String field, int edits, int samePrefix) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", false);
        ObjectNode near = request.putObject("suggest").putObject("near").put("text", term);
        near.putObject("term").put("field", field).put("analyzer", "keyword").put("suggest_mode", "always").put("max_edits", edits)
                .put("prefix_length", samePrefix).put("min_word_length", 1).put("size", MOST_NEAR).put("shard_size", MOST_NEAR)
                .put("accuracy", 0).put("max_term_freq", Integer.MAX_VALUE);
        List<Near> found = new ArrayList<>();
        for (JsonNode option : view.search(request).at("/suggest/near/0/options")) {
            found.add(new Near(option.path("text").asText(), option.path("freq").asInt(), (float) option.path("score").asDouble()));
        }
        found.sort(Near.ORDER);
        return found;
    }
}
