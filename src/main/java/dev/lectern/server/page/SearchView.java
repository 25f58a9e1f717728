package dev.lectern.server.page;

import dev.lectern.index.Facet;
import dev.lectern.search.Catalogue;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult;
import dev.lectern.server.http.SearchParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search and its answer, ready to be drawn. @param catalogue to say what else there is to find */
record SearchView(Frame frame, SearchRequest request, SearchResult result, Catalogue catalogue) {
    private static final int EXAMPLES = 4;

    /** A filter that can be taken off. @param link the same search without it */
    record Chip(Phrase name, String label, String link) {}

    /** An example of what can be found. */
    record Example(String label, String link) {}

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    /** Whether nothing was asked, so that the page introduces itself. */
    boolean isFront() {
        return request.query().isBlank() && !isFiltered() && request.page() == 1;
    }

    boolean isFiltered() {
        return !request.filters().isEmpty() || request.from() != null || request.to() != null;
    }

    boolean isBeyond() {
        return result.hits().isEmpty() && result.total() > 0;
    }

    List<HitView> hits() {
        return result.hits().stream().map(hit -> HitView.of(hit, reader())).toList();
    }

    List<FacetView> facets() {
        return FacetView.ORDER.stream()
                .map(facet -> FacetView.of(facet, result.facets().getOrDefault(facet, List.of()), reader()))
                .filter(FacetView::isUseful).toList();
    }

    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        request.filters().forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                Phrase.of(facet), FacetView.label(facet, value, reader()), link(without(facet, value), request.from(), request.to())))));
        if (request.from() != null) {
            chips.add(new Chip(Phrase.FROM, reader().date(request.from()), link(request.filters(), null, request.to())));
        }
        if (request.to() != null) {
            chips.add(new Chip(Phrase.TO, reader().date(request.to()), link(request.filters(), request.from(), null)));
        }
        return chips;
    }

    Paging paging() {
        long reachable = Math.min(result.total(), SearchParameters.DEEPEST_HIT / result.size() * (long) result.size());
        return Paging.of(result.page(), (int) ((reachable + result.size() - 1) / result.size()));
    }

    /** Milliseconds, to one decimal below ten. */
    Number took() {
        return result.tookMillis() < 10 ? Math.round(result.tookMillis() * 10) / 10.0 : Math.round(result.tookMillis());
    }

    boolean sortIsChosen() {
        return request.sort() != SearchParameters.usualSort(request.query());
    }

    List<Sort> sorts() {
        return request.query().isBlank() ? List.of(Sort.DATE_DESC, Sort.DATE) : List.of(Sort.RELEVANCE, Sort.DATE_DESC, Sort.DATE);
    }

    List<Example> examples() {
        return Stream.of(Facet.TAG, Facet.ORGANIZATION, Facet.SPEAKER)
                .flatMap(facet -> catalogue.common(facet, EXAMPLES).stream()
                        .map(value -> new Example(value, reader().browse(facet, value))))
                .toList();
    }

    String linkToPage(int page) {
        return reader().search(new SearchRequest(
                request.query(), request.filters(), request.from(), request.to(), request.sort(), page, request.size()));
    }

    String linkToSort(Sort sort) {
        return reader().search(new SearchRequest(
                request.query(), request.filters(), request.from(), request.to(), sort, 1, request.size()));
    }

    String linkToQuery(String query) {
        return reader().search(new SearchRequest(
                query, request.filters(), request.from(), request.to(), request.sort(), 1, request.size()));
    }

    String linkWithoutFilters() {
        return link(Map.of(), null, null);
    }

    private String link(Map<Facet, Set<String>> filters, @Nullable LocalDate from, @Nullable LocalDate to) {
        return reader().search(new SearchRequest(request.query(), filters, from, to, request.sort(), 1, request.size()));
    }

    private Map<Facet, Set<String>> without(Facet facet, String value) {
        Map<Facet, Set<String>> filters = new EnumMap<>(request.filters());
        Set<String> values = new LinkedHashSet<>(filters.get(facet));
        values.remove(value);
        filters.put(facet, values);
        return filters;
    }
}
