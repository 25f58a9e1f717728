package dev.lectern.search;

import dev.lectern.index.Facet;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** A {@link Filter} made ready for one snapshot. */
interface Sieve {
    /** Lets everything through. */
    Sieve ALL = (column, leaf, doc) -> true;

    /** @param leaf number of the leaf that {@code column} belongs to */
    boolean passes(LeafColumns column, int leaf, int doc);

    static Sieve of(Filter filter, FacetColumns columns) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.isEmpty() ? ALL : all(parts.stream().map(part -> of(part, columns)).toArray(Sieve[]::new));
            case Filter.Any(List<Filter> parts) -> any(parts.stream().map(part -> of(part, columns)).toArray(Sieve[]::new));
            case Filter.Not(Filter part) -> {
                Sieve sieve = of(part, columns);
                yield (column, leaf, doc) -> !sieve.passes(column, leaf, doc);
            }
            case Filter.Has(Facet facet, String value) -> has(facet.ordinal(), columns.like(facet, value), columns);
            case Filter.Lacks(Facet facet) -> (column, leaf, doc) ->
                    column.starts(facet.ordinal())[doc] == column.starts(facet.ordinal())[doc + 1];
            case Filter.Days(long first, long last) -> (column, leaf, doc) ->
                    column.day(doc) != LeafColumns.UNDATED && column.day(doc) >= first && column.day(doc) <= last;
        };
    }

    private static Sieve all(Sieve[] parts) {
        return (column, leaf, doc) -> {
            for (Sieve part : parts) {
                if (!part.passes(column, leaf, doc)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Sieve any(Sieve[] parts) {
        return (column, leaf, doc) -> {
            for (Sieve part : parts) {
                if (part.passes(column, leaf, doc)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Sieve has(int facet, FixedBitSet wanted, FacetColumns columns) {
        return (column, leaf, doc) -> columns.hasAny(column, leaf, facet, doc, wanted);
    }
}
