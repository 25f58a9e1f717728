package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.LongHeap;

/**
 * Counts all facets of the documents found as if nothing were ticked in themselves, in one pass: a document that only one
 * facet refuses counts in that facet alone (the rule of Lucene's DrillSideways).
 */
final class FacetCounter {
    private final FacetColumns columns;
    private final FacetSelection selection;
    private final Sieve sieve;
    private final int mostValues;
    private final int[][] counts;
    private long total;
    private long talks;

    private LeafColumns leaf = LeafColumns.NONE;
    private int number;
    /** How many documents of this leaf have each combination of values in {@link LeafColumns#TOGETHER}. */
    private int[] combined = {};

    /** @param mostValues how many values of a facet to give, besides those that are ticked */
    FacetCounter(FacetColumns columns, FacetSelection selection, Sieve sieve, int mostValues) {
        this.columns = columns;
        this.selection = selection;
        this.sieve = sieve;
        this.mostValues = mostValues;
        this.counts = new int[Facet.values().length][];
        for (Facet facet : Facet.values()) {
            counts[facet.ordinal()] = new int[columns.values(facet).length];
        }
    }

    /** How many documents have every ticked facet. */
    long total() {
        return total;
    }

    /** How many talks there are before anything is ticked or filtered; what is ticked must not decide how the query is understood, or counts would not hold. */
    long talks() {
        return talks;
    }

    /** Goes on with another leaf. */
    void begin(LeafColumns next, int nextNumber) {
        spread();
        leaf = next;
        number = nextNumber;
        combined = new int[leaf.combinations()];
    }

    /** Counts a document of the leaf. @return whether it has all that is ticked */
    boolean accept(int doc) {
        talks += leaf.isEvent(doc) ? 0 : 1;
        if (!sieve.passes(leaf, number, doc)) {
            return false;
        }
        int refusing = -1;
        for (int i = 0; i < selection.facets.length; i++) {
            if (!columns.hasAny(leaf, number, selection.facets[i], doc, selection.ticked[i])) {
                if (refusing >= 0) {
                    return false;
                }
                refusing = selection.facets[i];
            }
        }
        if (refusing >= 0) {
            count(refusing, doc, 1);
            return false;
        }
        total++;
        combined[leaf.combination(doc)]++;
        for (int facet : LeafColumns.APART) {
            count(facet, doc, 1);
        }
        return true;
    }

    private void count(int facet, int doc, int documents) {
        int[] starts = leaf.starts(facet);
        int[] numbers = leaf.numbers(facet);
        int[] global = columns.global(number, facet);
        int[] count = counts[facet];
        for (int n = starts[doc]; n < starts[doc + 1]; n++) {
            count[global[numbers[n]]] += documents;
        }
    }

    /** Counts what was counted by combinations. */
    private void spread() {
        for (int c = 0; c < combined.length; c++) {
            for (int f = 0; combined[c] > 0 && f < LeafColumns.TOGETHER.length; f++) {
                count(LeafColumns.TOGETHER[f], leaf.example(c), combined[c]);
            }
            combined[c] = 0;
        }
    }

    /** The counts, most frequent first, equal ones by name; what is ticked is always among them. */
    Map<Facet, List<FacetCount>> facets() {
        spread();
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, top(facet));
        }
        return facets;
    }

    private List<FacetCount> top(Facet facet) {
        Set<String> ticked = selection.names(facet);
        String[] values = columns.values(facet);
        int[] count = counts[facet.ordinal()];
        List<FacetCount> shown = new ArrayList<>();
        for (int v : mostFrequent(count)) {
            shown.add(new FacetCount(values[v], count[v], ticked.contains(values[v])));
        }
        if (!ticked.isEmpty()) {
            addTicked(ticked, values, count, shown);
        }
        return shown;
    }

    /** Numbers of the most frequent values; of equal ones the first, as numbers are in the order of the values. */
    private int[] mostFrequent(int[] count) {
        LongHeap heap = new LongHeap(Math.max(1, Math.min(mostValues, count.length)));
        for (int v = 0; v < count.length; v++) {
            if (count[v] > 0) {
                heap.insertWithOverflow((long) count[v] << Integer.SIZE | Integer.MAX_VALUE - v);
            }
        }
        int[] most = new int[heap.size()];
        for (int i = most.length - 1; i >= 0; i--) {
            most[i] = Integer.MAX_VALUE - (int) heap.pop();
        }
        return mostValues == 0 ? new int[0] : most;
    }

    private static void addTicked(Set<String> ticked, String[] values, int[] count, List<FacetCount> shown) {
        Set<String> there = new HashSet<>();
        shown.forEach(value -> there.add(value.value()));
        for (String value : ticked) {
            if (there.add(value)) {
                int number = Arrays.binarySearch(values, value);
                shown.add(new FacetCount(value, number < 0 ? 0 : count[number], true));
            }
        }
    }
}
