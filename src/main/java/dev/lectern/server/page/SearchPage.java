package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /}: the box, the hits, the facets. */
public final class SearchPage implements Handler {
    private final TalkSearch search;
    private final Catalogue catalogue;
    private final Pages pages;

    public SearchPage(TalkSearch search, Catalogue catalogue, Pages pages) {
        this.search = search;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        QueryString given = QueryString.of(ctx.queryString());
        Reader reader = Reader.of(ctx, given);
        SearchRequest request = SearchParameters.read(given);
        SearchResult result = search.search(request);
        String title = request.query().isBlank() ? reader.say(Phrase.NEWEST) : request.query();
        Frame frame = new Frame(reader, pages.assets(), title, title + " · " + reader.say(Phrase.FOUND, result.total()),
                "/" + SearchParameters.write(request), Phrase.SKIP);
        pages.draw(ctx, "search.jte", new SearchView(frame, request, result, catalogue));
    }
}
