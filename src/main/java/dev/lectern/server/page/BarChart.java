package dev.lectern.server.page;

import dev.lectern.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The values with most talks, each with a bar as long as it has talks. */
record BarChart(List<Bar> bars) {

    /** @param length in percent of the longest, as SVG writes it */
    record Bar(String label, String link, long count, String length) {}

    /** @param mostFirst the counts, the largest first @param link where the bar of a value leads */
    static BarChart of(List<FacetCount> mostFirst, int most, UnaryOperator<String> link) {
        long longest = mostFirst.stream().mapToLong(FacetCount::count).max().orElse(1);
        return new BarChart(mostFirst.stream().limit(most).map(value -> new Bar(value.value(), link.apply(value.value()), value.count(),
                String.format(Locale.ROOT, "%.1f%%", 100.0 * value.count() / longest))).toList());
    }
}
