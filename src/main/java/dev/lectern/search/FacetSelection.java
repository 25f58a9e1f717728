package dev.lectern.search;

import dev.lectern.index.Facet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.FixedBitSet;

/** The ticked values of a snapshot's facets. A value is taken as it is written, by another name of the same, or as it reads. */
final class FacetSelection {
    /** Facets with something ticked. */
    final int[] facets;
    /** For each of these the numbers ticked. */
    final FixedBitSet[] ticked;
    private final List<Set<String>> names = new ArrayList<>();

    FacetSelection(FacetDictionary dictionary, Map<Facet, Set<String>> filters) {
        List<Facet> ticking = filters.keySet().stream().filter(f -> !filters.get(f).isEmpty()).sorted().toList();
        facets = ticking.stream().mapToInt(Facet::ordinal).toArray();
        ticked = new FixedBitSet[facets.length];
        for (Facet ignored : Facet.values()) {
            names.add(new LinkedHashSet<>());
        }
        for (int i = 0; i < facets.length; i++) {
            ticked[i] = new FixedBitSet(Math.max(1, dictionary.values(ticking.get(i)).length));
            for (String value : filters.get(ticking.get(i))) {
                tick(dictionary, ticking.get(i), value, ticked[i]);
            }
        }
    }

    private void tick(FacetDictionary dictionary, Facet facet, String value, FixedBitSet bits) {
        FixedBitSet like = dictionary.like(facet, value);
        Set<String> named = names.get(facet.ordinal());
        if (like.cardinality() == 0) {
            named.add(value);
            return;
        }
        bits.or(like);
        String[] values = dictionary.values(facet);
        for (int v = like.nextSetBit(0); v < values.length; v = v + 1 < like.length() ? like.nextSetBit(v + 1) : values.length) {
            named.add(values[v]);
        }
    }

    /** What is ticked in a facet, even where no document has it. */
    Set<String> names(Facet facet) {
        return names.get(facet.ordinal());
    }
}
