package dev.lectern.talk.mention;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Trade;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Names in running text before an honorific: {@code 由张三老师}, {@code 社区成员水灵儿学姐}. */
public final class Honoured {
    private static final Words HONORIFICS = Words.of("科长 处长 主任 院长 校长 会长 主席 馆长 所长 大哥 小哥 小姐姐 大佬 大姐 前辈 先生 老先生 女士 老师 老师傅 同学 博士 教授 副教授 院士 学长 学姐 经理 总监 工程师 研究员 律师 委员 部长 医生");
    /** With one of these anybody may be called, whichever the shape of the name. */
    private static final Words FAMILIAR = Words.of("大哥 小哥 小姐姐 大佬 大姐 前辈 老先生 老师傅 老师 同学 女士 先生 学长 学姐");
    private static final Words COUNTED = Words.of("老师 同学 讲师 嘉宾 讲者 朋友 伙伴 同事");
    private static final Pattern COUNT = Pattern.compile("(?<!第)[一二两三四五六]位[^，。的、]{0,6}$");
    private static final int LONGEST_COUNT = 8;
    private static final String BEFORE = "，。、；：！？（(“”《》\n\t 的是由和与及让请向对了到—-";
    /** Family names that after a title are nearly always the words that they also are. */
    static final String JOINS = "和与及从是能由对等时当都";

    private Honoured() {}

    /** {@code 某银行的两位老师|张三、李四}: behind a count and an honorific it is told who they are. */
    static boolean isCounted(String text, int end) {
        int at = end - 2;
        boolean honoured = at > 1 && COUNTED.prefix(text, at) == 2;
        return honoured && COUNT.matcher(text).region(Math.max(0, at - LONGEST_COUNT), at).find();
    }

    /** Where such names stand, in the order of their honorifics. */
    public static List<Place> in(String text) {
        List<Place> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            int length = HONORIFICS.prefix(text, at);
            if (length == 0 || text.startsWith("委员会", at)) {
                continue;
            }
            boolean blank = at > 2 && text.charAt(at - 1) == ' ' && FAMILIAR.prefix(text, at) > 0;
            beforeHonorific(text, blank ? at - 1 : at, found);
            betweenOfAndHonorific(text, at, found);
            if (FAMILIAR.prefix(text, at) > 0) {
                betweenTitleAndHonorific(text, at, found);
            }
            at += length - 1;
        }
        return found;
    }

    private static void beforeHonorific(String text, int end, List<Place> found) {
        for (int n : new int[] {3, 2, 4}) {
            int from = end - n;
            boolean deputy = from > 0 && "副总执行正代各".indexOf(text.charAt(end - 1)) >= 0;
            boolean because = from > 0 && text.charAt(from) == '于' && HanLattice.isWord(text.substring(from - 1, from + 1));
            // 某某|海科技教授: the house ends there.
            boolean house = n == 3 && from > 0 && PersonalName.endsLikeHouse(text.substring(end - 2, end)) && !PersonalName.endsLikeHouse(text.substring(end - 1, end));
            // 工程师和客户经理 are two jobs.
            boolean joins = from > 0
                    && (JOINS.indexOf(text.charAt(from)) >= 0 && JobTitle.nounEndsAt(text, from)
                            || "和与及".indexOf(text.charAt(from)) >= 0 && "，。；：！？\n（(".indexOf(text.charAt(from - 1)) < 0);
            // 与 130 位一线工程师: they are counted.
            boolean counted = from >= 0 && JobTitle.modifierAt(text, from) == n
                    || from > 0 && "位名个".indexOf(text.charAt(from)) >= 0
                            && Character.isDigit(text.charAt(text.charAt(from - 1) == ' ' && from > 1 ? from - 2 : from - 1));
            if (from >= 0 && !counted && !deputy && !because && !house && !joins && !MereWords.isJob(text, from, end)
                    && !PersonalName.isSurname(text.substring(from, end)) && PersonalName.isChinese(text.substring(from, end))
                    && (from == 0 || BEFORE.indexOf(text.charAt(from - 1)) >= 0 || Subjects.TURNS.suffix(text, from) > 0
                            || FAMILIAR.prefix(text, end) > 0 && "班级系届".indexOf(text.charAt(from - 1)) >= 0 || JobTitle.nounEndsAt(text, from)
                            || Organizations.hasTellingEnding(text.substring(Math.max(0, from - 20), from))
                            || !JobTitle.isInWord(text, from) && Trade.is(text.substring(Housed.edge(text, from), from)))) {
                // 刘超|刘老师: the name, and how its bearer is called.
                found.add(new Place(from, n == 3 && text.charAt(from) == text.charAt(end - 1) && text.startsWith("老师", end) ? end - 1 : end));
                return;
            }
        }
    }

    /** {@code 社区成员水灵儿学姐}: between a job and an honorific nothing but a name can stand. */
    private static void betweenTitleAndHonorific(String text, int end, List<Place> found) {
        for (int n : new int[] {2, 3}) {
            int from = end - n;
            if (from > 1 && (isOrdinal(text, from) || JobTitle.nounEndsAt(text, from) || JobTitle.endsBeforeName(text, from))
                    && !JobTitle.goesOn(text, from)
                    && (PersonalName.mayBeNickname(text.substring(from, end))
                            || n == 2 && PersonalName.isWord(text.substring(from, end)) && PersonalName.mayStart(text, from))) {
                found.add(new Place(from, end));
                return;
            }
        }
    }

    /** {@code 第三位|}. */
    private static boolean isOrdinal(String text, int end) {
        return end > 2 && text.charAt(end - 1) == '位' && text.charAt(end - 3) == '第' || text.startsWith("最后一位", end - 4);
    }

    /** {@code 正在某大学读博的阿依古丽同学}: between 的 and the honorific nothing but a name, whichever its shape. */
    private static void betweenOfAndHonorific(String text, int end, List<Place> found) {
        int of = text.lastIndexOf('的', end);
        int length = end - of - 1;
        if (of > 0 && length >= 2 && length <= 5 && JobTitle.modifierAt(text, of + 1) < length
                && text.substring(of + 1, end).matches("\\p{IsHan}+") && PersonalName.mayBeNickname(text.substring(of + 1, Math.min(end, of + 5)))
                && (text.startsWith("老师", end) && Mentions.isOutright(text, end + 2) || text.startsWith("同学", end)
                        || text.startsWith("先生", end) || text.startsWith("女士", end))) {
            found.add(new Place(of + 1, end));
        }
    }
}
