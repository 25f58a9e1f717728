package dev.lectern.search;

import dev.lectern.index.Facet;
import java.util.List;

/**
 * Which documents may be found at all, as any combination of conditions. What a filter refuses is counted nowhere, where a
 * ticked value ({@link SearchRequest#filters}) still leaves the other values of its facet their counts.
 */
public sealed interface Filter {
    /** Refuses nothing. */
    Filter NONE = new All(List.of());

    /** Every part holds. */
    record All(List<Filter> parts) implements Filter {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds; none does where there is none. */
    record Any(List<Filter> parts) implements Filter {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Filter part) implements Filter {}

    /** The document has this value in this facet, as it is written or, where none is written so, as it reads. */
    record Has(Facet facet, String value) implements Filter {}

    /** The document has no value in this facet. */
    record Lacks(Facet facet) implements Filter {}

    /** The event was held on one of these days, in days since 1970, both included; an event without a date never was. */
    record Days(long first, long last) implements Filter {}
}
