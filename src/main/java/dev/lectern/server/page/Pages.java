package dev.lectern.server.page;

import dev.lectern.server.http.PublicAddress;
import dev.lectern.server.http.SiteAddress;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Draws pages from the templates that the build compiled; none is read or compiled while serving. */
public final class Pages {
    private final PublicAddress address;
    private final Assets assets = Assets.onClassPath();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    /** @param address where the public finds these pages */
    public Pages(PublicAddress address) {
        this.address = address;
    }

    SiteAddress site(Context ctx) {
        return new SiteAddress(address.of(ctx));
    }

    /** What surrounds a page. @param path of the page, from the root, without the language */
    Frame frame(Context ctx, Reader reader, String title, String description, String path) {
        return new Frame(reader, assets, site(ctx), title, description, path, Phrase.SKIP_TO_CONTENT, Head.PLAIN);
    }

    /** @param view the template's one parameter */
    void draw(Context ctx, String template, Object view) {
        StringOutput html = new StringOutput(16_384);
        templates.render(template, view, html);
        ctx.html(html.toString()).contentType("text/html; charset=utf-8");
        ctx.header("Vary", "Accept-Language");
    }
}
