package dev.lectern.server;

import io.javalin.http.Context;
import io.javalin.http.Handler;

/** Headers that keep a browser from doing with a page what it was not made for. */
final class SecurityHeaders implements Handler {
    /** Only our own style sheet, script and icon. */
    static final String CONTENT_SECURITY_POLICY = String.join("; ",
            "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "connect-src 'self'",
            "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");

    @Override
    public void handle(Context ctx) {
        ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "strict-origin-when-cross-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // What is shown follows the index: ask again each time.
        ctx.header("Cache-Control", "no-cache");
    }
}
