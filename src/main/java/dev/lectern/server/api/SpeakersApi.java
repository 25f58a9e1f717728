package dev.lectern.server.api;

import dev.lectern.search.Catalogue;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.server.http.BadParameter;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import dev.lectern.server.http.Text;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;

/** {@code GET /api/speakers}: everybody who speaks, the busiest first, in pages; {@code q} is a part of the name. */
public final class SpeakersApi implements Handler {
    private final Catalogue catalogue;

    public SpeakersApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void handle(Context ctx) {
        SearchRequest asked = SearchParameters.read(QueryString.of(ctx.queryString()));
        refuseFilters(asked);
        String part = asked.query().toLowerCase(Locale.ROOT);
        List<FacetCount> found = catalogue.speakers().stream()
                .filter(s -> s.value().toLowerCase(Locale.ROOT).contains(part)).toList();
        List<Item> speakers = found.stream().skip((asked.page() - 1L) * asked.size()).limit(asked.size())
                .map(s -> new Item(s.value(), s.count(), PagePath.speaker(s.value()))).toList();
        Json.answer(ctx, new Answer(found.size(), asked.page(), asked.size(), speakers));
    }

    private static void refuseFilters(SearchRequest asked) {
        asked.filters().forEach((facet, values) -> {
            throw new BadParameter(facet.key(), values.iterator().next(), new Text(
                    "speakers are not filtered, use the facet 'speaker' of /api/search",
                    "讲者列表不能这样筛选，请用 /api/search 的 speaker 分面"));
        });
    }

    private record Item(String name, long talks, String url) {}

    private record Answer(long total, int page, int size, List<Item> speakers) {}
}
