package dev.lectern.server.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lectern.search.Factor;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.server.http.Marked;
import dev.lectern.server.http.PagePath;
import dev.lectern.talk.TalkDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hit as the API gives it: the document but for its body, and why it was found.
 *
 * @param snippet HTML whose only markup is {@code <mark>}, as in {@code highlight}
 * @param url of its page, from the root of this server
 * @param explanation why it stands where it does; left out where nobody asked
 */
public record HitJson(
        String id,
        TalkDocument.Kind kind,
        @Nullable String title,
        List<TalkDocument.Speaker> speakers,
        @Nullable String bio,
        @Nullable String image,
        TalkDocument.Event event,
        TalkDocument.Source source,
        List<TalkDocument.Speaker> people,
        @Nullable String snippet,
        Highlight highlight,
        float score,
        String url,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Factor> explanation) {

    public record Highlight(@Nullable String title, List<@Nullable String> speakers) {}

    static HitJson of(Hit hit, @Nullable List<Factor> explanation) {
        TalkDocument d = hit.document();
        Highlight highlight = new Highlight(Marked.only(hit.title()), hit.speakers().stream().map(Marked::only).toList());
        return new HitJson(d.id(), d.kind(), d.title(), d.speakers(), d.bio(), d.image(), d.event(), d.source(), d.people(),
                Marked.only(hit.snippet()), highlight, hit.score(), PagePath.talk(d.id()), explanation);
    }
}
