package dev.lectern.cli;

import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Event;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Source;
import dev.lectern.talk.TalkDocument.Speaker;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents in words, as a terminal shows them. */
final class DocumentText {
    private static final int EXCERPT = 120;
    private static final String SEPARATOR = " · ";

    private DocumentText() {}

    /** Kind, title and speakers in a line. */
    static String headline(TalkDocument document) {
        String title = document.title() == null ? "" : document.title();
        return Stream.of(kind(document.kind()), title, speakers(document)).filter(s -> !s.isEmpty()).collect(Collectors.joining("  "));
    }

    /** All of it, over several lines; a talk's indented below its event's. */
    static String paragraph(TalkDocument document) {
        Source source = document.source();
        if (document.kind() == Kind.EVENT) {
            String people = document.people().stream().map(DocumentText::speaker).collect(Collectors.joining(", "));
            return lines("", event(document.event()), "  " + source.path(), people.isEmpty() ? "" : "  + " + people) + "\n";
        }
        return lines("    ", headline(document), "  " + excerpt(document.body()), "  " + source.path() + ":" + source.line()) + "\n";
    }

    private static String lines(String indent, String... lines) {
        return Stream.of(lines).filter(line -> !line.isBlank()).map(line -> indent + line).collect(Collectors.joining("\n"));
    }

    private static String excerpt(@Nullable String body) {
        String text = body == null ? "" : body.replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    /** The word for a kind, as the document has it. */
    static String kind(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Everybody who speaks, with organization and role. */
    static String speakers(TalkDocument document) {
        return document.speakers().stream().map(DocumentText::speaker).collect(Collectors.joining(", "));
    }

    static String speaker(Speaker speaker) {
        String what = Stream.of(speaker.organization(), speaker.role()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return what.isEmpty() ? speaker.name() : speaker.name() + " (" + what + ")";
    }

    /** When, where and (unless the document is the event itself) what the event was. */
    static String setting(TalkDocument document) {
        Event event = document.event();
        return document.kind() == Kind.EVENT ? joined(event.date(), event.city()) : event(event);
    }

    /** When, where and what the event was. */
    static String event(Event event) {
        return joined(event.date(), event.city(), event.title());
    }

    private static String joined(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(SEPARATOR));
    }
}
