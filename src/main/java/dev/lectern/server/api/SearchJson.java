package dev.lectern.server.api;

import dev.lectern.index.Facet;
import dev.lectern.search.Factor;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer to a search. @param tookMs milliseconds spent inside the engine @param facets every facet, by its name */
public record SearchJson(
        long total,
        int page,
        int size,
        double tookMs,
        List<HitJson> hits,
        Map<String, List<FacetCount>> facets,
        @Nullable String didYouMean) {

    public static SearchJson of(SearchResult result) {
        return of(result, id -> null);
    }

    /** @param reasons why the hit with an id stands where it does; null to say nothing of it */
    public static SearchJson of(SearchResult result, Function<String, @Nullable List<Factor>> reasons) {
        return new SearchJson(result.total(), result.page(), result.size(), Math.round(result.tookMillis() * 100) / 100.0,
                result.hits().stream().map(hit -> HitJson.of(hit, reasons.apply(hit.document().id()))).toList(),
                facets(result), result.didYouMean());
    }

    static Map<String, List<FacetCount>> facets(SearchResult result) {
        Map<String, List<FacetCount>> byName = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            byName.put(facet.key(), result.facets().getOrDefault(facet, List.of()));
        }
        return byName;
    }
}
