package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who leads a round table, though nothing but that tells that it is a name: {@code 由某社区的小周主持，}. */
final class Chair {
    private static final Pattern LEADS = Pattern.compile("(?:^|[，。；：]|由)\\s*(?:由)?(?:([^，。；：由的]{2,16})的)?\\s*(\\p{IsHan}{2,4}?|\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+)?)\\s?(?:老师|先生|女士|同学)?\\s?(?:来|担任|负责|继续|客串)?主持(?=[，。；]|$)");

    private Chair() {}

    /** The one whom a line names so; null where it names nobody. */
    static @Nullable Speaker in(String text, Organizations known) {
        Matcher m = text.contains("主持") ? LEADS.matcher(text) : null;
        while (m != null && m.find()) {
            String name = m.group(2);
            if (PersonalName.likelihood(name) > 0 && !PersonalName.isNobody(name) && !known.knows(name)) {
                Affiliation a = m.group(1) == null ? Affiliation.NONE : Affiliation.read(m.group(1), known);
                return new Speaker(name, a.ownOrganization(), a.role());
            }
        }
        return null;
    }
}
