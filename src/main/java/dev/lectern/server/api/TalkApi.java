package dev.lectern.server.api;

import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.Json;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /api/talks/{id}}: the whole document, body and all. */
public final class TalkApi implements Handler {
    private final TalkSearch search;

    public TalkApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        Json.answer(ctx, search.document(id).orElseThrow(() -> Absent.talk(id)));
    }
}
