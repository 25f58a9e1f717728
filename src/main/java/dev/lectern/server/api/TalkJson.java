package dev.lectern.server.api;

import dev.lectern.server.http.PagePath;
import dev.lectern.talk.TalkDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A talk in the list of an event or a speaker: what a reader chooses by, without its body. */
record TalkJson(
        String id,
        TalkDocument.Kind kind,
        @Nullable String title,
        List<TalkDocument.Speaker> speakers,
        TalkDocument.Event event,
        String url) {

    static TalkJson of(TalkDocument d) {
        return new TalkJson(d.id(), d.kind(), d.title(), d.speakers(), d.event(), PagePath.talk(d.id()));
    }
}
