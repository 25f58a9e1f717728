package dev.lectern.server.api;

import dev.lectern.search.Suggestion;
import dev.lectern.search.Suggestion.Kind;
import dev.lectern.search.TalkSearch;
import dev.lectern.server.http.Json;
import dev.lectern.server.http.Marked;
import dev.lectern.server.http.PagePath;
import dev.lectern.server.http.QueryString;
import dev.lectern.server.http.SuggestParameters;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/suggest}: what may be meant by {@code q} while it is being typed, in groups; {@code size} is for each group. */
public final class SuggestApi implements Handler {
    private final TalkSearch search;

    public SuggestApi(TalkSearch search) {
        this.search = search;
    }

    @Override
    public void handle(Context ctx) {
        SuggestParameters asked = SuggestParameters.read(QueryString.of(ctx.queryString()));
        long start = System.nanoTime();
        List<Suggestion> found = search.suggest(asked.typed(), asked.size());
        double millis = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
        Json.answer(ctx, new Answer(asked.typed(), millis,
                names(found, Kind.SPEAKER), names(found, Kind.ORGANIZATION), titles(found, Kind.TITLE), titles(found, Kind.EVENT)));
    }

    private static List<Name> names(List<Suggestion> found, Kind kind) {
        return found.stream().filter(one -> one.kind() == kind)
                .map(one -> new Name(one.text(), Marked.only(one.html()), one.talks(), url(one))).toList();
    }

    private static List<Title> titles(List<Suggestion> found, Kind kind) {
        return found.stream().filter(one -> one.kind() == kind)
                .map(one -> new Title(one.id(), one.text(), Marked.only(one.html()), url(one))).toList();
    }

    private static String url(Suggestion one) {
        return switch (one.kind()) {
            case SPEAKER -> PagePath.speaker(one.text());
            case ORGANIZATION -> PagePath.organization(one.text());
            case TITLE -> PagePath.talk(String.valueOf(one.id()));
            case EVENT -> PagePath.event(String.valueOf(one.id()));
        };
    }

    private record Name(String name, @Nullable String highlight, int talks, String url) {}

    private record Title(@Nullable String id, String title, @Nullable String highlight, String url) {}

    private record Answer(
            String query, double tookMs, List<Name> speakers, List<Name> organizations, List<Title> titles, List<Title> events) {}
}
