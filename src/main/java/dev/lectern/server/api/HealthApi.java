package dev.lectern.server.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/** {@code GET /healthz}: the process answers. */
public final class HealthApi implements Handler {
    @Override
    public void handle(Context ctx) {
        ctx.json(Map.of("status", "ok"));
    }
}
