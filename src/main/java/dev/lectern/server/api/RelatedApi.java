package dev.lectern.server.api;

import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** {@code GET /api/talks/{id}/related}: talks on the same things, the likest first; {@code size} of them at most. */
public final class RelatedApi implements Handler {
    private final TalkSearch search;

    public RelatedApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        int size = SearchParameters.read(QueryString.of(ctx.queryString())).size();
        if (search.document(id).isEmpty()) {
            throw Absent.talk(id);
        }
        Json.answer(ctx, new Answer(search.related(id, size).stream().map(TalkJson::of).toList()));
    }

    private record Answer(List<TalkJson> talks) {}
}
