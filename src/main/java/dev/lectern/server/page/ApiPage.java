package dev.lectern.server.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.server.http.OpenApi;
import dev.lectern.server.http.QueryString;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code GET /docs/api}: the description of the routes, to read. */
public final class ApiPage implements Handler {
    static final String PATH = "/docs/api";

    private final JsonNode description = OpenApi.read();
    private final Pages pages;

    public ApiPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void handle(Context ctx) {
        Reader reader = Reader.of(ctx, QueryString.of(ctx.queryString()));
        ApiDescription api = new ApiDescription(description, reader.language());
        String title = reader.say(Phrase.API_TITLE);
        Frame frame = pages.frame(ctx, reader, title, api.introduction(), PATH);
        pages.draw(ctx, "api.jte", new ApiView(frame, api));
    }
}
