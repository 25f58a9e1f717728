package dev.lectern.server.api;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.PagePath;
import dev.lectern.talk.TalkDocument;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** {@code GET /api/events/{id}}: an event's document and its talks in the order of the post. */
public final class EventApi implements Handler {
    private final Catalogue catalogue;

    public EventApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        EventWithTalks found = catalogue.event(id).orElseThrow(() -> Absent.event(id));
        Json.answer(ctx, new Answer(found.event(), found.talks().stream().map(TalkJson::of).toList(), PagePath.event(id)));
    }

    private record Answer(TalkDocument document, List<TalkJson> talks, String url) {}
}
