package dev.lectern.server;

import dev.lectern.server.http.Language;
import dev.lectern.server.http.Problem;
import dev.lectern.server.http.Text;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;

/**
 * Lets scripts on other sites read (Fetch standard, CORS protocol), and where the sites are listed, answers no other site
 * at all. Nothing here depends on who asks, so there are no credentials.
 */
final class CrossOrigin implements Handler {
    private static final String DAY_IN_SECONDS = "86400";

    private final Origins origins;
    private final String methods;

    /** @param methods that may be used, as the value of a header */
    CrossOrigin(Origins origins, String methods) {
        this.origins = origins;
        this.methods = methods;
    }

    @Override
    public void handle(Context ctx) {
        String origin = ctx.header("Origin");
        if (!origins.isAny()) {
            ctx.res().addHeader("Vary", "Origin");
        }
        if (origin != null && !origins.allow(origin)) {
            refuse(ctx, origin);
            return;
        }
        if (origins.isAny() || origin != null) {
            ctx.header("Access-Control-Allow-Origin", origins.isAny() ? "*" : origin);
        }
        if (ctx.method().equals(HandlerType.OPTIONS)) {
            ctx.header("Access-Control-Allow-Methods", methods);
            ctx.header("Access-Control-Allow-Headers", "*");
            ctx.header("Access-Control-Max-Age", DAY_IN_SECONDS);
        }
    }

    private static void refuse(Context ctx, String origin) {
        Text sentence = new Text("Scripts of '" + origin + "' may not read here; only listed sites may.",
                "“" + origin + "”的脚本不能读取这里的数据，只有列出的网站可以。");
        Problem.of(HttpStatus.FORBIDDEN, sentence.in(Language.preferredBy(ctx, Language.ENGLISH))).answer(ctx);
        ctx.skipRemainingHandlers();
    }
}
