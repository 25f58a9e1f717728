package dev.lectern.server.algolia;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** Says in these clients' form what goes wrong before or beside the handlers. */
public final class ClientErrors {
    private static final String PREFIX = "/1/";

    private ClientErrors() {}

    /** Whether a request comes from one of these clients. @param path that it asks for */
    public static boolean areFor(String path) {
        return path.startsWith(PREFIX);
    }

    public static void answer(Context ctx, HttpStatus status) {
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            ctx.header("Allow", "POST, OPTIONS");
        }
        answer(ctx, status, sentence(ctx, status));
    }

    public static void answer(Context ctx, HttpStatus status, String sentence) {
        ctx.status(status).json(body(status, sentence));
    }

    /** What the clients read of an error. */
    public static Map<String, Object> body(HttpStatus status, String sentence) {
        return Refusal.of(status, sentence).body();
    }

    private static String sentence(Context ctx, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "Lectern does not support " + ctx.method() + ' ' + Refusal.quoted(ctx.path())
                    + ": its indexes are read-only and follow the posts. It answers POST /1/indexes/*/queries,"
                    + " /1/indexes/{index}/query and /1/indexes/{index}/facets/{facet}/query.";
            case INTERNAL_SERVER_ERROR -> "The server could not answer; its log says why.";
            default -> status.getMessage() + '.';
        };
    }
}
