package dev.lectern.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.lectern.talk.TalkJson;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.json.JsonMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** JSON as the API writes it: snake_case keys, ISO dates, nothing left out, as in the {@linkplain TalkJson talk document}. */
public final class Json implements JsonMapper {
    private static final ObjectWriter WRITER =
            TalkJson.mapper().copy().registerModule(new SimpleModule().addSerializer(new FacetCountWriter())).writer();

    /** Answers with a value. It is written as bytes: Javalin would go through a string. */
    public static void answer(Context ctx, Object value) {
        ctx.contentType(ContentType.APPLICATION_JSON).result(bytes(value));
    }

    /** The bytes of an answer, in UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException | IllegalArgumentException brokenCharacter) {
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
