package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values a document has in each facet. */
final class FacetValues {
    private FacetValues() {}

    /** The values, each once; none empty, none longer than Lucene takes. */
    static List<String> of(TalkDocument document, Facet facet) {
        TalkDocument.Event event = document.event();
        return switch (facet) {
            case SPEAKER -> clean(document.speakers().stream().map(Speaker::name));
            case ORGANIZATION -> clean(document.speakers().stream().map(Speaker::organization));
            case CITY -> clean(event.city());
            case YEAR -> clean(event.date() == null ? null : String.valueOf(event.date().getYear()));
            case TAG -> clean(event.tags().stream());
            case EVENT -> clean(event.title() == null ? event.id() : event.title());
            case KIND -> List.of(kind(document));
            case LABEL -> clean(event.label());
            case LANGUAGE -> clean(event.language());
        };
    }

    /** The kind as the outside names it. */
    static String kind(TalkDocument document) {
        return document.kind().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> clean(@Nullable String value) {
        return clean(Stream.ofNullable(value));
    }

    private static List<String> clean(Stream<@Nullable String> values) {
        return values.filter(Objects::nonNull).map(String::strip).filter(v -> !v.isEmpty())
                .map(v -> v.length() > 1000 ? v.substring(0, 1000) : v).distinct().toList();
    }

    /** Speakers of a talk, people of an event. */
    static Collection<Speaker> people(TalkDocument document) {
        return document.kind() == TalkDocument.Kind.EVENT
                ? Stream.concat(document.speakers().stream(), document.people().stream()).toList()
                : document.speakers();
    }
}
