package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** What a heading announces. */
public enum Topic {
    ASIDE("(?:会议|注册|培训|参会|活动|报名|会务|住宿)(?:费用?|缴费)(?:标准|说明|及)?|^费用|食宿|(?:上|前)一?次(?:例会|会议|双周会|周会)|遗留问题|行动项|报名|票[务价种]|购票|門票|门票|票券|写在最后|结语|结束语|后记|福利|彩蛋|奖品|礼品|权益|推荐阅读|阅读推荐|^(?:[本上]周)?(?:精选|优质|热门|开源)?(?:项目|文章|好文|博客|博文|图书|书籍|书目|工具|资源|论文)(?:推荐|精选)$|奖项|获奖|抽奖|奖励|交通|^(?:怎么|如何|怎样)(?:来|去|走|到达?|前往)$|联[系络](?:我们|方式|资讯)|(?<!\\p{IsHan})关于(?!(?:本|这|此|该)[次期场届]|讲师|嘉宾|讲者|演讲者|分享者|主讲)|加入|提示|注意事项|须知|主办|协办|承办|合作(?!签约|揭牌|启动)|赞助|支持单位|支持企业|支持方|鸣谢|致谢|感谢|FAQ|常见问题|参与方式|规则|守则|更多|阅读原文|招聘|资料下载|往期|直播地址|附录|志愿者|工作人员|组委会|二维码|社区介绍|岗位|求职|注意|主持与出品|^(?:听听)?(?:用户|大家|他们|她们|观众|听众|参会者|参与者|同学们?|学员们?|小?伙伴们?|往届\\p{IsHan}{0,2})(?:都|是)?(?:怎么|如何|这么|这样|有话)说$|^(?:现场|用户|观众|听众|参会者?|大家的)(?:反馈|声音|感想|感受|评价)$|^[你您](?:们|将|会|可以|能)*(?:获得|得到|收获)|^已?修复(?:的?(?:问题|缺陷|漏洞|bugs?))?$|^(?:问题|缺陷|漏洞|bug)\\s?修复$|^(?:变更|更新)日志$|^bug ?fix(?:es)?$|^what.?s changed$|^change ?log$|自由(?:讨论|交流|聊天|聊|发言)(?:环节|时间)?$|^(?:下期|下场|近期|后续)?(?:活动)?预告$|^下一?[次回期场届](?:活动|聚会|见面|再见)?$|^next (?:time|up|month|meet-?up|event)[.!…]*$|待办|todo|action items|^结论$|(?:社区|其[他它]|日常|会务|行政)(?:事务|事项|公告|通知)$|^(?:[一二三四五六七八九十\\d]{1,2}、?\\s?)?(?:公告|通知|通告|事务|杂项|杂事|投票|表决|人事)$|"
            + "register|registration|sponsor|contact|about(?! (?:the |our |this )?(?:[a-z]+ )?(?:talks?|sessions?|speakers?|presentations?|presenters?|lectures?|topics?|program(?:me)?))|venue|location|code of conduct|prize|thanks|^thank you|acknowledg|how to join|^(?:how to )?tak(?:e|ing) part|links|resources|references|next (?:meetup|event)|what's next|photos?$|from the blogs?|blog posts?|new releases?|^releases?$|^upcoming|calendar|^news$|committers|hiring|getting (?:here|there)|reading list|in other news|odds and ends|bits and pieces|housekeeping|^(?:open )?call for (?:speakers|talks|presenters|proposals|papers|presentations|submissions|participation)|^(?:want|like|wish) to (?:speak|present|give a)|^(?:how (?:do i|can i|to) )?(?:give|giving|propose|proposing|submit|submitting|pitch|pitching) (?:a|your) (?:talk|session|proposal|topic)|^become a speaker|^practical(?:it(?:y|ies)|\\s+(?:info(?:rmation)?|matters|notes|details|stuff|things|bits))?$|^accessib(?:le|ility)(?:$| (?:and|info|information|statement|notes?|needs|policy|of the|at the|for))|health and safety|accommodation|^travel|^tickets?"),
    /** What, when and where: no talk is told here, but the sections below may. */
    INFO("引子|^关于(?:本|这|此|该)[次期场届]|背景|概况|概要|活动信息|活动详情|活动介绍|会议信息|^时间|(?:活动|会议|举办|开始|直播|比赛)时间|时间[与和及、/ ]*地点|(?<!圆桌|分享|演讲|对话|讨论|论坛|闪电|快闪|展示|演示)时间$|地点"),
    MEMBERS("^(?:新人|新同学|新朋友|新伙伴|新社员|新队员|大家|与会者|参会者|各位|群友|听众)的?(?:自我)?介绍(?:环节)?$|^自我介绍环节|^(?:new(?:comers?|bies| faces| people) )?(?:introductions?|intros)(?: of (?:new(?:comers| people| members)))?$|^(?:本[月周期季]|上[月周期]|近期)?(?:新增|活跃|优秀|全部)?贡献者(?:榜单?|列表|风采)?$|^新(?:的|任|晋|增|加入的?)?(?:社区|开源)?\\s?(?:贡献者|维护者|提交者|成员|committer|pmc|contributor|maintainer|reviewer)|名单|成员|首批|委员|候补|当选|得票|评委|(?<!代码|程式码|架构|设计|方案|技术|同行)评审|导师团|选举|获奖|心声|感言|寄语|之星$|(?:最佳|年度|优秀|卓越|杰出|突出|新晋|活跃).{0,6}(?:新人|新秀|者|作者|布道师|大使|导师|伙伴|个人|团队|组织|企业|单位|讲师|用户|会员)$|(?<![大颁])奖$|judges|mentors|committee(?! (?:updates?|reports?|news|q ?& ?a|ama|panel|session))|winners|awards?$|(?<!\\b(?:tips?|tools?|tricks?|commands?|packages?|talks?|topics?|demos?|hacks?|distros?) )of the (?:year|month|quarter)$|^best (?:newcomer|contributor|community|speaker|mentor|documentation)|attendees|^attendance$|^(?:出席|签到|与会|参会)(?:人员?|者|情况|成员|名单)?$|^(?:(?:the|our|new|all|top|first-time|code|release) )*(?:contributors|maintainers|reviewers|translators)$|organi[sz](?:ers?|ing team|ation team)$|^(?:(?:the|our|your|programme?|program|conference) )*(?:team|crew|hosts?|chairs?)$|(?<![a-zA-Z])members?$"),
    PANEL("圆桌|panel|对话|座谈|辩论"),
    CEREMONY("仪式|签约|揭牌|授牌|颁奖|发布会|成立"),
    OPENING("致辞|致词|开场|开幕|opening|welcome"),
    AGENDA("议程|日程|^(?:今[天晚]的?|当[天晚]的?|活动)?节目单|流程(?=$|安排|如下|概览|一览|介绍|与|和|及|&|\\s|[：:（(|｜])|(?:活动|会议|大会|当天)流程|安排|时间表|^(?:(?:the|our|full|speaker) )*line-?up$|schedule|agenda|programme?|timetable|^(?:(?:the|our|full|final|preliminary|provisional|detailed|conference|event|meetup|evening) )*program(?: overview| details| at a glance)?$"),
    SPEAKERS("(?:他|她|TA)们?都?是谁|谁[会要将]来|都?有谁|(?:嘉宾|讲师|讲者)(?!们?的?(?:主题|精彩)?(?:分享|演讲|报告))|演讲者|(?:分享|主讲|演讲|报告|授课)[者人]|speakers?|presenters?|^(?:speaker )?bio(?:graphie)?s$"),
    TALKS("闪电(?=$|时间|环节|\\s)|快闪(?=$|环节|\\s)|^lightnings?$|分享|演讲|议题|回顾|报告|话题|精彩|内容|talks?|sessions?|topics?|recap|highlights|keynotes?|论坛|专场|主题|^(?:(?:short|lightning|live|community|the) )*(?:presentations|demos|lectures)(?: and (?:discussions?|demos|talks))?$|^show (?:and|&|n) tell$"),
    /** The heading is none of the usual; it may be the title of a talk. */
    OTHER("(?!)");

    private static final int LONGEST = 32;
    /** {@code 规则|引擎}, {@code 选举|算法}, {@code 时间|序列里的}: behind such a word the heading speaks of something else. */
    private static final String NO_COMPOUND = "(?!还[没未]|没有|尚未|序列|信号|流量|运输|拥堵|戳|引擎|系统|平台|服务(?!单位)|算法|机制|协议|架构|变更|数据(?!下载)|支付|池|库|模型|框架|背后|[里中]的|之[前后外路间]|一致性|复杂度|语义|传播|图谱|网络(?!$)|崩溃|故障)";
    private static final Pattern ABOUT = Pattern.compile("(?:关于|加入|感谢).*[的之].{0,3}(?:思考|实践|探索|经验|研究|应用|优化|问题|建议|体会|演进|设计|实现|故事|误[解区]|事|路|坑)$");
    /** {@code 交通大数据中的|服务网格}, {@code 支持千万用户的|查询优化器}: a title, whichever word it begins with. */
    private static final Pattern WITHIN = Pattern.compile("(?:.{2,}(?:[里中上]的|背后的)|支持.{2,12}的)(.{3,})");
    /** {@code 提示词不是咒语}, {@code 一个志愿者的碎碎念}, {@code Accessibility is not a plugin}: no usual heading says so much. */
    private static final Pattern CLAIMS = Pattern.compile("(?:.+(?:不是|也是|难在|也能|还能|就能|别再|不止)|一[个位名张次场份].{2,12}的.|写给.{2,8}的(?!话|信|一封).|.+ (?:is|are) not ).+");
    /** {@code 流式计算：合作与共赢之路}: what is behind the colon explains a subject that is none of the usual. */
    private static final Pattern EXPLAINS = Pattern.compile("(?!.*(?:报名|时间|地点|感谢|鸣谢|合作|加入|关于|赞助|支持|交通|志愿者|奖|招聘|直播|附|更多|联系|名单)[^：:]*[：:])[^\\p{IsHan}：:]{0,4}\\p{IsHan}{4,16}[：:].{4,}");
    private static final String ORNAMENTS = "【】：｜\uFE0F!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\u000b\f\r";
    /** So many are named below: {@code 优秀作者（4 名）}. */
    private static final Pattern COUNTED = Pattern.compile("\\s*[（(]\\s*[共约]?\\s*[\\d一二三四五六七八九十]+\\s*[名位人][)）]\\s*$");
    /** On what terms one takes part in what the heading names: {@code 工作坊|（限 40 人，需单独报名）}. */
    private static final Pattern TERMS = Pattern.compile("(?<=.)\\s*[（(][^（()）]*(?:报名|限\\s?\\d|名额|免费)[^（()）]*[)）]\\s*$");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:about|thanks|sponsor).*");
    private static final Pattern TALKS_NAMED = Pattern.compile(".*(?:议题|嘉宾介绍|嘉宾简介|讲师介绍|议程).*");
    private static final Pattern ON_SUBJECT = Pattern.compile("关于(?!.*(?:议题|话题|讲师|嘉宾|讲者|演讲|分享|活动|我们|作者|社区|会议|大会|论坛|沙龙|[主承协]办|报名|本[期次场届])).{3,}");
    private static final Lately<Topic> LATELY = new Lately<>(Topic::read);

    private final Pattern words;

    Topic(String words) {
        this.words = Pattern.compile("(?:" + words + ")" + NO_COMPOUND, Pattern.CASE_INSENSITIVE);
    }

    /** {@code 关于代码评审}, which a talk may be called, and not {@code 关于我们}, {@code 关于议题}. */
    public static boolean namesSubject(String heading) {
        return heading.contains("关于") && ON_SUBJECT.matcher(heading).find();
    }

    /** The topic that a heading with this text announces. */
    public static Topic of(String heading) {
        return LATELY.read(heading);
    }

    /** {@code ## Lineup}, {@code ## Meet the speakers}: below such a heading many stand, and it is the title of no talk. */
    public static boolean headsList(String heading) {
        Topic topic = of(heading);
        return (topic == AGENDA || topic == SPEAKERS) && !Characters.hasIdeograph(heading) && Titles.isGeneric(heading);
    }

    private static Topic read(String whole) {
        String bare = BracketLead.withoutTag(whole);
        String heading = bare.endsWith("）") || bare.endsWith(")") ? TERMS.matcher(bare).replaceFirst("") : bare;
        Matcher counted = COUNTED.matcher(heading);
        boolean members = counted.find();
        String h = plain(members ? heading.substring(0, counted.start()) : heading);
        Matcher within = WITHIN.matcher(h);
        boolean title = ABOUT.matcher(h).matches() || CLAIMS.matcher(h).matches()
                || within.matches() && !ASIDE.words.matcher(within.group(1)).find() && !MEMBERS.words.matcher(within.group(1)).find();
        if (h.length() > LONGEST && !NAMED.matcher(h).matches() || title) {
            return OTHER;
        }
        boolean explains = EXPLAINS.matcher(heading).matches();
        for (Topic topic : values()) {
            if (topic.words.matcher(h).find()
                    && !((topic == ASIDE || topic == INFO) && (explains || isTalks(h) || h.length() > 14 && !topic.words.matcher(h).lookingAt()))) {
                return topic;
            }
        }
        return members ? MEMBERS : OTHER;
    }

    /** The heading with a blank for each run of marks and pictures. */
    private static String plain(String heading) {
        StringBuilder plain = new StringBuilder(heading.length());
        for (int i = 0, c; i < heading.length(); i += Character.charCount(c)) {
            c = heading.codePointAt(i);
            boolean ornament = ORNAMENTS.indexOf(c) >= 0 || Character.getType(c) == Character.OTHER_SYMBOL;
            if (!ornament) {
                plain.appendCodePoint(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    private static boolean isTalks(String heading) {
        return TALKS_NAMED.matcher(heading).matches();
    }

    /** Whether talks may be told under such a heading. */
    public boolean mayHoldTalks() {
        return this != ASIDE && this != INFO && this != MEMBERS;
    }
}
