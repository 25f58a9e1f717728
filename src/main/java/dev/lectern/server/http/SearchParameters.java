package dev.lectern.server.http;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.talk.TalkDocument;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters of a search: the one place where they are checked.
 *
 * <p>A parameter that nobody here knows is let through (trackers and caches add theirs), unless it looks like one of ours
 * misspelt: a filter that silently does not filter is worse than an error.
 */
public final class SearchParameters {
    /** Hits on a page where nothing else is asked for. */
    public static final int USUAL_SIZE = 10;
    /** How deep paging goes, in hits. Beyond it one wants an export. */
    public static final int DEEPEST_HIT = 10_000;

    private static final int LONGEST_VALUE = 200;

    private SearchParameters() {}

    /** @throws BadParameter for the first parameter that cannot be used */
    public static SearchRequest read(QueryString given) {
        Misspelling.refuseIn(given);
        String query = Values.query(given);
        LocalDate from = Values.date(given, "from");
        LocalDate to = Values.date(given, "to");
        if (from != null && to != null && from.isAfter(to)) {
            throw new BadParameter("from", from.toString(), new Text("it must not be after 'to', " + to, "不能晚于“to”（" + to + "）"));
        }
        int size = Values.whole(given, "size", USUAL_SIZE, SearchRequest.LARGEST_SIZE);
        int page = Values.whole(given, "page", 1, Math.max(1, DEEPEST_HIT / size));
        return new SearchRequest(query, filters(given), from, to, sort(given, query), page, size);
    }

    /** Whether {@code explain} asks for why each hit stands where it does. @throws BadParameter where it is neither true nor false */
    public static boolean explains(QueryString given) {
        return Values.flag(given, "explain");
    }

    /** A parameter that is true or false, and false where it is absent. @throws BadParameter where it is neither */
    public static boolean flag(QueryString given, String name) {
        return Values.flag(given, name);
    }

    /** The other way: the part of an address from {@code ?} on that asks for this; empty where it asks for nothing special. */
    public static String write(SearchRequest request) {
        StringBuilder address = new StringBuilder();
        append(address, "q", request.query());
        request.filters().forEach((facet, values) -> values.forEach(value -> append(address, facet.key(), value)));
        append(address, "from", request.from() == null ? "" : request.from().toString());
        append(address, "to", request.to() == null ? "" : request.to().toString());
        append(address, "sort", request.sort() == usualSort(request.query()) ? "" : name(request.sort()));
        append(address, "page", request.page() == 1 ? "" : String.valueOf(request.page()));
        append(address, "size", request.size() == USUAL_SIZE ? "" : String.valueOf(request.size()));
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.append(address.isEmpty() ? '?' : '&').append(name).append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** The order where none is asked for: without words to be relevant to, the newest come first. */
    public static Sort usualSort(String query) {
        return query.isBlank() ? Sort.DATE_DESC : Sort.RELEVANCE;
    }

    /** The name of an order in requests. */
    public static String name(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "relevance";
            case DATE -> "date";
            case DATE_DESC -> "-date";
        };
    }

    private static Sort sort(QueryString given, String query) {
        Optional<String> value = given.one("sort");
        if (value.isEmpty()) {
            return usualSort(query);
        }
        return Arrays.stream(Sort.values()).filter(s -> name(s).equals(value.get())).findFirst()
                .orElseThrow(() -> new BadParameter("sort", value.get(), oneOf("relevance, date, -date")));
    }

    private static Map<Facet, Set<String>> filters(QueryString given) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>(given.all(facet.key()));
            if (!values.isEmpty()) {
                values.forEach(value -> check(facet, value));
                filters.put(facet, values);
            }
        }
        return filters;
    }

    private static void check(Facet facet, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw new BadParameter(facet.key(), value, new Text(
                    "it has at most " + LONGEST_VALUE + " characters", "最多 " + LONGEST_VALUE + " 个字符"));
        }
        if (facet == Facet.YEAR && !value.matches("[0-9]{4}")) {
            throw new BadParameter(facet.key(), value, new Text("it must be a year such as 2022", "应为 2022 这样的年份"));
        }
        if (facet == Facet.KIND && Arrays.stream(TalkDocument.Kind.values()).noneMatch(k -> key(k).equals(value))) {
            throw new BadParameter(facet.key(), value, oneOf(Arrays.stream(TalkDocument.Kind.values())
                    .map(SearchParameters::key).collect(Collectors.joining(", "))));
        }
    }

    private static String key(TalkDocument.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Text oneOf(String names) {
        return new Text("it must be one of " + names, "应为 " + names + " 之一");
    }
}
