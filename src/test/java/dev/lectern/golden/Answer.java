package dev.lectern.golden;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.talk.TalkDocument.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader finds in one post: the contents of an {@code expected.json}.
 *
 * @param post path inside its content folder
 * @param guests whom the post names besides the speakers
 */
record Answer(String post, List<Talk> talks, List<Person> guests) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    Answer {
        talks = orEmpty(talks);
        guests = orEmpty(guests);
    }

    static Answer read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Answer.class);
    }

    /**
     * A talk of the post.
     *
     * @param titleAlso other titles that are right; with a null title, what may stand in its place
     * @param speakersAlso people whom the post implies without naming them where it tells who spoke
     * @param bodyHas phrases of its body or of the speaker's bio
     * @param bodyLacks phrases of the post that belong elsewhere
     */
    record Talk(Kind kind, @Nullable String title, List<String> titleAlso, List<Person> speakers,
            List<String> speakersAlso, List<String> bodyHas, List<String> bodyLacks, @Nullable String image) {
        Talk {
            titleAlso = orEmpty(titleAlso);
            speakersAlso = orEmpty(speakersAlso);
            bodyHas = orEmpty(bodyHas);
            bodyLacks = orEmpty(bodyLacks);
        }

        /** Every title that is right, folded; the empty one where the post gives none. A panel's theme may be left out. */
        Set<String> titles() {
            Stream<@Nullable String> none = Stream.of(kind == Kind.PANEL ? "" : title);
            return Stream.concat(Stream.concat(none, Stream.of(title == null ? "" : title)), titleAlso.stream())
                    .map(Folded::of).collect(Collectors.toSet());
        }
    }

    /** Somebody whom the post names. @param organization null where the post gives none */
    record Person(String name, List<String> nameAlso, @Nullable String organization, List<String> organizationAlso,
            @Nullable String role) {
        Person {
            nameAlso = orEmpty(nameAlso);
            organizationAlso = orEmpty(organizationAlso);
        }

        /** Every spelling of the name that is right, folded. */
        Set<String> names() {
            return Stream.concat(Stream.of(name), nameAlso.stream()).map(Folded::of).collect(Collectors.toSet());
        }

        /** Every organization that is right, folded; the empty one where the post gives none. */
        Set<String> organizations() {
            Set<String> named = Stream.concat(Stream.of(organization), organizationAlso.stream())
                    .filter(Objects::nonNull).map(Folded::of).collect(Collectors.toSet());
            return named.isEmpty() ? Set.of("") : named;
        }
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
