package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.format.Schedule.Day;
import dev.lectern.server.format.Schedule.Room;
import dev.lectern.server.format.Schedule.Slot;
import dev.lectern.server.http.SiteAddress;
import java.io.IOException;
import java.util.List;

/** The schedule of frab in XML. */
final class FrabXml {
    private FrabXml() {}

    static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        List<Day> days = Schedule.of(events, site).days();
        Xml xml = new Xml(out);
        xml.open("schedule").text("version", "1");
        xml.open("conference").text("acronym", Schedule.GENERATOR).text("title", Schedule.TITLE);
        if (!days.isEmpty()) {
            xml.text("start", days.getFirst().date().toString()).text("end", days.getLast().date().toString());
        }
        xml.text("days", String.valueOf(days.size())).text("timeslot_duration", "00:01").text("base_url", site.whole("/")).close();
        for (Day day : days) {
            day(xml, day);
        }
        xml.close();
    }

    private static void day(Xml xml, Day day) throws IOException {
        xml.open("day", "index", String.valueOf(day.index()), "date", day.date().toString(),
                "start", day.date() + "T00:00:00Z", "end", day.date() + "T23:59:59Z");
        for (Room room : day.rooms()) {
            xml.open("room", "name", room.name());
            for (Slot slot : room.slots()) {
                slot(xml, day, room, slot);
            }
            xml.close();
        }
        xml.close();
    }

    private static void slot(Xml xml, Day day, Room room, Slot slot) throws IOException {
        xml.open("event", "id", String.valueOf(slot.number()), "guid", slot.guid());
        xml.text("date", day.date() + "T" + slot.start() + ":00Z").text("start", slot.start()).text("duration", slot.duration())
                .text("room", room.name()).text("slug", slot.slug()).text("url", slot.url()).text("title", slot.title())
                .text("subtitle", "").text("track", slot.track()).text("type", slot.type()).text("language", slot.language())
                .text("abstract", "").text("description", slot.description());
        xml.open("persons");
        for (var speaker : slot.talk().speakers()) {
            xml.text("person", speaker.name(), "id", String.valueOf(Schedule.number(speaker.name())));
        }
        xml.close().open("links").close().open("attachments").close().close();
    }
}
