package dev.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code GET /metrics}, as Prometheus reads it. */
final class MetricsRoute implements Handler {
    private final Meters meters;

    MetricsRoute(Meters meters) {
        this.meters = meters;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        meters.write(text);
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(text.toByteArray());
    }
}
