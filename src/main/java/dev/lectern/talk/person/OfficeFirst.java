package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job before a name and a house behind it: {@code 技术总监 张三，某某证券}, {@code 数据平台部总监 张三 @某某证券}. */
final class OfficeFirst {
    private static final Pattern LINE = Pattern.compile("([\\p{L}\\d-][\\p{L}\\d &/-]{1,24}?)\\s+(\\p{IsHan}{2,4}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)\\s*(?:[，,|｜/／@·]|\\s[–—-]\\s)\\s*(\\p{L}[^，,。；;|｜]{1,23})");
    private static final CharacterSet BLANKS = CharacterSet.of(" \t\n\u000b\f\r");
    private static final CharacterSet MARKS = CharacterSet.of("，,|｜/／@·–—-");
    private static final int SHORTEST_HOUSE = 3;

    private OfficeFirst() {}

    static Optional<Speaker> of(String line, Organizations known) {
        boolean may = BLANKS.isIn(line) && MARKS.isIn(line);
        Matcher m = LINE.matcher(may ? line : "");
        boolean reads = m.matches() && PersonalName.is(m.group(2)) && !known.knows(m.group(2)) && isOffice(m.group(1).strip(), known)
                && !PersonalName.isChinese(m.group(3)) && !JobTitle.ends(m.group(3)) && Workplace.mayBe(m.group(3), known);
        return reads ? Optional.of(new Speaker(m.group(2), Affiliation.read(m.group(3), known).ownOrganization(), m.group(1))) : Optional.empty();
    }

    /** Whether the words are a job without a house, be it one in a part of the house. */
    static boolean isOffice(String text, Organizations known) {
        if (JobTitle.isTitle(text)) {
            return true;
        }
        @Nullable String house = JobTitle.endsFirmly(text) ? Affiliation.read(text, known).organization() : text;
        return house == null || !house.equals(text) && (HouseName.isPart(house) || house.length() < SHORTEST_HOUSE) && !known.knows(house);
    }
}
