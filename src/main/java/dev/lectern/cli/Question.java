package dev.lectern.cli;

import dev.lectern.search.SearchRequest;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked for on the command line: the parameters of {@code GET /api/search} as options, checked by the same code. */
final class Question {
    @Parameters(paramLabel = "QUERY", arity = "0..*")
    private List<String> query = List.of();

    @Option(names = "--speaker", paramLabel = "NAME")
    private List<String> speaker = List.of();

    @Option(names = "--organization", paramLabel = "NAME")
    private List<String> organization = List.of();

    @Option(names = "--city", paramLabel = "CITY")
    private List<String> city = List.of();

    @Option(names = "--year", paramLabel = "YEAR")
    private List<String> year = List.of();

    @Option(names = "--tag", paramLabel = "TAG")
    private List<String> tag = List.of();

    @Option(names = "--from", paramLabel = "DATE")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE")
    private @Nullable String to;

    @Option(names = "--sort", paramLabel = "ORDER")
    private @Nullable String sort;

    @Option(names = "--page", paramLabel = "N")
    private @Nullable String page;

    @Option(names = "--size", paramLabel = "N")
    private @Nullable String size;

    /** What was typed as words. */
    String words() {
        return String.join(" ", query);
    }

    /** @throws dev.lectern.server.http.BadParameter for the first option that cannot be used */
    SearchRequest request() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        asked.put("q", List.of(words()));
        asked.put("speaker", speaker);
        asked.put("organization", organization);
        asked.put("city", city);
        asked.put("year", year);
        asked.put("tag", tag);
        asked.put("from", one(from));
        asked.put("to", one(to));
        asked.put("sort", one(sort));
        asked.put("page", one(page));
        asked.put("size", one(size));
        return SearchParameters.read(QueryString.of(asked.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> e.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"))));
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
