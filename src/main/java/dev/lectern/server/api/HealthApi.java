package dev.lectern.server.api;

import dev.lectern.server.http.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/** {@code GET /healthz}: the process answers. */
public final class HealthApi implements Handler {
    @Override
    public void handle(Context ctx) {
        Json.answer(ctx, Map.of("status", "ok"));
    }
}
