package dev.lectern.server.api;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** {@code GET /api/speakers}: who speaks in the talks that {@code /api/search} would find, the busiest first, in pages. */
public final class SpeakersApi implements Handler {
    private final TalkSearch search;

    public SpeakersApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        SearchRequest asked = SearchParameters.read(QueryString.of(ctx.queryString()));
        List<FacetCount> all = search.search(new SearchRequest(
                asked.query(), asked.filters(), asked.from(), asked.to(), asked.sort(), 1, 1))
                .facets().getOrDefault(Facet.SPEAKER, List.of());
        List<Item> speakers = all.stream().skip((asked.page() - 1L) * asked.size()).limit(asked.size())
                .map(s -> new Item(s.value(), s.count(), PagePath.speaker(s.value()))).toList();
        ctx.json(new Answer(all.size(), asked.page(), asked.size(), speakers));
    }

    private record Item(String name, long talks, String url) {}

    private record Answer(long total, int page, int size, List<Item> speakers) {}
}
