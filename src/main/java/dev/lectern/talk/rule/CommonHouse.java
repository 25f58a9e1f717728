package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Houses that are told of more than one: what English calls {@code the foundation} is the page's {@code Acme Foundation}, and two named in one breath share theirs. */
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

    /** {@code 某小组的|甲与乙}: of whom nothing else is told, they are of the house of whom they are named with. */
    static List<Speaker> shared(List<Speaker> people) {
        @Nullable String house = people.size() == 2 && !isAlone(people.get(1)) ? people.get(0).organization() : null;
        return house == null || people.get(1).organization() != null ? people : List.of(people.get(0), new Speaker(people.get(1).name(), house, people.get(1).role()));
    }

    private static boolean isAlone(Speaker person) {
        return person.role() != null && (person.role().startsWith("独立") || person.role().startsWith("自由") || person.role().startsWith("个人"));
    }
}
