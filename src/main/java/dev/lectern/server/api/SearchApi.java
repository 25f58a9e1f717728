package dev.lectern.server.api;

import dev.lectern.search.SearchRequest;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /api/search}; with {@code explain=true} each hit says why it stands where it does. */
public final class SearchApi implements Handler {
    private final TalkSearch search;

    public SearchApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        QueryString given = QueryString.of(ctx.queryString());
        SearchRequest asked = SearchParameters.read(given);
        Json.answer(ctx, SearchParameters.explains(given)
                ? SearchJson.of(search.search(asked), id -> search.explain(asked, id))
                : SearchJson.of(search.search(asked)));
    }
}
