package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A title with people who are called by what they have as their accounts: {@code Static analysis by @jane}, {@code 网关里的两年 — 某某网络 @moonfish}. */
final class Handles {
    private static final Pattern HANDLE = Pattern.compile("^(.+?)\\s*(?:[-–—|]|\\bby)?\\s+(@[\\w-]{2,39}(?:\\s*[,&、]\\s*@[\\w-]{2,39})*)$");
    private static final Pattern HOUSE_AND_HANDLE = Pattern.compile("^(.{4,}?)\\s*(?:——|\\s[—–|-]\\s|[|｜])\\s*([^\\s—–|｜@]{2,12})\\s+(@[\\w-]{2,39})$");

    /** {@code 从一行日志到一张图 @Jane Doe}: a whole name behind the sign, where no house is meant. */
    private static final Pattern NAMED = Pattern.compile("^(.*\\p{IsHan}.*?)\\s+@(\\p{Lu}[\\p{L}.'-]+ \\p{Lu}[\\p{L}.'-]+)$");

    /** {@code 想讲的同学直接改页面，或者|找 @jane}. */
    private static final Pattern ASKS = Pattern.compile("(?:找|联系|私信|咨询|艾特|戳|感谢|谢谢|鸣谢|(?i:thanks to|contact|ask|ping|message)) ?@[\\w-]{2,39}[。.！!]?$");

    /** {@code @jane - 网关：里的两年}: whatever marks the title has, the sign says who stands before the first. */
    private static final Pattern FIRST = Pattern.compile("^(@[\\p{L}\\d_-]{2,39})\\s*(?:——?|[|｜]|\\s[–-]\\s)\\s*([^@]{4,})$");

    /** {@code Ada Mary Bell (ambell)}: a name alone, and how its bearer is called elsewhere. */
    private static final Pattern BEHIND_NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}'’. -]{3,40} ?\\([a-z][\\w.-]{1,30}\\)");

    private Handles() {}

    /** Whether a line is a name with such a handle, and nothing else. */
    static boolean areBehindName(String line) {
        return BEHIND_NAME.matcher(line).matches() && PersonalName.isLatin(line.substring(0, line.indexOf('(')).strip());
    }

    static @Nullable TitledPerson first(String s) {
        Matcher first = s.startsWith("@") ? FIRST.matcher(s) : null;
        return first == null || !first.matches() || !Characters.hasIdeograph(s) ? null
                : TitledPerson.of(first.group(2), List.of(new Speaker(first.group(1), null, null)));
    }

    /** Whether a line ends with whom to turn to, or to thank. */
    static boolean areAsked(String line) {
        return line.indexOf('@') > 0 && ASKS.matcher(line).find();
    }

    static @Nullable TitledPerson read(String s, Organizations known) {
        if (s.indexOf('@') < 0) {
            return null;
        }
        Matcher named = NAMED.matcher(s);
        if (named.matches() && PersonalName.isOften(named.group(2)) && !known.knows(named.group(2))) {
            return TitledPerson.of(named.group(1), List.of(new Speaker(named.group(2), null, null)));
        }
        Matcher housed = HOUSE_AND_HANDLE.matcher(s);
        boolean house = housed.matches() && Workplace.mayBe(housed.group(2), known) && PersonalName.likelihood(housed.group(2)) < 2;
        TitledPerson ofHouse = house ? TitledPerson.of(housed.group(1), List.of(new Speaker(housed.group(3), housed.group(2), null))) : null;
        Matcher alone = ofHouse == null ? HANDLE.matcher(s) : null;
        return alone != null && alone.matches() ? TitledPerson.of(alone.group(1), PersonLine.read(alone.group(2), known)) : ofHouse;
    }
}
