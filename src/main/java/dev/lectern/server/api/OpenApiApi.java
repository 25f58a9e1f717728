package dev.lectern.server.api;

import dev.lectern.server.http.OpenApi;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /openapi.json}: what can be asked here, for programs. */
public final class OpenApiApi implements Handler {
    private final String description = OpenApi.read().toString();

    @Override
    public void handle(Context ctx) {
        ctx.contentType("application/json").result(description);
    }
}
