package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.List;

/** The talk document, one a line: each event, then its talks. */
final class JsonLines {
    private JsonLines() {}

    static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        for (EventWithTalks event : events) {
            out.append(Json.write(event.event())).append('\n');
            for (TalkDocument talk : event.talks()) {
                out.append(Json.write(talk)).append('\n');
            }
        }
    }
}
