package dev.lectern.server.api;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.Affiliation;
import dev.lectern.search.Catalogue.SpeakerWithTalks;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.PagePath;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** {@code GET /api/speakers/{name}}: a speaker's affiliations and talks, newest first. */
public final class SpeakerApi implements Handler {
    private final Catalogue catalogue;

    public SpeakerApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void handle(Context ctx) {
        String name = ctx.pathParam("name");
        SpeakerWithTalks found = catalogue.speaker(name).orElseThrow(() -> Absent.speaker(name));
        Json.answer(ctx, new Answer(found.name(), found.otherNames(), found.affiliations(), found.talks().stream().map(TalkJson::of).toList(),
                PagePath.speaker(found.name())));
    }

    private record Answer(String name, List<String> otherNames, List<Affiliation> affiliations, List<TalkJson> talks, String url) {}
}
