package dev.lectern.server.algolia;

import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.server.http.SearchParameters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The indexes there are: one for each order of the talks, as these clients sort by changing the index, and one of suggestions. */
enum IndexName {
    TALKS, TALKS_DATE_DESC, TALKS_DATE_ASC, SUGGESTIONS;

    /** @throws Refusal with status 404 where there is no such index */
    static IndexName of(String name) {
        return Arrays.stream(values()).filter(index -> index.key().equals(name)).findFirst().orElseThrow(() -> name.isEmpty()
                ? Refusal.malformed("a query must name its index: indexName is one of " + all())
                : Refusal.absent("Index " + Refusal.quoted(name) + " does not exist: there are " + all()));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Sort sort(String query) {
        return switch (this) {
            case TALKS, SUGGESTIONS -> SearchParameters.usualSort(query);
            case TALKS_DATE_DESC -> Sort.DATE_DESC;
            case TALKS_DATE_ASC -> Sort.DATE;
        };
    }

    private static String all() {
        return Arrays.stream(values()).map(IndexName::key).collect(Collectors.joining(", "));
    }
}
