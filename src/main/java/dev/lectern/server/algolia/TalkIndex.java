package dev.lectern.server.algolia;

import dev.lectern.search.Filter;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.SearchParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers a query to one of the indexes of talks. */
final class TalkIndex {
    /** As many as the service that these clients were made for gives. */
    static final int MOST_HITS = 1_000;
    static final int USUAL_HITS = 20;

    private static final int LAST_PAGE = 1_000_000;
    private static final int USUAL_VALUES = 100;
    private static final int MOST_VALUES = 1_000;

    private final TalkSearch search;
    private final String address;

    /** @param address of this server, for links to its pages */
    TalkIndex(TalkSearch search, String address) {
        this.search = search;
        this.address = address;
    }

    Map<String, Object> hits(IndexName index, Parameters asked) {
        int size = size(asked);
        int page = asked.whole("page", 0, 0, LAST_PAGE);
        AskedFacets facets = AskedFacets.of(asked, asked.whole("maxValuesPerFacet", USUAL_VALUES, 1, MOST_VALUES));
        SearchResult found = search.search(request(index, asked, page, Math.max(1, size), facets.attributes().isEmpty() ? 0 : MOST_VALUES));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("hits", size == 0 ? List.of() : hits(found, asked));
        answer.put("nbHits", found.total());
        answer.put("page", page);
        answer.put("nbPages", size == 0 ? 0 : Math.ceilDiv(Math.min(found.total(), SearchParameters.DEEPEST_HIT), size));
        answer.put("hitsPerPage", size);
        facets.count(found, answer);
        answer.put("exhaustiveNbHits", true);
        answer.put("exhaustiveFacetsCount", true);
        answer.put("query", asked.text("query", ""));
        answer.put("params", asked.encoded());
        answer.put("index", index.key());
        answer.put("processingTimeMS", Math.round(found.tookMillis()));
        if (asked.flag("clickAnalytics")) {
            answer.put("queryID", UUID.randomUUID().toString().replace("-", ""));
        }
        return answer;
    }

    /** The values of a facet that go with what is typed into its own search box. */
    Map<String, Object> facetHits(IndexName index, Parameters asked) {
        String name = asked.text("facet", "");
        FacetAttribute facet = FacetAttribute.named(name).orElseThrow(() -> Refusal.malformed(
                "cannot search in the values of " + Refusal.quoted(name) + ": there are " + FacetAttribute.names()));
        int most = asked.whole("maxFacetHits", FacetSearch.USUAL_HITS, 1, FacetSearch.MOST_HITS);
        SearchResult found = search.search(request(index, asked, 0, 1, Integer.MAX_VALUE));
        List<FacetCount> counts = facet.counts(found);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("facetHits", new FacetSearch(asked.text("facetQuery", ""), Highlighter.of(asked)).in(counts, most));
        answer.put("exhaustiveFacetsCount", true);
        answer.put("processingTimeMS", Math.round(found.tookMillis()));
        return answer;
    }

    /** How many hits a query asks for. */
    static int size(Parameters asked) {
        return asked.whole("hitsPerPage", USUAL_HITS, 0, MOST_HITS);
    }

    private SearchRequest request(IndexName index, Parameters asked, int page, int size, int facetValues) {
        String query = asked.text("query", "");
        Conditions conditions = new Conditions(search);
        FilterLists lists = new FilterLists(conditions);
        Filter filter = new Filter.All(Arrays.asList(
                lists.facets(asked.tree("facetFilters")),
                lists.numbers(asked.tree("numericFilters")),
                FilterExpression.parse(asked.text("filters", ""), conditions)));
        return new SearchRequest(query, Map.of(), null, null, index.sort(query), page + 1, size, filter, facetValues);
    }

    private List<Map<String, Object>> hits(SearchResult found, Parameters asked) {
        AttributeNames retrieved = AttributeNames.of(asked, "attributesToRetrieve", true);
        AttributeNames highlighted = AttributeNames.of(asked, "attributesToHighlight", true);
        List<String> snippets = asked.names("attributesToSnippet");
        Highlights highlights = new Highlights(Highlighter.of(asked), found.marks());
        return found.hits().stream().map(Hit::document).map(talk -> {
            Map<String, Object> record = TalkRecord.of(talk, address);
            record.put("type", highlights.level(record));
            Map<String, Object> hit = new LinkedHashMap<>();
            hit.put("objectID", talk.id());
            hit.putAll(retrieved.of(TalkRecord.safe(record)));
            hit.put("_highlightResult", highlights.highlighted(record, highlighted));
            if (!snippets.isEmpty()) {
                hit.put("_snippetResult", highlights.snippets(record, snippets));
            }
            return hit;
        }).toList();
    }
}
