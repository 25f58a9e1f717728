package dev.lectern.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkJson;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** JSON as the API writes it: snake_case keys, ISO dates, nothing left out, as in the {@linkplain TalkJson talk document}. */
public final class Json implements JsonMapper {
    private static final ObjectWriter WRITER = TalkJson.mapper().copy().registerModule(facetCounts()).writer();

    /** An answer has some hundreds of them, and to be asked for each of its parts by name is most of what one costs. */
    private static SimpleModule facetCounts() {
        SerializableString value = new SerializedString("value");
        SerializableString count = new SerializedString("count");
        SerializableString selected = new SerializedString("selected");
        return new SimpleModule().addSerializer(new StdSerializer<>(FacetCount.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(FacetCount facet, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeStartObject();
                out.writeFieldName(value);
                out.writeString(facet.value());
                out.writeFieldName(count);
                out.writeNumber(facet.count());
                out.writeFieldName(selected);
                out.writeBoolean(facet.selected());
                out.writeEndObject();
            }
        });
    }

    /** Answers with a value. It is written as bytes: Javalin would go through a string. */
    public static void answer(Context ctx, Object value) {
        ctx.contentType(ContentType.APPLICATION_JSON).result(bytes(value));
    }

    private static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException brokenCharacter) {
            return write(value).getBytes(StandardCharsets.UTF_8);
        }
    }

    public static String write(Object value) {
        try {
            // A string and not bytes: Jackson refuses to write half a surrogate pair as UTF-8, Java replaces it.
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return write(value);
    }
}
