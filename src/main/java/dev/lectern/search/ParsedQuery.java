package dev.lectern.search;

import dev.lectern.index.Facet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed, understood.
 *
 * @param words plain words in the order typed, folded, case kept
 * @param phrases that have to stand as they are
 * @param excluded words and phrases that must not
 * @param filters {@code speaker:…}, {@code year:…}: OR within a facet, AND across
 * @param excludedFilters {@code -speaker:…}
 */
record ParsedQuery(
        List<String> words,
        List<String> phrases,
        List<String> excluded,
        Map<Facet, Set<String>> filters,
        Map<Facet, Set<String>> excludedFilters) {

    /** The plain words as one text. */
    String text() {
        return String.join(" ", words);
    }

    boolean isBlank() {
        return words.isEmpty() && phrases.isEmpty() && excluded.isEmpty() && filters.isEmpty() && excludedFilters.isEmpty();
    }
}
