package dev.lectern.server.feed;

import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.format.Atom;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import dev.lectern.server.http.SiteAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;

/** {@code GET /feed.atom}: the newest of what a search finds; takes what {@code /api/search} takes. */
public final class NewestFeed implements Handler {
    private static final int ENTRIES = 30;

    private final TalkSearch search;
    private final PublicAddress address;

    public NewestFeed(TalkSearch search, PublicAddress address) {
        this.search = search;
        this.address = address;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        SearchRequest asked = SearchParameters.read(QueryString.of(ctx.queryString()));
        SearchRequest newest = new SearchRequest(
                asked.query(), asked.filters(), asked.from(), asked.to(), Sort.DATE_DESC, 1, ENTRIES);
        String parameters = SearchParameters.write(new SearchRequest(asked.query(), asked.filters(), asked.from(), asked.to(),
                SearchParameters.usualSort(asked.query()), 1, SearchParameters.USUAL_SIZE));
        StringBuilder feed = new StringBuilder();
        Atom.write(search.search(newest).hits().stream().map(Hit::document).toList(), title(asked),
                PagePath.FEED + parameters, "/" + parameters, new SiteAddress(address.of(ctx)), feed);
        ctx.result(feed.toString()).contentType(Atom.MEDIA_TYPE);
    }

    private static String title(SearchRequest asked) {
        return asked.query().isBlank() ? "讲台 Lectern" : asked.query() + " — 讲台 Lectern";
    }
}
