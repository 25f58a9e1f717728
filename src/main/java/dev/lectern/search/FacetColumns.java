package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facet values of every document of a snapshot, as numbers on the heap. Counting with them costs a fraction of what
 * doc values cost, and a document with one number for each facet is all that disjunctive counts need.
 */
final class FacetColumns implements FacetDictionary {
    /** Instead of the place of the only value: the document has none, or more than one. */
    static final int NO_VALUE = -1;
    static final int SEVERAL = -2;

    /** Values of each facet, sorted; their index is their number. */
    private final String[][] values;
    private final List<LeafColumns> leaves;
    /** For each leaf and facet: the leaf's number of a value to the snapshot's. */
    private final int[][][] global;

    /** For each facet where its values are counted in one row with those of the others; last the length of the row. */
    private final int[] places;
    /** For each leaf, facet that is counted apart, and document: the place of its only value, or below 0. */
    private final int[][][] only;
    /** For each leaf and combination the places of its values. */
    private final int[][][] together;

    private final CanonicalNames names;
    /** For speakers and organizations: how many talks each has. */
    private final Map<Facet, int[]> talks = new EnumMap<>(Facet.class);

    private FacetColumns(String[][] values, List<LeafColumns> leaves, int[][][] global, CanonicalNames names) {
        this.names = names;
        this.values = values;
        this.leaves = leaves;
        this.global = global;
        this.places = new int[values.length + 1];
        for (int f = 0; f < values.length; f++) {
            places[f + 1] = places[f] + values[f].length;
        }
        this.only = new int[global.length][values.length][];
        this.together = new int[global.length][][];
        for (int l = 0; l < only.length; l++) {
            int number = l;
            LeafColumns leaf = leaves.get(l);
            for (int facet : LeafColumns.APART) {
                only[l][facet] = only(l, facet, leaf);
            }
            together[l] = IntStream.range(0, leaf.combinations()).mapToObj(c -> together(number, leaf, leaf.example(c))).toArray(int[][]::new);
        }
    }

    private int[] together(int number, LeafColumns leaf, int doc) {
        return Arrays.stream(LeafColumns.TOGETHER).flatMap(facet ->
                Arrays.stream(leaf.numbers(facet), leaf.starts(facet)[doc], leaf.starts(facet)[doc + 1])
                        .map(value -> places[facet] + global[number][facet][value])).toArray();
    }

    private int[] only(int number, int facet, LeafColumns leaf) {
        int[] starts = leaf.starts(facet);
        int[] values = new int[starts.length - 1];
        for (int doc = 0; doc < values.length; doc++) {
            int many = starts[doc + 1] - starts[doc];
            values[doc] = many == 0 ? NO_VALUE : many > 1 ? SEVERAL : places[facet] + global[number][facet][leaf.numbers(facet)[starts[doc]]];
        }
        return values;
    }

    /** @param aliases names that the site declares to mean the same */
    static FacetColumns of(IndexReader reader, LeafColumns.Cache cache, Aliases aliases) throws IOException {
        List<LeafColumns> written = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            written.add(cache.of(leaf.reader()));
        }
        CanonicalNames names = CanonicalNames.of(aliases, total(written, Facet.SPEAKER, reader), total(written, Facet.ORGANIZATION, reader));
        FacetColumns columns = of(written.stream().map(leaf -> leaf.under(names)).toList(), names);
        List.of(Facet.SPEAKER, Facet.ORGANIZATION).forEach(facet -> columns.talks.put(facet, columns.count(facet, reader)));
        return columns;
    }

    private static FacetColumns of(List<LeafColumns> leaves, CanonicalNames names) {
        String[][] values = new String[Facet.values().length][];
        int[][][] global = new int[leaves.size()][values.length][];
        for (int f = 0; f < values.length; f++) {
            values[f] = merge(leaves, f);
            for (int l = 0; l < leaves.size(); l++) {
                global[l][f] = numbers(leaves.get(l).values(f), values[f]);
            }
        }
        return new FacetColumns(values, leaves, global, names);
    }

    /** How many documents have each value of a facet, as it is written. */
    private static Map<String, Integer> total(List<LeafColumns> leaves, Facet facet, IndexReader reader) {
        Map<String, Integer> total = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            String[] values = leaves.get(leaf.ord).values(facet.ordinal());
            int[] counts = new int[values.length];
            leaves.get(leaf.ord).count(facet.ordinal(), leaf.reader().getLiveDocs(), IntStream.range(0, values.length).toArray(), counts);
            for (int v = 0; v < values.length; v++) {
                if (counts[v] > 0) {
                    total.merge(values[v], counts[v], Integer::sum);
                }
            }
        }
        return total;
    }

    private static String[] merge(List<LeafColumns> leaves, int facet) {
        TreeSet<String> all = new TreeSet<>();
        leaves.forEach(leaf -> all.addAll(Arrays.asList(leaf.values(facet))));
        return all.toArray(String[]::new);
    }

    private static int[] numbers(String[] some, String[] all) {
        return Arrays.stream(some).mapToInt(value -> Arrays.binarySearch(all, value)).toArray();
    }

    @Override
    public CanonicalNames names() {
        return names;
    }

    @Override
    public String[] values(Facet facet) {
        return values[facet.ordinal()];
    }

    /** Whether a document of a leaf has one of these values, by their numbers. */
    boolean hasAny(LeafColumns column, int leaf, int facet, int doc, FixedBitSet wanted) {
        int[] starts = column.starts(facet);
        int[] numbers = column.numbers(facet);
        int[] global = global(leaf, facet);
        for (int n = starts[doc]; n < starts[doc + 1]; n++) {
            if (wanted.get(global[numbers[n]])) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int talks(Facet facet, String name) {
        int number = number(facet, name);
        return number < 0 ? 0 : talks.get(facet)[number];
    }

    private int[] count(Facet facet, IndexReader reader) {
        int[] counts = new int[values(facet).length];
        for (LeafReaderContext leaf : reader.leaves()) {
            leaves.get(leaf.ord).count(facet.ordinal(), leaf.reader().getLiveDocs(), global(leaf.ord, facet.ordinal()), counts);
        }
        return counts;
    }

    /** Every value of a facet with the number of its documents, most frequent first. */
    List<FacetCount> counts(Facet facet, IndexReader reader) {
        int[] counts = count(facet, reader);
        List<FacetCount> all = new ArrayList<>();
        for (int v = 0; v < counts.length; v++) {
            if (counts[v] > 0) {
                all.add(new FacetCount(values(facet)[v], counts[v], false));
            }
        }
        all.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return all;
    }

    /** Day of the newest document, in days since 1970. */
    int newest() {
        return leaves.stream().mapToInt(LeafColumns::newest).max().orElse(LeafColumns.UNDATED);
    }

    LeafColumns leaf(int leaf) {
        return leaves.get(leaf);
    }

    /** Where the values of a facet are counted, in a row that is as long as the place of the facet after the last. */
    int place(int facet) {
        return places[facet];
    }

    /** By document of a leaf, in one of {@link LeafColumns#APART}: the place of its only value, {@link #NO_VALUE} or {@link #SEVERAL}. */
    int[] only(int leaf, int facet) {
        return only[leaf][facet];
    }

    /** By combination of a leaf: the places of its values. */
    int[][] together(int leaf) {
        return together[leaf];
    }

    int[] global(int leaf, int facet) {
        return global[leaf][facet];
    }

    /** Name of the doc values that a facet's column is read from. */
    static String field(int facet) {
        return Fields.facet(Facet.values()[facet]);
    }
}
