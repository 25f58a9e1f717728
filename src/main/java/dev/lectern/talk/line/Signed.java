package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A title, and behind it whoever the sign before their name says to be somebody, with where they work: so a name need not look
 * like one. {@code 协议升级的三年 - @望舒，鹭岛云高级技术专家}, {@code 《应用级注册》@望舒（鹭岛云）}.
 */
final class Signed {
    private static final Pattern LINE = Pattern.compile("([^@]{4,100}?)\\s*(?:——?|[–|｜丨┃·:：/／-]|(?<=[》”\\s]))\\s*@(\\p{IsHan}{2,4})(?:\\s*[，,|｜/／·]\\s*|\\s*[（(]|\\s+)([^@（()）。]{2,60})[)）]?");

    private Signed() {}

    static @Nullable TitledPerson read(String line, Organizations known) {
        Matcher m = line.indexOf('@') < 0 ? null : LINE.matcher(line);
        if (m == null || !m.matches() || known.knows(m.group(2)) || PersonalName.isNobody(m.group(2)) || !Workplace.mayBe(m.group(3), known)) {
            return null;
        }
        Affiliation a = Affiliation.read(m.group(3), known);
        return TitledPerson.of(m.group(1), List.of(new Speaker(m.group(2), a.ownOrganization(), a.role())));
    }
}
