package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Passes the documents that have every ticked facet on, and counts all facets as if nothing were ticked in themselves, in
 * one pass: a document that only one facet refuses counts in that facet alone (the rule of Lucene's DrillSideways).
 */
final class FacetCounter implements Collector {
    private final FacetColumns columns;
    private final FacetSelection selection;
    private final Sieve sieve;
    private final int mostValues;
    private final Collector accepted;
    private final int[][] counts;
    private long total;
    private long talks;

    /** @param mostValues how many values of a facet to give, besides those that are ticked */
    FacetCounter(FacetColumns columns, FacetSelection selection, Sieve sieve, int mostValues, Collector accepted) {
        this.columns = columns;
        this.selection = selection;
        this.sieve = sieve;
        this.mostValues = mostValues;
        this.accepted = accepted;
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

    @Override
    public ScoreMode scoreMode() {
        return accepted.scoreMode() == ScoreMode.COMPLETE_NO_SCORES ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(columns.leaf(context.ord), context.ord, accepted.getLeafCollector(context));
    }

    /** The counts, most frequent first, equal ones by name; what is ticked is always among them. */
    Map<Facet, List<FacetCount>> facets() {
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
        List<FacetCount> top = new ArrayList<>();
        for (int v = 0; v < values.length; v++) {
            if (count[v] > 0) {
                top.add(new FacetCount(values[v], count[v], ticked.contains(values[v])));
            }
        }
        top.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        List<FacetCount> shown = new ArrayList<>(top.subList(0, Math.min(mostValues, top.size())));
        Set<String> there = new HashSet<>();
        shown.forEach(value -> there.add(value.value()));
        for (String value : ticked) {
            if (there.add(value)) {
                int number = Arrays.binarySearch(values, value);
                shown.add(new FacetCount(value, number < 0 ? 0 : count[number], true));
            }
        }
        return shown;
    }

    private final class Leaf implements LeafCollector {
        private final LeafColumns leaf;
        private final int number;
        private final LeafCollector next;

        Leaf(LeafColumns leaf, int number, LeafCollector next) {
            this.leaf = leaf;
            this.number = number;
            this.next = next;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            next.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            talks += leaf.isEvent(doc) ? 0 : 1;
            if (!sieve.passes(leaf, number, doc)) {
                return;
            }
            int refusing = -1;
            for (int i = 0; i < selection.facets.length; i++) {
                if (!columns.hasAny(leaf, number, selection.facets[i], doc, selection.ticked[i])) {
                    if (refusing >= 0) {
                        return;
                    }
                    refusing = selection.facets[i];
                }
            }
            if (refusing >= 0) {
                count(refusing, doc);
                return;
            }
            accept(doc);
        }

        private void accept(int doc) throws IOException {
            total++;
            for (int f = 0; f < counts.length; f++) {
                count(f, doc);
            }
            next.collect(doc);
        }

        private void count(int facet, int doc) {
            int[] starts = leaf.starts(facet);
            int[] numbers = leaf.numbers(facet);
            int[] global = columns.global(number, facet);
            for (int n = starts[doc]; n < starts[doc + 1]; n++) {
                counts[facet][global[numbers[n]]]++;
            }
        }
    }
}
