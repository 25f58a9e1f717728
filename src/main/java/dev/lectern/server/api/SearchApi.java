package dev.lectern.server.api;

import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /api/search}. */
public final class SearchApi implements Handler {
    private final TalkSearch search;

    public SearchApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        ctx.json(SearchJson.of(search.search(SearchParameters.read(QueryString.of(ctx.queryString())))));
    }
}
