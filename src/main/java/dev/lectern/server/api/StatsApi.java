package dev.lectern.server.api;

import dev.lectern.search.Catalogue;
import dev.lectern.server.http.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /api/stats}: how much there is to find. */
public final class StatsApi implements Handler {
    private final Catalogue catalogue;

    public StatsApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void handle(Context ctx) {
        Json.answer(ctx, catalogue.overview());
    }
}
