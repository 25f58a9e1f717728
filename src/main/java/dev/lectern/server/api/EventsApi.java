package dev.lectern.server.api;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import dev.lectern.talk.TalkDocument.Event;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code GET /api/events}: takes what {@code /api/search} takes, newest first where no other order is asked for. */
public final class EventsApi implements Handler {
    private final TalkSearch search;

    public EventsApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        SearchResult found = search.search(eventsOnly(SearchParameters.read(QueryString.of(ctx.queryString()))));
        List<Item> events = found.hits().stream().map(hit -> hit.document().event())
                .map(event -> new Item(event, PagePath.event(event.id()))).toList();
        Json.answer(ctx, new Answer(found.total(), found.page(), found.size(), events));
    }

    private static SearchRequest eventsOnly(SearchRequest asked) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(asked.filters());
        filters.put(Facet.KIND, Set.of("event"));
        return new SearchRequest(asked.query(), filters, asked.from(), asked.to(), asked.sort(), asked.page(), asked.size());
    }

    private record Item(Event event, String url) {}

    private record Answer(long total, int page, int size, List<Item> events) {}
}
