package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Trade;
import dev.lectern.talk.regex.Pattern;

/** A house in the bracket behind somebody of whom the job is told before it: {@code 张三 副教授（|某大学|）}, {@code 李四 存储团队负责人（|某公司|）}. */
final class HouseInBracket {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\w]{3,12}");
    private static final int LONGEST = 24;

    private HouseInBracket() {}

    /** The one outside the bracket, with the house; as they are where they have one of their own, or the bracket tells something else. */
    static Speaker added(Speaker outside, String bracket, Organizations known) {
        boolean may = outside.role() != null && bracket.length() <= LONGEST
                && (outside.organization() == null || HouseName.isPart(outside.organization())) && !PersonalName.isPlace(bracket);
        boolean house = may && !JobTitle.ends(bracket) && !PersonalName.is(bracket)
                && (outside.organization() != null && NAME.matcher(bracket).matches() || known.knows(bracket)
                        || Organizations.hasTellingEnding(bracket) || Organizations.endsLikeTrade(bracket) || Trade.is(bracket));
        return house ? new Speaker(outside.name(), bracket.strip(), outside.role()) : outside;
    }
}
