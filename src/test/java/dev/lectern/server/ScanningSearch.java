package dev.lectern.server;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads every document for every question. */
final class ScanningSearch implements TalkSearch {
    private final List<TalkDocument> documents;

    ScanningSearch(List<TalkDocument> documents) {
        this.documents = documents;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        List<TalkDocument> found = documents.stream().filter(d -> matches(d, request, null)).sorted(order(request)).toList();
        List<Hit> hits = found.stream().skip((request.page() - 1L) * request.size()).limit(request.size())
                .map(d -> hit(d, request.query())).toList();
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(facet, request));
        }
        return new SearchResult(found.size(), request.page(), request.size(), 1.25, hits, facets,
                found.isEmpty() && request.query().equals("内河") ? "内核" : null);
    }

    @Override
    public Optional<TalkDocument> document(String id) {
        return documents.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    @Override
    public void close() {}

    private List<FacetCount> counts(Facet facet, SearchRequest request) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Set<String> ticked = request.filters().getOrDefault(facet, Set.of());
        documents.stream().filter(d -> matches(d, request, facet))
                .forEach(d -> values(d, facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> new FacetCount(e.getKey(), e.getValue(), ticked.contains(e.getKey()))).toList();
    }

    private static boolean matches(TalkDocument d, SearchRequest request, @Nullable Facet asIfNotTicked) {
        return text(d).contains(request.query().toLowerCase(Locale.ROOT))
                && request.filters().entrySet().stream().allMatch(filter -> filter.getKey() == asIfNotTicked
                        || values(d, filter.getKey()).stream().anyMatch(filter.getValue()::contains))
                && (request.from() == null || d.event().date() != null && !d.event().date().isBefore(request.from()))
                && (request.to() == null || d.event().date() != null && !d.event().date().isAfter(request.to()));
    }

    private static String text(TalkDocument d) {
        return (d.title() + " " + d.speakers() + " " + d.body()).toLowerCase(Locale.ROOT);
    }

    private static Comparator<TalkDocument> order(SearchRequest request) {
        Comparator<java.time.LocalDate> oldest = Comparator.naturalOrder();
        return switch (request.sort()) {
            case RELEVANCE -> Comparator.comparing(TalkDocument::id);
            case DATE -> Comparator.comparing(d -> d.event().date(), Comparator.nullsLast(oldest));
            case DATE_DESC -> Comparator.comparing(d -> d.event().date(), Comparator.nullsLast(oldest.reversed()));
        };
    }

    private static Collection<String> values(TalkDocument d, Facet facet) {
        return switch (facet) {
            case SPEAKER -> d.speakers().stream().map(TalkDocument.Speaker::name).toList();
            case ORGANIZATION -> d.speakers().stream().map(TalkDocument.Speaker::organization).filter(Objects::nonNull).distinct().toList();
            case CITY -> given(d.event().city());
            case YEAR -> given(d.event().date() == null ? null : String.valueOf(d.event().date().getYear()));
            case TAG -> d.event().tags();
            case EVENT -> List.of(Objects.requireNonNullElse(d.event().title(), d.event().id()));
            case KIND -> List.of(d.kind().name().toLowerCase(Locale.ROOT));
            case LABEL -> given(d.event().label());
            case LANGUAGE -> given(d.event().language());
        };
    }

    private static List<String> given(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }

    private static Hit hit(TalkDocument d, String query) {
        String body = Objects.requireNonNullElse(d.body(), "");
        return new Hit(d, body.isEmpty() ? null : mark(body, query), d.title() == null ? null : mark(d.title(), query),
                d.speakers().stream().map(s -> mark(s.name(), query)).toList(), 1.5f);
    }

    private static String mark(String text, String query) {
        String escaped = escape(text);
        return query.isBlank() ? escaped : escaped.replace(escape(query), "<mark>" + escape(query) + "</mark>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
