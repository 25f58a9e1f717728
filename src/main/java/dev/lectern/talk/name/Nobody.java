package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** What stands in the place of a name and names nobody: {@code 待定}, {@code 全体讲师}, {@code 征集中}. */
public final class Nobody {
    private static final Words WORDS = Words.read("nobody.txt");
    /** With these it begins that something is done, or not yet: {@code 已结束}, {@code 待公布}. */
    private static final String STATES = "已待未";
    /** With these begins what somebody is who works for nobody. */
    private static final String ALONE = "个独自业接";
    private static final CharacterSet COMMAS = CharacterSet.of("，,；;");
    private static final int SHORTEST_ALONE = 4;
    /** A longer one is a sentence of something else. */
    private static final int LONGEST_STATE = 6;
    private static final Words WHEN = Words.of("本周 下周 本期 下期 本月 下月 今晚 明晚 今日 明日 上半 下半");

    /** Many at once, in English: {@code all of us}, {@code the audience}, {@code various speakers}, {@code you?}. */
    private static final Pattern MANY = Pattern.compile("(?i)(?:(?:all|some|any|each|most|many|several|various|different|the|our|whole|entire|both|more|other)\\s+(?:of\\s+)?(?:(?:the|our|of|interested|remaining|other)\\s+)?)?(?:everybody|everyone|anybody|anyone|somebody|someone|nobody|no one|whoever(?: .{1,30})?|you|us|we|people|folks|attendees|participants|audience|speakers|presenters|members|volunteers|organi[sz]ers|crew|team|hosts?|staff|panell?ists|students|gophers|users|developers|guests?|walk-ins|maybe you|(?:to be|not yet) (?:announced|confirmed|decided|known))[.!?…]*");
    private static final int LONGEST_MANY = 40;
    /** {@code |solo| game developer}: who works so works for nobody, if they are one of {@link #MAKERS}. */
    public static final String ON_THEIR_OWN = "(?:solo|indie|hobby|amateur)";
    public static final String MAKERS = "programmer|engineer|designer|artist|musician|writer|maker|hacker|coder";
    /** That something is not settled yet, and perhaps what is known of it. */
    private static final String OPEN = "(?:未定|待定|没定|未确定|待公布|待揭晓|待确认|待补充?|\\btb[acd]\\b|to be (?:announced|confirmed|decided))";
    private static final Pattern SAYS_OPEN = Pattern.compile("(?i)" + OPEN);
    private static final Pattern UNDECIDED = Pattern.compile("(?i)(?:题目|主题|议题|具体)?(?:暂|尚|还)?" + OPEN + "(?:\\s*[，,；;。（(：:—–-].{0,80})?");

    private static final Pattern COUNTED = Pattern.compile("第\\s?[一二三四五六七八九十\\d]{1,3}\\s?[场讲节堂回课题集幕站天期届部章段组弹轮棒]");

    private Nobody() {}

    /** Whether the text says that nobody is named yet, or that everybody is meant. */
    public static boolean is(String text) {
        return WORDS.has(text) || isCounted(text) || isWhen(text) || text.startsWith("不具名") || text.startsWith("匿名") || text.startsWith("某不") || isState(text) || areMany(text);
    }

    /** {@code 第二节}: which part of the programme it is. */
    static boolean isCounted(String text) {
        return !text.isEmpty() && text.charAt(0) == '第' && COUNTED.matcher(text).matches();
    }

    /** {@code 本周直播}, {@code 今晚两场}: what is held, and when. */
    private static boolean isWhen(String text) {
        return text.length() > 2 && text.length() <= LONGEST_STATE && WHEN.prefix(text, 0) > 0;
    }

    private static boolean areMany(String text) {
        return text.length() > 1 && text.length() <= LONGEST_MANY && Characters.isPlainLetter(text.charAt(0)) && MANY.matcher(text).matches();
    }

    /** {@code 已结束|，PPT 见二楼}, {@code 手写一个 Go |的 Arena 分配器}: a place that begins so tells how things stand, or goes on with a sentence, and is of nobody. */
    public static boolean opens(String place) {
        if (!place.isEmpty() && place.charAt(0) == '的') {
            return true;
        }
        int comma = place.isEmpty() || STATES.indexOf(place.charAt(0)) < 0 ? -1 : COMMAS.next(place, 0);
        return comma > 0 && isState(place.substring(0, comma).strip());
    }

    /** Whether the text says that something is not settled yet: {@code 未定，会谈实时入湖}, {@code TBA}. */
    public static boolean isUndecided(String text) {
        return UNDECIDED.mayStartWith(text.isEmpty() ? ' ' : text.charAt(0)) && UNDECIDED.matcher(text).matches();
    }

    /** The same of any part of it: {@code 讲者待定（某某公司）}. */
    public static boolean saysUndecided(String text) {
        return SAYS_OPEN.matcher(text).find();
    }

    /** {@code 已结束}, {@code 征集中}: how things stand. */
    private static boolean isState(String text) {
        return text.length() > 1 && text.length() <= LONGEST_STATE && STATES.indexOf(text.charAt(0)) >= 0
                || text.endsWith("中") && PersonalName.isActivity(text.substring(0, text.length() - 1));
    }

    /** Whether the text tells what somebody is who works for nobody: {@code 自由职业}. */
    static boolean isOffice(String text) {
        return text.length() >= SHORTEST_ALONE && ALONE.indexOf(text.charAt(0)) >= 0 && Affiliation.isAlone(text);
    }

    /** {@code 念不完}, {@code 说得清}: what can be done, or not. */
    static boolean isDoable(String text) {
        return text.length() == 3 && "不得".indexOf(text.charAt(1)) >= 0;
    }
}
