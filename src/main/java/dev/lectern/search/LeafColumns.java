package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What one segment holds for counting and ranking; it never changes, so a new snapshot reads only new segments. */
final class LeafColumns {
    /** Facets whose values come in few combinations, as they are a whole post's: these are counted at once. */
    static final int[] TOGETHER = facets(Facet.CITY, Facet.YEAR, Facet.TAG, Facet.KIND, Facet.LABEL, Facet.LANGUAGE);
    /** The other facets. */
    static final int[] APART = facets(Facet.SPEAKER, Facet.ORGANIZATION, Facet.EVENT);

    static final LeafColumns NONE = new LeafColumns();

    /** No date known. */
    static final int UNDATED = Integer.MIN_VALUE;

    private final String[][] values;
    private final int[][] starts;
    private final int[][] numbers;
    private final int[] days;
    private final boolean[] events;
    /** Number of each document's combination of values in {@link #TOGETHER}. */
    private final int[] combinations;
    /** For each combination a document that has it. */
    private final int[] examples;

    /** Of no documents. */
    private LeafColumns() {
        values = new String[0][];
        starts = new int[0][];
        numbers = new int[0][];
        days = new int[0];
        events = new boolean[0];
        combinations = new int[0];
        examples = new int[0];
    }

    private LeafColumns(String[][] values, int[][] starts, int[][] numbers, LeafColumns of) {
        this.values = values;
        this.starts = starts;
        this.numbers = numbers;
        this.days = of.days;
        this.events = of.events;
        this.combinations = of.combinations;
        this.examples = of.examples;
    }

    private LeafColumns(LeafReader reader) throws IOException {
        int facets = Facet.values().length;
        values = new String[facets][];
        starts = new int[facets][];
        numbers = new int[facets][];
        for (int f = 0; f < facets; f++) {
            read(DocValues.getSortedSet(reader, FacetColumns.field(f)), f, reader.maxDoc());
        }
        days = days(DocValues.getSortedNumeric(reader, Fields.DATE), reader.maxDoc());
        events = events(DocValues.getSorted(reader, Fields.FINGERPRINT), reader.maxDoc());
        combinations = new int[reader.maxDoc()];
        examples = combine();
    }

    private static int[] facets(Facet... facets) {
        return Arrays.stream(facets).mapToInt(Facet::ordinal).toArray();
    }

    private IntBuffer valuesOf(int doc) {
        IntBuffer all = IntBuffer.allocate(Arrays.stream(TOGETHER).map(f -> starts[f][doc + 1] - starts[f][doc] + 1).sum());
        for (int f : TOGETHER) {
            all.put(numbers[f], starts[f][doc], starts[f][doc + 1] - starts[f][doc]).put(-1);
        }
        return all.flip();
    }

    private int[] combine() {
        Map<IntBuffer, Integer> known = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        for (int doc = 0; doc < combinations.length; doc++) {
            Integer number = known.putIfAbsent(valuesOf(doc), first.size());
            combinations[doc] = number == null ? first.size() : number;
            if (number == null) {
                first.add(doc);
            }
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private void read(SortedSetDocValues column, int facet, int documents) throws IOException {
        values[facet] = new String[(int) column.getValueCount()];
        for (int v = 0; v < values[facet].length; v++) {
            values[facet][v] = column.lookupOrd(v).utf8ToString();
        }
        int[] start = new int[documents + 1];
        int[] all = new int[documents];
        int filled = 0;
        for (int doc = 0; doc < documents; doc++) {
            start[doc] = filled;
            for (int i = 0, n = column.advanceExact(doc) ? column.docValueCount() : 0; i < n; i++) {
                all = filled < all.length ? all : Arrays.copyOf(all, filled * 2 + 16);
                all[filled++] = (int) column.nextOrd();
            }
        }
        start[documents] = filled;
        starts[facet] = start;
        numbers[facet] = Arrays.copyOf(all, filled);
    }

    private static int[] days(SortedNumericDocValues column, int documents) throws IOException {
        int[] days = new int[documents];
        for (int doc = 0; doc < documents; doc++) {
            days[doc] = column.advanceExact(doc) ? (int) column.nextValue() : UNDATED;
        }
        return days;
    }

    private static boolean[] events(SortedDocValues column, int documents) throws IOException {
        boolean[] events = new boolean[documents];
        for (int doc = 0; doc < documents; doc++) {
            events[doc] = column.advanceExact(doc);
        }
        return events;
    }

    String[] values(int facet) {
        return values[facet];
    }

    /** Where a document's numbers begin in {@link #numbers}; they end where the next document's begin. */
    int[] starts(int facet) {
        return starts[facet];
    }

    int[] numbers(int facet) {
        return numbers[facet];
    }

    /** How many combinations of values there are in the facets that are counted together. */
    int combinations() {
        return examples.length;
    }

    /** Number of the combination that a document has. */
    int combination(int doc) {
        return combinations[doc];
    }

    /** A document that has the combination. */
    int example(int combination) {
        return examples[combination];
    }

    /** Counts the values of a facet over all live documents. */
    void count(int facet, @Nullable Bits live, int[] global, int[] counts) {
        for (int doc = 0; doc < days.length; doc++) {
            for (int n = starts[facet][doc]; (live == null || live.get(doc)) && n < starts[facet][doc + 1]; n++) {
                counts[global[numbers[facet][n]]]++;
            }
        }
    }

    /** The same documents under the names that stand for those they have. */
    LeafColumns under(CanonicalNames names) {
        LeafColumns renamed = this;
        for (Facet facet : Facet.values()) {
            String[] canonical = Arrays.stream(values[facet.ordinal()]).map(value -> names.of(facet, value)).toArray(String[]::new);
            if (!Arrays.equals(canonical, values[facet.ordinal()])) {
                renamed = renamed.with(facet.ordinal(), canonical);
            }
        }
        return renamed;
    }

    /** @param canonical for each value the one in its place; of two that are the same now a document has one */
    private LeafColumns with(int facet, String[] canonical) {
        String[] sorted = Arrays.stream(canonical).distinct().sorted().toArray(String[]::new);
        int[] start = new int[starts[facet].length];
        int[] some = new int[numbers[facet].length];
        int filled = 0;
        for (int doc = 0; doc + 1 < start.length; doc++) {
            start[doc] = filled;
            for (int n = starts[facet][doc]; n < starts[facet][doc + 1]; n++) {
                int number = Arrays.binarySearch(sorted, canonical[numbers[facet][n]]);
                boolean there = Arrays.stream(some, start[doc], filled).anyMatch(other -> other == number);
                some[filled] = number;
                filled += there ? 0 : 1;
            }
        }
        start[start.length - 1] = filled;
        LeafColumns renamed = new LeafColumns(values.clone(), starts.clone(), numbers.clone(), this);
        renamed.values[facet] = sorted;
        renamed.starts[facet] = start;
        renamed.numbers[facet] = Arrays.copyOf(some, filled);
        return renamed;
    }

    /** Days since 1970, or {@link #UNDATED}. */
    int day(int doc) {
        return days[doc];
    }

    /** Likewise, but the first day of 1970 where unknown, as orders by date have it. */
    int dayOrEpoch(int doc) {
        return days[doc] == UNDATED ? 0 : days[doc];
    }

    boolean isEvent(int doc) {
        return events[doc];
    }

    int newest() {
        return Arrays.stream(days).max().orElse(UNDATED);
    }

    /** Columns by segment. Segments that are merged away leave by themselves. */
    static final class Cache {
        private final Map<IndexReader.CacheKey, LeafColumns> columns = new ConcurrentHashMap<>();

        LeafColumns of(LeafReader reader) throws IOException {
            IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
            LeafColumns known = columns.get(helper.getKey());
            if (known == null) {
                known = new LeafColumns(reader);
                columns.put(helper.getKey(), known);
                helper.addClosedListener(columns::remove);
            }
            return known;
        }
    }
}
