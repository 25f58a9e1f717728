package dev.lectern.server.page;

import dev.lectern.search.SearchResult.Hit;
import dev.lectern.server.http.Marked;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hit, or a talk in a list, ready to be drawn.
 *
 * @param headingHtml title, matches marked
 * @param madeUp whether the heading stands in for a title that the post does not give
 * @param snippetHtml null where there is nothing to show
 * @param language tag of what the post is written in; null where nothing tells
 */
record HitView(
        String link,
        String headingHtml,
        boolean madeUp,
        Phrase kind,
        Seal seal,
        List<Person> people,
        @Nullable String snippetHtml,
        TalkDocument.Event event,
        boolean isEvent,
        @Nullable String language) {

    static HitView of(Hit hit, Reader reader) {
        List<String> names = hit.speakers().stream().map(Marked::only).toList();
        return view(hit.document(), reader, Marked.only(hit.title()), Marked.only(hit.snippet()), names);
    }

    static HitView of(TalkDocument document, Reader reader) {
        return view(document, reader, null, null, List.of());
    }

    private static HitView view(
            TalkDocument d, Reader reader, @Nullable String title, @Nullable String snippet, List<String> names) {
        Heading heading = Heading.of(d, reader);
        boolean isEvent = d.kind() == Kind.EVENT;
        return new HitView(
                isEvent ? reader.event(d.event().id()) : reader.talk(d.id()),
                Objects.requireNonNullElseGet(title, () -> Html.escape(heading.text())),
                heading.madeUp(), Phrase.of(d.kind()), Seal.of(d), Person.of(d.speakers(), names), snippet,
                d.event(), isEvent, d.event().language());
    }
}
