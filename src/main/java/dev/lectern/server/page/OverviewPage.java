package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /overview}: how much there is, over the years, by organizations, cities, tags and speakers. */
public final class OverviewPage implements Handler {
    static final String PATH = PagePath.OVERVIEW;

    private final Catalogue catalogue;
    private final Pages pages;

    public OverviewPage(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        Catalogue.Overview counts = catalogue.overview();
        String told = reader.say(Phrase.HELD_EVENTS, counts.events()) + " · " + reader.say(Phrase.HELD, counts.talks())
                + " · " + reader.say(Phrase.HELD_SPEAKERS, counts.speakers());
        String title = reader.say(Phrase.OVERVIEW);
        Frame frame = pages.frame(ctx, reader, title, title + " · " + told, PATH);
        pages.draw(ctx, "overview.jte", new OverviewView(frame, counts, catalogue.talksBy()));
    }
}
