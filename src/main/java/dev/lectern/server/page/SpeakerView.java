package dev.lectern.server.page;

import dev.lectern.search.Catalogue.Affiliation;
import dev.lectern.search.Catalogue.Companion;
import dev.lectern.search.Catalogue.SpeakerWithTalks;
import java.util.List;

/** A speaker, ready to be drawn. @param companions whom they share a stage with, the most often first */
record SpeakerView(Frame frame, SpeakerWithTalks speaker, List<Companion> companions) {
    private static final int MOST_COMPANIONS = 12;

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    Seal seal() {
        return Seal.of(speaker.name());
    }

    String others() {
        return String.join(reader().separator(), speaker.otherNames());
    }

    List<YearView> years() {
        return YearView.of(speaker.talks(), reader());
    }

    List<Companion> closest() {
        return companions.stream().limit(MOST_COMPANIONS).toList();
    }

    static Seal seal(Companion companion) {
        return Seal.of(companion.name());
    }

    String shared(Companion companion) {
        return companion.talks() > 0 ? say(Phrase.SHARED_TALKS, companion.talks()) : say(Phrase.SHARED_EVENTS, companion.events());
    }

    static String years(Affiliation affiliation) {
        return YearView.span(affiliation.first(), affiliation.last());
    }
}
