package dev.lectern.server.page;

import dev.lectern.search.Catalogue;
import dev.lectern.search.Catalogue.OrganizationWithTalks;
import dev.lectern.server.format.JsonLd;
import dev.lectern.server.http.Absent;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /organizations/{name}}: who spoke for an organization, and of what. */
public final class OrganizationPage implements Handler {
    private final Catalogue catalogue;
    private final Pages pages;

    public OrganizationPage(Catalogue catalogue, Pages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        String name = ctx.pathParam("name");
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        OrganizationWithTalks found = catalogue.organization(name).orElseThrow(() -> Absent.organization(name));
        String counts = reader.say(Phrase.HELD_SPEAKERS, found.members().size()) + " · " + reader.say(Phrase.HELD, found.talks().size());
        Frame frame = pages.frame(ctx, reader, found.name(), found.name() + " · " + counts, PagePath.organization(found.name()))
                .with(Head.of("website", new JsonLd(pages.site(ctx)).page(found)));
        pages.draw(ctx, "organization.jte", new OrganizationView(frame, found, counts));
    }
}
