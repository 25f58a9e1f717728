package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What an engine found for one query. */
interface Found {

    /** How many documents have every ticked facet. */
    long total();

    /** How many talks there are before anything is ticked or filtered. */
    long talks();

    /** The counts of every facet, most frequent first; what is ticked is always among them. */
    Map<Facet, List<FacetCount>> facets();

    /** The documents of the page that was asked for. */
    List<Ranked> page() throws IOException;

    /** A document and the score that it was ranked by; 0 in orders that have none. */
    record Ranked(Shown shown, float score) {}
}
