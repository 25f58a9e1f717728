package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Bare;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Romanized;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Characters;
import java.util.Optional;

/** Whatever stands before the sign behind which a house is told is somebody's name: {@code 许多云 @ 某某银行 科技部}, {@code moonfish @ 某某科技}. */
final class NameAtHouse {
    private static final char AT = '@';
    private static final int LONGEST_WORD = 4;
    private static final int LONGEST = 20;

    private NameAtHouse() {}

    /** Where somebody is named. */
    static Optional<Speaker> of(String line, Organizations known) {
        int at = line.indexOf(AT);
        String name = at < 2 || at > LONGEST || at == line.length() - 1 ? "" : Bare.withoutHonorific(line.substring(0, at).strip());
        boolean word = name.length() <= LONGEST_WORD && PersonalName.mayBeCalled(name);
        return word || !PersonalName.isChinese(name) && PersonalName.likelihood(name) > 0 ? at(name, line.substring(at + 1).strip(), known) : Optional.empty();
    }

    /** In any line: a word may be a thing, but what is no word is somebody. */
    static Optional<Speaker> sure(String line, Organizations known) {
        int at = line.indexOf(AT);
        String name = at < 2 || at > LONGEST || at == line.length() - 1 || !Characters.hasIdeograph(line) ? "" : line.substring(0, at).strip();
        return !name.isEmpty() && !PersonalName.isChinese(name) && !known.knows(name)
                        && (PersonalName.likelihood(name) > 1 || Character.isLowerCase(name.charAt(0)) && PersonalName.likelihood(name) > 0 || Romanized.isOften(name))
                ? at(name, line.substring(at + 1).strip(), known) : Optional.empty();
    }

    /** {@code 田野，某某银行 架构师}: what stands before a comma is a name, though it be a word, where a house and an office stand behind it. */
    static Optional<Speaker> beforeComma(String line, Organizations known) {
        int comma = line.indexOf('，');
        String name = comma < 2 || comma > LONGEST_WORD || line.indexOf('，', comma + 1) > 0 ? "" : line.substring(0, comma);
        String house = name.isEmpty() || PersonalName.surnameLength(name) == 0 ? "" : line.substring(comma + 1).strip();
        String first = house.substring(0, Math.max(0, house.indexOf(' ')));
        boolean office = first.length() > 1 && !(PersonalName.isChinese(first) && !PersonalName.endsLikeHouse(first)) && JobTitle.ends(house)
                && !known.knows(name) && !Organizations.hasTellingEnding(name) && !JobTitle.ends(name);
        Affiliation a = office ? Affiliation.read(house, known) : Affiliation.NONE;
        return a.organization() != null && a.role() != null ? Optional.of(new Speaker(name, a.ownOrganization(), a.role())) : Optional.empty();
    }

    private static Optional<Speaker> at(String name, String house, Organizations known) {
        // 张三 @zhangsan，某某社区贡献者: an account, and behind it where its bearer is.
        boolean account = Character.isLowerCase(house.charAt(0)) && Characters.hasAny(house, "，,");
        Affiliation a = account ? Affiliation.NONE : Affiliation.read(house, known);
        boolean named = a.organization() != null
                && (Workplace.isSurely(house, known) || Organizations.hasTellingEnding(a.organization())
                        || Organizations.endsLikeTrade(a.organization()) || Characters.hasIdeograph(name + house) && a.organization().equals(house));
        return named ? Optional.of(new Speaker(name, a.ownOrganization(), a.role())) : Optional.empty();
    }
}
