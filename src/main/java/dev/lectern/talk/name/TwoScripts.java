package dev.lectern.talk.name;

import dev.lectern.talk.regex.Pattern;

/** Names of which a part is Latin and a part Chinese: {@code Kevin 梁}, {@code 梁 Kevin}, {@code 小 K}. */
final class TwoScripts {
    private static final Pattern SHAPE = Pattern.compile("\\p{Lu}(?:\\p{Ll}[\\p{Lu}\\p{Ll}]?\\p{Ll}{0,12}|\\p{Lu}{1,3}\\p{Ll}{0,8}) ?(?!初体验|实战|实践|入门|进阶|优化|原理|生态|社区)\\p{IsHan}{1,3}|(?![从到在用与和把给由向对将被])\\p{IsHan} ?\\p{Lu}\\p{Ll}{2,14}|[阿老小] ?\\p{Lu}\\p{IsLatin}{0,14}");
    private static final char FIRST_HAN = '\u2e80';
    private static final String FAMILIAR = "阿老小大";

    private TwoScripts() {}

    /** Whether the text has their shape, and what is Chinese of it may be of a name: not {@code AI |时代}, {@code |让 Proxy}. */
    static boolean mayBe(String text) {
        return SHAPE.matcher(text).matches() && isOfFamily(text);
    }

    private static boolean isOfFamily(String text) {
        if (text.charAt(0) >= FIRST_HAN) {
            return FAMILIAR.indexOf(text.charAt(0)) >= 0 || PersonalName.mayStart(text, 0);
        }
        int han = text.length();
        while (text.charAt(han - 1) >= FIRST_HAN) {
            han--;
        }
        return text.length() - han == 1 || !PersonalName.startsLikeAWord(text.substring(han)) && "之以中".indexOf(text.charAt(han)) < 0;
    }
}
