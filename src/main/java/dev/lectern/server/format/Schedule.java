package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * What a conference tool calls a schedule: days, rooms, slots. A room stands for an event, so that the talks of two events
 * on one day stay apart.
 *
 * <p>The format wants hours, which posts seldom give and documents do not hold: slots of half an hour from nine on tell the
 * order of the talks, and no more than that.
 */
record Schedule(List<Day> days) {
    static final String TITLE = "Lectern";
    static final String GENERATOR = "lectern";
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final int USUAL_MINUTES = 30;
    private static final int MINUTES_TILL_MIDNIGHT = 15 * 60 - 1;

    record Day(int index, LocalDate date, List<Room> rooms) {}

    record Room(String name, List<Slot> slots) {}

    /** @param start from {@code 09:00} on @param duration such as {@code 00:30} */
    record Slot(TalkDocument talk, String start, String duration, String url) {
        /** A number that stays the same, as the format wants one. */
        long number() {
            return Schedule.number(talk.id());
        }

        String guid() {
            return UUID.nameUUIDFromBytes(("lectern:" + talk.id()).getBytes(StandardCharsets.UTF_8)).toString();
        }

        String title() {
            return Titles.of(talk);
        }

        String slug() {
            return "lectern-" + number();
        }

        String type() {
            return talk.kind().name().toLowerCase(Locale.ROOT);
        }

        String track() {
            return talk.event().tags().isEmpty() ? "" : talk.event().tags().getFirst();
        }

        String language() {
            return Objects.requireNonNullElse(talk.event().language(), "");
        }

        String description() {
            return Objects.requireNonNullElse(talk.body(), "");
        }
    }

    /** The events that have a date, and talks. */
    static Schedule of(List<EventWithTalks> events, SiteAddress site) {
        SortedMap<LocalDate, List<Room>> byDate = new TreeMap<>();
        for (EventWithTalks event : events) {
            LocalDate date = event.event().event().date();
            if (date != null && !event.talks().isEmpty()) {
                byDate.computeIfAbsent(date, day -> new ArrayList<>()).add(room(event, site, byDate.get(date)));
            }
        }
        List<Day> days = new ArrayList<>();
        byDate.forEach((date, rooms) -> days.add(new Day(days.size() + 1, date, rooms)));
        return new Schedule(days);
    }

    static long number(String id) {
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() & Integer.MAX_VALUE;
    }

    private static Room room(EventWithTalks event, SiteAddress site, List<Room> sameDay) {
        int minutes = Math.max(1, Math.min(USUAL_MINUTES, MINUTES_TILL_MIDNIGHT / event.talks().size()));
        String title = Titles.of(event.event());
        boolean taken = sameDay.stream().anyMatch(room -> room.name().equals(title));
        List<Slot> slots = new ArrayList<>();
        for (TalkDocument talk : event.talks()) {
            LocalTime start = NINE.plusMinutes((long) minutes * slots.size());
            slots.add(new Slot(talk, start.toString(), LocalTime.ofSecondOfDay(60L * minutes).toString(), site.whole(PagePath.talk(talk.id()))));
        }
        return new Room(taken ? title + " (" + event.event().id() + ")" : title, slots);
    }
}
