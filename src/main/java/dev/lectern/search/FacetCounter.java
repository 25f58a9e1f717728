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

/**
 * Counts all facets of the documents found as if nothing were ticked in themselves, in one pass: a document that only one
 * facet refuses counts in that facet alone (the rule of Lucene's DrillSideways).
 */
final class FacetCounter {
    private final FacetColumns columns;
    private final FacetSelection selection;
    private final Sieve sieve;
    private final int mostValues;
    /** Whether anybody sees a count: those of what is ticked are shown in any case. */
    private final boolean counting;
    private final Counts counts;
    private long total;
    private long talks;

    private LeafColumns leaf = LeafColumns.NONE;
    private int number;
    private final Combinations combinations;
    private final Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);

    /**
     * @param mostValues how many values of a facet to give, besides those that are ticked; with 0 and nothing ticked none is counted
     * @param room to count in, until {@link #end}
     */
    FacetCounter(FacetColumns columns, FacetSelection selection, Sieve sieve, int mostValues, Scratch room) {
        this.columns = columns;
        this.selection = selection;
        this.sieve = sieve;
        this.mostValues = mostValues;
        this.combinations = room.combinations;
        this.counting = mostValues > 0 || selection.facets.length > 0;
        this.counts = room.counts;
        counts.begin(columns.place(Facet.values().length));
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
        combinations.begin(leaf.combinations());
    }

    /**
     * Counts documents of the leaf.
     *
     * @param first number of the block's first document
     * @param accepted takes those that have all that is ticked, in ascending order
     * @return how many of them
     */
    int accept(int first, Block found, int[] accepted) {
        int count = 0;
        boolean all = selection.facets.length == 0 && sieve == Sieve.ALL;
        for (int w = 0; w < found.matches.length; w++) {
            for (long rest = found.matches[w]; rest != 0; rest &= rest - 1) {
                int doc = first + (w << 6) + Long.numberOfTrailingZeros(rest);
                talks += leaf.isEvent(doc) ? 0 : 1;
                if (all || passes(doc)) {
                    accepted[count++] = doc;
                }
            }
        }
        total += count;
        if (counting) {
            count(accepted, count);
        }
        return count;
    }

    private void count(int[] docs, int size) {
        for (int i = 0; i < size; i++) {
            combinations.count(leaf.combination(docs[i]));
        }
        for (int facet : LeafColumns.APART) {
            count(facet, docs, size);
        }
    }

    /** Facet by facet, as what is counted then stays in the processor's cache. */
    private void count(int facet, int[] docs, int size) {
        int[] only = columns.only(number, facet);
        for (int i = 0; i < size; i++) {
            int place = only[docs[i]];
            if (place >= 0) {
                counts.add(place, 1);
            } else if (place == FacetColumns.SEVERAL) {
                count(facet, docs[i], 1);
            }
        }
    }

    /** Whether a document has all that is ticked; where one facet refuses it, it counts in that. */
    private boolean passes(int doc) {
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
        }
        return refusing < 0;
    }

    private void count(int facet, int doc, int documents) {
        int[] starts = leaf.starts(facet);
        int[] numbers = leaf.numbers(facet);
        int[] global = columns.global(number, facet);
        int place = columns.place(facet);
        for (int n = starts[doc]; n < starts[doc + 1]; n++) {
            counts.add(place + global[numbers[n]], documents);
        }
    }

    /** Ends counting, after the last leaf. */
    void end() {
        spread();
        for (Facet facet : Facet.values()) {
            facets.put(facet, counting ? top(facet) : List.of());
        }
        counts.clear();
    }

    /** Counts what was counted by combinations of the leaf, before another one or after the last. */
    private void spread() {
        int[][] together = leaf == LeafColumns.NONE ? new int[0][] : columns.together(number);
        combinations.spread((combination, documents) -> {
            for (int place : together[combination]) {
                counts.add(place, documents);
            }
        });
    }

    /** The counts, once they are ended, most frequent first, equal ones by name; what is ticked is always among them. */
    Map<Facet, List<FacetCount>> facets() {
        return facets;
    }

    private List<FacetCount> top(Facet facet) {
        Set<String> ticked = selection.names(facet);
        String[] values = columns.values(facet);
        int place = columns.place(facet.ordinal());
        List<FacetCount> shown = new ArrayList<>();
        for (int v : MostFrequent.of(counts, place, place + values.length, mostValues)) {
            shown.add(new FacetCount(values[v], counts.of(place + v), ticked.contains(values[v])));
        }
        if (!ticked.isEmpty()) {
            addTicked(ticked, values, place, shown);
        }
        return shown;
    }

    private void addTicked(Set<String> ticked, String[] values, int place, List<FacetCount> shown) {
        Set<String> there = new HashSet<>();
        shown.forEach(value -> there.add(value.value()));
        for (String value : ticked) {
            if (there.add(value)) {
                int number = Arrays.binarySearch(values, value);
                shown.add(new FacetCount(value, number < 0 ? 0 : counts.of(place + number), true));
            }
        }
    }
}
