package dev.lectern.server;

import dev.lectern.search.Catalogue;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.api.ReindexApi;
import dev.lectern.server.http.Json;
import dev.lectern.server.page.Assets;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Lectern on HTTP: running from {@link #start} to {@link #close}. */
public final class LecternServer implements AutoCloseable {
    private static final long FINISH_MILLIS = 5_000;
    private static final int HEADER_BYTES = 16 * 1024;
    private static final int ANSWER_BYTES = 64 * 1024;
    static final long BODY_BYTES = 64 * 1024;

    private static final Set<HandlerType> ANSWERED =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final Javalin javalin;
    private final int port;

    private LecternServer(Javalin javalin) {
        this.javalin = javalin;
        this.port = javalin.port();
    }

    /**
     * Listens, and answers from {@code search} until closed. The search stays the caller's, to be closed after the server.
     *
     * @throws IOException where the port cannot be listened on, with a sentence for the user
     */
    public static LecternServer start(ServerConfig config, TalkSearch search) throws IOException {
        return start(config, search, new Meters(), (full, force) -> {
            throw new IOException("this server only answers");
        });
    }

    /**
     * As above.
     *
     * @param meters what is measured; belongs to this server alone
     * @param reindexing what brings the index up to date for whoever has the token
     */
    public static LecternServer start(ServerConfig config, TalkSearch search, Meters meters, ReindexApi.Run reindexing) throws IOException {
        Javalin javalin = Javalin.create(javalinConfig -> configure(javalinConfig, config, search, meters, reindexing));
        // What goes wrong here is told to the caller, who tells the user; a stack trace in the log adds nothing.
        JavalinLogger.enabled = false;
        try {
            return new LecternServer(javalin.start(config.host(), config.port()));
        } catch (JavalinBindException taken) {
            throw new IOException("Port %1$d of %2$s is taken or may not be used; choose another one / %2$s 的端口 %1$d 已被占用或不可使用，请换一个"
                    .formatted(config.port(), config.host()), taken);
        } catch (JavalinException failed) {
            throw new IOException("Cannot listen on %1$s:%2$d: %3$s / 无法监听 %1$s:%2$d"
                    .formatted(config.host(), config.port(), failed.getMessage()), failed);
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return port;
    }

    /** Every route, such as {@code GET /api/search}; HEAD and OPTIONS go without saying. */
    SortedSet<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream().map(parsed -> parsed.endpoint)
                .filter(route -> ANSWERED.contains(route.method)).map(route -> route.method + " " + route.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes no more requests, finishes those it began, and returns; gives up on them after five seconds. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig javalin, ServerConfig config, TalkSearch search, Meters meters, ReindexApi.Run reindexing) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.prefer405over404 = true;
        javalin.http.maxRequestSize = BODY_BYTES;
        javalin.jsonMapper(new Json());
        javalin.jetty.modifyServer(server -> {
            finishWhatBegan(server);
            Guard.place(server, config, meters);
        });
        javalin.jetty.modifyHttpConfiguration(LecternServer::readRequests);
        javalin.staticFiles.add(files -> {
            files.hostedPath = Assets.PATH;
            files.directory = Assets.FOLDER;
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "public, max-age=31536000, immutable");
        });
        meters.watch(search);
        Routes.register(javalin, config, search, new Catalogue(search), meters, reindexing);
    }

    private static void finishWhatBegan(Server server) {
        server.setStopTimeout(FINISH_MILLIS);
        server.insertHandler(new GracefulHandler());
        server.setErrorHandler(new ConnectorErrors());
    }

    private static void readRequests(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // An answer that fits is sent in one piece, with its length.
        http.setOutputBufferSize(ANSWER_BYTES);
        http.setOutputAggregationSize(ANSWER_BYTES);
        // A speaker's or a tag's name may hold a slash or a percent sign, and is a part of a path.
        http.setUriCompliance(UriCompliance.DEFAULT.with("LECTERN",
                Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
    }
}
