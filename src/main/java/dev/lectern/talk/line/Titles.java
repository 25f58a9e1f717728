package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a title is, what it says of the kind of talk, and what is none. */
public final class Titles {
    private static final Pattern NUMBERING = Pattern.compile(
            "^\\s*(?:[\\[【]\\s*\\d{1,3}\\s*[\\]】]\\s*|\\d\\x{FE0F}?\\x{20E3}\\s*|0x\\d{2}\\s+|NO\\.?\\s*\\d{1,3}\\s*(?:[（(][^）)]{1,8}[）)])?\\s*[:：]\\s*|(?:PART|Part)\\s*\\d{1,2}\\s*[|｜:：.、丨-]?\\s*|(?:第\\s*[一二三四五六七八九十\\d]+\\s*[个场位部]?\\s*)?(?:议题|议程(?=\\s?[\\d一二三四五六七八九十]{1,3}\\s?[:：])|场次|主题|题目|演讲|分享|报告|话题|专题|故事|短讲|微分享|讲座|培训|课程|(?:开幕|闭幕|开场|压轴|收官|特邀|特别|闪电|主题|主旨|大会|嘉宾|技术)(?:演讲|报告|分享)(?:\\s+(?:Opening|Closing|Keynote|(?:Invited |Lightning )?Talk))?|分享主题|闪电|Topic|Sharing|(?:(?:Opening|Closing|Morning|Afternoon|Evening|Invited|Lightning|Sponsor(?:ed)?|Main|First|Second|Third|Fourth|Next|Last|Final|Featured?|Guest|Headline|Short|Long) )?(?:Talk|Session|Keynote)|Presentation|Demo|Workshop|Tutorial|(?:Lightning|Mornings?|Afternoons?|Evenings?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=\\s*:))\\s*#?[一二三四五六七八九十\\d]*\\s*(?:[（(]\\d{1,2}[:：.]\\d{2}[\\d:：.\\sapm–—~～至-]{0,16}[)）]\\s*)?(?:——|[:：.、|｜–-])\\s*|(?:议题|主题|分享|演讲|话题|报告)\\s*(?:[一二三四五六七八九十\\d]+\\s+(?=\\S)|[A-Z]\\s*[:：]\\s*)|(?:[上下前后]半[场节]|演示|实操|案例|实作)\\s*[:：|｜]\\s*|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Day\\s(?:\\d|one|two|three|four|five)|(?:周|星期|礼拜)[一二三四五六日天]|第[一二三四五六七]天)[\\s:：|｜·,，—–-]{1,4}(?=[《“「『\"])|第\\s*[一二三四五六七八九十\\d]+\\s*(?:讲|期|场|课|回|站|节(?=\\s*[:：|｜]))\\s*(?:[（(][^）)]{1,16}[）)])?\\s*(?:(?:回顾|预告|直播|实录)(?=\\s*[:：|｜]))?\\s*[:：|｜-]?\\s*|(?:Panel(?: discussion)?|Round ?table|Fireside chat)\\s+[–—-]\\s+|(?:Panel(?: discussion)?|Round ?table|Fireside chat|Workshop|工作坊|圆桌论坛|圆桌讨论|圆桌对话|圆桌\\s?Panel|圆桌|[高巅尖]峰(?:对话|论坛)|闪电演讲)\\s*[:：|｜丨]\\s*|[\\d]{1,2}\\s*[.、)）-]\\s*(?!\\d)|0\\d\\s+(?:[（(][^）)]{2,8}[)）]\\s*)?(?=[\\p{IsHan}A-Z《“「\"]|\\d{1,3}\\p{IsHan})|[（(]\\d{1,2}[)）]\\s*|[（(][一二三四五六七八九十]{1,2}[)）]\\s*|[①-⑳❶-❿]\\s*|[甲乙丙丁戊己庚]、\\s*|[一二三四五六七八九十]{1,2}、\\s*|[TSK]\\d{1,2}\\s*[:：.]\\s*|[【\\[]\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*[】\\]]\\s*|(?:[A-Z]|NO\\.?\\s*|#\\s*)?\\d{1,2}(?:\\s*[|｜丨┃·•]|\\s*——?|\\s+[-–/])\\s*(?!\\d))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:第\\s*[一二三四五六七八九十\\d]+\\s*(?:讲|课)(?=\\s*[:：（(]|[\\s\u3000]{1,4}[\\p{L}《])|第\\s*[一二三四五六七八九十\\d]+\\s*[个场位部]?\\s*(?:议题|主题|题目|演讲|分享|报告|话题|故事)(?![由是的者人嘉来出环，])|(?:议题|场次|(?:主题|主旨|特邀|嘉宾|技术)?(?:演讲|分享|报告)|主题|话题|专题|Topic|Talk|Session|Sharing)\\s*#?[一二三四五六七八九十\\d]+)\\s*[:：.、|｜-]?\\s*\\S",
            Pattern.CASE_INSENSITIVE);
    /** Pictures before a heading are no part of it. */
    private static final Pattern PICTURES = Pattern.compile("^(?:[\\p{So}\\x{1F000}-\\x{1FAFF}][\\uFE0F\\u200D]*+\\s*+){1,4}+");
    /** Behind one as well: they say that it was recorded, or which language it is in. */
    private static final Pattern PICTURES_BEHIND = Pattern.compile("\\s*+(?:[\\x{1F000}-\\x{1FAFF}][\\uFE0F\\u200D]*+\\s*+){1,4}+$");
    /** Behind a title, what else there is of its talk: {@code Kites for poets.| Slides. Recording}. */
    private static final Pattern LINKS = Pattern.compile("(?i)(?<=[\\p{L}\\d)?!”\"])(?:\\s*[.|·•]\\s+[\\[(]?(?:slides?|recordings?|videos?|pdf)[\\])]?|\\s+[\\[(](?:slides?|recordings?|videos?|pdf)[\\])])++\\.?$");
    private static final String LAST_OF_LINKS = "sgofeSGOFE)].";
    /** How a talk is given, said in brackets behind its title. */
    private static final Pattern NOTE = Pattern.compile("\\s*[（(](?:EN|CN|ZH|中文|线上|线上连线|连线|远程|英文|英文演讲|英文分享|暂定|题目暂定|待定|线上分享|remote|online|lightning|[中英日韩法德俄葡西]语|[中英日韩法德俄葡西]文字幕)[^）)]{0,8}[)）]$|\\s*[（(][^（()）]{0,8}(?:会场|报告厅|会议室|宴会厅|礼堂|教室)[)）]$|\\s*[（(]\\s*" + TimeRange.HOUR + "(?:" + TimeRange.TO + TimeRange.HOUR + ")?\\s*[)）]$"
            + "|\\s*[（(](?:(?:workshop|tutorial|talk|keynote|demo|hands-on|live|long|short|recorded|beginners?|advanced|intermediate|(?:in )?(?:english|german|french|chinese|japanese|spanish|portuguese|italian|korean|cantonese|mandarin)|工作坊|动手实验|演示|短讲|长讲|入门|进阶|\\d{1,3}\\s*(?:min(?:ute)?s?|h(?:ours?)?|分钟|小时|['’′]))(?:[\\s,，/·;；+-]+|(?=[)）]))){1,4}[)）]$", Pattern.CASE_INSENSITIVE);
    private static final String CLOCK = TimeRange.HOUR + "(?:" + TimeRange.TO + TimeRange.HOUR + ")?";
    /** The day of a series' evening, said before its title, or the hour: {@code 3 月 5 日 19:30｜|《许可证入门》}. */
    private static final Pattern DAY = Pattern.compile("^(?:\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号](?:\\s*[（(]?(?:周|星期).[)）]?)?(?:\\s*(?:晚上?|[上下]午)?\\s*" + CLOCK + ")?|" + CLOCK + ")\\s*[|｜丨┃·](?=\\s*\\S)|^\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?(?:\\s*[|｜:：·丨]|\\s*——?|\\s+[-–/]|(?=\\s))\\s*(?=\\S)");
    private static final String MONTH = TimeRange.MONTH + "\\.?";
    /** The same in English, and perhaps the hour, or the month alone: {@code Tue 7 Jan, 19:30: |Soldering for beginners}. */
    private static final Pattern ENGLISH_DAY = Pattern.compile("^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,?\\s+\\d{4})?\\s*(?:[:|·]|\\s[–—-])\\s*(?=\\S)|^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\p{Ll}{0,6}\\.?,?\\s+(?:the\\s+)?)?(?:\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?" + MONTH + "|" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?)(?:,?\\s+\\d{4})?(?:[,\\s]+(?:at\\s+)?(?:\\d{1,2}[:.]\\d{2}(?:\\s*[ap]m)?|\\d{1,2}\\s*[ap]m)(?:\\s*[–-]\\s*(?:\\d{1,2}[:.]\\d{2}(?:\\s*[ap]m)?|\\d{1,2}\\s*[ap]m))?)?\\s*(?:[:|·]|\\s[–—-])\\s*(?=\\S)");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern DAY_OF_SERIES = Pattern.compile("^(?:\\d{4}\\s*[-./年]\\s*)?\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?\\s*(?:[（(]?(?:周|星期).[)）]?)?[\\s\u3000|｜·:：—–-]*(?=第\\s*[一二三四五六七八九十\\d]+\\s*[讲课期场节])");
    private static final Pattern HOUSE_FIRST = Pattern.compile("([^：:《》，。]{2,30}(?:团队|课题组|实验室|研究组|大学|学院|公司|集团|工作室|银行|证券|保险|(?<!金融|开源|基础|工业|国产|系统|应用|自由|智慧|绿色|互联网)(?:科技|软件|电商|物流|出行|数科|传媒|汽车)))\\s*[：:]\\s*(.{6,})");
    /** {@code 将分享|《…》}, {@code 动手工作坊|《…》}. */
    private static final Pattern PROMISED = Pattern.compile("(?:(?:动手|实操|实战|技术|主题|专题|线上|线下|互动|开放)?(?:工作坊|训练营|公开课|体验课|讲座|演讲|报告|培训)\\s*[一二三四五六七八九十\\d]?\\s*|(?:将|会|即将|要)?(?:[为给]\\p{IsHan}{2,4})?(?:带来|分享|讲解|介绍|主讲|[用以讲聊谈](?=《)|说(?=《))(?:题为|主题为|的是)?\\s*)(《[^《》]+》)(?:[，。；]?[^《》]*)?");
    private static final Pattern MARKED_WITH_NOTE = Pattern.compile("(《[^《》]+》)\\s*[（(][^（()）]*[)）]");
    /** {@code 《…》|分享}. */
    private static final Pattern MARKED_AND_HELD = Pattern.compile("(《[^《》]+》)\\s*的?(?:主题|技术|专题|特邀|线上)?(?:分享|演讲|报告|讲座|议题|介绍)");
    /** What stands in brackets alone says why there is no title. */
    private static final Pattern ASIDE = Pattern.compile("[（(][^（()）]*[)）]");
    private static final Pattern DATE = Pattern.compile("[\\d\\s年月日号时分:：.,/~～至—–%％-]+");
    private static final Pattern OPENING = Pattern.compile("致辞|致词|欢迎[辞词]|贺[辞词]|开场白|开场$|^(?:主持人?)?开场|开幕|闭幕|^(?:opening|welcome|closing)\\b(?! (?:keynote|talk|session|plenary|panel)).*|\\b(?:opening|closing|welcome) (?:remarks?|speech|address|words)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL = Pattern.compile("圆桌|(?:高峰|巅峰|尖峰|炉边|围炉|大咖)对话|对话环节|(?:炉边|围炉)(?:谈话|夜话|漫谈|座谈)|(?:座谈|对谈|沙龙对话)(?:会|环节|时间)?\\s*(?:[：:|｜]|$)|(?<!\\w)panel(?!\\w)|fireside|^\\W*round[ -]?table\\b|\\bround[ -]?table(?: discussion)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PANEL_FIRST = Pattern.compile("[\\p{So}\\d.、\\s]{0,6}(?:圆桌|高峰对话|对谈|panel\\b|round[ -]?table\\b|fireside)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CEREMONY = Pattern.compile("仪式|签约|揭牌|授牌|聘书|颁奖(?:典礼|环节)?$|(?:正式|重磅|社区化|联合|新品|版本)发布$|^发布|成立$|launch$", Pattern.CASE_INSENSITIVE);
    private static final Pattern GENERIC = Pattern.compile(
            "(?:(?:\\d{1,2}|[一二三四五六七八九十本上下])月份?|近期|往期|下期)(?:线[上下]|社区)?(?:活动|沙龙|直播|会议)(?:预告|回顾|安排|日历|一览|速递|汇总)|(?:短讲|快讲|闪电演讲|闪电秀|分享|演讲|报告|讲座|议题|主题演讲|(?:lightning|short)?talk|session|slot)[#№]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})|(?:(?:talk|title|topic|题目|主题|议题)(?:is)?[:：]?)?(?:tba|tbd|tbc|tobe(?:announced|confirmed|decided)|待定|待公布|待揭晓|待确认)|(?:大会|会议|本届)?(?:组委会|筹委会|组织委员会|程序委员会|会务组|志愿者|工作人员)(?:成员|名单)?|(?:本次)?(?:参会|与会|出席|列席|缺席|请假|到会|参加)(?:人员?|者|成员|名单)?[:：]?|(?:co-?)?(?:presented|moderated|hosted|led|given|written|delivered|chaired|facilitated|organi[sz]ed|taught|recorded|edited|translated|reviewed|posted)(?:by|on)?|(?:authors?|writers?|editors?|photographers?|translators?|reviewers?|photos?(?:by)?)[:：]?|(?:活动|大会|会议|论坛|沙龙|本[次期场届]|当[日天]|全天|具体|详细|[上下]午|现场|参会)?(?:日程|议程|流程|时间表|花絮|掠影|剪影|须知|指南|行程)(?:安排|一览|表)?|(?:大会|活动|会议|论坛|沙龙)?现场(?:直击|回顾|精彩|图集|速递|瞬间)?|(?:精彩|高光)(?:瞬间|时刻|现场)|(?:活动|时间|会议|日程)安排|(?:(?:talk|session|part|topic|speaker)s?\\d+(?:/第[一二三四五六七八九十\\d]+[场讲个位]?)?|(?:闪电|主题|嘉宾|技术|案例|经验|专题|现场|特邀|本期|本次|大会|活动|闪电|精彩|内容){0,6}(?:分享|演讲|报告|议题|讲座|话题|环节|主题|内容|回顾|介绍|简介|详情|嘉宾|讲师|现场报名|一览|列表|清单|速览|概览|汇总)+[×xX*]?[一二三四五六七八九十\\d]{0,2}|(?:(?:keynote|talk|session|speaker|abstract|topic|tutorial|workshop|demo|presentation|bio|schedule|agenda)s?(?:and|&)?){1,3}|闪电秀(?:时间|环节)?|lightningtalks?(?:[×x*]\\d+)?|(?:open|free)-?mic(?:night|time|slot|hour|session)?s?(?:[/·:：—–-]\\p{IsHan}{2,6})?|(?:开放|自由)麦(?:克风)?(?:时间|环节|时段)?|(?:上午|下午|晚上|晚间)(?:场|会场)?(?:morning|afternoon|evening)(?:session)?|自由上台|fishbowl|openspace|鱼缸(?:讨论|会议)?|开放空间|世界咖啡(?:馆)?|litetalks?|[上下]半[场程段]|(?:上午|下午|午后|晚上|晚间)(?:场|的?分享|时段)?|(?:ppt|slides?|幻灯片?|讲稿|讲义|资料|课件|视频|录像|录屏|回放)(?:下载|链接|地址|合集|获取|回放|在线观看){1,2}|(?:the|our|after|before|first|second|third|last|final|opening|closing|main|invited|guest|featured|keynotes?|rest|half|early|late|morning|afternoon|evening|night|day|one|two|three|of|and|a|lightning|round|talks?|sessions?|break|lunch|dinner|part|block|slot|what|happened|programme?|things|meet|introducing|speakers?|presenters?|details|abstracts?|bios?){2,6}|mornings?|afternoons?|evenings?|(?:this|next|last)(?:month|time|week|year|meeting|meetup|evening|event|up)s?|(?:what|how|why|who)(?:to|you|we|it|is|should|can)(?:['’]?ll|will|can|could|may|should|are|going|to|is|this|be|it|for)*(?:learn|attend|expect|cover|gain|get|see|hear|bring|need|takeaway|know|join|register|participate|takepart|prepare|for|do|about)(?:ing|ed)?(?:from|in|by|about|at|after|of)?(?:this|the|our)?(?:course|talk|session|webinar|workshop|evening|meetup|event)?[?!.:…]?|(?:learning|session|talk|webinar|workshop|course)?(?:objectives|outcomes|goals|takeaways|prerequisites|requirements|targetaudience|audience)|(?:key|main)(?:takeaways|points|topics|learnings|messages)|(?:about|meet)the(?:speaker|presenter|instructor|trainer|host|author|panell?ist|talk|session|event|webinar)s?|(?:past|previous|earlier|upcoming|future|other|more)(?:webinar|event|meetup|session|talk|episode|meeting)s?|recap|summary|abstract|outline|agenda|schedule|programme?|timetable|line-?up|(?:直播|活动|会议|讲座|沙龙|课程|本期|本次|线上|线下|报名|参会|基本){1,2}(?:信息|须知|概要|资讯|資訊|预告|通知)|你将(?:听到|了解|收获|学到).*|适合(?:谁|人群).*|为什么要?(?:听|来|参加).*|(?:老师|讲师|嘉宾|他们|她们|讲者)(?:都)?是谁|(?:都有|有|来的是)?谁(?:在|来|会来|要来)?(?:聊|讲|分享)?|(?:你?会|能|来)?(?:聊|讲|听|看)(?:到|些|点)?(?:什么|啥)|聊聊|开讲|来讲的人|课程提纲|观看方式|参与方式)[：:]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern.compile("《[^《》]*》|“[^“”]*”|\"[^\"]*\"|「[^「」]*」|『[^『』]*』|【[^【】]*】|〈[^〈〉]*〉|«[^«»]*»");
    private static final Pattern BRACKETS_AND_BLANKS = Pattern.compile("[（(][^）)]*[)）]|[\\s\\p{So}]");
    /** How to take part, said behind what part of the programme it is: {@code 闪电演讲|，现场报名，每人 5 分钟}. */
    private static final Pattern TERMS = Pattern.compile("^[^，（(]{2,12}，(?:(?:欢迎|可|现场|提前|自由|开放|扫码|会前)*报名|每[人位组个]|人人|谁都|先到先得|名额|限)");
    /** What whoever opens the day does besides: {@code 致欢迎辞|，介绍本学期活动安排}. */
    private static final Pattern THEN = Pattern.compile("，(?:并|同时)?(?:介绍|回顾|总结|感谢|宣布|说明|讲解|公布|发布)[^，。]{2,30}$");
    /** {@code 某公司总经理|，致辞}. */
    private static final Pattern OFFICE_BEFORE = Pattern.compile("([^，,]{2,40})\\s*[，,]\\s*(?:代表[^，,]{2,16})?(?:作|做|发表|致)?(?:开幕|开场|欢迎|闭幕)?(?:[致讲]?[辞词]|致辞|致词|讲话)");
    private static final Pattern ISSUE = Pattern.compile("第\\s*[\\d一二三四五六七八九十]+\\s*[次期届回场]\\s*(?:[（(].*[)）])?");
    private static final Pattern COUNT = Pattern.compile("(?i)(?:talk|session|part|topic|speaker)\\d+(?:/第[一二三四五六七八九十\\d]+[场讲个位]?)?");
    private static final Pattern TRACK = Pattern.compile("(?i)(?:(?:上午|下午|晚间|第[一二三]天)[\\s·的]*)?(?:第[一二三四五六\\d]{1,2}个?)?(?:(?:平行|专题|技术|主题|行业)?(?:分?专场|[分主]?论坛|[分主]?会场)|(?:track|hall|stage|room)\\b)\\s*[\\dA-Z一二三四五六七八九十]{0,2}\\s*[:：|｜·—–-]\\s*\\S|(?:(?:上午|下午|晚间|第[一二三]天)[\\s·的]*)?(?:[分主]会场|主论坛|分论坛|分专场)\\s*[\\dA-Z一二三四五六七八九十]{0,2}\\s*(?:[（(][^）)]{1,20}[)）])?$");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{So}*]");
    private static final Pattern COUNTED = Pattern.compile("^(?:0\\d\\s+|\\d{1,2}(?:\\s*[.、)）|｜丨┃·•]|\\s*——?|\\s+[-–/])\\s*(?!\\d)|[①-⑳❶-❿]|[【\\[]\\d{1,3}[】\\]]).{4,}");
    /** The words of parts of a programme that say nothing of what is spoken about. */
    private static final Pattern PARTS = Pattern.compile("(?i)(?:开场|欢迎|领导|嘉宾|活动|大会|主办方|社区|来宾|闭幕|现场|特邀|主持人|环节|论坛|讨论|对话|圆桌|致辞|致词|致|开幕|[词辞贺]|高峰|panel|discussion|opening|closing|welcome|remarks?|speech|address|keynote|table|round)|[\\s:：/|&、—-]");
    /** What said who comes next, where their name was cut off. */
    private static final Pattern LABEL_LAST = Pattern.compile("\\s*[，,；;|｜]\\s*(?:主讲|主讲人|讲师|讲者|分享人|分享者|分享嘉宾|演讲人|演讲者|演讲嘉宾|报告人|嘉宾|(?i:by))$");
    /** How a file is called. */
    private static final Pattern FILE = Pattern.compile("(?i)\\.(?:pdf|pptx?|odp|key|mp4|md)$");
    private static final Pattern REMARKS = Pattern.compile("(?:(?:自由|开放|现场)(?:讨论|交流|发言)|答疑|问答|提问|Q\\s?&\\s?A)(?:环节)?$");
    private static final Pattern JOINED = Pattern.compile("[&＆+：:与和及]");
    private static final int LONGEST = 120;
    /** Of what stands before the terms. */
    private static final int LONGEST_HEAD = 12;

    private static final Pattern LEADS_IN = Pattern.compile("[，,；;]\\s*(?:[他她]|TA)?(?:将|会|要|主要|其中|内容|包括|包含|涉及|具体|分别|依次|聊|讲|介绍|分享|从)[^，。；：:]{0,16}[:：]$");
    private static final int SHORTEST_BARE = 4;
    /** How Latin words begin by which a line is counted. */
    private static final Set<String> COUNTED_WORDS = Set.of("par", "top", "ope", "clo", "mor", "aft", "eve", "inv", "lig", "spo", "tal",
            "ses", "key", "pre", "dem", "pan", "rou", "fir", "wor", "mai", "sec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "thi", "fou",
            "las", "day", "fin", "fea", "gue", "hea", "nex", "sho", "lon", "sha", "tut");
    private static final int BEGINNING = 3;
    private static final Lately<Optional<String>> CLEANED = new Lately<>(Titles::cleaned);
    private static final Lately<Kind> KINDS = new Lately<>(Titles::kind);
    private static final Lately<Boolean> ARE_NUMBERED = new Lately<>(text -> NUMBERED.matcher(text.strip()).find());
    private static final Lately<Boolean> ARE_GENERIC = new Lately<>(Titles::namesPart);

    private Titles() {}

    /** The title without numbering, book marks and quotes; null where nothing is left that could be one. */
    public static @Nullable String clean(String text) {
        return CLEANED.read(text).orElse(null);
    }

    /** The title of a line of which something in the middle was left out, as how long it takes: as far as it stands in the line. */
    public static @Nullable String inOnePiece(String line, String without) {
        int same = line.contains(without) ? -1 : Arrays.mismatch(line.toCharArray(), without.toCharArray());
        return clean(same > SHORTEST_BARE && same < without.length() ? without.substring(0, same) : without);
    }

    private static Optional<String> cleaned(String text) {
        if (text.length() > 4 * LONGEST || text.startsWith("http") && text.indexOf("://") > 0 && text.indexOf(' ') < 0) {
            return Optional.empty();
        }
        String s = withoutNumber(BracketLead.withoutTag(PICTURES.matcher(text.strip()).replaceFirst(""))).strip();
        s = s.startsWith("<<") && s.endsWith(">>") ? s.substring(2, s.length() - 2) : s;
        s = s.isEmpty() || !Character.isDigit(s.charAt(0)) ? s : DAY.matcher(s).replaceFirst("");
        s = s.isEmpty() || s.charAt(0) > 'z' || "JFMASOND".indexOf(s.charAt(0)) < 0 && !Characters.hasAny(s, "0123456789") ? s : ENGLISH_DAY.matcher(s).replaceFirst("");
        s = PICTURES.matcher(s).replaceFirst("");
        s = s.isEmpty() || Character.isLetterOrDigit(s.charAt(s.length() - 1)) ? s : PICTURES_BEHIND.matcher(s).replaceFirst("");
        s = edged(s);
        s = s.isEmpty() || "讲师人者宾y".indexOf(s.charAt(s.length() - 1)) < 0 ? s : LABEL_LAST.matcher(s).replaceFirst("");
        s = s.isEmpty() || LAST_OF_LINKS.indexOf(s.charAt(s.length() - 1)) < 0 ? s : LINKS.matcher(s).replaceFirst("");
        Matcher promised = s.indexOf('《') > 0 ? PROMISED.matcher(s) : null;
        s = promised != null && promised.matches() ? promised.group(1) : s;
        s = s.isEmpty() || "。；;，,".indexOf(s.charAt(s.length() - 1)) < 0 ? s : s.substring(0, s.length() - 1);
        Matcher held = s.startsWith("《") && !s.endsWith("》") ? MARKED_AND_HELD.matcher(s) : null;
        s = held != null && held.matches() ? held.group(1) : s;
        Matcher noted = s.startsWith("《") && (s.endsWith(")") || s.endsWith("）")) ? MARKED_WITH_NOTE.matcher(s) : null;
        s = noted != null && noted.matches() ? noted.group(1) : s;
        String bare = whole(s) ? Characters.without("《〈«“\"「『【", "》〉»”\"」』】", s) : s;
        bare = bare.replace('\t', ' ').strip();
        bare = withoutFileEnding(bare);
        bare = bare.endsWith(")") || bare.endsWith("）") ? NOTE.matcher(bare).replaceFirst("") : bare;
        boolean none = bare.length() < 2 || bare.length() > LONGEST || "（(".indexOf(bare.charAt(0)) >= 0 && ASIDE.matcher(bare).matches()
                || DATE.matcher(bare).matches() || EnglishDay.isWhen(bare) || bare.indexOf('@') > 0 && MAIL.matcher(bare).matches()
                || bare.charAt(0) == '的' && bare.charAt(1) != '士';
        return none ? Optional.empty() : Optional.of(bare);
    }

    /** {@code 7 月 3 日　|第一讲　许可证入门}: of a series, an evening each. */
    public static String withoutDay(String line) {
        return line.isEmpty() || !Character.isDigit(line.charAt(0)) ? line : DAY_OF_SERIES.matcher(line).replaceFirst("");
    }

    /** {@code 某某的实践-张三.pdf}: what kind of file it is says nothing of the talk. */
    static String withoutFileEnding(String line) {
        return line.indexOf('.') < 0 ? line : FILE.matcher(line).replaceFirst("");
    }

    /** The title without marks around it; a dash before a figure is the figure's. */
    private static String edged(String s) {
        String bare = Characters.without("|｜┃:：/／—–·→", "|｜┃:：/／—–-→", s);
        while (bare.startsWith("-") && (bare.length() < 2 || bare.charAt(1) < '0' || bare.charAt(1) > '9')) {
            bare = Characters.without("|｜┃:：/／—–·", "", bare.substring(1));
        }
        return bare;
    }

    /** {@code 某学院 · 某教授团队：学习型索引还有多远}: the house, then the title; does not match where none stands before it. */
    public static Matcher houseFirst(String head) {
        return HOUSE_FIRST.matcher(head);
    }

    /** Words that head a paragraph, without the stop behind them. */
    public static String withoutStop(String head) {
        boolean stop = head.endsWith(".") && head.length() > 3 && !Character.isUpperCase(head.charAt(head.length() - 2)) && head.charAt(head.length() - 3) != '.' && head.charAt(head.length() - 2) != '.';
        return stop ? head.substring(0, head.length() - 1) : head;
    }

    /** A title without what leads from it to what is told below: {@code 延迟消息的一百种实现|，会从几个角度聊聊：}. */
    public static String withoutLeadIn(String title) {
        return title.isEmpty() || ":：".indexOf(title.charAt(title.length() - 1)) < 0 ? title : LEADS_IN.matcher(title).replaceFirst("");
    }

    /** Whether the line begins by saying that several talk with each other: {@code 圆桌讨论：该不该…}. */
    public static boolean isPanel(String line) {
        return PANEL_FIRST.matcher(ProgrammeLine.withoutCount(line)).lookingAt();
    }

    /** Whether the line is headed as a part: {@code PART 01 | …}. */
    public static boolean isPart(String text) {
        return text.length() > 6 && (text.regionMatches(true, 0, "part", 0, 4) || NUMBERED.matcher(text).lookingAt()) && NUMBERING.matcher(text).lookingAt();
    }

    /** The line without its number and what it is called: {@code 3. Presentation: …}. */
    public static String withoutNumber(String line) {
        String rest = mayBeNumbered(line) ? NUMBERING.matcher(line).replaceFirst("") : line;
        return rest.length() == line.length() ? line : NUMBERING.matcher(rest).replaceFirst("");
    }

    /** A line in Latin letters seldom begins as one that is counted does. */
    private static boolean mayBeNumbered(String line) {
        boolean latin = line.length() > 1 && Character.isLetter(line.charAt(0)) && line.charAt(0) < 128;
        return !latin || !Character.isLetter(line.charAt(1)) || line.regionMatches(true, 0, "no", 0, 2) || COUNTED_WORDS.contains(line.substring(0, Math.min(line.length(), BEGINNING)).toLowerCase(Locale.ROOT));
    }

    /** Whether marks stand around the whole text and none inside. */
    private static boolean whole(String s) {
        return !s.isEmpty() && "《“\"「『【〈«".indexOf(s.charAt(0)) >= 0 && WHOLE.matcher(s).matches();
    }

    /** Whether the line is counted as a talk: {@code 议题一：…}, {@code 第三个主题：…}. */
    public static boolean isNumbered(String text) {
        return ARE_NUMBERED.read(text);
    }

    /** Whether the title says what is talked about, in more than a word or two. */
    public static boolean saysWhat(@Nullable String title) {
        return title != null && (ProgrammeLine.SAYS.matcher(title).find() || title.codePoints().filter(Character::isIdeographic).count() >= 9);
    }

    /** Whether an opening's title says more than that it is one: {@code 开场 & 社区近况}. */
    public static boolean goesOn(String title) {
        return JOINED.matcher(title).find() && PARTS.matcher(title).replaceAll("").length() > 1;
    }

    /** Where in a line that ends with an opening's title it goes on about what else was done there; 0 where it does not. */
    public static int toldFrom(String line, @Nullable String title) {
        Matcher then = title == null || own(title) != null || !line.endsWith(title) ? null : THEN.matcher(title);
        return then != null && then.find() ? line.length() - title.length() + then.start() + 1 : 0;
    }

    /** Whether the text names a part of the programme rather than one talk. */
    public static boolean isGeneric(String text) {
        return ARE_GENERIC.read(text);
    }

    private static boolean namesPart(String text) {
        String head = text.indexOf('，') > 1 && text.indexOf('，') <= LONGEST_HEAD && TERMS.matcher(text).find() ? text.substring(0, text.indexOf('，')) : text;
        return mayBeGeneric(head) && GENERIC.matcher(BRACKETS_AND_BLANKS.matcher(head).replaceAll("")).matches() || text.startsWith("第") && ISSUE.matcher(text).matches() || Sample.is(text);
    }

    /** Whether the text begins as one of those does, or with a mark or a bracket before it. */
    private static boolean mayBeGeneric(String text) {
        return text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0)) || GENERIC.mayStartWith(text.charAt(0));
    }

    /** Whether people remark something in what follows: {@code 议题三：自由讨论}. */
    public static boolean headsRemarks(String heading) {
        return REMARKS.matcher(heading).find();
    }

    /** Whether the line begins with its number on a key, as in posts for phones: {@code 1️⃣ …}. */
    public static boolean isKeyed(String text) {
        return text.indexOf('\u20e3') > 0 && text.indexOf('\u20e3') <= 2 && Character.isDigit(text.charAt(0));
    }

    /** Whether the line begins with its number. */
    public static boolean isCounted(String text) {
        return COUNTED.matcher(text).matches();
    }

    /** Whether the line begins with its number, in whichever way parts of a post are counted. */
    public static boolean isCountedPart(String text) {
        return mayBeNumbered(text) && NUMBERING.matcher(text).lookingAt();
    }

    /** Whether the line names a part of the programme that is held beside others: {@code 专场：数据集成}. */
    public static boolean isTrack(String text) {
        return TRACK.matcher(withoutNumber(text)).lookingAt() || Hall.is(text);
    }

    /** Whether the line only counts the talks: {@code Talk 2 / 第二场}. */
    public static boolean isCount(String text) {
        boolean may = !text.isEmpty() && (!Character.isLetterOrDigit(text.charAt(0)) || COUNT.mayStartWith(text.charAt(0)));
        return may && COUNT.matcher(BLANKS.matcher(text).replaceAll("")).matches();
    }

    /** Whether it is said that there is none yet: {@code 待定}, {@code 未定，会谈实时入湖}. */
    public static boolean isOpen(String title) {
        return Nobody.is(title.strip()) || Nobody.isUndecided(title.strip());
    }

    /** The kind that a title or a heading tells. */
    public static Kind kindOf(@Nullable String title) {
        return title == null ? Kind.TALK : KINDS.read(title);
    }

    private static Kind kind(String title) {
        boolean brief = title.length() < 30;
        return PANEL.matcher(title).find() ? Kind.PANEL : brief && OPENING.matcher(title).find() ? Kind.OPENING : brief && CEREMONY.matcher(title).find() ? Kind.ANNOUNCEMENT : Kind.TALK;
    }

    /** The title as the document has it: a mere "开场致辞" or "圆桌论坛" says what is held, not on what. */
    public static @Nullable String own(@Nullable String title) {
        if (title == null || isGeneric(title) || Nobody.isUndecided(title)) {
            return null;
        }
        Kind kind = kindOf(title);
        Matcher address = kind == Kind.OPENING ? OFFICE_BEFORE.matcher(title) : null;
        if (address != null && address.matches() && JobTitle.endsFirmly(address.group(1))) {
            return null;
        }
        boolean says = kind != Kind.OPENING && kind != Kind.PANEL || !PARTS.matcher(kind == Kind.OPENING ? THEN.matcher(title).replaceFirst("") : title).replaceAll("").isEmpty();
        return says ? title : null;
    }
}
