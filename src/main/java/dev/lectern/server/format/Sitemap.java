package dev.lectern.server.format;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The pages that search engines should know (sitemaps.org). */
public final class Sitemap {
    /** Most addresses that the format allows in a file; events and their talks come first, the newest before the oldest. */
    private static final int MOST = 50_000;

    private Sitemap() {}

    /** @param others paths of further pages */
    public static void write(List<EventWithTalks> earliestFirst, Stream<String> others, SiteAddress site, Appendable out) throws IOException {
        Xml xml = new Xml(out);
        xml.open("urlset", "xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
        Stream<String> events = earliestFirst.reversed().stream().flatMap(Sitemap::paths);
        for (String path : Stream.concat(events, others).limit(MOST).toList()) {
            xml.open("url").text("loc", site.whole(path)).close();
        }
        xml.close();
    }

    private static Stream<String> paths(EventWithTalks found) {
        return Stream.concat(Stream.of(PagePath.event(found.event().event().id())),
                found.talks().stream().map(TalkDocument::id).map(PagePath::talk));
    }
}
