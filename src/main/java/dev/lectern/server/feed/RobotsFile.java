package dev.lectern.server.feed;

import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.http.SiteAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /robots.txt} (RFC 9309): every page may be read; answers to programs are no pages, and searches have no end. */
public final class RobotsFile implements Handler {
    private final PublicAddress address;

    public RobotsFile(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void handle(Context ctx) {
        String rules = """
                User-agent: *
                Disallow: /api/
                Disallow: /1/
                Disallow: /feed.atom?
                Disallow: /*?*q=
                """;
        SiteAddress site = new SiteAddress(address.of(ctx));
        // the map has to be named by its whole address
        ctx.result(site.root().isEmpty() ? rules : rules + "\nSitemap: " + site.whole("/sitemap.xml") + "\n")
                .contentType("text/plain; charset=utf-8");
    }
}
