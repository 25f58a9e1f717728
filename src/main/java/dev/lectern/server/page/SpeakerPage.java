package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.SpeakerWithTalks;
import dev.lectern.server.format.JsonLd;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /speakers/{name}}: a speaker's talks over the years. */
public final class SpeakerPage implements Handler {
    private final Catalogue catalogue;
    private final Pages pages;

    public SpeakerPage(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        String name = ctx.pathParam("name");
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        SpeakerWithTalks found = catalogue.speaker(name).orElseThrow(() -> Absent.speaker(name));
        Frame frame = pages.frame(ctx, reader, found.name(),
                found.name() + " · " + reader.say(Phrase.HELD, found.talks().size()), PagePath.speaker(found.name()))
                .with(Head.of("profile", new JsonLd(pages.site(ctx)).page(found)));
        pages.draw(ctx, "speaker.jte", new SpeakerView(frame, found, catalogue.companions(found)));
    }
}
