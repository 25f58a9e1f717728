package dev.lectern.server.page;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A facet with the values a reader can tick.
 *
 * @param first the ticked ones and the most frequent
 * @param rest what unfolds below them
 * @param more whether there are values that are not listed at all
 */
record FacetView(Facet facet, List<Option> first, List<Option> rest, boolean more) {
    /** In the order in which people narrow down. */
    static final List<Facet> ORDER = List.of(Facet.KIND, Facet.YEAR, Facet.CITY, Facet.ORGANIZATION, Facet.SPEAKER,
            Facet.TAG, Facet.EVENT, Facet.LABEL, Facet.LANGUAGE);

    private static final int SHOWN = 6;
    private static final int SHOWN_EVENTS = 3;
    private static final int UNFOLDED = 24;

    /** A value. @param id of its box on the page, so that a script can find it again after the page was drawn anew */
    record Option(String id, String value, String label, long count, boolean selected) {}

    static FacetView of(Facet facet, List<FacetCount> mostFrequentFirst, Reader reader) {
        List<FacetCount> counts = new ArrayList<>(mostFrequentFirst);
        if (facet == Facet.YEAR) {
            counts.sort(Comparator.comparing(FacetCount::value).reversed());
        }
        int shown = facet == Facet.EVENT ? SHOWN_EVENTS : SHOWN;
        List<Option> first = new ArrayList<>();
        List<Option> rest = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            FacetCount count = counts.get(i);
            if (count.selected() || first.size() < shown) {
                first.add(option(facet, i, count, reader));
            } else if (rest.size() < UNFOLDED) {
                rest.add(option(facet, i, count, reader));
            }
        }
        return new FacetView(facet, first, rest, first.size() + rest.size() < counts.size());
    }

    /** A single value that is not ticked narrows nothing down. */
    boolean isUseful() {
        return first.size() > 1 || first.stream().anyMatch(Option::selected);
    }

    private static Option option(Facet facet, int index, FacetCount count, Reader reader) {
        return new Option(facet.key() + "-" + index, count.value(), label(facet, count.value(), reader), count.count(), count.selected());
    }

    /** What a facet's value is called; most are called what they are. */
    static String label(Facet facet, String value, Reader reader) {
        return switch (facet) {
            case KIND -> kind(value, reader);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(reader.locale());
            default -> value;
        };
    }

    private static String kind(String value, Reader reader) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(value)) {
                return reader.say(Phrase.of(kind));
            }
        }
        return value;
    }
}
