package dev.lectern.server.format;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.stream.Collectors;

/** What documents are called where something has to be called by a name. */
final class Titles {
    private Titles() {}

    /** Its title; where the post gives none, whoever speaks; where nobody is named, the post. */
    static String of(TalkDocument document) {
        String title = document.title();
        String names = names(document);
        return title != null ? title : names.isEmpty() ? document.source().path() : names;
    }

    static String names(TalkDocument document) {
        return document.speakers().stream().map(Speaker::name).collect(Collectors.joining("、"));
    }
}
