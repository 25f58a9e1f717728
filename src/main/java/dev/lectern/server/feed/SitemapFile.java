package dev.lectern.server.feed;

import dev.lectern.search.Catalogue;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.server.format.Sitemap;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.http.SiteAddress;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /sitemap.xml}. It reads the whole index, so it is made at most once a minute, whoever asks. */
public final class SitemapFile implements Handler {
    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Catalogue catalogue;
    private final PublicAddress address;
    private @Nullable Made last;

    public SitemapFile(Catalogue catalogue, PublicAddress address) {
        this.catalogue = catalogue;
        this.address = address;
    }

    private record Made(SiteAddress site, String xml, long nanos) {}

    @Override
    public void handle(Context ctx) throws IOException {
        ctx.result(upToDate(new SiteAddress(address.of(ctx)))).contentType("application/xml; charset=utf-8");
    }

    private synchronized String upToDate(SiteAddress site) throws IOException {
        Made made = last;
        if (made == null || !made.site.equals(site) || System.nanoTime() - made.nanos > KEPT_NANOS) {
            StringBuilder xml = new StringBuilder();
            Sitemap.write(catalogue.events(), others(), site, xml);
            made = new Made(site, xml.toString(), System.nanoTime());
            last = made;
        }
        return made.xml;
    }

    private Stream<String> others() {
        return Stream.of(Stream.of("/", PagePath.OVERVIEW),
                catalogue.speakers().stream().map(FacetCount::value).map(PagePath::speaker),
                catalogue.organizations().stream().map(FacetCount::value).map(PagePath::organization)).flatMap(paths -> paths);
    }
}
