package dev.lectern.server.format;

import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.SiteAddress;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A feed (RFC 4287). What has no date is left out, since an entry has to tell when it was. */
public final class Atom {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/atom+xml; charset=utf-8";

    private final SiteAddress site;
    private final Xml xml;

    private Atom(SiteAddress site, Xml xml) {
        this.site = site;
        this.xml = xml;
    }

    /**
     * Writes one.
     *
     * @param title of the feed
     * @param self path of the feed, @param page path of the page that shows the same
     */
    public static void write(List<TalkDocument> newestFirst, String title, String self, String page, SiteAddress site, Appendable out)
            throws IOException {
        Xml xml = new Xml(out);
        Atom feed = new Atom(site, xml);
        List<TalkDocument> dated = newestFirst.stream().filter(d -> d.event().date() != null).toList();
        LocalDate newest = dated.stream().map(d -> d.event().date()).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .text("id", site.whole(self)).text("title", title).text("updated", instant(newest))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", site.whole(self))
                .empty("link", "rel", "alternate", "type", "text/html", "href", site.whole(page));
        for (TalkDocument document : dated) {
            feed.entry(document);
        }
        xml.close();
    }

    private void entry(TalkDocument d) throws IOException {
        String address = site.whole(d.kind() == Kind.EVENT ? PagePath.event(d.event().id()) : PagePath.talk(d.id()));
        xml.open("entry").text("id", address).text("title", Titles.of(d)).text("updated", instant(d.event().date()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", address);
        for (Speaker speaker : d.speakers()) {
            xml.open("author").text("name", speaker.name()).close();
        }
        if (d.speakers().isEmpty()) {
            xml.open("author").text("name", Objects.requireNonNullElse(d.event().author(), "Lectern")).close();
        }
        for (String tag : d.event().tags()) {
            xml.empty("category", "term", tag);
        }
        xml.text("summary", summary(d)).close();
    }

    private static String summary(TalkDocument d) {
        String told = d.kind() == Kind.EVENT ? d.event().summary() : d.body();
        String where = Stream.of(d.event().title(), d.event().city()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return told == null || told.isBlank() ? where : where.isEmpty() ? told : told + "\n" + where;
    }

    private static String instant(LocalDate date) {
        return date + "T00:00:00Z";
    }
}
