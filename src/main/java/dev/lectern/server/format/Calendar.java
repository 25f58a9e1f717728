package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * iCalendar (RFC 5545): each event that has a date, for the whole day, as posts seldom tell hours that can be relied on.
 * When an entry was made is not known either, so its stamp is the day itself and the same events give the same bytes.
 */
public final class Calendar {
    /** Its media type. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** Longest line in octets, without its end. */
    private static final int LINE_OCTETS = 75;

    private final SiteAddress site;
    private final Appendable out;

    private Calendar(SiteAddress site, Appendable out) {
        this.site = site;
        this.out = out;
    }

    public static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        Calendar calendar = new Calendar(site, out);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Lectern//Community events//ZH");
        for (EventWithTalks event : events) {
            LocalDate date = event.event().event().date();
            if (date != null) {
                calendar.entry(event, date);
            }
        }
        calendar.line("END:VCALENDAR");
    }

    private void entry(EventWithTalks found, LocalDate date) throws IOException {
        Event event = found.event().event();
        line("BEGIN:VEVENT");
        line("UID:" + text(event.id()) + "@" + site.name());
        line("DTSTAMP:" + day(date) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + day(date));
        line("DTEND;VALUE=DATE:" + day(date.plusDays(1)));
        property("SUMMARY", Titles.of(found.event()));
        property("LOCATION", event.city());
        property("DESCRIPTION", description(found));
        if (!event.tags().isEmpty()) {
            line("CATEGORIES:" + event.tags().stream().map(Calendar::text).collect(Collectors.joining(",")));
        }
        if (!site.root().isEmpty()) {
            line("URL:" + site.whole(PagePath.event(event.id())));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static @Nullable String description(EventWithTalks found) {
        String summary = found.event().event().summary();
        String talks = found.talks().stream().map(Calendar::talk).collect(Collectors.joining("\n"));
        String all = summary == null ? talks : summary + (talks.isEmpty() ? "" : "\n\n" + talks);
        return all.isEmpty() ? null : all;
    }

    private static String talk(TalkDocument talk) {
        String names = Titles.names(talk);
        return talk.title() == null || names.isEmpty() ? Titles.of(talk) : talk.title() + " · " + names;
    }

    private void property(String name, @Nullable String value) throws IOException {
        if (value != null) {
            line(name + ":" + text(value));
        }
    }

    /** A value of type TEXT: no control character but the line break, and what has a meaning escaped. */
    private static String text(String value) {
        return value.replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                .replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Folds where the line gets too long, between characters. */
    private void line(String line) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > LINE_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(Character.toString(character));
            octets += size;
            i += Character.charCount(character);
        }
        out.append("\r\n");
    }

    /** Of a character in UTF-8. */
    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
    }
}
