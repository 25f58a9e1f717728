package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.talk.TalkDocument;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param total how many documents match
 * @param tookMillis time spent inside the engine
 * @param facets counts for every facet, each as if nothing were ticked in itself, most frequent first
 * @param didYouMean a query that would find more; null where there is none to offer
 * @param marks where what was asked for stands in any text of a hit
 */
public record SearchResult(
        long total,
        int page,
        int size,
        double tookMillis,
        List<Hit> hits,
        Map<Facet, List<FacetCount>> facets,
        @Nullable String didYouMean,
        Marks marks) {

    /**
     * A document found.
     *
     * @param snippet the telling passage as HTML: text escaped, matches in {@code <mark>}; null where the body is empty
     * @param title the title as HTML likewise; null where the document has none
     * @param speakers the speakers' names as HTML likewise, in the document's order
     */
    public record Hit(TalkDocument document, @Nullable String snippet, @Nullable String title, List<String> speakers, float score) {}

    /** How many hits a facet's value would give. */
    public record FacetCount(String value, long count, boolean selected) {}
}
