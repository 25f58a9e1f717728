package dev.lectern.talk.rule;

import dev.lectern.post.FrontMatter;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.EnglishSeries;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a post is about, as its title says. Most posts tell of an event; some call for articles or applicants, name winners,
 * report of a year, put an event off, interview somebody. Those name people beside works in quotes as well, but nobody
 * speaks: only what is set out as a talk, with its title and its speaker, is one there.
 */
public enum Genre {
    EVENT,
    /** By its title something else, by its text of an event. */
    TOLD_OF_EVENT,
    /** By its title something else, by its first words on the occasion of an event. */
    ON_OCCASION,
    /** It asks for talks; what it has of them already is set out with title and speaker. */
    CALL,
    /** A newsletter, in which some parts tell of events. */
    DIGEST,
    OTHER;

    /** {@code Minutes of 4 May}, but no {@code Five Minutes of Fame}. An expression. */
    private static final String OF_MEETING = "(?<!\\b(?:\\d{1,3}|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|few)[ -])\\bminutes\\b";
    /** Words that are nearly never in the title of a post about talks, whatever else is. */
    private static final Pattern NEVER = Pattern.compile("(?i)招募|招聘|内推|招人|征文|文章征集|延期|改期|取消|选举|当选|实习|荣获|斩获|喜报|获奖名单|评选|投票|问卷|调研报告|年度报告|年报|白皮书|徒步|登山|骑行|秋游|春游|团建|球赛|运动会|桌游|烧烤|更新日志|名单公[示布]|榜单|年度(?:优秀|杰出)?贡献者"
            + "|\\bpostponed\\b|\\bcancel(?:l?ed)?\\b|\\belections?\\b|\\bsurvey\\b|\\bhiring\\b|\\bchangelog\\b|\\brelease notes\\b|\\bcall for (?:papers|proposals|speakers|participation|mentors)\\b|\\bCFP\\b|\\bjudging\\b|\\bgrants\\b|\\bscholarships\\b|\\bnew (?:members|maintainers|committers|contributors)$|^our (?:sponsors|team)$|\\bin memor(?:y|iam)\\b|^candidates\\b|^publications\\b|^meet (?:the|our) team$|\\bopen positions\\b");
    /** Unless one of these words says that people met: {@code 年度贡献者评选暨社区年会圆满落幕}, {@code Elections and hard talks: our spring meetup}. */
    private static final Pattern GATHERING = Pattern.compile("(?i)\\bmeet-?up|沙龙|论坛|峰会|年会|大会|研讨会|分享会|讲座|\\bsummit\\b|\\bconference\\b|\\bworkshop\\b");
    /** What is put off to another day is held then, where the post says that its programme stays. */
    private static final Pattern PUT_OFF = Pattern.compile("延期|改期");
    private static final Pattern UNCHANGED = Pattern.compile("(?:议程|议题|日程|嘉宾|内容)(?:安排)?(?:均|都|保持|依旧)?(?:不变|照旧|如旧)");
    /** Posts of works and of papers name people beside titles, whatever the occasion. */
    private static final Pattern WORKS = Pattern.compile("(?i)征文|文章征集|荣获|斩获|喜报|获奖名单|问卷|报告|年报|白皮书|名单|榜单|更新日志|招募|\\bsurvey\\b|\\bchangelog\\b|\\bnotes\\b|\\bcall for\\b|\\bCFP\\b|\\bjudging\\b");
    /** Words that are as a rule in titles of other posts. */
    private static final Pattern SELDOM = Pattern.compile("(?i)招生|播客|例会|捉虫|岗位|投稿|新版本|(?:\\d(?:\\.\\d+)+|(?:alpha|beta|rc|lts|sp)[ -]?\\d*)\\s*(?:正式|稳定|版本?){0,2}发布(?!会|派对|活动|聚会)|入选|上榜|获奖|公示|周报|周刊|月报|简报|季报|月刊|季刊|双周刊|快讯|(?:运作|运营|月度|季度|进展)报告|公告|通知|规则|大赛|挑战赛|编程赛|黑客松|有奖|征集|开放申请|专访|访谈|采访|对话[:：]|开发者说|人物志|发布说明|感谢.{0,20}(?:者|人|你|同行)|致谢|达人|之星|加入.{0,10}(?:理事|社区|基金会|联盟)|新伙伴|新(?:的|任|晋|增)?\\s*(?:PMC|Committer|提交者|维护者)|恭喜|祝贺|达成合作|签约|慕课"
            + "|\\bweekly\\b|\\bawards\\b|\\binterview\\b|\\breleased?\\b|\\brules\\b|\\bhackathon\\b|\\bcontest\\b|\\bannual report\\b|\\bwinners?\\b|\\bthank(?:s| you)\\b|\\bpodcast\\b|\\bepisode\\b|\\bjobs?\\b|\\bcareers\\b|\\binternships?\\b|" + OF_MEETING + "|\\b(?:hike|hiking|outing)\\b|\\bjoins\\b|\\bfellowships?\\b|\\bsummer of code\\b|\\bgsoc\\b|\\bmentor(?:s|ship|ing)?\\b|\\bpatches\\b");
    private static final Pattern MINUTES = Pattern.compile("(?i)" + OF_MEETING + "|\\bmeeting notes\\b|\\b(?:call|sync|weekly|sig-?\\w*|wg) notes\\b|例会|纪要|[周月]会(?:记录|总结)?$");
    /** What heads the talks that a meeting's minutes report. */
    private static final Pattern PRESENTED = Pattern.compile("(?i)(?:presentations?|(?:main |feature |guest |lightning |short |the )?talks?|demos?|demonstrations?)(?:$|\\s*[:–—-])");
    /** Words of titles of articles; but an event may be called so as well, and its first words say that it is one. */
    private static final Pattern ARTICLES = Pattern.compile("(?i)一文|详解|深入浅出|教程|指南|\\bhow to\\b|\\bguide\\b");
    private static final Pattern DIGESTS = Pattern.compile("(?i)周报|周刊|月报|(?:运作|运营|月度|季度|进展)报告|月刊|季报|简报|速递|\\bnewsletter\\b|\\bdigest\\b|\\b(?:weekly|monthly)\\b");
    /** A newsletter is one whatever else its title says that it tells of: {@code 某某周报 #41：新版本，以及一场 Meetup}. */
    private static final Pattern ISSUE = Pattern.compile("(?i)^[^：:，]{0,14}(?:周报|双周报|双周刊|周刊|月报|月刊|季刊|简报|通讯|\\bnewsletter|\\bdigest|\\bweekly|\\bmonthly)\\s*[（(]?(?:#|第|No\\.?|Vol\\.?|Issue)?\\s*[\\d一二三四五六七八九十]");
    private static final Pattern EVENTS = Pattern.compile("(?i)meetup|关于(?:举办|召开|举行)(?!.*(?:大?赛|评选|选举))|第[一二三四五\\d]轮通知|会议通知|培训班|研修班|学术(?:会议|年会)|派对|见面会|沙龙|大会|峰会|论坛|讲座|分享会|研讨会|直播|回顾|侧记|侧写|见闻|花絮|纪行|短讲|座谈|小聚|议程|日程|预告|集锦|报告会|开放日|圆满|落幕|成功举办|举行|走进|嘉年华|聚会|讲师|讲者|讲稿|题目|议题|(?:开发者|工程|社区|技术|用户|学术)日|公开课|课程表|讲堂|工作坊|会议|活动|邀[您你]|相约|相聚"
            + "|\\brelease part(?:y|ies)\\b|\\bsummit\\b|\\bconference\\b|\\w*conf\\b|(?-i:\\b[A-Z]\\w*Con\\b)|\\bday\\b|\\bworkshop\\b|\\brecap\\b|\\bprogram(?:me)?\\b|\\bschedule\\b|\\btalks?\\b|\\bnotes\\b|\\bwrap|\\bwebinar\\b|\\bsession");


    /** Among its first words a post that tells of an event says that one was held, or is going to be. */
    private static final Pattern OCCASION = Pattern.compile("(?i)meet-?up|沙龙|大会|峰会|论坛|讲座|短讲|讲者|座谈|小聚|侧记|(?:分享|研讨|交流|报告|见面)会|开放日|嘉年华|工作坊|训练营|公开课|直播|聚会|活动|举办|举行|召开|落幕|来到|走进|开讲|如期|齐聚|相聚|主办|承办|线[上下]|现场|到场|[参与]会|报名|[一本这]场|[本这][期站]|第.{1,3}[期届场站]"
            + "|\\bsummit\\b|\\bconference\\b|\\w*conf\\b|\\bday\\b|\\bwebinar\\b|\\bworkshop\\b|\\bevents?\\b|\\bmet\\b|\\battend|\\bjoined\\b|\\bgather|\\bhosted\\b|\\bvenue\\b|\\bevening\\b");
    /** Outright: by the name of what is held and that it is. */
    private static final Pattern HELD = Pattern.compile("(?i)(?:meet-?up|沙龙|大会|峰会|论坛|讲座|(?:分享|研讨|交流|报告|见面)会|开放日|嘉年华|工作坊|训练营|公开课|直播|活动)[^。]{0,60}(?:举办|举行|召开|落幕|如期|拉开|开讲|开播|播出|收官)|(?:举办|举行|召开|主办|承办)[^。]{0,40}(?:meet-?up|沙龙|大会|峰会|论坛|讲座|(?:分享|研讨|交流|报告|见面)会|开放日|嘉年华|工作坊|训练营|公开课|直播|活动)"
            + "|\\b(?:meetup|conference|summit|webinar|workshop|gathering)\\b.{0,60}\\b(?:held|took place|takes place|will take place|gathered|hosted)\\b|\\b(?:held|hosted|organi[sz]ed)\\b.{0,60}\\b(?:meetup|conference|summit|webinar|workshop|gathering)\\b");
    private static final int FEWEST_SET_OUT = 2;
    /** Throughout it says that people spoke. */
    private static final Pattern SPEAKING = Pattern.compile("(?i)分享|演讲|讲|嘉宾|议题|致辞|报告|圆桌|带来|介绍了|登[场台]|上台|压轴|[观听]众|提问|问答|讨论"
            + "|\\bspeakers?\\b|\\btalk(?:s|ed)?\\b|\\bkeynotes?\\b|\\bpresented\\b|\\bsessions?\\b|\\bspoke\\b|\\bgave\\b|\\bshowed\\b|\\bexplained\\b|\\baudience\\b|\\bopened\\b|\\bkicked off\\b|\\bfollowed up\\b|\\bdemonstrated\\b|\\bdemoed\\b|\\bwalked us\\b|\\btook us\\b|\\bto speak\\b");
    /** A call for talks lists those that it has already: {@code 已经确定的议题}. */
    private static final Pattern CONFIRMED = Pattern.compile("(?:已经?|目前|首批|部分|第一批)(?:确[定认]|公布|入选|敲定|收到)?的?(?:议题|讲师|嘉宾|讲者|分享|演讲)");
    /** The same in English, in a heading or a line that leads to a list: {@code our keynotes are fixed:}. */
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)(?!.*\\b(?:will be|to be|not yet|until)\\b)(?:.*\\b(?:keynotes?|speakers?|talks|sessions)\\b.{0,40}\\b(?:announced|fixed|confirmed|accepted|selected|chosen)\\b|.*\\b(?:announced|confirmed|accepted|first|fixed)\\s+(?:keynotes?|speakers|talks|sessions)\\b|.*\\balready (?:has|have)\\b.{0,20}\\btalks\\b).*");
    /** What asks for people who speak, or for what they write. */
    private static final Pattern CALLS = Pattern.compile("(?:征稿|(?:征求|征集|招募|征召|急?征)(?:[^，。：:]{0,4})(?:讲者|讲师|嘉宾|议题|讲题|演讲者?|稿件|分享者|话题)|(?:议题|讲题|讲者|讲师|嘉宾|话题|稿件|演讲|分享者?)的?(?:征集|招募|征求|征召|征稿))");
    private static final Pattern OVER = Pattern.compile("回顾|落幕|圆满|收官|纪实|小结");
    /** How many units of a page are its first words. */
    private static final int LEAD = 10;
    private static final int LEAST_SPEAKING = 3;
    /** One title with a speaker may be anything; several are a programme. */
    private static final int LEAST_TOLD = 2;
    private static final int LEAST_LINES = 2;
    private static final int LEAST_BESIDE = 3;
    /** More who are named with one title are a list of names. */
    private static final int MOST_SPEAKERS = 3;
    private static final Set<RuleName> SET_OUT = Set.of(RuleName.AGENDA_TABLE, RuleName.LABELLED_FIELDS, RuleName.STRESSED_PROGRAMME_LINE,
            RuleName.SEVERAL_TALKS, RuleName.HOSTED_TALK, AttributedSections.NAME);
    private static final Set<RuleName> LINES = Set.of(RuleName.TIMED_LINE, RuleName.LINE_OF_A_SERIES, EnglishSeries.OF_PAIRS,
            RuleName.TITLE_WITH_PERSON, RuleName.HEADING, RuleName.NUMBERED_TITLE, RuleName.TITLED_SECTION, RuleName.PERSON_CARD,
            RuleName.STRESSED_TITLE_WITH_PERSON, RuleName.QUOTATION);

    /** What a page is about. */
    public static Genre of(Page page) {
        return page.once(Genre.class, Genre::read);
    }

    private static Genre read(Page page) {
        FrontMatter head = page.head();
        List<Unit> units = page.units();
        @Nullable String title = head.title();
        if (title == null || title.isBlank()) {
            return EVENT;
        }
        if (CALLS.matcher(title).find() && !OVER.matcher(title).find()) {
            return lists(units) ? EVENT : CALL;
        }
        if (NEVER.matcher(title).find()) {
            boolean listed = lists(units);
            boolean gathering = listed
                    || (GATHERING.matcher(title).find() || PUT_OFF.matcher(title).find() && units.stream().limit(LEAD).anyMatch(u -> UNCHANGED.matcher(u.text()).find()))
                            && !WORKS.matcher(title).find() && isOnOccasion(units);
            return !gathering ? OTHER : tellOfSpeaking(units) ? TOLD_OF_EVENT : ON_OCCASION;
        }
        if (ARTICLES.matcher(title).find() && !SELDOM.matcher(title).find() && !EVENTS.matcher(title).find()) {
            boolean event = isEvent(head) && isOnOccasion(units) || isHeld(units);
            return event ? EVENT : isOnOccasion(units) ? ON_OCCASION : OTHER;
        }
        if (isMinutes(title) && (units.stream().anyMatch(u -> u.isHeading() && PRESENTED.matcher(u.text()).lookingAt()) || ToldLines.areHeaded(units) || AttributedSections.areIn(units))) {
            return EVENT;
        }
        if (ISSUE.matcher(title).find() && units.stream().anyMatch(Digest::announces)) {
            return DIGEST;
        }
        boolean other = SELDOM.matcher(title).find() && !setsOutDay(page) && !EVENTS.matcher(title).find();
        return !other ? EVENT : DIGESTS.matcher(title).find() ? DIGEST : !isOnOccasion(units) ? OTHER : tellOfSpeaking(units) ? TOLD_OF_EVENT : ON_OCCASION;
    }

    /** Whether a call says that some talks are fixed. */
    private static boolean lists(List<Unit> units) {
        return units.stream().anyMatch(u -> u.isHeading() && CONFIRMED.matcher(u.text()).find()
                || (u.isHeading() || u.text().endsWith(":") && u.isProse()) && ANNOUNCED.matcher(u.text()).matches());
    }

    /** Whether a notice, whatever it calls what it announces, says by labels right below its headings, or lines with a time, who speaks, or below headings on what: no news do that. */
    private static boolean setsOutDay(Page page) {
        return page.units().stream()
                .filter(u -> u.index() > 0 && u.isProse() && (Label.filled(Label.Field.SPEAKER, u.text()).isPresent() && isHead(page.unit(u.index() - 1))
                        || Label.filled(Label.Field.TITLE, u.text()).isPresent() && page.unit(u.index() - 1).isHeading()))
                .limit(FEWEST_SET_OUT).count() == FEWEST_SET_OUT;
    }

    private static boolean isHead(Unit unit) {
        return unit.isHeading() || TimeRange.read(unit.text()).isPresent();
    }

    private static boolean isOnOccasion(List<Unit> units) {
        return units.stream().limit(LEAD).anyMatch(u -> OCCASION.matcher(u.text()).find());
    }

    /** Whether the front matter tells where or how people meet, or calls the post one of an event. */
    private static boolean isEvent(FrontMatter head) {
        return head.city() != null || head.label() != null || head.tags().stream().anyMatch(t -> EVENTS.matcher(t).find() || OCCASION.matcher(t).find());
    }

    /** Whether the first words say that an event was or is going to be held, and people speak. */
    private static boolean isHeld(List<Unit> units) {
        return units.stream().limit(LEAD).anyMatch(u -> HELD.matcher(u.text()).find()) && tellOfSpeaking(units);
    }

    private static boolean tellOfSpeaking(List<Unit> units) {
        return units.stream().filter(u -> SPEAKING.matcher(u.text()).find()).limit(LEAST_SPEAKING).count() == LEAST_SPEAKING;
    }

    /** Whether what a rule found may be a talk in such a post. @param all that was found in it */
    public boolean holds(Finding finding, List<Finding> all) {
        boolean told = this == TOLD_OF_EVENT && all.stream().filter(f -> isWhole(f) || isToldInEnglish(f)).limit(LEAST_TOLD).count() == LEAST_TOLD;
        boolean programme = this == ON_OCCASION && isLine(finding)
                && all.stream().filter(f -> f.rule().equals(finding.rule()) && isLine(f) && isWhole(f)).limit(LEAST_LINES).count() == LEAST_LINES;
        // Beside lines of a programme another way of telling is of the same evening.
        programme |= this == ON_OCCASION && isLine(finding) && isWhole(finding)
                && all.stream().filter(f -> isLine(f) && isWhole(f)).limit(LEAST_BESIDE).count() == LEAST_BESIDE;
        return this == EVENT || told || programme || finding.rule() == RuleName.SHOWN_AT_MEETING
                || this == CALL && isWhole(finding) && finding.speakers().stream().allMatch(s -> s.organization() != null || finding.rule() == RuleName.TIMED_LINE)
                || isSetOut(finding) && isWhole(finding);
    }

    private static boolean isSetOut(Finding finding) {
        return SET_OUT.contains(finding.rule());
    }

    private static boolean isLine(Finding finding) {
        return LINES.contains(finding.rule()) && (finding.speakers().size() <= MOST_SPEAKERS || finding.kind() == Kind.PANEL);
    }

    private static boolean isToldInEnglish(Finding finding) {
        return finding.rule() == RuleName.ENGLISH_PROSE && finding.standing() == Standing.TALK;
    }

    private static boolean isWhole(Finding finding) {
        return finding.standing() == Standing.TALK && finding.title() != null && !finding.speakers().isEmpty();
    }

    /** Whether the title of a post says that it is what was put down of a meeting. */
    public static boolean isMinutes(@Nullable String title) {
        return title != null && MINUTES.matcher(title).find();
    }
}
