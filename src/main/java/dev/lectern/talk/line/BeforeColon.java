package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who speaks and of which house, with a mark between the two, before the colon behind which the title stands. */
final class BeforeColon {
    private static final Pattern HOUSE_FIRST = Pattern.compile("([^·|｜：:《》，。]{2,24}?)\\s*[·|｜]\\s*([^·|｜：:《》，。]{2,24}?)\\s*[：:]\\s*(\\S.{3,})");
    /** In UTF-16 units. */
    private static final int LONGEST = 60;
    /** A name and a house. */
    private static final int SHORTEST_TOLD = 5;

    private BeforeColon() {}

    static @Nullable TitledPerson read(String s, Organizations known) {
        if (!Characters.hasAny(s, "：:")) {
            return null;
        }
        @Nullable TitledPerson house = houseFirst(s, known);
        return house == null ? beforeColon(s, known) : house;
    }

    /** {@code 某云 · 张三：升级避坑清单}: the house, who speaks, the title. */
    private static @Nullable TitledPerson houseFirst(String s, Organizations known) {
        Matcher m = Characters.hasAny(s, "·|｜") ? HOUSE_FIRST.matcher(s) : null;
        if (m == null || !m.matches() || !PersonalName.is(m.group(2)) || known.knows(m.group(2)) || !Workplace.mayBe(m.group(1), known)) {
            return null;
        }
        Affiliation a = Affiliation.read(m.group(1), known);
        return TitledPerson.of(m.group(3), List.of(new Speaker(m.group(2), a.organization(), a.role())));
    }

    /** {@code 张三 | 某云 | 架构师：升级避坑清单}: marks stand between who speaks and what they are, and the colon parts both from the title. */
    private static @Nullable TitledPerson beforeColon(String s, Organizations known) {
        int colon = Characters.next("：:", s, SHORTEST_TOLD);
        String who = colon < 0 || colon > LONGEST || s.indexOf('《') >= 0 || !Characters.hasAny(s.substring(0, colon), "|｜/@-–—（( ，") ? ""
                : s.substring(0, colon).strip();
        List<Speaker> people = who.isEmpty() || !Characters.hasIdeograph(who) ? List.of() : PersonLine.read(who, known);
        boolean whole = people.size() == 1 && people.get(0).organization() != null
                && (who.startsWith(people.get(0).name()) || who.endsWith(people.get(0).name())) && PersonalName.likelihood(people.get(0).name()) > 1;
        return whole ? TitledPerson.of(s.substring(colon + 1), people) : null;
    }
}
