package dev.lectern.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.ClusterDocuments;
import dev.lectern.index.ClusterPages;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;

/** Answers one question from one commit of a cluster. */
final class ClusterAnswer extends Answer {
    /** As {@link Ranking} does it, with the same width of numbers. */
    private static final String RANKING = """
            float words = (float) _score;
            boolean full = params.strict || words >= (float) params.corrected;
            if (doc['%1$s'].size() > 0) {
                return full ? words : words * (float) params.partial;
            }
            float recency = 0f;
            if (doc['%2$s'].size() > 0) {
                long age = params.newest - doc['%2$s'].value;
                recency = (float) params.recent * (float) params.half / ((float) params.half + (age > 0 ? age : 0L));
            }
            return words + recency + (full ? (float) params.talk : 0f);
            """.formatted(Fields.FINGERPRINT, Fields.DATE);

    private final ClusterView view;
    private final TickedFacets ticked;

    ClusterAnswer(SearchRequest request, ClusterView view) throws IOException {
        super(request, view);
        this.view = view;
        this.ticked = new TickedFacets(request, view.facets());
    }

    @Override
    NearInMeaning near(String question) {
        return new NearInMeaning();
    }

    @Override
    Found either(Query query, NearInMeaning near) {
        throw new IllegalStateException("a cluster knows no meaning");
    }

    @Override
    Found find(Query query, boolean strict) throws IOException {
        long first = (long) (request.page() - 1) * request.size();
        int most = Math.clamp(DEEPEST - first, 0, request.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("from", most == 0 ? 0 : first).put("size", most).put("track_total_hits", true);
        body.putArray("_source").add(ClusterDocuments.TALK);
        boolean ranked = request.sort() == Sort.RELEVANCE;
        body.set("query", ranked ? ranked(QueryJson.of(query), strict) : QueryJson.unscored(QueryJson.of(query)));
        body.set("sort", sort());
        body.set("post_filter", ticked.all());
        body.set("aggs", ticked.counts());
        return new Answered(ranked ? view.scored(body) : view.search(body), ranked);
    }

    private ObjectNode ranked(ObjectNode words, boolean strict) {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        ObjectNode script = query.putObject("script_score").<ObjectNode>set("query", words).putObject("script").put("lang", "painless").put("source", RANKING);
        script.putObject("params").put("strict", strict).put("corrected", Weights.CORRECTED).put("partial", Weights.PARTIAL_EVENT)
                .put("talk", Weights.TALK).put("recent", Weights.RECENT).put("half", Weights.RECENT_HALF_DAYS).put("newest", (long) view.newest());
        return query;
    }

    private ArrayNode sort() {
        ArrayNode sort = JsonNodeFactory.instance.arrayNode();
        if (request.sort() == Sort.RELEVANCE) {
            sort.addObject().put("_score", "desc");
        }
        sort.addObject().putObject(Fields.DATE).put("order", request.sort() == Sort.DATE ? "asc" : "desc").put("missing", 0);
        List.of(Fields.POST, Fields.LINE, Fields.ID).forEach(field -> sort.addObject().put(field, "asc"));
        return sort;
    }

    /** What the cluster answered. */
    private final class Answered implements Found {
        private final JsonNode answer;
        private final boolean ranked;

        Answered(JsonNode answer, boolean ranked) {
            this.answer = answer;
            this.ranked = ranked;
        }

        @Override
        public long total() {
            return answer.at("/hits/total/value").asLong();
        }

        @Override
        public long talks() {
            return TickedFacets.talks(answer);
        }

        @Override
        public Map<Facet, List<FacetCount>> facets() {
            return ticked.facets(answer);
        }

        @Override
        public List<Ranked> page() {
            List<Ranked> page = new ArrayList<>();
            for (JsonNode hit : answer.at("/hits/hits")) {
                page.add(new Ranked(new Shown(ClusterPages.talk(hit)), ranked ? (float) hit.path("_score").asDouble() : 0));
            }
            return page;
        }
    }
}
