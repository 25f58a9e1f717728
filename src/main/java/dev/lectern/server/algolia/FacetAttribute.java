package dev.lectern.server.algolia;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An attribute that can be counted and filtered by. */
enum FacetAttribute {
    SPEAKER(Facet.SPEAKER),
    ORGANIZATION(Facet.ORGANIZATION),
    CITY(Facet.CITY),
    YEAR(Facet.YEAR),
    TAG(Facet.TAG),
    EVENT(Facet.EVENT),
    KIND(Facet.KIND),
    LABEL(Facet.LABEL),
    /** By the primary subtag alone: {@code zh} for {@code zh-CN}. A talk whose post tells no language is one in every language. */
    LANG(Facet.LANGUAGE);

    private final Facet facet;

    FacetAttribute(Facet facet) {
        this.facet = facet;
    }

    /** Empty where there is none of this name. Docusaurus calls {@code lang} {@code language}. */
    static Optional<FacetAttribute> named(String name) {
        return name.equals("language") ? Optional.of(LANG) : Arrays.stream(values()).filter(a -> a.key().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(FacetAttribute::key).collect(Collectors.joining(", "));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Facet facet() {
        return facet;
    }

    /** The values of what was found, each with the number of hits that have it, most frequent first. */
    List<FacetCount> counts(SearchResult result) {
        List<FacetCount> counts = result.facets().getOrDefault(facet, List.of());
        return this == LANG ? languages(counts, result.total()) : counts;
    }

    private static List<FacetCount> languages(List<FacetCount> tags, long total) {
        long untold = total - tags.stream().mapToLong(FacetCount::count).sum();
        Map<String, Long> languages = new LinkedHashMap<>();
        tags.forEach(tag -> languages.merge(language(tag.value()), tag.count(), Long::sum));
        return languages.entrySet().stream().map(one -> new FacetCount(one.getKey(), one.getValue() + untold, false))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed()).toList();
    }

    /** The primary subtag of a BCP 47 tag. */
    static String language(String tag) {
        return tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
