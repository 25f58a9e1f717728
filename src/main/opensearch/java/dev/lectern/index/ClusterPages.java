package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every document that a query finds, page by page in the order of posts, however many there are. */
public final class ClusterPages {
    private static final int PAGE = 1_000;
    private static final List<String> ORDER = List.of(Fields.POST, Fields.LINE, Fields.ID);

    private ClusterPages() {}

    /** Takes what is found. */
    public interface Taker {
        /** @param hit with {@code _source} */
        void take(JsonNode hit) throws IOException;
    }

    /** @param query in OpenSearch's language @param source what of each document is wanted */
    public static void read(Cluster cluster, String indexes, ObjectNode query, List<String> source, Patience patience, Taker taker) throws IOException {
        JsonNode last = null;
        do {
            JsonNode hits = cluster.get("POST", "/" + indexes + "/_search?allow_partial_search_results=false", page(query, source, last).toString(), patience)
                    .at("/hits/hits");
            for (JsonNode hit : hits) {
                taker.take(hit);
            }
            last = hits.size() < PAGE ? null : hits.get(hits.size() - 1).get("sort");
        } while (last != null);
    }

    private static ObjectNode page(ObjectNode query, List<String> source, @Nullable JsonNode after) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("size", PAGE).put("track_total_hits", false);
        request.set("query", query);
        source.forEach(request.putArray("_source")::add);
        ArrayNode sort = request.putArray("sort");
        ORDER.forEach(field -> sort.addObject().put(field, "asc"));
        if (after != null) {
            request.set("search_after", after);
        }
        return request;
    }

    /** The document in a hit. */
    public static TalkDocument talk(JsonNode hit) {
        try {
            return TalkJson.mapper().treeToValue(hit.at("/_source/" + ClusterDocuments.TALK), TalkDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
