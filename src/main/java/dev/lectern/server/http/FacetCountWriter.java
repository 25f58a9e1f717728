package dev.lectern.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Recent;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Writes the counts of facets. An answer has some hundreds of them, whose values are the same from question to question:
 * the bytes around the number are made once, and copied.
 */
final class FacetCountWriter extends StdSerializer<FacetCount> {
    private static final long serialVersionUID = 1L;

    /** What a value takes beside its characters, about. */
    private static final int ENTRY_BYTES = 200;
    private static final int SMALL = 1_000;

    private static final SerializableString[] UNSELECTED =
            IntStream.range(0, SMALL).mapToObj(count -> end(count, false)).toArray(SerializableString[]::new);

    private final transient Recent<String, SerializableString> beginnings = new Recent<>(Recent.shareOfHeap(64));

    FacetCountWriter() {
        super(FacetCount.class);
    }

    @Override
    public void serialize(FacetCount facet, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeRawValue(beginnings.get(facet.value(), FacetCountWriter::beginning, made -> ENTRY_BYTES + 5L * made.getValue().length()));
        out.writeRaw(facet.selected() || facet.count() >= SMALL ? end(facet.count(), facet.selected()) : UNSELECTED[(int) facet.count()]);
    }

    private static SerializableString beginning(String value) {
        return new SerializedString("{\"value\":\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + "\",\"count\":");
    }

    private static SerializableString end(long count, boolean selected) {
        return new SerializedString(count + ",\"selected\":" + selected + "}");
    }
}
