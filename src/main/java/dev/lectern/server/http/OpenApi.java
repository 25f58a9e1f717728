package dev.lectern.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.talk.TalkJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of every route, in OpenAPI 3.1: written by hand, and held to the routes by a test. */
public final class OpenApi {
    private static final String RESOURCE = "/dev/lectern/server/openapi.json";

    private OpenApi() {}

    /** Reads it from the class path. */
    public static JsonNode read() {
        try (InputStream in = OpenApi.class.getResourceAsStream(RESOURCE)) {
            return TalkJson.mapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
