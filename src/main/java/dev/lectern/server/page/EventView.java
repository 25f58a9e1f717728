package dev.lectern.server.page;

import dev.lectern.search.Catalogue.EventWithTalks;
import dev.lectern.server.http.PagePath;
import dev.lectern.talk.TalkDocument.Event;
import java.util.List;

/** An event, ready to be drawn. */
record EventView(Frame frame, String title, EventWithTalks found) {

    private static final int FEW = 6;
    private static final int SHORT_LINE = 40;

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    Event event() {
        return found.event().event();
    }

    String json() {
        return "/api" + PagePath.event(event().id());
    }

    List<HitView> talks() {
        return found.talks().stream().map(talk -> HitView.of(talk, reader())).toList();
    }

    /** What the post says outside its talks, where it says more than its summary. */
    List<String> paragraphs() {
        return TalkView.paragraphs(found.event().body());
    }

    /** Where the talks tell most of it already, the rest is folded. */
    boolean isFolded() {
        return !found.talks().isEmpty() && paragraphs().size() > FEW;
    }

    /** Whether it is a programme or a list rather than prose, and is set with its lines close together. */
    boolean isInLines() {
        List<String> lines = paragraphs();
        return lines.stream().filter(line -> line.length() < SHORT_LINE).count() * 2 > lines.size();
    }

    List<Person> people() {
        return Person.of(found.event().people());
    }
}
