package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * Tells a personal name from other words.
 *
 * <p>A Chinese name is a family name from the common stock and one or two more characters; a Latin one is two to four
 * capitalised words.
 */
public final class PersonalName {
    private static final Words SURNAMES = surnames();
    private static final Words NOT_NAMES = Words.read("not-names.txt");
    /** Of the words that are not names, those that parents choose as well. */
    private static final Words NAMES_TOO = Words.of("汪洋 夏天 黎明 田野 高峰 江南 金秋 文明 安静 叶子 温暖 平凡 明亮 康宁 华章 方舟 万里 安心 安定 文静 文艺 章程 金山 阳光 尚可 安可 容易 任意 满意 高兴 成就 石头 严肃 舒适 温馨 向前 万能");
    /** Characters that join words and are in nobody's given name. */
    private static final CharacterSet NEVER = CharacterSet.of("的了是们这那你我她他它吗呢吧啊很被把请届等");
    /** English words that begin with a capital in headings and in names of things. */
    private static final Words THINGS = Words.read("not-latin-names.txt");
    /** A town of two words, each of which is the surname of many besides. */
    private static final String TOWN_OF_SURNAMES = "Hong Kong";
    /** {@code Jane “Jay” Doe}. */
    private static final Pattern NICK_INSIDE = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}\\s+(?:“[\\p{L}-]{2,14}”|\"[\\p{L}-]{2,14}\"|‘[\\p{L}-]{2,14}’)\\s+\\p{Lu}[\\p{IsLatin}'’-]+(?:\\s+\\p{Lu}[\\p{IsLatin}'’-]+)?");
    private static final CharacterSet QUOTES = CharacterSet.of("“\"‘");
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\p{N}_-]{2,39}");
    /** What English calls things, and nobody. */
    private static final Pattern ABSTRACT = Pattern.compile("\\p{Lu}?\\p{Ll}{3,}(?:tions?|sions?|ments|ness|ology|ities|ability|ware)|\\p{Lu}\\p{L}*\\p{Ll}(?:Con|Conf|Fest|Days|Hub|Labs|Soft|Tech)");
    private static final Words ABSTRACT_ENDS = Words.of("tion tions sion sions ments ness ology ities ability ware Con Conf Fest Days Hub Labs Soft Tech");
    private static final CharacterSet BETWEEN_WORDS = CharacterSet.of(" -\t\n\u000b\f\r");
    /** 唐老师 is no name but how somebody is called. */
    private static final Words CALLED = Words.of("老师 先生 女士 同学 教授 博士 院士 经理 主任 总监 校长 院长 会长 部长 局长 学长 学姐 小姐 师傅 医生 律师 讲师 嘉宾 专家 讲者 学生 用户 选手 作者 成员 伙伴 观众 听众 代表");
    private static final Words PLACES = Words.read("places.txt");
    private static final Pattern PARTICLES = Pattern.compile(
            "\\p{Lu}[\\p{IsLatin}'’.-]*+(?:\\s+" + LatinName.PARTICLES_BEFORE + "(?:[ae][ldnrstz]h?-|d['’])?\\p{Lu}[\\p{IsLatin}'’.-]*+){1,4}");
    private static final Lately<Integer> LIKELIHOODS = new Lately<>(PersonalName::likely);
    private static final Pattern SINGLE = Pattern.compile("\\p{Lu}\\p{Ll}[\\p{IsLatin}'’.-]{0,18}|[a-z][\\w-]{2,19}|\\p{Lu}[\\w-]{1,4}\\d|[A-Za-z][A-Za-z\\d]{1,14}(?:_[A-Za-z\\d]{1,12}){1,2}");
    /** Before a name among friends: {@code 阿|舟}. */
    private static final String FAMILIAR = "阿老小";
    /** Before all Chinese characters, the rarest included. */
    private static final char FIRST_HAN = '\u2e80';
    static final CharacterSet BLANKS = CharacterSet.of(" \t\n\u000b\f\r");
    /** Of these there are so many; who is called 十一 is none of them. */
    private static final CharacterSet COUNTED = CharacterSet.of("位名个各些几两届期场全人日月年点时分天周次号楼层批组队大家余多种类项款条章节篇");
    private static final CharacterSet COUNTING = CharacterSet.of("位名个各些几两届期场全");
    private static final int SHORTEST_SOUNDS = 4;
    /** A name of two characters with blanks between them, and no others beside it. */
    private static final Pattern SPACED = Pattern.compile("(?<![\\p{IsHan}])(\\p{IsHan})[ 　]{1,4}(\\p{IsHan})(?![\\p{IsHan}])");
    /** Words that names of houses and parts of them end with. */
    private static final Words HOUSE = Words.of("物流 科技 数据 网络 网路 平台 软件 软体 资讯 数位 数字 数智 电商 智能 存储 系统 传媒 金融 证券 保险 中心 团队 技术 出行 支付 电力 电网 汽车 航空 游戏 教育 安全 信息 通信 通讯 电子 医药 医疗 能源 重工 文化 互动 云 社 局 厂 馆 館 部 组 队 院 所 会 厅 站 群 课 班 赛 节 奖 篇 版 式 项 题 词 稿");
    /** What is done rather than who does it: {@code 理论考试}, {@code 案例分享}. */
    private static final Words ACTIVITY = Words.of("征集 征稿 投稿 招募 考试 培训 讲座 分享 实验 课程 测试 练习 答辩 比赛 作业 实训 研讨 竞赛 阅读 推荐 教材 书目 教程 认证 报名 签到 展示 演示 实践 简介 说明 手册 指南 报告 回顾 预告 演讲 演练 继续 闪电 时间 时刻");

    private PersonalName() {}

    /**
     * How likely the text is a name where its place says that a name stands here: 0 not at all, 1 perhaps (any short word), 2
     * likely, 3 surely.
     */
    public static int likelihood(String text) {
        return LIKELIHOODS.read(text);
    }

    private static int likely(String text) {
        if (text.length() < 2 || text.length() > 40 || Nobody.is(text) || Nobody.isOffice(text) || PLACES.has(text) || isWord(text) && !NAMES_TOO.has(text)) {
            return 0;
        }
        if (is(text)) {
            return 3;
        }
        boolean endsInHan = text.charAt(text.length() - 1) >= FIRST_HAN;
        boolean mayMix = endsInHan != text.charAt(0) >= FIRST_HAN;
        boolean blank = hasBlank(text);
        boolean latin = blank && PARTICLES.matcher(text).matches() && !isThing(text) && !JobTitle.ends(text);
        boolean familiar = FAMILIAR.indexOf(text.charAt(0)) >= 0 && mayBeNickname(text) && !(text.length() == 4 && HOUSE.has(text.substring(2)));
        if (latin || familiar || mayMix && TwoScripts.mayBe(text) && !isThing(text) && JobTitle.start(text) < 0 && !Organizations.hasTellingEnding(text)) {
            return 2;
        }
        boolean sounds = Foreign.sounds(text);
        if (sounds && text.length() > SHORTEST_SOUNDS || Foreign.isInKana(text)) {
            return 2;
        }
        int surname = SURNAMES.prefix(text, 0);
        if (surname > 0 && CALLED.has(text.substring(surname))) {
            return 1;
        }
        boolean single = !blank && !endsInHan && SINGLE.matcher(text).matches() && !isThing(text) && !JobTitle.ends(text);
        return single || (mayBeNickname(text) || isChineseBehindJob(text)) && !endsLikeHouse(text) || sounds ? 1 : 0;
    }

    /** Whether the text is a name and, where Latin, of a person rather than a house: of those two words tell little. */
    public static boolean isAnyName(String text) {
        return isChinese(text) && text.length() > 2 || Foreign.isDotted(text);
    }

    /** Whether a short text ends with what houses are called, though it may be a name: {@code 海风云}. */
    public static boolean endsLikeHouse(String text) {
        return HOUSE.suffix(text, text.length()) > 0;
    }

    /** Whether the text says that nobody is named yet, or that everybody is meant: {@code 待定}, {@code 全体}. */
    public static boolean isNobody(String text) {
        return Nobody.is(text);
    }

    private static Words surnames() {
        StringBuilder all = new StringBuilder();
        for (String word : Words.read("surnames.txt").all()) {
            // Single characters stand in runs, compound names (two characters) alone.
            if (word.length() == 2) {
                all.append(word).append(' ');
            } else {
                word.chars().forEach(c -> all.append((char) c).append(' '));
            }
        }
        return Words.of(all.toString());
    }

    /** The text with such names put together that are written with blanks inside: {@code 安 定}. */
    public static String joined(String text) {
        return hasLoneBeforeBlank(text) ? SPACED.matcher(text).replaceAll(m -> surnameLength(m.group(1)) > 0 ? m.group(1) + m.group(2) : Matcher.quoteReplacement(m.group())) : text;
    }

    /** Whether one character may stand alone before a blank. */
    private static boolean hasLoneBeforeBlank(String text) {
        for (int blank = 1; blank < text.length() - 1; blank++) {
            boolean parts = text.charAt(blank) == ' ' || text.charAt(blank) == '　';
            if (parts && text.charAt(blank - 1) >= FIRST_HAN && (blank == 1 || !isUsualHan(text.charAt(blank - 2)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the whole text is a name in Chinese characters, in the usual shape. */
    public static boolean isChinese(String text) {
        int surname = surnameLength(text);
        int given = text.length() - surname;
        return surname > 0 && given >= 1 && given <= 2 && !(given == 2 && "机器".indexOf(text.charAt(text.length() - 1)) >= 0)
                && !CALLED.has(text.substring(surname)) && !(text.length() == 2 && PLACES.has(text)) && isHan(text) && !startsLikeAWord(text)
                && !(surname == 2 && (Organizations.hasTellingEnding(text) || given == 2 && HOUSE.has(text.substring(surname))))
                && NEVER.next(text, surname) < 0 && text.charAt(text.length() - 1) != '不';
    }

    /** Whether the text is a name in the usual shape, be it a word or one that starts like a word: {@code 揭晓峰}; told only where a job stands before it. */
    public static boolean isChineseBehindJob(String text) {
        return NAMES_TOO.has(text) || text.length() == 3 && "地性化式型力".indexOf(text.charAt(2)) < 0 && NOT_NAMES.prefix(text, 0) == 2 && SURNAMES.prefix(text, 0) == 1 && isHan(text) && !NOT_NAMES.has(text)
                && NEVER.next(text, 1) < 0 && JobTitle.start(text) < 0 && !Organizations.hasTellingEnding(text);
    }

    /** Whether the text is a family name of two characters: 司徒 in 司徒老师. */
    public static boolean isSurname(String text) {
        return text.length() == 2 && SURNAMES.has(text);
    }

    /** Whether a clause starts by calling somebody by family name and office up to {@code end}: after 滕会长 no name follows. */
    public static boolean isCalling(String text, int end) {
        int from = end - 3;
        boolean starts = from == 0 || from > 0 && "，。；：！？“（\n".indexOf(text.charAt(from - 1)) >= 0;
        return starts && CALLED.has(text.substring(from + 1, end)) && SURNAMES.has(text.substring(from, from + 1));
    }

    /** The family name by which a text begins to tell of somebody: 邵 in {@code 邵老师每次都来}; empty where it begins otherwise. */
    public static String calledAtStart(String text) {
        int surname = SURNAMES.prefix(text, 0);
        return surname > 0 && CALLED.prefix(text, surname) > 0 ? text.substring(0, surname) : "";
    }

    /** Whether a name in Chinese characters may start at a place: to cut it out is seldom worth it. */
    public static boolean mayStart(String text, int at) {
        return SURNAMES.prefix(text, at) > 0;
    }

    /** Length of the family name that the text starts with, 0 where it starts with none. */
    public static int surnameLength(String text) {
        int n = SURNAMES.prefix(text, 0);
        return n == 2 && text.length() == 2 ? 1 : n;
    }

    /** A name of another tongue in five Chinese characters or more; tells little but where something speaks for a name. */
    public static boolean mayBeForeign(String text) {
        return isHan(text) && !NEVER.isIn(text) && !startsLikeAWord(text);
    }

    /** The name without the family name, of a name in Chinese characters in the usual shape. */
    public static String givenName(String name) {
        return name.substring(surnameLength(name));
    }

    private static boolean isHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = isUsualHan(c);
            if (!usual && Character.UnicodeScript.of(text.codePointAt(i)) != Character.UnicodeScript.HAN) {
                return false;
            }
            i += usual || !Character.isHighSurrogate(c) ? 0 : 1;
        }
        return !text.isEmpty();
    }

    public static boolean isUsualHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    /** Names in Latin script that stand for themselves are of two words or more. */
    private static boolean hasBlank(String text) {
        return BLANKS.isIn(text);
    }

    public static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && BLANKS.has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean startsLikeAWord(String text) {
        return NOT_NAMES.prefix(text, 0) > 0;
    }

    /** Whether the text is a word known not to be a name. */
    public static boolean isWord(String text) {
        return NOT_NAMES.has(text);
    }

    /** Whether the whole text is two to four capitalised Latin words, or a handle. */
    public static boolean isLatin(String text) {
        if (text.startsWith("@")) {
            return HANDLE.matcher(text).matches();
        }
        boolean may = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0)) && hasBlank(text);
        return may && (LatinName.is(text) && !JobTitle.isLatinTitle(text) && !isThing(text) || QUOTES.isIn(text) && NICK_INSIDE.matcher(text).matches());
    }

    /** Whether a Latin name begins as those of many people do, and so is of no house. */
    public static boolean isOften(String name) {
        return Romanized.isSomebody(name);
    }

    /** The text without words at its start that are no part of a name: Organizer Jane Doe. */
    public static String withoutThings(String text) {
        String s = text;
        while (s.indexOf(' ') > 0 && THINGS.has(s.substring(0, s.indexOf(' ')))) {
            s = s.substring(s.indexOf(' ') + 1);
        }
        return s;
    }

    /** Whether one of its words is in names of things, and of nobody. */
    public static boolean isThing(String text) {
        for (int from = 0, end; from < text.length(); from = end + 1) {
            int next = BETWEEN_WORDS.next(text, from);
            end = next < 0 ? text.length() : next;
            if (end > from && isThing(text, from, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThing(String text, int from, int to) {
        return THINGS.prefix(text, from) == to - from || text.startsWith(TOWN_OF_SURNAMES, from) || ABSTRACT_ENDS.suffix(text, to) > 0 && ABSTRACT.matcher(text).region(from, to).matches();
    }

    /** Whether the whole text is a name of whichever kind. */
    public static boolean is(String text) {
        return isChinese(text) || Foreign.isDotted(text) || isLatin(text);
    }

    /** Whether the text is a country or a town, where people come from and work for nobody. */
    public static boolean isPlace(String text) {
        return PLACES.has(text);
    }

    /** Whether the text speaks of a number of people or things. */
    private static boolean counts(String text) {
        return "一二三四五六七八九十".indexOf(text.charAt(0)) >= 0 || text.equals("大家") || COUNTING.isIn(text);
    }

    public static boolean isActivity(String text) {
        return ACTIVITY.suffix(text, text.length()) > 0;
    }

    /** Whether somebody may be called so where a label says that a name follows: there any short word is one, {@code 讲师：叶子}. */
    public static boolean mayBeCalled(String text) {
        return mayBeNickname(text) || text.length() >= 2 && text.length() <= 3 && isHan(text) && !Nobody.isDoable(text) && !Nobody.is(text) && !(counts(text) && COUNTED.isIn(text)) && !PLACES.has(text)
                && JobTitle.start(text) < 0 && !Organizations.KNOWN.knows(text) && !Organizations.hasTellingEnding(text) && !isActivity(text);
    }

    /** A pen or nick name: two to four Chinese characters that are no everyday word, title or organization. */
    public static boolean mayBeNickname(String text) {
        return text.length() >= 2 && text.length() <= 4 && isHan(text) && !counts(text) && !Nobody.isCounted(text) && !Nobody.isDoable(text) && !PLACES.has(text) && !startsLikeAWord(text)
                && JobTitle.start(text) < 0 && !Organizations.KNOWN.knows(text) && !Organizations.hasTellingEnding(text)
                && !NEVER.isIn(text) && !isActivity(text) && !(text.length() == 4 && HOUSE.suffix(text, 4) > 1); // 网络中心
    }
}
