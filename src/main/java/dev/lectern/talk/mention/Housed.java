package dev.lectern.talk.mention;

import dev.lectern.talk.name.HouseName;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LeadIn;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Trade;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Names in running text right behind a house or a part of one, with or without 的 between; no job tells that a name follows:
 *
 * <pre>
 * 大江证券信息技术部|乔峰岩|用“三个不敢”概括……        白桦银行的|邵南|没有讲 PPT，……
 * </pre>
 */
final class Housed {
    private static final CharacterSet EDGES = CharacterSet.of("，,。、；;：:！？!?\n\t“”\"《》「」『』（）()—–|｜…");
    /** In UTF-16 units; no house with its part is longer. */
    private static final int LONGEST = 24;
    private static final int SHORTEST = 3;
    /** Behind a name of two characters these tell nothing: the word may be a thing. */
    private static final CharacterSet BEHIND_THINGS = CharacterSet.of("的和与等及、，。：；！？有用 （(");

    /** Family names, but far more often a word by themselves or the end of the one before: 社区|, 数据库|, 都|. */
    private static final CharacterSet OF_WORDS = CharacterSet.of("区库云和都于由向从能成有应自就行业方时如将以及与等为在内用所年门相并单来经终后前上下要会全同更还包商盘项池边");

    /** What is done rather than how somebody is called: 谷|举行. */
    private static final Words HAPPENS = Words.of("举行 举办 召开 报名 成立 启动 落幕 开幕 开始 结束 出席 参加 主办 承办 协办 联合 合作 发布 推出 收官 开播 直播 上线 参与 支持 提供");

    /** {@code 溪石科技的|木白|。这位是花名}: what follows is about somebody. */
    private static final Words PRONOUN = Words.of("一位 一名 他 她 这位 那位 讲的 题目 主题 分享的");

    private static final Pattern ABOUT = Pattern.compile("，[^。！？]{0,40}(?<=[，])[他她](?!们)");

    /** What a part of a house works on: {@code 某某重工|工业互联网平台}. */
    private static final Words PLATFORM = Words.of("平台 中台 业务线 产品线 项目组");

    /** Of what stands in brackets behind a name, in UTF-16 units. */
    private static final int LONGEST_BRACKET = 40;

    private Housed() {}

    static List<Place> in(String text, Organizations known) {
        List<Place> found = new ArrayList<>();
        int edge = -1;
        for (int at = 0; at < text.length(); at++) {
            if (EDGES.has(text.charAt(at))) {
                edge = at;
            } else if (at - edge > SHORTEST && !OF_WORDS.has(text.charAt(at)) && (PersonalName.mayStart(text, at) || text.charAt(at - 1) == '的')) {
                int end = end(text, at, known);
                if (end > 0 && isHouse(text, Math.max(edge + 1, at - LONGEST), at, known)) {
                    found.add(new Place(at, end, true));
                    at = end - 1;
                }
            }
        }
        return found;
    }

    /** Where the words begin that end at a place. */
    static int edge(String text, int end) {
        int from = end;
        while (from > 0 && end - from < LONGEST && !EDGES.has(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Where the name ends that starts here; 0 where the text goes on as behind no name. */
    private static int end(String text, int from, Organizations known) {
        for (int n : new int[] {3, 2, 4}) {
            int to = from + n;
            boolean name = to < text.length() && Mentions.isOver(text, to) && isSomebody(text, from, to) && !MereWords.is(text, from, to)
                    && !MereWords.isJob(text, from, to) && !known.knows(text.substring(from, to)) && !text.startsWith("有限", to)
                    && !text.startsWith("软件包", from - 2);
            boolean nick = !name && n < 4 && to + 1 < text.length() && text.charAt(from - 1) == '的' && "。，".indexOf(text.charAt(to)) >= 0
                    && PRONOUN.prefix(text, to + 1) > 0 && PersonalName.mayBeNickname(text.substring(from, to))
                    && !Mentions.AFTER.has(text.substring(from, to)) && !PersonalName.isNobody(text.substring(from, to));
            if (nick) {
                return to;
            }
            if (name
                    && (n > 2 || !BEHIND_THINGS.has(text.charAt(to)) || text.startsWith("：“", to)
                            || text.charAt(to) == '：' && edge(text, from) == 0 || text.startsWith("用了", to) || text.startsWith("用一", to)
                            || text.startsWith("用自己", to) || text.startsWith("的《", to) || text.startsWith("和搭档", to)
                            || text.startsWith("和同事", to)
                            || text.charAt(to) == '，'
                                    && (Mentions.isOutright(text, to + 1) || isAboutSomebody(text, from, to)
                                            || text.startsWith("一位", to + 1) || text.startsWith("一名", to + 1))
                            || text.startsWith("和大家", to) || text.startsWith("与大家", to) || recurs(text, from, to))) {
                return to;
            }
        }
        return 0;
    }

    /** Whether the text names further on somebody whose name is written so, who does something there. */
    private static boolean recurs(String text, int from, int to) {
        String name = text.substring(from, to);
        int again = text.indexOf(name, to);
        int end = again + name.length();
        return again > 0 && (EDGES.has(text.charAt(again - 1)) || text.charAt(again - 1) == ' ') && end < text.length()
                && !BEHIND_THINGS.has(text.charAt(end)) && (Mentions.isOver(text, end) || Mentions.acts(text, end));
    }

    /** {@code 某某旅行的张三|，工作八年，他介绍了……}: with whom the sentence begins, it goes on. */
    private static boolean isAboutSomebody(String text, int from, int to) {
        int start = edge(text, from);
        return (start == 0 || "。！？\n".indexOf(text.charAt(start - 1)) >= 0) && ABOUT.matcher(text).region(to, text.length()).lookingAt();
    }

    /** Whether a name stands there that is neither what something is called nor what was done. */
    static boolean isSomebody(String text, int from, int to) {
        String name = text.substring(from, to);
        return PersonalName.isChinese(name) && !(name.length() == 3 && Mentions.swallows(text, from + 2)) && JobTitle.start(name) < 0
                && !Organizations.hasTellingEnding(name) && !PersonalName.endsLikeHouse(name) && !HAPPENS.has(PersonalName.givenName(name));
    }

    /** Where the words start with which no house begins any more: {@code 最喜欢的一场是|某某网络}, {@code 台上换成了|某某科技}. */
    static int turn(String words) {
        int became = words.lastIndexOf("成了");
        return Math.max(words.lastIndexOf('是') + 1, became < 0 ? 0 : became + 2);
    }

    /** {@code 某某软件|研究院}: no part of a house, but what it is. */
    private static final Words WHOLE = Words.of("研究院 研究所 实验室 工作室");

    /** Whether the words end so, and begin with more than a field of work: {@code 某某软件研究院}. */
    static boolean isWhole(String words) {
        int own = words.length() - WHOLE.suffix(words, words.length());
        return own > 2 && own < words.length() && JobTitle.modifierAt(words, 0) < own;
    }

    /** Length of the house that only its trade tells, before a part of it: {@code 江南造船|数字化所}; 0 where the words are nothing of the kind. */
    static int houseOfPart(String words) {
        for (int cut = SHORTEST + 1; cut < words.length() - 1; cut++) {
            if (WHOLE.suffix(words, words.length()) == 0
                    && (HouseName.isPart(words.substring(cut)) || PLATFORM.suffix(words, words.length()) > 0)
                    && (Trade.is(words.substring(0, cut)) || Organizations.hasTellingEnding(words.substring(0, cut)))) {
                return cut;
            }
        }
        return 0;
    }

    /** Whether the words between an edge and a name are a house and perhaps a part of it. */
    static boolean isHouse(String text, int from, int end, Organizations known) {
        int to = end > 1 && text.charAt(end - 1) == ' ' && text.charAt(end - 2) == '的' ? end - 1 : end;
        int last = text.charAt(to - 1) == '的' ? to - 1 : to;
        // 下面由|的 Ken: the lead-in may reach over what stands before the name.
        String all = text.substring(Math.min(LeadIn.end(text, from, to), last), last).strip();
        String words = all.substring(Math.max(all.lastIndexOf('的') + 1, turn(all)));
        // 某某科技前端|张三: what the house has many of.
        words = JobTitle.ends(words) && !JobTitle.endsFirmly(words) ? words.substring(0, JobTitle.start(words)) : words;
        if (words.length() < SHORTEST || JobTitle.ends(words)) {
            return false;
        }
        int house = Math.max(known.prefix(words), Organizations.prefixByEnding(words));
        return house == words.length() || Trade.is(words) || houseOfPart(words) > 0
                || house >= 2 && HouseName.isPart(words.substring(house).strip())
                || HouseName.isDepartment(words) && HouseName.withoutDepartment(words).length() < words.length();
    }

    /** {@code Jane Doe|（某公司 工程师）用一张图开了场}: in brackets right behind stands where somebody works, and as what. */
    static boolean isToldBehind(String text, int end, Organizations known) {
        int close = end < text.length() && "（(".indexOf(text.charAt(end)) >= 0 ? Math.max(text.indexOf('）', end), text.indexOf(')', end)) : -1;
        return close > end && close - end <= LONGEST_BRACKET && Workplace.isJobInHouse(text.substring(end + 1, close), known);
    }
}
