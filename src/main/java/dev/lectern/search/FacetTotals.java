package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts every value of a facet over a whole snapshot, where {@link FacetCounter} counts what a query finds. */
final class FacetTotals {
    private FacetTotals() {}

    /** Most frequent first, equal ones by name. */
    static List<FacetCount> of(Snapshot snapshot, Facet facet) {
        FacetColumns columns = snapshot.columns();
        String[] values = columns.values(facet);
        int[] counts = new int[values.length];
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            count(columns.leaf(leaf.ord), columns.global(leaf.ord, facet.ordinal()), facet.ordinal(), leaf.reader().getLiveDocs(), counts);
        }
        List<FacetCount> totals = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            if (counts[v] > 0) {
                totals.add(new FacetCount(values[v], counts[v], false));
            }
        }
        totals.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return totals;
    }

    private static void count(LeafColumns leaf, int[] global, int facet, @Nullable Bits live, int[] counts) {
        int[] starts = leaf.starts(facet);
        int[] numbers = leaf.numbers(facet);
        for (int doc = 0; doc + 1 < starts.length; doc++) {
            for (int n = starts[doc]; n < starts[doc + 1] && (live == null || live.get(doc)); n++) {
                counts[global[numbers[n]]]++;
            }
        }
    }
}
