package dev.lectern.server.page;

import dev.lectern.server.http.Language;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.List;
import java.util.stream.Collectors;

/** What a document is called on a page. @param madeUp the post gives no title, so it is called after its speakers */
public record Heading(String text, boolean madeUp) {
    private static final int NAMED = 3;

    /** What it is called in a language, for those who show it elsewhere. */
    public static String text(TalkDocument document, Language language) {
        return of(document, new Reader(language, false)).text();
    }

    static Heading of(TalkDocument document, Reader reader) {
        String title = document.title();
        return title != null ? new Heading(title, false) : new Heading(reader.say(pattern(document.kind()), names(document.speakers(), reader)), true);
    }

    static String of(TalkDocument.Event event, Reader reader) {
        String title = event.title();
        return title != null ? title : reader.say(Phrase.UNTITLED_EVENT);
    }

    private static Phrase pattern(TalkDocument.Kind kind) {
        return switch (kind) {
            case TALK -> Phrase.TALK_BY;
            case OPENING -> Phrase.OPENING_BY;
            case PANEL -> Phrase.PANEL_WITH;
            case ANNOUNCEMENT -> Phrase.ANNOUNCEMENT_BY;
            case EVENT -> Phrase.UNTITLED_EVENT;
        };
    }

    private static String names(List<Speaker> speakers, Reader reader) {
        if (speakers.isEmpty()) {
            return reader.say(Phrase.SOMEBODY);
        }
        String names = speakers.stream().limit(NAMED).map(Speaker::name).collect(Collectors.joining(reader.separator()));
        return speakers.size() > NAMED ? reader.say(Phrase.AND_OTHERS, names) : names;
    }
}
