package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import java.util.Optional;

/** Where somebody is named, whatever short word stands before the sign behind which a house is told is their name: {@code 许多云 @ 某某银行 科技部}. */
final class NameAtHouse {
    private static final String AT = " @ ";
    private static final int LONGEST = 4;

    private NameAtHouse() {}

    static Optional<Speaker> of(String line, Organizations known) {
        int at = line.indexOf(AT);
        String name = at < 2 || at > LONGEST ? "" : line.substring(0, at);
        String house = line.substring(Math.min(line.length(), at + AT.length()));
        Affiliation a = !name.isEmpty() && PersonalName.mayBeCalled(name) ? Affiliation.read(house, known) : Affiliation.NONE;
        boolean named = a.organization() != null && (PersonLine.looksLikeAffiliation(house, known) || Organizations.hasTellingEnding(a.organization()));
        return named ? Optional.of(new Speaker(name, a.ownOrganization(), a.role())) : Optional.empty();
    }
}
