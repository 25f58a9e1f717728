package dev.lectern.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Has a cluster count every facet as if nothing were ticked in itself: hits are narrowed after the counting, and each count by what is ticked in the others. */
final class TickedFacets {
    /** Of each shard, so that a value that is frequent in all together is not missed in one. */
    private static final int LEAST_OF_SHARD = 2_000;
    private static final String TALKS = "talks";
    private static final String MOST = "most";
    private static final String TICKED = "ticked";

    private final SearchRequest request;
    private final FacetSelection selection;
    private final ObjectNode sieve;

    TickedFacets(SearchRequest request, FacetDictionary dictionary) {
        this.request = request;
        this.selection = new FacetSelection(dictionary, request.filters());
        this.sieve = FilterJson.of(request.filter(), dictionary);
    }

    /** What a hit has to have. */
    ObjectNode all() {
        return but(null);
    }

    private ObjectNode but(@Nullable Facet left) {
        List<ObjectNode> parts = new ArrayList<>(List.of(sieve));
        for (Facet facet : Facet.values()) {
            if (facet != left && request.filters().containsKey(facet) && !request.filters().get(facet).isEmpty()) {
                parts.add(FilterJson.hasAny(facet, selection.names(facet)));
            }
        }
        return FilterJson.all(parts);
    }

    ObjectNode counts() {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        counts.putObject(TALKS).putObject("filter").putObject("bool").putObject("must_not").putObject("exists").put("field", Fields.FINGERPRINT);
        for (Facet facet : Facet.values()) {
            ObjectNode narrowed = counts.putObject(facet.key());
            narrowed.set("filter", but(facet));
            ObjectNode inner = narrowed.putObject("aggs");
            if (request.facetValues() > 0) {
                terms(inner.putObject(MOST), facet, request.facetValues());
            }
            if (!selection.names(facet).isEmpty()) {
                selection.names(facet).forEach(terms(inner.putObject(TICKED), facet, selection.names(facet).size()).putArray("include")::add);
            }
        }
        return counts;
    }

    private static ObjectNode terms(ObjectNode aggregation, Facet facet, int most) {
        ObjectNode terms = aggregation.putObject("terms").put("field", Fields.facet(facet)).put("size", most).put("shard_size", Math.max(LEAST_OF_SHARD, most));
        terms.putArray("order").add(JsonNodeFactory.instance.objectNode().put("_count", "desc")).add(JsonNodeFactory.instance.objectNode().put("_key", "asc"));
        return terms;
    }

    /** How many talks there are before anything is ticked or filtered. */
    static long talks(JsonNode answer) {
        return answer.at("/aggregations/" + TALKS + "/doc_count").asLong();
    }

    /** The counts, most frequent first, equal ones by name; what is ticked is always among them. */
    Map<Facet, List<FacetCount>> facets(JsonNode answer) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> ticked = selection.names(facet);
            JsonNode narrowed = answer.path("aggregations").path(facet.key());
            List<FacetCount> shown = new ArrayList<>();
            Set<String> there = new HashSet<>();
            for (JsonNode bucket : narrowed.path(MOST).path("buckets")) {
                String value = bucket.path("key").asText();
                there.add(value);
                shown.add(new FacetCount(value, bucket.path("doc_count").asLong(), ticked.contains(value)));
            }
            // the cluster orders by code points, Lucene's counter by UTF-16 as Java does
            shown.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
            ticked.stream().filter(there::add).forEach(value -> shown.add(new FacetCount(value, count(narrowed, value), true)));
            facets.put(facet, shown);
        }
        return facets;
    }

    private static long count(JsonNode narrowed, String value) {
        for (JsonNode bucket : narrowed.path(TICKED).path("buckets")) {
            if (bucket.path("key").asText().equals(value)) {
                return bucket.path("doc_count").asLong();
            }
        }
        return 0;
    }
}
