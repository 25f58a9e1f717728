package dev.lectern.server;

import dev.lectern.search.Catalogue;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.algolia.SearchRoutes;
import dev.lectern.server.api.EventApi;
import dev.lectern.server.api.EventsApi;
import dev.lectern.server.api.HealthApi;
import dev.lectern.server.api.OpenApiApi;
import dev.lectern.server.api.ReadyApi;
import dev.lectern.server.api.ReindexApi;
import dev.lectern.server.api.RelatedApi;
import dev.lectern.server.api.SearchApi;
import dev.lectern.server.api.SpeakerApi;
import dev.lectern.server.api.SpeakersApi;
import dev.lectern.server.api.StatsApi;
import dev.lectern.server.api.SuggestApi;
import dev.lectern.server.api.TalkApi;
import dev.lectern.server.feed.EventCalendar;
import dev.lectern.server.feed.NewestFeed;
import dev.lectern.server.feed.RobotsFile;
import dev.lectern.server.feed.SitemapFile;
import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.page.ApiPage;
import dev.lectern.server.page.BoxScript;
import dev.lectern.server.page.ErrorPage;
import dev.lectern.server.page.EventPage;
import dev.lectern.server.page.OrganizationPage;
import dev.lectern.server.page.OverviewPage;
import dev.lectern.server.page.Pages;
import dev.lectern.server.page.SearchPage;
import dev.lectern.server.page.SpeakerPage;
import dev.lectern.server.page.TalkPage;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every address that is answered. */
final class Routes {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String READING = "GET, HEAD, OPTIONS";

    private final RoutesConfig routes;
    private final Origins origins;
    private final TalkSearch search;
    private final Duration time;

    private Routes(RoutesConfig routes, ServerConfig server, TalkSearch search) {
        this.routes = routes;
        this.origins = server.origins();
        this.search = search;
        this.time = server.limits().time();
    }

    static void register(JavalinConfig config, ServerConfig server, TalkSearch search, Catalogue catalogue, Meters meters, ReindexApi.Run reindexing) {
        PublicAddress address = new PublicAddress(server.address());
        Pages pages = new Pages(address);
        new Errors(new ErrorPage(pages)).register(config.routes);
        config.routes.before(new SecurityHeaders());
        config.routes.before(Routes::refuseBrokenEscapes);
        Routes table = new Routes(config.routes, server, search);

        table.open("/api/search", new SearchApi(search));
        table.open("/api/talks/{id}", new TalkApi(search));
        table.open("/api/talks/{id}/related", new RelatedApi(search));
        table.open("/api/suggest", new SuggestApi(search));
        table.open("/api/events", new EventsApi(search));
        table.open("/api/events/{id}", new EventApi(catalogue));
        table.open("/api/speakers", new SpeakersApi(catalogue));
        table.open("/api/speakers/{name}", new SpeakerApi(catalogue));
        table.open("/api/stats", new StatsApi(catalogue));
        table.open("/openapi.json", new OpenApiApi());

        table.answerClients(new SearchRoutes(search, address));

        table.open("/lectern-box.js", new BoxScript());

        table.post("/api/reindex", new ReindexApi(server.adminToken(), reindexing));
        table.read("/metrics", new MetricsRoute(meters));
        table.read("/healthz", new HealthApi());
        table.read("/readyz", new ReadyApi(search));

        table.read("/", new SearchPage(search, catalogue, pages));
        table.read("/talks/{id}", new TalkPage(search, catalogue, pages));
        table.read("/events/{id}", new EventPage(catalogue, pages));
        table.read("/speakers/{name}", new SpeakerPage(catalogue, pages));
        table.read("/organizations/{name}", new OrganizationPage(catalogue, pages));
        table.read("/overview", new OverviewPage(catalogue, pages));
        table.read("/docs/api", new ApiPage(pages));

        table.open("/feed.atom", new NewestFeed(search, address));
        table.open("/events/{id}/calendar.ics", new EventCalendar(catalogue, address));
        table.read("/sitemap.xml", new SitemapFile(catalogue, address));
        table.read("/robots.txt", new RobotsFile(address));
    }

    /** A route that can be read. HEAD runs the same handler, so that its headers are those of GET; Jetty drops the body. */
    private void read(String path, Handler handler) {
        Handler answered = answered(path, handler);
        routes.get(path, answered);
        routes.head(path, answered);
        routes.options(path, ctx -> ctx.status(HttpStatus.NO_CONTENT).header("Allow", READING));
    }

    /** A route that scripts on other sites can read. */
    private void open(String path, Handler handler) {
        routes.before(path, new CrossOrigin(origins, READING));
        read(path, handler);
    }

    /** The routes of other services' clients, which scripts on other sites post to. */
    private void answerClients(SearchRoutes clients) {
        routes.before("/1/*", new CrossOrigin(origins, "POST, OPTIONS"));
        routes.options("/1/*", ctx -> ctx.status(HttpStatus.NO_CONTENT));
        routes.post("/1/indexes/{index}/queries", answered("/1/indexes/{index}/queries", clients.queries()));
        routes.post("/1/indexes/{index}/query", answered("/1/indexes/{index}/query", clients.query()));
        routes.post("/1/indexes/{index}/facets/{facet}/query", answered("/1/indexes/{index}/facets/{facet}/query", clients.facetQuery()));
        routes.post("/1/events", answered("/1/events", clients.events()));
    }

    /** Jetty does not look behind a semicolon. */
    private static void refuseBrokenEscapes(Context ctx) {
        if (BROKEN_ESCAPE.matcher(ctx.req().getRequestURI()).find()) {
            throw new BadRequestResponse();
        }
    }

    /** A route that does something. */
    private void post(String path, Handler handler) {
        routes.post(path, ctx -> {
            ctx.req().setAttribute(Requests.ROUTE, path);
            handler.handle(ctx);
        });
    }

    /** Everything that an answer tells comes from one commit, and is looked for no longer than it may take. */
    private Handler answered(String path, Handler handler) {
        return ctx -> {
            ctx.req().setAttribute(Requests.ROUTE, path);
            Exception failure = search.within(time, () -> failure(handler, ctx));
            if (failure != null) {
                throw failure;
            }
        };
    }

    private static @Nullable Exception failure(Handler handler, Context ctx) {
        try {
            handler.handle(ctx);
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
