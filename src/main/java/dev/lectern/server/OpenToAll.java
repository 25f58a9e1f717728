package dev.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** Lets scripts on any site read (Fetch standard, CORS protocol). Nothing here depends on who asks, so there are no credentials. */
final class OpenToAll implements Handler {
    private static final String DAY_IN_SECONDS = "86400";

    @Override
    public void handle(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.header("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            ctx.header("Access-Control-Allow-Headers", "*");
            ctx.header("Access-Control-Max-Age", DAY_IN_SECONDS);
        }
    }
}
