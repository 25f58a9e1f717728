package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.format.JsonLd;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Objects;

/** {@code GET /talks/{id}}. An event's own document is shown on the page of the event. */
public final class TalkPage implements Handler {
    private static final int MOST_RELATED = 5;

    private final TalkSearch search;
    private final Catalogue catalogue;
    private final Pages pages;

    public TalkPage(TalkSearch search, Catalogue catalogue, Pages pages) {
        this.search = search;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        String id = ctx.pathParam("id");
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        TalkDocument document = search.document(id).orElseThrow(() -> Absent.talk(id));
        if (document.kind() == Kind.EVENT) {
            ctx.redirect(reader.event(document.event().id()));
            return;
        }
        pages.draw(ctx, "talk.jte", view(ctx, document, reader));
    }

    private TalkView view(Context ctx, TalkDocument document, Reader reader) {
        Heading heading = Heading.of(document, reader);
        String body = Objects.requireNonNullElse(document.body(), "");
        Frame frame = pages.frame(ctx, reader, heading.text(), body.isBlank() ? heading.text() : body, PagePath.talk(document.id()))
                .with(Head.of("article", new JsonLd(pages.site(ctx)).page(document)).withImage(document.image()));
        List<HitView> others = catalogue.event(document.event().id()).stream().flatMap(found -> found.talks().stream())
                .filter(other -> !other.id().equals(document.id())).map(other -> HitView.of(other, reader)).toList();
        return new TalkView(frame, document, heading, others, related(document, reader));
    }

    /** Talks on the same things; those of the same event are listed as such. */
    private List<HitView> related(TalkDocument document, Reader reader) {
        return search.related(document.id(), 2 * MOST_RELATED).stream()
                .filter(other -> !other.event().id().equals(document.event().id()))
                .limit(MOST_RELATED).map(other -> HitView.of(other, reader)).toList();
    }
}
