package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table (RFC 4180) for spreadsheets, which is why it starts with a byte order mark: without it they take it for an old encoding. */
final class Csv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final String BETWEEN = "; ";

    /** What makes a spreadsheet run a cell as a formula (OWASP, CSV Injection), full-width forms included. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@＝＋－＠|].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n;\\t].*|^\\s.*|.*\\s$", Pattern.DOTALL);

    private static final List<String> HEADER = List.of("id", "kind", "title", "speakers", "organizations", "roles", "event",
            "date", "city", "tags", "label", "language", "url", "path", "line", "body");

    private Csv() {}

    static void write(List<EventWithTalks> events, SiteAddress site, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK).append(String.join(",", HEADER)).append(LINE_END);
        for (EventWithTalks event : events) {
            row(event.event(), site, out);
            for (TalkDocument talk : event.talks()) {
                row(talk, site, out);
            }
        }
    }

    private static void row(TalkDocument d, SiteAddress site, Appendable out) throws IOException {
        Event event = d.event();
        boolean isEvent = d.kind() == Kind.EVENT;
        String path = isEvent ? PagePath.event(event.id()) : PagePath.talk(d.id());
        Stream<@Nullable String> cells = Stream.of(d.id(), d.kind().name().toLowerCase(Locale.ROOT), d.title(),
                each(d, Speaker::name), each(d, Speaker::organization), each(d, Speaker::role), event.title(),
                event.date() == null ? null : event.date().toString(), event.city(), String.join(BETWEEN, event.tags()),
                event.label(), event.language(), site.whole(path), d.source().path(), String.valueOf(d.source().line()), d.body());
        out.append(cells.map(Csv::cell).collect(Collectors.joining(","))).append(LINE_END);
    }

    /** One entry for each speaker, so that the entries of the three columns belong together. */
    private static String each(TalkDocument d, Function<Speaker, @Nullable String> part) {
        String joined = d.speakers().stream().map(part).map(text -> Objects.requireNonNullElse(text, "")).collect(Collectors.joining(BETWEEN));
        return joined.replace(BETWEEN, "").isEmpty() ? "" : joined;
    }

    private static String cell(@Nullable String text) {
        String shown = text == null ? "" : FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(shown).matches() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
    }
}
