package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Who speaks as what they are, said in a clause of its own or behind the name:
 *
 * <pre>
 * 作为某公司的架构师，张三带来了…          张三作为某协会的秘书长发表了致辞。
 * </pre>
 */
final class Capacity {
    private static final String NAME = "(\\p{IsHan}{2,4}?|\\p{Lu}[\\p{IsLatin}'’.-]+(?: " + LatinName.PARTICLE + "){0,2}(?: \\p{Lu}[\\p{IsLatin}'’.-]+){1,3})";
    private static final String AS = "作为";
    private static final String OFFICE = AS + "\\s?(?:来自)?\\s?([^，。；：《“「]{4,32}?)";
    private static final Pattern BEFORE = Pattern.compile(OFFICE + "，\\s?" + NAME + "\\s?(?:老师|先生|女士|博士|教授)?\\s?(?=(?:则|也|首先|率先|在|以|从|为|给|向|就|围绕|带来|分享|介绍|发表|做|作了|讲|结合|认为|表示|指出|致))");
    private static final Pattern BEHIND = Pattern.compile("(?:(?<!.)|[，。；：！？\\n])\\s?" + NAME + "\\s?(?:老师|先生|女士|博士|教授)?\\s?" + OFFICE + "(?=，?(?:首先|率先|在|以|为|给|向|就|围绕|带来|分享|介绍|发表|做了|作了|上台|登台|出席|代表|致))");
    /** These lead through the day, whatever else they are. */
    private static final Pattern NO_OFFICE = Pattern.compile("(?:本次|本场|此次|这次|活动|今天|当天|[一这]).*|.*主持人");

    /** Of clauses and lines. */
    private static final CharacterSet BORDERS = CharacterSet.of("，。；：！？\n\r\u0085\u2028\u2029");
    /** Of four characters, be they rare ones, with an honour behind and blanks around that. In UTF-16 units. */
    private static final int LONGEST_CALLED = 12;

    private Capacity() {}

    /** Adds those of whom a text says so, each with where they work. */
    static void add(String text, Organizations known, List<Mention> found) {
        if (!text.contains(AS)) {
            return;
        }
        Matcher before = BEFORE.matcher(text);
        while (before.find()) {
            add(before.group(2), before.group(1), before.start(2), before.end(2), before.start(), known, found);
        }
        Matcher behind = BEHIND.matcher(mayStandBehindName(text) ? text : "");
        while (behind.find()) {
            add(behind.group(1), behind.group(2), behind.start(1), behind.end(2), behind.start(1), known, found);
        }
    }

    /** Whether somewhere a clause begins before it with no more than a name has, or with a capital. */
    private static boolean mayStandBehindName(String text) {
        for (int as = text.indexOf(AS); as >= 0; as = text.indexOf(AS, as + 1)) {
            int from = as;
            while (from > 0 && !BORDERS.has(text.charAt(from - 1))) {
                from--;
            }
            from += Character.isWhitespace(text.charAt(from)) ? 1 : 0;
            if (as - from <= LONGEST_CALLED || Character.isUpperCase(text.codePointAt(from))) {
                return true;
            }
        }
        return false;
    }

    private static void add(String name, String office, int start, int end, int lead, Organizations known, List<Mention> found) {
        boolean person = (PersonalName.isChinese(name) || PersonalName.isLatin(name)) && !known.knows(name) && JobTitle.ends(office)
                && !NO_OFFICE.matcher(office).matches();
        Affiliation a = person ? Affiliation.read(office, known) : Affiliation.NONE;
        if (a.ownOrganization() != null && a.role() != null) {
            found.add(new Mention(new Speaker(name, a.ownOrganization(), a.role()), start, end, lead));
        }
    }
}
