package dev.lectern.talk.mention;

import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** What somebody may be called who goes by no usual name: {@code 水印}, {@code 比邻}, {@code 椰汁西米}. */
public final class PenName {
    public static final int SHORTEST = 2;
    public static final int LONGEST = 4;
    private static final Words HONOURS = Words.of("老师 教授 博士 同学 学长 学姐 学弟 学妹 先生 女士");
    private static final CharacterSet HONOUR_STARTS = CharacterSet.of("老教博同学先女");
    /** With these a picture's description goes on behind a name. */
    private static final Words PICTURED = Words.of("老师 教授 博士 同学 学长 学姐 先生 女士 演讲 分享 致辞 发言 正在 现场 讲解 介绍 作报告 报告 在 和 与");
    /** Behind one of these a word is somebody's name as well as anywhere: {@code 有请|水印}. */
    private static final String BEFORE = "的由请是和与及让给为对里到了";
    private static final String FAMILIAR = "老小阿";
    private static final int LONGEST_JOB = 14;
    private static final int HONOUR = 2;

    private static final CharacterSet TRUE_ENDS = CharacterSet.of("）)，,/、");
    private static final Pattern TRUE = Pattern.compile("(?:花名|网名|昵称|笔名|艺名|别名|人称|又名|外号|绰号|ID|id|aka)[是叫为：: @]{0,3}$");

    private static final Pattern COMES_ON = Pattern.compile("\\s?(?:举手|主动|临时|自告奋勇)?(?:上台|登台|上场|登场|站了?[上出起]|走上|冲上|接过)");

    private PenName() {}

    /** Whether somebody may be called so. Whoever is called by their family name is known by that. */
    public static boolean mayBe(String text) {
        boolean may = text.length() >= SHORTEST && text.length() <= LONGEST && Character.isIdeographic(text.charAt(0))
                && !PersonalName.is(text) && (PersonalName.mayBeCalled(text) || areTwoWords(text));
        boolean ofFamily = may
                && (!PersonalName.calledAtStart(text).isEmpty() || FAMILIAR.indexOf(text.charAt(0)) >= 0 && text.length() == 2 && PersonalName.mayStart(text, 1));
        return may && !ofFamily && !Nobody.is(text) && !isOfJob(text) && !endsInUsual(text) && HONOURS.suffix(text, text.length()) == 0 && !Mentions.AFTER.has(text);
    }

    /** {@code 长|聘副|教授}, {@code 资工硕二}. */
    private static boolean isOfJob(String text) {
        int last = text.length() - 1;
        return "副助聘".indexOf(text.charAt(last)) >= 0 || "一二三四五".indexOf(text.charAt(last)) >= 0 && "大研硕博".indexOf(text.charAt(last - 1)) >= 0;
    }

    /** {@code 石头剪刀}. */
    private static boolean areTwoWords(String text) {
        return text.length() == LONGEST && PersonalName.mayBeCalled(text.substring(0, SHORTEST)) && PersonalName.mayBeCalled(text.substring(SHORTEST));
    }

    /** {@code 目前|张三}. */
    public static boolean endsInUsual(String text) {
        return text.length() > SHORTEST && PersonalName.is(text.substring(1)) || text.length() == LONGEST && PersonalName.is(text.substring(SHORTEST));
    }

    /** Whether it is, or begins like, a word that means something else as often. */
    public static boolean isWord(String name) {
        return !PersonalName.mayBeNickname(name);
    }

    /** Whether the text says where somebody works, and as what, or that they do so on their own. */
    public static boolean isOffice(String text) {
        return !text.isEmpty() && JobTitle.mayEndWith(text.charAt(text.length() - 1))
                && (JobTitle.endsFirmly(text) && JobTitle.start(text) > 0 || Affiliation.isAlone(text));
    }

    /** The same, or where they work: {@code 某某研究所}. */
    public static boolean isOfHouse(String text) {
        return isOffice(text) || Characters.hasIdeograph(text) && Organizations.isHouse(text);
    }

    /** Where the word ends that somebody is honoured by: {@code 水印| 副|教授}. */
    public static int beforeHonour(String text, int honour) {
        int end = honour > 0 && text.charAt(honour - 1) == '副' ? honour - 1 : honour;
        return end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    }

    /** Whether the text goes on behind a stressed word with how somebody comes on stage. */
    public static boolean comesOn(String text, int end) {
        return COMES_ON.matcher(text).region(end, text.length()).lookingAt();
    }

    /** {@code 某大学教授|石头剪刀|作了题为…}: what stands between a job and what is done before others, if it is named again. */
    public static List<String> behindJobs(String text) {
        List<String> names = new ArrayList<>();
        for (int end = SHORTEST; end < text.length() - SHORTEST; end++) {
            char last = text.charAt(end - 1);
            boolean job = last > ' ' && !Character.isDigit(last) && JobTitle.mayEndWith(last) && Character.isIdeographic(text.charAt(end)) && isBehindJob(text, end);
            for (int n = SHORTEST; job && n <= LONGEST && end + n < text.length(); n++) {
                String word = text.substring(end, end + n);
                if (Mentions.isOutright(text, end + n) && mayBe(word) && text.indexOf(word, end + n) > 0) {
                    names.add(word);
                    break;
                }
            }
        }
        return names;
    }

    /** Whether a text says there what its bearer is called otherwise: {@code 水印（张三）}, {@code 张三（花名：水印）}. */
    public static boolean isBesideTrue(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
            int open = bracket(text, at + name.length());
            int close = open < 0 ? -1 : TRUE_ENDS.next(text, open + 1);
            if (close > 0 && PersonalName.is(text.substring(open + 1, close))
                    || TRUE.matcher(text.substring(Math.max(0, at - LONGEST_JOB), at)).find() || isInBracketOfName(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** {@code 张三（|水印，某公司工程师）}. */
    private static boolean isInBracketOfName(String text, int at) {
        int end = at > 0 && "（(".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : 0;
        end -= end > 0 && text.charAt(end - 1) == ' ' ? 1 : 0;
        int from = end;
        while (from > 0 && Character.isIdeographic(text.charAt(from - 1))) {
            from--;
        }
        return end > from && end - from <= LONGEST && PersonalName.isChinese(text.substring(from, end));
    }

    private static int bracket(String text, int from) {
        int at = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        return at < text.length() && "（(".indexOf(text.charAt(at)) >= 0 ? at : -1;
    }

    /** Where the next word stands by which somebody is honoured; -1 where none does. */
    public static int honour(String text, int from) {
        int at = HONOUR_STARTS.next(text, from);
        while (at >= 0 && (HONOURS.prefix(text, at) == 0 || text.startsWith("傅", at + HONOUR))) {
            at = HONOUR_STARTS.next(text, at + 1);
        }
        return at;
    }

    /** Whether the description of a picture goes on there as behind somebody's name. */
    public static boolean isShown(String text, int end) {
        return end == text.length() || PICTURED.prefix(text, end) > 0;
    }

    /** Whether a word stands there as names do: at an edge, or behind what its bearer is. */
    public static boolean isApart(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return !Character.isIdeographic(before) || BEFORE.indexOf(before) >= 0 || isBehindJob(text, at);
    }

    /** Whether what somebody is ends right before a place, be it behind a blank. */
    public static boolean isBehindJob(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        return end > 2 && JobTitle.mayEndWith(text.charAt(end - 1))
                && JobTitle.endsFirmly(text.substring(Math.max(0, end - LONGEST_JOB), end)) && !(end == at && JobTitle.goesOn(text, end));
    }

    /** Whether somebody of that name does something, or is spoken to or of, behind a place. */
    public static boolean isOver(String text, int end) {
        return end == text.length() || Mentions.isOver(text, end) || Mentions.acts(text, end);
    }
}
