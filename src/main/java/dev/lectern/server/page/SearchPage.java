package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.PagePath;
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
        String asked = SearchParameters.write(request);
        Head head = (asked.isEmpty() ? Head.PLAIN : Head.UNLISTED).withFeed(PagePath.FEED + SearchParameters.write(firstPage(request)));
        Frame frame = pages.frame(ctx, reader, title, title + " · " + reader.say(Phrase.FOUND, result.total()), "/" + asked).with(head);
        pages.draw(ctx, "search.jte", new SearchView(frame, request, result, catalogue));
    }

    private static SearchRequest firstPage(SearchRequest request) {
        return new SearchRequest(request.query(), request.filters(), request.from(), request.to(),
                SearchParameters.usualSort(request.query()), 1, SearchParameters.USUAL_SIZE);
    }
}
