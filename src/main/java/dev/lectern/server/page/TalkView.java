package dev.lectern.server.page;

import dev.lectern.server.http.PagePath;
import dev.lectern.talk.TalkDocument;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A talk, ready to be drawn.
 *
 * @param others talks of the same event, in its order
 * @param related talks of other events on the same things, the likest first
 */
record TalkView(Frame frame, TalkDocument talk, Heading heading, List<HitView> others, List<HitView> related) {

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    List<Person> people() {
        return Person.of(talk.speakers());
    }

    String json() {
        return "/api" + PagePath.talk(talk.id());
    }

    List<String> paragraphs() {
        return paragraphs(talk.body());
    }

    List<String> bio() {
        return paragraphs(talk.bio());
    }

    static List<String> paragraphs(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
