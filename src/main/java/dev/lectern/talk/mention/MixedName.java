package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * What somebody is called among friends with letters of either script, where nobody else can stand: {@code 黑桃老K}, {@code 饭团er},
 * {@code 大K哥}, {@code K神}.
 */
public final class MixedName {
    private static final Pattern HAN_FIRST = Pattern.compile("(\\p{IsHan}{2,4})([A-Za-z]|\\p{Lu}\\p{Ll}{1,7}|\\p{Ll}{2,4}\\d{0,3})");
    private static final Pattern LETTER_INSIDE = Pattern.compile("[大小老阿]?[A-Za-z]{1,2}[哥姐叔爷神总大董]");
    /** With these begins that it is not told, or not of one, who it is: {@code 神秘Guest}. */
    private static final Words MERE = Words.of("神秘 现场 本期 本周 本场 全体 各位 多位 几位 社群 我们 主办 协办 内部 外部 校内 校外 闪电 自由 开放 中文 英文");

    private MixedName() {}

    public static boolean is(String text) {
        if (text.length() > 12 || text.length() < 2) {
            return false;
        }
        Matcher han = HAN_FIRST.matcher(text);
        return LETTER_INSIDE.matcher(text).matches()
                || han.matches() && isOfSomebody(han.group(1)) && (han.group(2).length() == 1 || !PersonalName.isThing(han.group(2))) && !JobTitle.ends(text);
    }

    private static boolean isOfSomebody(String words) {
        return MERE.prefix(words, 0) == 0 && JobTitle.start(words) < 0 && JobTitle.modifierAt(words, 0) == 0
                && Organizations.KNOWN.prefix(words) == 0 && !Organizations.isHouse(words)
                && !PersonalName.endsLikeHouse(words) && !PersonalName.isActivity(words) && !PersonalName.isPlace(words) && !Nobody.is(words);
    }
}
