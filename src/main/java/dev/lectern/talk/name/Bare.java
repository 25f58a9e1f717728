package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** The words of a name, or of an affiliation, without what stands around them. */
public final class Bare {
    /** Behind these a stop ends no sentence: {@code by Dr.| John Roe}. */
    public static final String SHORT_HONOUR = "\\b(?:Dr|Prof|Mrs?|Ms|St)";
    /** Before a name. */
    public static final String OF_HONOUR = "(?<!\\p{IsLatin})(?:Dr|Prof|Mr|Ms|Mrs)\\.?\\s+(?=\\p{Lu}|\\p{IsHan})|(?<!\\p{IsLatin}\\s)Professor\\s+(?=\\p{Lu})";
    private static final Pattern HONORIFIC = Pattern.compile("(?<=\\p{L})(?<!副)\\s*(?:先生|女士|老师|同学|小姐|博士|教授|院士|学长|学姐)$|" + OF_HONOUR);
    private static final Pattern SYMBOLS = Pattern.compile("^[\\p{So}\\p{Sk}\\p{Cs}️]+\\s*");
    private static final Words HONORIFICS = Words.of("先生 女士 老师 同学 小姐 博士 教授 院士 学长 学姐");

    private static final int LONGEST_NAME = 4;

    private Bare() {}

    public static String of(String text) {
        return withoutHonorific(withoutHonorific(withoutMarks(text.strip()))).strip();
    }

    /** Most texts bear neither, and the patterns look at every character. */
    public static String withoutHonorific(String s) {
        boolean may = !s.isEmpty() && (HONORIFICS.suffix(s, s.length()) > 0 || Character.isWhitespace(s.charAt(s.length() - 1)))
                || s.contains("Dr") || s.contains("Mr") || s.contains("Ms") || s.contains("Prof");
        return may ? HONORIFIC.matcher(s).replaceAll("") : s;
    }

    public static String withoutMarks(String s) {
        boolean may = !s.isEmpty() && !(Character.isLetterOrDigit(s.charAt(0)) && Character.isLetterOrDigit(s.charAt(s.length() - 1)));
        if (!may) {
            return s;
        }
        String bare = Characters.without(".。·•●○■▪◆*+>#|｜┃:：,，—–-", "。；;，,、：:|｜┃—–-", s);
        return bare.isEmpty() || bare.charAt(0) != s.charAt(0) ? bare : SYMBOLS.matcher(bare).replaceFirst("");
    }

    /** {@code 张三 |老师| 某某科技 架构师}: how somebody is addressed, in a word of its own, is no part of where they work. */
    public static String withoutHonorificWord(String s) {
        int name = s.indexOf(' ');
        int word = name < 2 || name > LONGEST_NAME || name + 3 >= s.length() ? -1 : name + 3;
        return word > 0 && " ，,（(@|｜/".indexOf(s.charAt(word)) >= 0 && HONORIFICS.has(s.substring(name + 1, word)) && PersonalName.isChinese(s.substring(0, name))
                ? s.substring(0, name) + s.substring(word) : s;
    }
}
