package dev.lectern.server.algolia;

import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/** The facets that a query wants counted. @param values how many of each, the most frequent ones */
record AskedFacets(List<FacetAttribute> attributes, int values) {

    /** Attributes that cannot be counted are left out, as in the service that these clients were made for. */
    static AskedFacets of(Parameters asked, int values) {
        List<String> names = asked.names("facets");
        return new AskedFacets(Arrays.stream(FacetAttribute.values())
                .filter(facet -> names.contains("*") || names.contains(facet.key())).toList(), values);
    }

    /** Adds the counts to an answer, where any are asked for. */
    void count(SearchResult found, Map<String, Object> answer) {
        if (attributes.isEmpty()) {
            return;
        }
        Map<String, Object> facets = new LinkedHashMap<>();
        attributes.forEach(attribute -> facets.put(attribute.key(), counts(attribute, found)));
        answer.put("facets", facets);
        if (attributes.contains(FacetAttribute.YEAR)) {
            answer.put("facets_stats", Map.of(FacetAttribute.YEAR.key(), statistics(FacetAttribute.YEAR.counts(found))));
        }
        // Clients that choose their facets by themselves show those that are named here, in this order.
        answer.put("renderingContent", Map.of("facetOrdering", Map.of("facets", Map.of("order",
                attributes.stream().map(FacetAttribute::key).toList()))));
    }

    private Map<String, Long> counts(FacetAttribute attribute, SearchResult found) {
        Map<String, Long> counts = new LinkedHashMap<>();
        attribute.counts(found).stream().limit(values).forEach(value -> counts.put(value.value(), value.count()));
        return counts;
    }

    private static Map<String, Object> statistics(List<FacetCount> numbers) {
        LongSummaryStatistics range = numbers.stream().mapToLong(number -> Long.parseLong(number.value())).summaryStatistics();
        long sum = numbers.stream().mapToLong(number -> Long.parseLong(number.value()) * number.count()).sum();
        long hits = numbers.stream().mapToLong(FacetCount::count).sum();
        return hits == 0 ? Map.of() : Map.of("min", range.getMin(), "max", range.getMax(), "avg", (double) sum / hits, "sum", sum);
    }
}
