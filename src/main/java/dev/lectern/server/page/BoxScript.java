package dev.lectern.server.page;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** {@code GET /lectern-box.js}: the search box that other sites put into their pages. */
public final class BoxScript implements Handler {
    private static final String RESOURCE = "/dev/lectern/server/box/lectern-box.js";
    /** Its address bears no mark of its content, so browsers ask again each hour, and mostly hear that nothing changed. */
    private static final String AN_HOUR = "public, max-age=3600";

    private final String script;
    private final String tag;

    public BoxScript() {
        try (InputStream in = BoxScript.class.getResourceAsStream(RESOURCE)) {
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            script = new String(bytes, StandardCharsets.UTF_8);
            tag = "W/\"" + Long.toString(sum.getValue(), Character.MAX_RADIX) + '"';
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void handle(Context ctx) {
        ctx.header("Cache-Control", AN_HOUR).header("ETag", tag).header("Cross-Origin-Resource-Policy", "cross-origin");
        if (tag.equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType("text/javascript; charset=utf-8").result(script);
        }
    }
}
