package dev.lectern.talk.opening;

import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import org.jspecify.annotations.Nullable;

/** A short "内容：…" of a card that in the absence of a title is one. */
final class TopicLine {
    private static final int LONGEST = 60;
    private @Nullable String topic;
    private int unit = -1;

    /** Sees a labelled line; the first that can be one counts. */
    void note(Unit line, String value) {
        if (topic == null && line.text().startsWith("内容") && value.length() < LONGEST && !value.contains("。")) {
            topic = value;
            unit = line.index();
        }
    }

    /** The title, which then is no part of the card's text; null where there is none. */
    @Nullable String takenFrom(CardText text) {
        if (topic == null) {
            return null;
        }
        text.remove(unit);
        return Titles.clean(topic);
    }
}
