package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.format.JsonLd;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Objects;

/** {@code GET /events/{id}}: an event with its talks in order. */
public final class EventPage implements Handler {
    private final Catalogue catalogue;
    private final Pages pages;

    public EventPage(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        EventWithTalks found = catalogue.event(id).orElseThrow(() -> Absent.event(id));
        String title = Heading.of(found.event().event(), reader);
        Head head = Head.of("article", new JsonLd(pages.site(ctx)).page(found)).withImage(found.event().image());
        Frame frame = pages.frame(ctx, reader, title, Objects.requireNonNullElse(found.event().event().summary(), title), PagePath.event(id))
                .with(found.event().event().date() == null ? head : head.withCalendar(PagePath.calendar(id)));
        pages.draw(ctx, "event.jte", new EventView(frame, title, found));
    }
}
