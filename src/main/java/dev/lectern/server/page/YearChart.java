package dev.lectern.server.page;

import dev.lectern.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Talks per year as columns side by side. Widths are shares of the drawing, so that it fits any screen without its text
 * growing or shrinking.
 */
record YearChart(List<Column> columns) {
    /** Height of the drawing, and of the lines of text above and below the columns, in pixels. */
    static final int HEIGHT = 200;
    private static final int TEXT = 24;
    /** What would be too narrow to tell apart; older years are left out. */
    private static final int MOST = 30;
    /** As many four-digit years as stand side by side on a phone. */
    private static final int LABELS = 12;

    /** A year. @param labelled whether there is room to write the year below */
    record Column(String year, String link, long count, boolean labelled, String x, String width, String middle, int top, int height) {}

    /** Years between the first and the last that have no talks keep their place. */
    static YearChart of(List<FacetCount> counts, UnaryOperator<String> link) {
        Map<Integer, Long> byYear = counts.stream().filter(c -> c.value().matches("[0-9]{4}"))
                .collect(Collectors.toMap(c -> Integer.valueOf(c.value()), FacetCount::count));
        if (byYear.isEmpty()) {
            return new YearChart(List.of());
        }
        int last = byYear.keySet().stream().max(Integer::compare).orElseThrow();
        int first = Math.max(last - MOST + 1, byYear.keySet().stream().min(Integer::compare).orElseThrow());
        int years = last - first + 1;
        long tallest = IntStream.rangeClosed(first, last).mapToLong(year -> byYear.getOrDefault(year, 0L)).max().orElse(1);
        int every = (years + LABELS - 1) / LABELS;
        return new YearChart(IntStream.rangeClosed(first, last).mapToObj(year -> {
            long count = byYear.getOrDefault(year, 0L);
            double share = 100.0 / years;
            double left = (year - first) * share;
            int height = (int) Math.round((HEIGHT - 2.0 * TEXT) * count / Math.max(1, tallest));
            return new Column(String.valueOf(year), link.apply(String.valueOf(year)), count, (last - year) % every == 0,
                    percent(left + share * 0.14), percent(share * 0.72), percent(left + share / 2), HEIGHT - TEXT - height, height);
        }).toList());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
