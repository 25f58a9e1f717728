package dev.lectern.server.algolia;

import dev.lectern.server.http.Language;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.page.Heading;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk as these clients know records: flat attributes under the names of the facets, and what DocSearch reads
 * ({@code content}, {@code hierarchy}, and {@code type} from {@link Highlights#level}). What a talk has not is left out, but that DocSearch wants every level.
 */
final class TalkRecord {
    private static final int LEVELS = 7;
    private static final int LONGEST_CONTENT = 600;
    private static final Pattern WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

    private TalkRecord() {}

    /**
     * Its attributes, as text. DocSearch puts {@code content} and {@code hierarchy} into pages as HTML: see {@link #safe}.
     *
     * @param address of this server, as in {@code https://talks.example.org}
     */
    static Map<String, Object> of(TalkDocument talk, String address) {
        TalkDocument.Event event = talk.event();
        Map<String, Object> record = new LinkedHashMap<>();
        put(record, "objectID", talk.id());
        put(record, "url", address + (talk.kind() == Kind.EVENT ? PagePath.event(event.id()) : PagePath.talk(talk.id())));
        put(record, "kind", talk.kind().name().toLowerCase(Locale.ROOT));
        put(record, "title", talk.title());
        put(record, "heading", heading(talk));
        put(record, "speaker", each(talk.speakers(), Speaker::name));
        put(record, "organization", each(talk.speakers(), Speaker::organization));
        put(record, "role", each(talk.speakers(), Speaker::role));
        put(record, "people", each(talk.people(), Speaker::name));
        put(record, "body", talk.body());
        put(record, "bio", talk.bio());
        put(record, "image", talk.image() == null || isPath(talk.image()) ? talk.image() : null);
        put(record, "event", eventName(event));
        put(record, "event_id", event.id());
        put(record, "event_url", address + PagePath.event(event.id()));
        put(record, "date", event.date() == null ? null : event.date().toString());
        put(record, "date_ts", event.date() == null ? null : event.date().toEpochDay() * NumberAttribute.DAY_SECONDS);
        put(record, "year", event.date() == null ? null : event.date().getYear());
        put(record, "city", event.city());
        put(record, "tag", event.tags());
        put(record, "label", event.label());
        put(record, "lang", event.language() == null ? null : FacetAttribute.language(event.language()));
        put(record, "summary", talk.kind() == Kind.EVENT ? event.summary() : null);
        put(record, "link", event.link() != null && WEB.matcher(event.link()).matches() ? event.link() : null);
        put(record, "hierarchy", hierarchy(talk));
        record.put("content", content(talk));
        return record;
    }

    /** The record with what DocSearch takes for HTML made such. */
    static Map<String, Object> safe(Map<String, Object> record) {
        Map<String, Object> safe = new LinkedHashMap<>(record);
        safe.computeIfPresent("content", (name, text) -> Highlighter.html((String) text));
        safe.computeIfPresent("hierarchy", (name, levels) -> {
            Map<String, Object> escaped = new LinkedHashMap<>();
            ((Map<?, ?>) levels).forEach((level, text) -> escaped.put((String) level, text == null ? null : Highlighter.html((String) text)));
            return escaped;
        });
        return safe;
    }

    /** Results are grouped by the event; below it the talk, its speakers, and where and when. */
    private static Map<String, @Nullable String> hierarchy(TalkDocument talk) {
        String held = Stream.of(date(talk), talk.event().city()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        @Nullable String[] levels = {eventName(talk.event()), heading(talk), empty(speakers(talk)), empty(held)};
        Map<String, @Nullable String> hierarchy = new LinkedHashMap<>();
        for (int level = 0; level < LEVELS; level++) {
            hierarchy.put("lvl" + level, level < levels.length ? levels[level] : null);
        }
        return hierarchy;
    }

    private static @Nullable String date(TalkDocument talk) {
        LocalDate date = talk.event().date();
        return date == null ? null : date.toString();
    }

    /** Who speaks, and what the post says of it; cut, as DocSearch keeps it in the browser. */
    private static @Nullable String content(TalkDocument talk) {
        String text = Stream.of(speakers(talk), Objects.requireNonNullElse(talk.body(), ""))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" — "));
        int end = text.offsetByCodePoints(0, Math.min(LONGEST_CONTENT, text.codePointCount(0, text.length())));
        return empty(text.substring(0, end));
    }

    private static String speakers(TalkDocument talk) {
        return talk.speakers().stream()
                .map(one -> one.organization() == null ? one.name() : one.name() + " (" + one.organization() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String heading(TalkDocument talk) {
        return Heading.text(talk, isChinese(talk) ? Language.CHINESE : Language.ENGLISH);
    }

    private static boolean isChinese(TalkDocument talk) {
        String told = talk.event().language();
        String shown = talk.event().title() + speakers(talk) + talk.body();
        return told != null ? FacetAttribute.language(told).equals(Language.CHINESE.key()) : shown.codePoints().anyMatch(Run::isHan);
    }

    /** As the facet {@code event} names it. */
    private static String eventName(TalkDocument.Event event) {
        return event.title() == null ? event.id() : event.title();
    }

    private static boolean isPath(String address) {
        return WEB.matcher(address).matches() || !OTHER_SCHEME.matcher(address.strip()).matches();
    }

    private static List<String> each(List<Speaker> people, Function<Speaker, @Nullable String> part) {
        List<String> all = new ArrayList<>();
        people.stream().map(part).filter(Objects::nonNull).distinct().forEach(all::add);
        return all;
    }

    private static @Nullable String empty(String text) {
        return text.isBlank() ? null : text;
    }

    private static void put(Map<String, Object> record, String name, @Nullable Object value) {
        boolean nothing = value == null || value instanceof String text && text.isBlank() || value instanceof List<?> list && list.isEmpty();
        if (!nothing) {
            record.put(name, value);
        }
    }
}
