package dev.lectern.server.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.format.Schedule.Day;
import dev.lectern.server.format.Schedule.Room;
import dev.lectern.server.format.Schedule.Slot;
import dev.lectern.server.http.SiteAddress;
import java.io.IOException;
import java.util.List;

/** The schedule of frab, which pretalx, Giggity and others read as well, in JSON. */
final class FrabJson {
    private FrabJson() {}

    static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        List<Day> days = Schedule.of(events, site).days();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode schedule = root.putObject("schedule").put("version", "1").put("base_url", site.whole("/"));
        ObjectNode conference = schedule.putObject("conference").put("acronym", Schedule.GENERATOR).put("title", Schedule.TITLE)
                .put("start", days.isEmpty() ? null : days.getFirst().date().toString())
                .put("end", days.isEmpty() ? null : days.getLast().date().toString())
                .put("daysCount", days.size()).put("timeslot_duration", "00:01");
        ArrayNode all = conference.putArray("days");
        days.forEach(day -> day(all.addObject(), day));
        out.append(root.toPrettyString().replace("\r\n", "\n")).append('\n');
    }

    private static void day(ObjectNode node, Day day) {
        node.put("index", day.index()).put("date", day.date().toString())
                .put("day_start", day.date() + "T00:00:00Z").put("day_end", day.date() + "T23:59:59Z");
        ObjectNode rooms = node.putObject("rooms");
        for (Room room : day.rooms()) {
            ArrayNode slots = rooms.putArray(room.name());
            room.slots().forEach(slot -> slot(slots.addObject(), day, room, slot));
        }
    }

    private static void slot(ObjectNode node, Day day, Room room, Slot slot) {
        node.put("id", slot.number()).put("guid", slot.guid()).put("date", day.date() + "T" + slot.start() + ":00Z")
                .put("start", slot.start()).put("duration", slot.duration()).put("room", room.name()).put("slug", slot.slug())
                .put("url", slot.url()).put("title", slot.title()).put("subtitle", "").put("track", slot.track())
                .put("type", slot.type()).put("language", slot.language()).put("abstract", "").put("description", slot.description());
        ArrayNode persons = node.putArray("persons");
        slot.talk().speakers().forEach(speaker -> persons.addObject()
                .put("id", Schedule.number(speaker.name())).put("public_name", speaker.name()));
        node.putArray("links");
        node.putArray("attachments");
    }
}
