package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;

/**
 * Posts that set people and their works out as programmes set out talks, and are about something else: {@code Meet the new board},
 * {@code 年度贡献奖揭晓}, {@code What we read this winter}. Of such a post no layout proves a talk; a single word of one would.
 */
final class OtherSubject {
    private static final Pattern OTHER = Pattern.compile("(?i)\\b(?:awards?|prizes?|winners?|(?:new |the )?board\\b|committee|council|elect(?:ed|ions?)|candidates?|nominees?|(?:track|team|chapter) leads|read(?:ing)? (?:list|this)|we read|bookshelf|books|(?:recent|new|this month['’]s) papers|paper (?:digest|roundup)|(?:student |summer )?projects|mentors|interns?|jobs?|hiring|vacancies|contributors?|maintainers?|committers?|newcomers|new members|release notes?|changelog|sponsors|obituar(?:y|ies)|our (?:story|stories|people|team))\\b"
            + "|获奖|獲獎|奖项|獎項|(?:贡献|年度|最佳|优秀|新人|開源|开源)[^，。]{0,6}[奖獎]|[奖獎](?:揭晓|揭曉|名单|名單|公布)|委员(?:会|名单)|委員(?:會|名單)|理事|换届|換屆|竞选|当选|當選|选举|選舉|候选人|候選人|书单|書單|论文(?:速递|精选|推荐|列表|导读)|論文|项目(?:列表|清单|公布|导师|申请)|导师|導師|实习|招聘|徵才|贡献者|貢獻者|提交者|維護者|维护者|志愿者名单|成员介绍|新成员|人物志|我们的(?:故事|团队)|我們的(?:故事|團隊)|版本(?:发布|說明|说明)|更新日志|赞助商|讣告");
    /** Wherever somebody speaks before others one of these is said. */
    private static final Pattern TALKS = Pattern.compile("(?i)\\b(?:talks?|speak(?:s|ers?|ing)?|spoke|keynotes?|sessions?|present(?:s|ed|ations?|ers?|ing)|lectures?|lightning|slides|recordings?|agenda|programme(?! committee)|schedule|panel(?:s|l?ists?)?|stage|audience|meet-?ups?|workshops?|webinars?|seminars?|demo(?:s|ed)?|doors)\\b"
            + "|[讲講演聊]|分享|议题|議題|议程|議程|直播|嘉宾|嘉賓|圆桌|圓桌|报告|報告|沙龙|沙龍|回顾|回顧|现场|現場|发言|發言|论坛|論壇|大会|大會|年会|年會|小聚|聚会|聚會|听众|聽眾|[0-2]?\\d[:：][0-5]\\d");

    /** Of what was heard at an event, and of no talk, tells who says what they thought of it. */
    private static final Pattern VOICES = Pattern.compile("(?i)\\bwhat (?:people|attendees|they|you|we|our (?:guests|visitors|members)) (?:said|say|thought|think)\\b|\\b(?:testimonials|feedback from|your feedback)\\b|(?:大家|观众|觀眾|听众|聽眾|参会者|與會者|学员|學員|朋友)们?(?:怎么|怎麼|如何)(?:说|說|看)|(?:参会|參加|活动|活動|学员|學員)(?:感言|感想|反馈|回饋)");

    private OtherSubject() {}

    /** The findings; none where the post is about something else. */
    static List<Finding> without(Page page, List<Finding> found) {
        return !found.isEmpty() && isOther(page) ? List.of() : found;
    }

    private static boolean isOther(Page page) {
        String title = Objects.requireNonNullElse(page.head().title(), "");
        return VOICES.matcher(title).find() || OTHER.matcher(title).find() && page.units().stream().map(Unit::text).noneMatch(t -> TALKS.matcher(t).find());
    }
}
