package dev.lectern.search;

import dev.lectern.index.Facet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question, already checked.
 *
 * @param query what was typed; blank to browse
 * @param filters values ticked in each facet: OR within a facet, AND across facets
 * @param from first day, inclusive; null for no bound
 * @param to last day, inclusive; null for no bound
 * @param page from 1
 * @param size hits on a page, 1 to {@link #LARGEST_SIZE}
 * @param filter what else has to hold
 * @param facetValues how many values of each facet to count out, the most frequent ones; 0 for none but those that are ticked, which
 *     is the quicker the more is found
 */
public record SearchRequest(
        String query,
        Map<Facet, Set<String>> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Sort sort,
        int page,
        int size,
        Filter filter,
        int facetValues) {

    /** Most hits on a page. */
    public static final int LARGEST_SIZE = 100;
    /** Values of a facet in an answer where nobody asks for more. */
    public static final int USUAL_FACET_VALUES = 100;

    /** Order of the hits. */
    public enum Sort { RELEVANCE, DATE, DATE_DESC }

    /** A question without a further filter, for the usual number of facet values. */
    public SearchRequest(String query, Map<Facet, Set<String>> filters, @Nullable LocalDate from, @Nullable LocalDate to,
            Sort sort, int page, int size) {
        this(query, filters, from, to, sort, page, size, Filter.NONE, USUAL_FACET_VALUES);
    }
}
