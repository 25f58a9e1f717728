package dev.lectern.server.algolia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.PublicAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What these clients ask. Each handler reads the body as JSON whatever its content type says: browsers send it as plain text
 * or as a form, so that no preflight is needed.
 */
public final class SearchRoutes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_QUERIES = 50;
    private static final int MOST_BYTES = 1 << 20;

    private final TalkSearch search;
    private final PublicAddress address;

    /** @param address of this server, for links to its pages */
    public SearchRoutes(TalkSearch search, PublicAddress address) {
        this.search = search;
        this.address = address;
    }

    /** {@code POST /1/indexes/*&#47;queries}: several queries, whose answers come in the same order. */
    public Handler queries() {
        return answering((ctx, sent) -> {
            if (!ctx.pathParam("index").equals("*")) {
                throw Refusal.absent("several queries are sent to /1/indexes/*/queries, each names its own index");
            }
            JsonNode requests = body(ctx, sent).path("requests");
            if (!requests.isArray()) {
                throw Refusal.malformed("the body must be {\"requests\":[…]}");
            }
            return Map.of("results", answers(requests, ctx));
        });
    }

    /** {@code POST /1/indexes/{index}/query}: one query. */
    public Handler query() {
        return answering((ctx, sent) -> answer(Parameters.of(body(ctx, sent)).with("indexName", ctx.pathParam("index")), ctx));
    }

    /** {@code POST /1/indexes/{index}/facets/{facet}/query}: values of a facet. */
    public Handler facetQuery() {
        return answering((ctx, sent) -> answer(Parameters.of(body(ctx, sent)).with("indexName", ctx.pathParam("index"))
                .with("type", "facet").with("facet", ctx.pathParam("facet")), ctx));
    }

    /** {@code POST /1/events}: clicks and views, which are neither kept nor counted. */
    public Handler events() {
        return answering((ctx, sent) -> {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("status", HttpStatus.OK.getCode());
            answer.put("message", "OK");
            return answer;
        });
    }

    private List<Object> answers(JsonNode requests, Context ctx) {
        if (requests.size() > MOST_QUERIES) {
            throw Refusal.malformed("one request holds %d queries: at most %d are answered".formatted(requests.size(), MOST_QUERIES));
        }
        List<Parameters> all = new ArrayList<>();
        requests.forEach(request -> all.add(Parameters.of(request)));
        if (all.stream().mapToInt(TalkIndex::size).sum() > TalkIndex.MOST_HITS) {
            throw Refusal.malformed("the queries of one request ask for more than %d hits".formatted(TalkIndex.MOST_HITS));
        }
        return all.stream().<Object>map(one -> answer(one, ctx)).toList();
    }

    private Map<String, Object> answer(Parameters asked, Context ctx) {
        IndexName index = IndexName.of(asked.text("indexName", ""));
        boolean facet = asked.text("type", "").equals("facet");
        if (index == IndexName.SUGGESTIONS) {
            if (facet) {
                throw Refusal.malformed("the index suggestions has no facets");
            }
            return new SuggestionIndex(search).hits(asked);
        }
        TalkIndex talks = new TalkIndex(search, address.of(ctx));
        return facet ? talks.facetHits(index, asked) : talks.hits(index, asked);
    }

    /** The body as JSON, unpacked where it is packed; a missing one counts as an empty object. */
    private static JsonNode body(Context ctx, byte[] sent) throws IOException {
        byte[] bytes = "gzip".equalsIgnoreCase(ctx.header("Content-Encoding")) ? unpacked(sent) : sent;
        try {
            JsonNode body = JSON.readTree(bytes);
            return body.isMissingNode() ? JSON.createObjectNode() : body;
        } catch (JsonProcessingException broken) {
            throw Refusal.malformed("the body is no JSON: line %d, column %d".formatted(
                    broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()));
        }
    }

    /** A client may hang up, or promise more than it sends. */
    private static byte[] whole(Context ctx) {
        try (InputStream in = ctx.bodyInputStream()) {
            // read through the context, which holds it to the size that is allowed
            return ctx.bodyAsBytes();
        } catch (IOException cut) {
            throw Refusal.malformed("the body ends before its Content-Length");
        }
    }

    private static byte[] unpacked(byte[] packed) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "the body is larger than " + MOST_BYTES + " bytes when it is unpacked");
            }
            return bytes;
        } catch (IOException broken) {
            throw Refusal.malformed("the body is not packed with gzip, as its Content-Encoding says");
        }
    }

    /** What was sent is read in any case: where some of it is left, the server closes the connection that the next question comes on. */
    private static Handler answering(Answering answering) {
        return ctx -> {
            try {
                Json.answer(ctx, answering.answer(ctx, whole(ctx)));
            } catch (Refusal refusal) {
                Json.answer(ctx.status(refusal.status()), refusal.body());
            }
        };
    }

    private interface Answering {
        Object answer(Context ctx, byte[] sent) throws IOException;
    }
}
