package dev.lectern.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.LocalDate;

/** JSON as the API writes it: snake_case keys, ISO dates, nothing left out. */
public final class Json implements io.javalin.json.JsonMapper {
    private final ObjectMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    public String write(Object value) {
        try {
            // A string and not bytes: Jackson refuses to write half a surrogate pair as UTF-8, Java replaces it.
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return write(value);
    }
}
