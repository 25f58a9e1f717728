package dev.lectern.talk.mention;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LeadIn;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Trade;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Whoever is said to speak on a title in book marks, behind where they work or before it in brackets: pen names among them that
 * are everyday words.
 *
 * <pre>
 * 来自某公司的|听雨|分享了《缓存为什么总是脏的》。        某大学教授|和煦|带来了《…》。        |江南|（某公司 架构师）以《…》为题……
 * </pre>
 */
final class NamedByTitle {
    private static final String NAME = "(\\p{IsHan}{2,3}|[A-Za-z][A-Za-z\\d_-]{2,15})";
    private static final String SPEAKS = "\\s?(?:老师|同学)?\\s?(?:则|也|就|便|接着|随后)?(?:[为给向](?:大家|我们|现场)[^，。《]{0,4})?(?:分享|带来|讲|介绍|演示|聊|作|做|以|在|的(?:分享|演讲)?(?:题目|主题|议题)(?:是|为|叫)?)(?:了|的是|的)?(?:题为|主题为|一场|自己的)?\\s?(?=《)";
    private static final Pattern OF_HOUSE = Pattern.compile("([^，。；：！？、“”《》\\n]{2,24}?)\\s?的\\s?" + NAME + SPEAKS);
    private static final Pattern HONOUR = Pattern.compile("\\s?(?:老师|同学)");
    private static final Pattern HOUSED = Pattern.compile("(?<![^。！？，；\\n])" + NAME + "\\s?[（(]([^（()）《》]{3,30})[)）]" + SPEAKS);
    private static final Pattern BEHIND_JOB = Pattern.compile("([^，。；：！？、“”《》\\n]{4,30}?)" + NAME + SPEAKS);
    /** Nouns for whoever belongs to a house. */
    private static final Words ANYBODY = Words.of("团队 小组 同学 同学们 老师 老师们 伙伴 朋友 朋友们 同事 同事们 嘉宾 讲师 讲者 专家 两位 三位 几位 一位 代表 成员 他们 她们 大家 我们 开发者 工程师 架构师 维护者 作者 学生 选手 队员 组长 校友 用户 客户 后者 前者 主办方 志愿者 负责人 创始人 社团 课题组 乐队 公众号 官网 博客 频道 视频 文章 报告 项目 活动 年会 新书 手册 产品 平台 作品 案例 故事 经验 学长 学姐 师兄 师姐");

    /** One of these is in each way to say that somebody speaks. */
    private static final CharacterSet SPEAKING = CharacterSet.of("分带讲介演聊作做以在题主议");
    /** Of a house with a job, a name and what its bearer does; in UTF-16 units. */
    private static final int LONGEST = 90;

    private NamedByTitle() {}

    /** Adds those of a text whom no list of names would show. Only what stands before a title is looked through: the patterns may begin anywhere. */
    static void add(String text, Organizations known, List<Mention> found) {
        int from = 0;
        for (int title = text.indexOf('《'); title >= 0; title = text.indexOf('《', title + 1)) {
            from = Math.max(from, title - LONGEST);
            if (SPEAKING.isIn(text.substring(from, title))) {
                housed(text, from, title + 1, known, found);
                ofHouse(text, from, title + 1, known, found);
                behindJob(text, from, title + 1, known, found);
            }
            from = title + 1;
        }
    }

    private static void housed(String text, int from, int to, Organizations known, List<Mention> found) {
        Matcher housed = HOUSED.matcher(text).region(from, to).useTransparentBounds(true);
        while (housed.find()) {
            Affiliation a = Workplace.is(housed.group(2), known) ? Affiliation.read(housed.group(2), known) : Affiliation.NONE;
            if (a.ownOrganization() != null && a.role() != null && mayBeCalled(housed.group(1), known)) {
                found.add(new Mention(new Speaker(housed.group(1), a.ownOrganization(), a.role()), housed.start(1), housed.end(1), housed.start(1)));
            }
        }
    }

    private static void ofHouse(String text, int from, int to, Organizations known, List<Mention> found) {
        Matcher of = OF_HOUSE.matcher(text).region(from, to);
        while (of.find()) {
            int lead = LeadIn.end(text, of.start(1), of.end(1));
            String house = text.substring(lead, of.end(1)).strip();
            boolean told = text.startsWith("来自", Math.max(0, lead - 2)) || text.startsWith("来自 ", Math.max(0, lead - 3));
            // 某社区的公众号分享了《…》: without 来自, or what people are called, it may be anything of theirs.
            boolean somebody = told || HONOUR.matcher(text).region(of.end(2), text.length()).lookingAt();
            boolean is = somebody && house.length() > 1 && mayBe(of.group(2), known)
                    && (known.knows(house) || Organizations.hasTellingEnding(house) || Trade.is(house) || told && Workplace.mayBe(house, known));
            if (is) {
                found.add(new Mention(new Speaker(of.group(2), Affiliation.read(house, known).ownOrganization(), null), of.start(2), of.end(2), lead));
            }
        }
    }

    private static void behindJob(String text, int from, int to, Organizations known, List<Mention> found) {
        Matcher job = BEHIND_JOB.matcher(text).region(from, to);
        while (job.find()) {
            int lead = LeadIn.end(text, job.start(1), job.end(1));
            Affiliation a = JobTitle.nounEndsAt(text, job.end(1)) && !JobTitle.goesOn(text, job.end(1)) && mayBe(job.group(2), known)
                    ? Affiliation.read(text.substring(lead, job.end(1)).strip(), known) : Affiliation.NONE;
            if (a.ownOrganization() != null && a.role() != null) {
                found.add(new Mention(new Speaker(job.group(2), a.ownOrganization(), a.role()), job.start(2), job.end(2), lead));
            }
        }
    }

    /** Whether a word may be what somebody calls themselves, and none that the usual ways read. */
    private static boolean mayBe(String name, Organizations known) {
        return !PersonalName.isPlace(name) && mayBeCalled(name, known);
    }

    private static boolean mayBeCalled(String name, Organizations known) {
        return !PersonalName.is(name) && !ANYBODY.has(name) && !known.knows(name) && !JobTitle.ends(name) && !PersonalName.isNobody(name)
                && "的了在是和与及就也都们".indexOf(name.charAt(name.length() - 1)) < 0 && "的了在是就也都还将又再曾从以".indexOf(name.charAt(0)) < 0
                && !Organizations.hasTellingEnding(name);
    }
}
