package dev.lectern.server.page;

import dev.lectern.index.Facet;
import dev.lectern.search.Catalogue.Overview;
import dev.lectern.search.SearchResult.FacetCount;
import java.util.List;
import java.util.Map;

/** The overview, ready to be drawn. @param talks how many talks each value of a facet has */
record OverviewView(Frame frame, Overview counts, Map<Facet, List<FacetCount>> talks) {
    private static final int BARS = 10;

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    /** A number that stands for the whole, such as 12 cities. */
    record Figure(long count, Phrase of) {}

    List<Figure> figures() {
        return List.of(new Figure(counts.events(), Phrase.COUNT_EVENTS), new Figure(counts.talks(), Phrase.COUNT_TALKS),
                new Figure(counts.speakers(), Phrase.COUNT_SPEAKERS), new Figure(counts.organizations(), Phrase.COUNT_ORGANIZATIONS),
                new Figure(counts.cities(), Phrase.COUNT_CITIES));
    }

    YearChart years() {
        return YearChart.of(of(Facet.YEAR), year -> reader().browse(Facet.YEAR, year));
    }

    BarChart organizations() {
        return BarChart.of(of(Facet.ORGANIZATION), BARS, reader()::organization);
    }

    BarChart cities() {
        return BarChart.of(of(Facet.CITY), BARS, city -> reader().browse(Facet.CITY, city));
    }

    BarChart speakers() {
        return BarChart.of(of(Facet.SPEAKER), BARS, reader()::speaker);
    }

    BarChart tags() {
        return BarChart.of(of(Facet.TAG), BARS, tag -> reader().browse(Facet.TAG, tag));
    }

    private List<FacetCount> of(Facet facet) {
        return talks.getOrDefault(facet, List.of());
    }
}
