package dev.lectern.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.lectern.talk.TalkJson;
import io.javalin.json.JsonMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;

/** JSON as the API writes it: snake_case keys, ISO dates, nothing left out, as in the {@linkplain TalkJson talk document}. */
public final class Json implements JsonMapper {

    public String write(Object value) {
        try {
            // A string and not bytes: Jackson refuses to write half a surrogate pair as UTF-8, Java replaces it.
            return TalkJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return write(value);
    }
}
