package dev.lectern.server.feed;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.format.Calendar;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.http.SiteAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.List;

/** {@code GET /events/{id}/calendar.ics}: the event for a calendar; without an entry where it has no date. */
public final class EventCalendar implements Handler {
    private final Catalogue catalogue;
    private final PublicAddress address;

    public EventCalendar(Catalogue catalogue, PublicAddress address) {
        this.catalogue = catalogue;
        this.address = address;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        EventWithTalks found = catalogue.event(id).orElseThrow(() -> Absent.event(id));
        StringBuilder calendar = new StringBuilder();
        Calendar.write(List.of(found), new SiteAddress(address.of(ctx)), calendar);
        ctx.result(calendar.toString()).contentType(Calendar.MEDIA_TYPE);
        ctx.header("Content-Disposition", "attachment; filename=\"event.ics\"");
    }
}
