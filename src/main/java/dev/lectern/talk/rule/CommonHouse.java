package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The house that English calls by what it is, as the page names it elsewhere: {@code the foundation} is {@code Acme Foundation}. */
final class CommonHouse {
    private CommonHouse() {}

    /** The person with the proper name of such a house; without one where the page has none. */
    static Speaker named(Page page, Speaker person) {
        return isCommon(person.organization()) ? new Speaker(person.name(), proper(page, person.organization()), person.role()) : person;
    }

    private static boolean isCommon(@Nullable String house) {
        return house != null && EnglishAffiliation.isCommon(house);
    }

    private static @Nullable String proper(Page page, String noun) {
        Pattern name = Pattern.compile("(?<![\\p{L}])(?!The\\s)((?:\\p{Lu}[\\p{L}\\d&'’-]*\\s+){1,5}" + Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + ")(?![\\p{L}])");
        return Stream.concat(Stream.of(page.post().head().title(), page.post().head().author()).filter(Objects::nonNull), page.units().stream().map(Unit::text))
                .map(name::matcher).filter(Matcher::find).map(m -> m.group(1)).findFirst().orElse(null);
    }
}
