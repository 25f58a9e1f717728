package dev.lectern.server.page;

import dev.lectern.search.Catalogue.Affiliation;
import dev.lectern.search.Catalogue.SpeakerWithTalks;
import java.util.List;
import java.util.Objects;

/** A speaker, ready to be drawn. */
record SpeakerView(Frame frame, SpeakerWithTalks speaker) {

    Reader reader() {
        return frame.reader();
    }

    String say(Phrase phrase, Object... arguments) {
        return frame.say(phrase, arguments);
    }

    Seal seal() {
        return Seal.of(speaker.name());
    }

    List<HitView> talks() {
        return speaker.talks().stream().map(talk -> HitView.of(talk, reader())).toList();
    }

    static String position(Affiliation affiliation) {
        return Person.position(affiliation.organization(), affiliation.role());
    }

    /** The years of an affiliation, such as {@code 2021–2023}; empty where no post is dated. */
    static String years(Affiliation affiliation) {
        if (affiliation.first() == null) {
            return "";
        }
        int first = affiliation.first().getYear();
        int last = Objects.requireNonNull(affiliation.last()).getYear();
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}
