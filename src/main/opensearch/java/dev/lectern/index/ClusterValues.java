package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every value of a field of an index, page by page. */
public final class ClusterValues {
    private static final int PAGE = 10_000;

    private ClusterValues() {}

    /**
     * Counts.
     *
     * @param indexes to look into, with commas between
     * @return how many documents have each value, in the order of the values
     */
    public static Map<String, Integer> count(Cluster cluster, String indexes, String field, Patience patience) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        JsonNode after = null;
        do {
            JsonNode values = cluster.get("POST", "/" + indexes + "/_search?allow_partial_search_results=false", page(field, after).toString(), patience)
                    .at("/aggregations/values");
            for (JsonNode bucket : values.path("buckets")) {
                counts.put(bucket.at("/key/value").asText(), bucket.path("doc_count").asInt());
            }
            after = values.get("after_key");
        } while (after != null);
        return counts;
    }

    private static ObjectNode page(String field, @Nullable JsonNode after) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", 0).put("track_total_hits", false);
        ObjectNode composite = request.putObject("aggs").putObject("values").putObject("composite").put("size", PAGE);
        composite.putArray("sources").addObject().putObject("value").putObject("terms").put("field", field);
        if (after != null) {
            composite.set("after", after);
        }
        return request;
    }
}
