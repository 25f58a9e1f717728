package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** A job before a name and a house behind it: {@code 技术总监 张三，某某证券}. */
final class OfficeFirst {
    private static final Pattern LINE = Pattern.compile("([\\p{L}\\d-]{2,16})\\s+(\\p{IsHan}{2,4})\\s*(?:[，,|｜/／@·]|\\s[–—-]\\s)\\s*(\\p{L}[^，,。；;|｜]{1,23})");

    private OfficeFirst() {}

    static Optional<Speaker> of(String line, Organizations known) {
        Matcher m = LINE.matcher(line);
        boolean reads = m.matches() && JobTitle.isTitle(m.group(1)) && PersonalName.isChinese(m.group(2)) && !known.knows(m.group(2))
                && !PersonalName.isChinese(m.group(3)) && PersonLine.mayBeAffiliation(m.group(3), known);
        return reads ? Optional.of(new Speaker(m.group(2), Affiliation.read(m.group(3), known).ownOrganization(), m.group(1))) : Optional.empty();
    }
}
