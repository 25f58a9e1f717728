package dev.lectern.server.page;

import dev.lectern.talk.TalkDocument.Speaker;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody on a page. @param nameHtml the name, matches marked */
record Person(String name, String nameHtml, @Nullable String organization, @Nullable String role, Seal seal) {

    static Person of(Speaker speaker, String nameHtml) {
        return new Person(speaker.name(), nameHtml, speaker.organization(), speaker.role(), Seal.of(speaker.name()));
    }

    static List<Person> of(List<Speaker> speakers) {
        return speakers.stream().map(speaker -> of(speaker, Html.escape(speaker.name()))).toList();
    }

    /** @param marked the names as HTML in the same order; may be shorter, where an engine marks only some */
    static List<Person> of(List<Speaker> speakers, List<String> marked) {
        return IntStream.range(0, speakers.size())
                .mapToObj(i -> of(speakers.get(i), i < marked.size() ? marked.get(i) : Html.escape(speakers.get(i).name())))
                .toList();
    }

    /** Organization and role; may be empty. */
    String position() {
        return Stream.of(organization, role).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
