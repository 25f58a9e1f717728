package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** What a house does, with which its name ends: {@code 苍术|软件}. */
public final class Trade {
    /** What stands before 的 and a name, and by its end is a house though no list has it: {@code 苍术软件的张三}. */
    static final Words WORDS = Words.read("trades.txt");
    private static final CharacterSet IN_NO_HOUSE = CharacterSet.of("的，。；");
    private static final int LONGEST_HOUSE = 12;
    /** What somebody does is no house: {@code 负责网络的张三}. */
    private static final Words DOES = Words.of("谢谢 感谢 多谢 负责 从事 专注 关注 研究 热爱 擅长 喜欢 主讲 钻研 深耕");
    public static final Pattern LATIN_WORD = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d.-]{2,24}");
    public static final Pattern LATIN_HOUSE = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d&.-]*(?: \\p{Lu}[\\p{IsLatin}\\d&.-]*){1,4}");

    private Trade() {}

    /** Whether the words end with what names of houses end with that no list has: {@code 苍术软件}. */
    public static boolean is(String words) {
        int own = words.length() - WORDS.suffix(words, words.length());
        boolean told = own > 0 && own < words.length() && own <= LONGEST_HOUSE && JobTitle.modifierAt(words, 0) < own && DOES.prefix(words, 0) == 0;
        return told && !IN_NO_HOUSE.isIn(words.substring(0, own)) || LATIN_WORD.matcher(words).matches() || LATIN_HOUSE.matcher(words).matches();
    }
}
