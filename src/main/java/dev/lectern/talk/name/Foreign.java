package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** Names of other tongues in Chinese characters: {@code 阿依·努尔}, {@code 斯琴高娃}. */
public final class Foreign {
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,6}(?:[·•・]\\p{IsHan}{1,8}){1,3}(?<![站场期季届节赛营课班篇版专题周日])");
    /** Characters that such names are written with. */
    private static final CharacterSet SOUNDS = CharacterSet.of("阿艾巴白贝彼宾博布次措达丹德迪丁多朵额俄恩尔夫嘎格根古哈海罕呼吉加坚江金克拉兰朗勒里丽力娜那乃尼宁诺培其奇恰乔钦仁荣萨色沙斯苏索塔太特提图托娃瓦旺乌西希亚雅央依伊玉云泽扎珍卓孜买木热合江巧马罗桑姆吾买帕夏依拜都汗库别克登日乐敖朝鲁花宝青吉木琴高顿珠仁宗旦增卓南杰图");
    /** And where it was held: {@code 沙龙·|滨海}. */
    private static final Pattern EVENT = Pattern.compile("\\p{IsHan}{0,6}(?:沙龙|论坛|大会|峰会|聚会|年会|讲堂|课堂|课程|训练营|马拉松|开放日|市集|茶会|之夜)[·•・]");
    private static final char FIRST_KANA = '\u3041';
    private static final char LAST_KANA = '\u30fe';
    /** No word goes on so with what belongs to a sentence: {@code 東京|から}. */
    private static final Pattern IN_KANA = Pattern.compile("[\\p{IsHan}々]{1,3}[ \u3000]?(?!.*(?:から|まで|です|ます|する|した|して|など|って|だけ|より|ので)$)(?:[\\u3041-\\u3096]{2,4}|[\\u30a1-\\u30fa\\u30fc]{2,6})");
    private static final CharacterSet DOTS = CharacterSet.of("·•・");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 7;

    private Foreign() {}

    /** Whether dots part it; what begins with a house is none: {@code 某某科技·张三}. */
    public static boolean isDotted(String text) {
        int dot = DOTS.next(text, 0);
        return dot > 0 && !EVENT.matcher(text).lookingAt() && DOTTED.matcher(text).matches()
                && !(dot > 2 && (PersonalName.endsLikeHouse(text.substring(0, dot)) || Organizations.hasTellingEnding(text.substring(0, dot))));
    }

    /** Whether it is a Japanese name of which characters and kana each are a part: {@code 星野みお}. */
    static boolean isInKana(String text) {
        char last = text.charAt(text.length() - 1);
        return last >= FIRST_KANA && last <= LAST_KANA && IN_KANA.matcher(text).matches();
    }

    /** Whether it sounds like one, though nothing parts it. */
    public static boolean sounds(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST && SOUNDS.hasAll(text);
    }
}
