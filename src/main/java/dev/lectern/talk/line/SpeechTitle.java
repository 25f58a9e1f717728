package dev.lectern.talk.line;

import dev.lectern.post.Prose;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The title that a sentence about a talk gives: {@code 带来《面向AI的数据管理》的主题分享}, {@code 以“创新”为题发表演讲}.
 *
 * <p>Book marks and quotes stand for much else (books, courses, what somebody said); only the words right before or after
 * them tell a title.
 */
public final class SpeechTitle {
    private static final Pattern MARKED = Pattern.compile("《((?:[^《》]++|《[^《》]*》)++)》|[«〈]([^«»〈〉]{4,80})[»〉]");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^“”\"]{4,80})[”\"]|[「『]([^「」『』]{4,80})[」』]");
    /** {@code 以Vector 1.0: Lessons from real silicon为题}: in another script a title needs no marks. */
    private static final Pattern BARE = Pattern.compile("以\\s*([\\p{IsLatin}\\d][^，。；《》“”「」]{6,90}?)\\s*为(?:题|主题)|(?:带来了?|(?:主题|题目|议题|讲题|话题)(?:是|为|叫做?))\\s*(\\p{Lu}[\\p{IsLatin}\\d '’:,-]{8,90})(?=[，。])");
    /** {@code 题目：|…}: behind a colon up to the end of the sentence. */
    private static final Pattern TOLD = Pattern.compile("(?:题目|议题|演讲主题|分享主题|标题)(?:写在[^，。：；]{1,6}|(?:有点|很|起得)[^，。：；]{1,6})?\\s*[:：]\\s*([^《“「。；！\\s][^《》“”「」。；！]{5,90})(?=[。；！]|$)");
    private static final String HELD = "(?:主题|专题|精彩|相关|技术|议题|题目|演讲|分享|报告|讲座|致辞|致词|为题|话题|发言|公开课|专场|小演讲|环节)";
    private static final Pattern AFTER = Pattern.compile("^\\s*(?:这一|这个)?(?:方面|方向|课题|题目|议题)上?的(?:最新|一些|阶段性)?(?:进展|成果|工作|探索|研究|心得|经验)|^\\s*(?:则|就|便|也)?是[^，。；]{2,14}的(?:题目|议题|主题|演讲|分享|报告)|^\\s*是[^，。；]{2,36}(?:(?:分享|演讲|报告|讲座)的(?:题目|议题|主题)|带来的(?:第\\s?[一二三四五六七八九十\\d]+[个场]|首[个场]|最后一[个场]|压轴|开场)?(?:主题|技术)?(?:题目|议题|主题|分享|演讲|报告))|^\\s*(?:则|便|就|也)?是(?:当天|当晚|本次|今天|下午|上午|全场)?的?第\\s?[一二三四五六七八九十\\d]+[个场位](?:主题|技术)?(?:分享|演讲|议题|报告|话题)|^\\s*，[^，。；《“]{2,48}的(?:分享|演讲|报告)(?:便|就|正是?)?(?:从|由|以)这[个句](?:题目|问题|标题|话题|话)|^\\s*(?:则|也|同样)?来自(?!于)[^，。]{2,24}|^\\s*(?:的|为|这一|一|这个)?\\s*" + HELD + "|^\\s*(?:这样|这么)?的?(?:一[个场]|这[个场]|那[个场])[^，。；]{0,8}?" + HELD + "|^\\s*，?由[^，。]{2,64}?(?:带来|主讲|分享|讲解|讲述)|^\\s*(?:一[文题])?的(?:讲者|讲师|主讲|分享者|分享人|分享嘉宾|演讲者|演讲人|演讲嘉宾|报告人)|^\\s*(?:讲的|说的|聊的|谈的)(?:就|也|正)?是|^\\s*，(?:分享者|讲者|讲师|主讲人?|报告人|演讲者|分享人|嘉宾)(?:是|为|来自)");
    private static final Pattern SPEAKS_AFTER = Pattern.compile("^\\s*(?:[与和同跟向][^，。]{0,16}(?:进行|展开|做)了?[^，。]{0,6}(?:交流|分享|探讨|讨论|互动)|里|做|作|发表|进行|展开|带来|做出|作出|阐述|为|总结|讲|收尾|结束|开场|开篇|切入|破题|引入|展开|分享|介绍|中)");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:带来|(?<=[）)\\p{IsLatin}]\\s?)讲|发表|分享|题为|主题为|主题是|议题是|题目是|项目是|课题是|题目叫|题目为|议题为|议题|主题|题目|演讲|做了|作了|做|作|(?:在|其|的)(?:主题|特邀|技术|主旨)?(?:报告|演讲|讲座)|进行|讲解|详解|解析|拆解|解读|呈现|展示|介绍|谈了谈?|谈|聊了聊?|聊聊|讲了讲?|讲讲|讲的是|讲的|讲|讲述了?|叫做?|[名定命取]为|取名|起名|主讲|整理成|讲完|讲了(?:\\p{IsHan}|\\d){0,6}(?:个?钟头?|分钟|小时)|(?:带来|讲|聊|分享)的?不[是再][^，。；]{1,16}，而是|演示|汇报了?|发布了?|总结|授课|开讲|上了?一[堂节课])(?:了|的是|的|是|个|题为|一[场个通段番堂遍]|关于|主题为|的主题|主题演讲|主题分享|演讲|[^《》“”「」，。]{0,10}的|了?[他她]?自己)?\\s*(?:[：:]|——)?\\s*$|(?<=[，。；！）])\\s?[他她](?:这次)?的\\s*$");
    /** {@code 第一场是张三（某公司）的|《…》}: who comes next, and what of theirs. */
    private static final Pattern IN_TURN = Pattern.compile("(?:^|[。！？；\\n])(?:[^，。；《》「」“”]{0,12}，)?[^，。；《》「」“”]{0,14}(?:(?<![而不就都还只可但总])是|到了?|由|来自|有请|请[出到来]了?)[^，。；《》「」“”]{2,40}的\\s*$");
    private static final int LONGEST_TURN = 60;
    private static final Pattern LEADS = Pattern.compile("(?:以|用|围绕着?|就|在|题为|主题为|名为)\\s*$");
    /** {@code 向我们展示了“…”。}: what a sentence shows others to its end. */
    private static final Pattern SHOWS = Pattern.compile("(?:向|给|为|跟|和|与)(?:我们|大家|现场[^，。]{0,4}|与会[^，。]{0,4})[^，。]{0,4}(?:展示|介绍|讲解|讲述|阐述|解读|剖析|分享|揭示|回答|演示)了?$");
    /** {@code 围绕“…”，介绍了“…”。}: from where a talk set out, and then what it was. */
    private static final Pattern FROM_THERE = Pattern.compile("(?:围绕着?|从|以|结合)\\s*[“「][^“”「」]{2,40}[”」][^“”「」。；]{0,10}(?:展示|展现|呈现|介绍|讲解|讲述|阐述|解读|剖析|分析|拆解|分享|揭示|演示)了?$");
    private static final int LONGEST_START = 64;
    private static final int SHORTEST_SHOWN = 6;
    private static final int LONGEST_AFTER = 72;
    /** {@code 张三老师|的《…》}, {@code 张三（某公司）：|《…》}. */
    private static final Pattern BEHIND_NAME = Pattern.compile("\\s*(?:先生|女士|老师|同学|教授|博士)?\\s*(?:[（(][^（）()]{1,24}[)）])?\\s*(?:(?:(?:的|[：:]|——|带来的)\\s*|，\\s*(?=《[^《》]{4,80}》[，。]\\s?[他她](?!们)))《([^《》]{4,80})》|(?:的|带来的)\\s*[“「『]([^“”「」『』]{4,80})[”」』](?=让|是|大概|获|引|成为|讲|把|从|用|则|压轴|最后|一[讲场]|也|，|教|告诉))");
    /** {@code 第二个是某公司的张三|，《…》|。}: a title after the name of who comes next. */
    private static final Pattern AFTER_NAME = Pattern.compile("\\s*(?:先生|女士|老师|同学|教授|博士)?\\s*(?:[（(][^（）()]{1,24}[)）])?\\s*，\\s*《([^《》]{4,80})》(?=[，。；])");
    private static final Pattern COMES = Pattern.compile("第\\s?[一二三四五六七八九十\\d]+\\s?[个位场]|首先|接着|接下来|然后|随后|之后|最后|压轴|轮到|换成?|上台|登场|开场|打头|[上下]午");
    private static final Pattern OTHER_WORK = Pattern.compile("(?:书籍|一书|著有|出版|撰写|编写|编著|获赠|论文|白皮书|标准|纲要|课程|教材|杂志|期刊|翻译|汇编|包括(?:\\p{IsHan}{2})?|书|遵循|根据|依据)(?:了)?\\s*$");
    private static final Pattern OTHER_WORK_AFTER = Pattern.compile("^\\s*(?:一书|一本|书籍|课程|白皮书|与(?![^，。]{0,16}(?:交流|分享|探讨|讨论|互动))|等书|杂志|系列|教材|论文|[一二三四五六七八九十\\d]+本|(?:团体|国家|行业|地方|企业|国际)标准|的(?:[新旧原初]版|译本|签名本|样书|手稿|第\\s?[一二三四五六七八九十\\d]+版)|的?(?:编制|编写|起草|修订|制定)(?:情况|过程|工作|历程|进展))");

    /** Wherever a text about one talk says how it is called: {@code 题目挺吓人的，叫“…”}, {@code 他的讲座名字叫做“…”}, {@code 议题叫做「…」}. */
    private static final Pattern STATED = Pattern.compile("(?:题目|讲题|议题|主题|标题|话题|名字|(?:议程|场次|演讲|分享|议题)名称|演讲|分享|讲座|报告)(?:[^。；！？“”《》「」『』]{0,14}?(?:就?叫做?|叫作|名为|题为|就是|是|为|写着|[:：]))?\\s*(?:[“]([^“”]{4,60})[”]|《([^《》]{4,60})》|[「『]([^「」『』]{4,60})[」』])(?!(?:主办|杂志|一书|期刊|系列))|(?:[一下]场|这场)是?\\s*[「《“]([^「」《》“”]{4,60})[」》”]|[「《“]([^「」《》“”]{4,60})[」》”]\\s*(?:这一|这个|这场)(?:分享|演讲|议题|报告|讲座)|[「《“]([^「」《》“”]{4,60})[」》”](?:——|[，。]?这?(?:就|便)?是)[^。；，《“「]{0,14}(?:演讲|分享|报告|自己)[^。；，《“「]{0,10}(?:题目|标题|讲题)|(?:演讲|分享|报告|讲座)——《([^《》]{4,60})》");
    /** {@code 最好笑的十个报告，第一名是|「…」}: one of what was told, and not what it was called. */
    private static final Pattern RANKED = Pattern.compile("第[一二三四五六七八九十]+[名条则句]就?是?$");
    private static final Pattern SAYS = Pattern.compile("(?:说|表示|认为|指出|谈到|提到|强调|的是)\\s*[:：]?$");
    /** {@code 张三老师谈|「…」}: before a quotation with which the clause ends. */
    private static final Pattern SAID = Pattern.compile("讲$|(?<![座会交面访漫笔])[谈聊]$");
    private static final Pattern NAMING = Pattern.compile("(?:题为|名为|[，]?以|分享了?|带来了?|带来的(?:[题议]目|主题|分享|演讲)?|讲的是|(?:题目|主题|议题)(?:是|为|叫|叫做)|[给为和与跟向带](?:大家|我们)(?:一起)?(?:讲解|介绍|解读|剖析|拆解|演示|梳理|聊聊?|讲讲)了?)\\s*$");
    /** {@code 聊了聊职业院校的课怎么上，|《先装坏，再修好》——} */
    private static final Pattern APPOSED = Pattern.compile("(?:讲|聊|分享|带来|演讲|报告|话题|题目)[^《》。！？]{0,20}(?:[，,：:]|——)\\s*$");
    private static final Pattern OVER = Pattern.compile("\\s*(?:$|——|[，。；！]|为(?:主题|题)|的(?:主题|主旨|技术|精彩|学术|特邀)?(?:演讲|分享|报告|讲座|发言))");
    /** {@code **…** |这个题目}. */
    private static final Pattern CALLED_TITLE = Pattern.compile("\\s*(?:这个?|是[他她]的?|作为)?(?:题目|标题|议题|话题|主题)(?!为|是|包括)");
    private static final int SHORTEST_STRESSED = 6;
    /** {@code 讲了 |“Lists Nobody Reads”|}: nobody is quoted so in the midst of another language. */
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}\\d'’:,.+#/&?!-]*(?: [\\p{IsLatin}\\d'’:,.+#/&?!-]+){2,14}");
    private static final Pattern TELLS = Pattern.compile("(?:讲|分享|聊|介绍|演示|讲解|带来)(?:了|的是)?\\s*$");
    /** {@code 最后一个是| *…*|，由某人带来}: what comes next, and then who gives it. */
    private static final Pattern NEXT_IS = Pattern.compile("(?:^|[。！；，])(?:最后|接下来|接着|随后|首先|压轴|下一|第\\s?[一二三四五六七八九十\\d]+)[^，。；]{0,8}?(?:是|为)\\s*$");
    /** {@code 她从海边连线，……，题目是| *…*}: a sentence further on about the same person. */
    private static final Pattern TITLED = Pattern.compile("(?:题目|讲题|议题|演讲主题|分享主题)就?(?:是|叫做?|为)\\s*$");
    private static final Pattern OF_SAME = Pattern.compile("(?:[他她]|题目|讲题|议题|这次|这场|演讲|分享)(?!们)");
    private static final int FARTHEST = 160;
    /** {@code 上期回顾：**…**|，由张三（某公司）主讲}. */
    private static final Pattern PRESENTED = Pattern.compile("[，,]?\\s*(?:是)?由[^，。；：]{2,40}(?:主讲|主讲的|带来|分享|讲解)(?=[，。；]|$)");
    private static final Pattern GIVEN_BY = Pattern.compile("\\s*，\\s*(?:这?是)?由[^，。]{1,40}(?:带来|分享|主讲|讲解|介绍|讲述|演示|讲)");

    /** {@code 午后的《…》是我最爱的一场。讲者张三……}. */
    private static final Pattern PRAISED = Pattern.compile("《([^《》]{4,80})》\\s*(?=是|让|把|这一?场|讲的|一题|则是|[^。]{0,6}(?:最|爆满|座无虚席))[^。]{2,60}。?[”」]?$");

    /** {@code 第二个 Topic：|…|。讲者张三……} */
    private static final Pattern COUNTED = Pattern.compile("第\\s?[一二三四五六七八九十\\d]+\\s?(?:个|场|位)?\\s?(?:[Tt]opic|[Tt]alk|[Ss]ession|议题|主题|话题|分享|演讲|报告)(?:是|[:：])\\s*([^《》。：:]{4,60})。?$");

    private SpeechTitle() {}

    /** The title with which the sentence before one that names the speaker tells of the talk; null where it has none. */
    static @Nullable String before(String passage) {
        Matcher praised = passage.indexOf('》') < 0 ? null : PRAISED.matcher(passage);
        Matcher counted = praised == null && passage.indexOf('第') >= 0 ? COUNTED.matcher(passage) : null;
        return praised != null && praised.find() ? Titles.clean(praised.group(1)) : counted != null && counted.find() ? Titles.clean(counted.group(1)) : null;
    }

    /** The title that stands behind the name of whom a sentence is about; null where none does. */
    static @Nullable String behind(String text, int nameEnd, int stop) {
        Matcher m = nameEnd >= stop || text.indexOf('《', nameEnd) < 0 && text.indexOf('“', nameEnd) < 0 && text.indexOf('「', nameEnd) < 0
                ? null : BEHIND_NAME.matcher(text).region(nameEnd, stop);
        boolean told = m != null && m.lookingAt() && !OTHER_WORK_AFTER.matcher(text.substring(m.end(), stop)).find();
        return told ? Titles.clean(m.group(1) != null ? m.group(1) : m.group(2)) : inTurn(text, nameEnd, stop);
    }

    private static @Nullable String inTurn(String text, int nameEnd, int stop) {
        Matcher m = nameEnd >= stop ? null : AFTER_NAME.matcher(text).region(nameEnd, stop);
        return m != null && m.lookingAt() && COMES.matcher(text).region(Sentences.start(text, nameEnd), nameEnd).find() ? Titles.clean(m.group(1)) : null;
    }

    /** The title given in a passage that tells of one talk; null where it gives none. */
    public static @Nullable String in(String passage) {
        String title = first(MARKED.matcher(passage), passage, true);
        title = title != null ? title : first(QUOTED.matcher(passage), passage, false);
        Matcher told = title == null && passage.indexOf('题') >= 0 ? TOLD.matcher(passage) : null;
        if (told != null && told.find()) {
            return Titles.clean(told.group(1));
        }
        Matcher bare = title == null && (passage.indexOf('题') >= 0 || passage.contains("带来")) ? BARE.matcher(passage) : null;
        return bare != null && bare.find() ? Titles.clean(bare.group(1) != null ? bare.group(1) : bare.group(2)) : title;
    }

    /** The title that a text about one talk states anywhere; null where it states none. */
    public static @Nullable String stated(String text) {
        Matcher m = text.indexOf('“') < 0 && text.indexOf('《') < 0 && text.indexOf('「') < 0 && text.indexOf('『') < 0 ? null : STATED.matcher(text);
        while (m != null && m.find()) {
            int group = 1;
            while (m.group(group) == null) {
                group++;
            }
            String before = text.substring(Math.max(0, m.start() - 12), m.start(group) - 1).strip();
            if (!OTHER_WORK.matcher(before).find() && !SAYS.matcher(before).find() && !RANKED.matcher(before).find()
                    && !before.contains("本次活动") && !before.contains("本期")) {
                return Titles.own(Titles.clean(m.group(group)));
            }
        }
        return null;
    }

    /** {@code 分享了 **…**，}: behind such words what the author stressed; null where nothing is, or where it is but a word of the sentence. */
    public static @Nullable String stressed(Unit unit, int from) {
        String text = unit.text();
        int end = Sentences.end(text, from);
        for (Prose.Span span : unit.spans()) {
            boolean strong = span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.EMPHASIS;
            boolean apart = strong && span.start() > from && span.end() - span.start() >= SHORTEST_STRESSED;
            boolean called = apart
                    && (CALLED_TITLE.matcher(text).region(span.end(), text.length()).lookingAt()
                            || PRESENTED.matcher(text).region(span.end(), text.length()).lookingAt());
            called |= apart && span.end() <= end && NEXT_IS.matcher(text).region(from, span.start()).find()
                    && GIVEN_BY.matcher(text).region(span.end(), text.length()).lookingAt();
            called |= apart && span.start() > end && span.start() - end <= FARTHEST && TITLED.matcher(text).region(from, span.start()).find()
                    && OF_SAME.matcher(text).region(Sentences.start(text, span.start()), span.start()).lookingAt();
            boolean whole = called || apart && span.end() <= end
                    && NAMING.matcher(text).region(from, span.start()).find()
                            && (span.end() == text.length() || OVER.matcher(text).region(span.end(), text.length()).lookingAt());
            if (whole && PersonalName.likelihood(text.substring(span.start(), span.end())) < 2) {
                return Titles.clean(text.substring(span.start(), span.end()));
            }
        }
        return null;
    }

    private static @Nullable String first(Matcher m, String text, boolean bookMarks) {
        while (m.find()) {
            String before = text.substring(Math.max(0, m.start() - 24), m.start());
            String after = text.substring(m.end(), Math.min(text.length(), m.end() + LONGEST_AFTER));
            if (OTHER_WORK.matcher(before).find() || OTHER_WORK_AFTER.matcher(after).find()) {
                continue;
            }
            boolean told = AFTER.matcher(after).find() || LEADS.matcher(before).find() && SPEAKS_AFTER.matcher(after).find()
                    || BEFORE.matcher(before).find() && (bookMarks || isTight(before) || SAID.matcher(before).find() && OVER.matcher(after).lookingAt())
                            || bookMarks && APPOSED.matcher(before).find() && OVER.matcher(after).lookingAt()
                    || OVER.matcher(after).lookingAt() && IN_TURN.matcher(text).region(Math.max(0, m.start() - LONGEST_TURN), m.start()).find()
                    || !bookMarks && m.end() - m.start() > SHORTEST_SHOWN
                            && (SHOWS.matcher(before).find() || FROM_THERE.matcher(text.substring(Math.max(0, m.start() - LONGEST_START), m.start())).find())
                            && (after.isEmpty() || "，。；！".indexOf(after.charAt(0)) >= 0);
            told |= !bookMarks && m.group(1) != null && LATIN.matcher(m.group(1)).matches() && TELLS.matcher(before).find();
            if (told) {
                return Titles.clean(m.group(1) != null ? m.group(1) : m.group(2));
            }
        }
        return null;
    }

    /** Before a quotation the verb has to stand close: people are quoted more often than they are announced. */
    private static boolean isTight(String before) {
        return before.matches("(?s).*(?:[）)\\p{IsLatin}]\\s?讲|带来|发表|分享|题为|主题为|主题是|议题是|[讲聊]的是|[讲聊]了(?=一[个通场番])|题目(?:是|为|叫[做作]?|：|:)?|讲完|讲的就是|讲了(?:\\p{IsHan}|\\d){0,6}(?:个?钟头?|分钟|小时)|(?:带来|讲|聊|分享)的?不[是再][^，。；]{1,16}，而是)(?:了|的|以)?(?:一[个通场番](?:关于)?)?(?:主旨|主题|专题|技术|特邀|精彩)?(?:议题|主题|题目|演讲|分享|报告)?\\s*");
    }
}
