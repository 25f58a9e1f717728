package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.SharedHouse;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Houses that are told of more than one: what English calls {@code the foundation} is the page's {@code Acme Foundation}, and two named in one breath share theirs. */
public final class CommonHouse {
    private CommonHouse() {}

    /** The person with the proper name of such a house; without one where the page has none. */
    public static Speaker named(Page page, Speaker person) {
        return isCommon(person.organization()) ? new Speaker(person.name(), proper(page, person.organization()), person.role()) : person;
    }

    private static boolean isCommon(@Nullable String house) {
        return house != null && EnglishAffiliation.isCommon(house);
    }

    private static @Nullable String proper(Page page, String noun) {
        Pattern name = Pattern.compile("(?<![\\p{L}])(?!The\\s)((?:\\p{Lu}[\\p{L}\\d&'’-]*\\s+){1,5}" + Character.toUpperCase(noun.charAt(0)) + noun.substring(1) + ")(?![\\p{L}])");
        return Stream.concat(Stream.of(page.head().title(), page.head().author()).filter(Objects::nonNull), page.units().stream().map(Unit::text))
                .map(name::matcher).filter(Matcher::find).map(m -> m.group(1)).findFirst().orElse(null);
    }

    /** {@code 某小组的|甲、乙与丙}: of whom nothing else is told, they are of the house of whom they are named with. */
    public static List<Speaker> shared(List<Speaker> people) {
        @Nullable String house = people.size() < 2 ? null : people.get(0).organization();
        List<Speaker> others = house == null ? List.of() : people.subList(1, people.size());
        boolean bare = others.stream().allMatch(s -> SharedHouse.mayBeOf(s) && !isAlone(s) && (s.role() == null || others.size() == 1));
        return house == null || !bare ? people : Stream.concat(Stream.of(people.get(0)), others.stream().map(s -> new Speaker(s.name(), house, s.role()))).toList();
    }

    private static boolean isAlone(Speaker person) {
        return person.role() != null && (person.role().startsWith("独立") || person.role().startsWith("自由") || person.role().startsWith("个人"));
    }
}
