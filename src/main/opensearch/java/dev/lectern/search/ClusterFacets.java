package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Cluster;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.ClusterDocuments;
import dev.lectern.index.ClusterValues;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The values of a commit's facets. Names are read when the commit is opened, the others when somebody asks. */
final class ClusterFacets implements FacetDictionary {
    private final Cluster cluster;
    private final String indexes;
    private final CanonicalNames names;
    private final Map<Facet, Counts> known = new ConcurrentHashMap<>();

    /** @param values sorted @param counts of documents that have each */
    private record Counts(String[] values, int[] counts) {}

    ClusterFacets(Cluster cluster, String indexes, Aliases aliases) throws IOException {
        this.cluster = cluster;
        this.indexes = indexes;
        this.names = CanonicalNames.of(aliases, written(Facet.SPEAKER), written(Facet.ORGANIZATION));
        known.put(Facet.SPEAKER, read(Facet.SPEAKER));
        known.put(Facet.ORGANIZATION, read(Facet.ORGANIZATION));
    }

    private Map<String, Integer> written(Facet facet) throws IOException {
        return ClusterValues.count(cluster, indexes, ClusterDocuments.written(facet), Patience.READER);
    }

    private Counts read(Facet facet) throws IOException {
        Map<String, Integer> counts = ClusterValues.count(cluster, indexes, Fields.facet(facet), Patience.READER);
        return new Counts(counts.keySet().toArray(String[]::new), counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private Counts counts(Facet facet) {
        return known.computeIfAbsent(facet, asked -> {
            try {
                return read(asked);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public CanonicalNames names() {
        return names;
    }

    @Override
    public String[] values(Facet facet) {
        return counts(facet).values;
    }

    @Override
    public int talks(Facet facet, String name) {
        int number = number(facet, name);
        return number < 0 ? 0 : counts(facet).counts[number];
    }

    /** Every value with the number of its documents, most frequent first. */
    List<FacetCount> all(Facet facet) {
        Counts counts = counts(facet);
        return IntStream.range(0, counts.values.length).mapToObj(v -> new FacetCount(counts.values[v], counts.counts[v], false))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value)).toList();
    }
}
