package dev.lectern.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;

/** Draws pages from the templates that the build compiled; none is read or compiled while serving. */
public final class Pages {
    private final Assets assets = Assets.onClassPath();
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    Assets assets() {
        return assets;
    }

    /** @param view the template's one parameter */
    void draw(Context ctx, String template, Object view) {
        StringOutput html = new StringOutput(16_384);
        templates.render(template, view, html);
        ctx.html(html.toString()).contentType("text/html; charset=utf-8");
        ctx.header("Vary", "Accept-Language");
    }
}
