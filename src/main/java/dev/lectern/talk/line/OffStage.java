package dev.lectern.talk.line;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/** Sentences that name people at an event and tell of no talk: what is done in the breaks, what listeners say of the day, who comes next time. */
public final class OffStage {
    private static final int LONGEST_HEAD = 16;
    private static final String PAUSE = "[^，。]{0,4}(?:休息|吃(?:饭|蛋糕|披萨|茶点|点心|东西|晚饭|午饭|火锅|烧烤)|喝(?:酒|茶|咖啡))[^，。]{0,6}(?:时候|期间|间隙|时)";
    /** With this a paragraph turns from whoever has spoken to what was done in a break. */
    private static final Pattern IN_BREAK = Pattern.compile("(?:" + PAUSE + "|(?:(?:活动|沙龙|分享)?结束|散场|散会|会)(?:以|之)?后|(?:茶歇|午餐|午饭|午休|晚餐|晚饭)[^，。]{0,4}(?:时候|期间|间隙|时))，");
    private static final Pattern ASIDE = Pattern.compile("(?:(?:还|又|也)?[碰遇]到了?(?![^，。]{0,12}(?:问题|瓶颈|困难|挑战|坑))|(?:在)?(?:(?:茶歇|午餐|午休|晚餐|晚宴|抽奖|提问|问答|互动|答疑|签到|自由交流|自由讨论)(?:环节|期间|时间|时段|间隙|的时候|时)|" + PAUSE + "(?=，|又?[遇碰见]到了?)|(?:会|散场|散会|合影)(?:之)?后|(?:活动|会议|沙龙|大会)结束(?:之)?后|听完|席间|饭桌上|酒过三巡))(?![^。]{0,60}(?:演讲|主题分享|报告|题为|[《「]))");
    /** {@code 最早是和张三吃饭的时候聊起来的}. */
    private static final Pattern OVER_DINNER = Pattern.compile("[和与跟同][^，。]{1,8}(?:吃饭|吃火锅|喝酒|喝茶|喝咖啡|撸串|聚餐|爬山|散步)(?:的?时候?|时)");
    private static final Pattern NEXT_TIME = Pattern.compile("(?:没来得及|来不及|没能|未能|没有?时间)(?:上台|分享|讲|登台|演讲)|下一?期|下次(?:活动|沙龙|聚会|见面)|敬请期待");
    private static final Pattern HOST_IS = Pattern.compile("(?:(?:本次|本场|当天|当晚|今天|今晚|这次|活动|沙龙|全场|本届)[^，。主]{0,6}?的?)?(?:活动|会议|沙龙)?的?主持(?:人?(?:则|还)?(?:是|为)|人?由|工作由)(?![^。]{0,60}(?:演讲|分享|报告|题为|致辞|开场|[《「]))");
    private static final Pattern IMPRESSION = Pattern.compile("第(?:[一二三四五六七八九十]|\\d{1,2})次来?(?:参加|参与)|收获(?:很大|颇丰|满满|良多)|新的收获|受益匪浅|不虚此行|下次还(?:会|能|想)");
    /** Who helps, gives or only came. */
    private static final Pattern HELPS = Pattern.compile("(?:现场|逐条|一一|详细)?记录[下了][^，。]{0,8}(?:需求|意见|建议|问题|反馈|诉求|讨论)|将在[^，。]{0,12}(?:例会|周会|会议|邮件列表)上?[^，。]{0,6}(?:跟踪|跟进|同步|反馈)|负责(?:了)?(?:现场)?(?:签到|摄影|拍照|直播|场地|后勤|接待|登记|统筹)|忙前忙后|(?:为|给|向)[^，。]{0,16}(?:颁发(?![^。]{0,8}(?:证书|聘书|奖杯|牌匾))|颁奖|送上|赠送|抽取|抽出|发放|分发|派发)|也?来到了?(?:活动)?现场(?!，[他她](?:首先|还|也)?(?:为|向|给|介绍|分享|讲|带来|演示|展示))|还来了|(?:担任|出任|任)[^，。]{0,8}(?:出品人|召集人|联席主席|评议人)|[^，。]{2,30}(?<!联合)出品[，。]|提供了?[^，。]{0,8}(?:场地|茶点|茶歇|奖品)");

    /** {@code 张三在博客上发表了《…》}: who writes something speaks before nobody. */
    private static final Pattern WRITES = Pattern.compile("(?:在[^，。《]{0,12}(?:博客|公众号|知乎|专栏|邮件列表|期刊|杂志|掘金|官网|网站|(?i:GitHub|InfoQ|blog))[上中里]?(?:发表|发布|分享|撰写|写|更新|推送|刊发)|(?:发表|发布|撰写|写|更新|推送)了?(?:一篇)?(?:技术|学术|原创)?(?:文章|博文|博客|长文|论文|帖子))(?![^。]{0,60}(?:演讲|报告|讲座|主题分享))");

    /** {@code 社区向|张三、李四|颁发证书}: who is given something by nobody who is named. */
    private static final Pattern BESTOWED = Pattern.compile("(?:[^，。]{0,12}，)?(?:由)?(?:[^，。为给向]{0,8}(?:社区|基金会|委员会|学会|协会)|大会|主办方|组委会|主办单位)(?:还|也|现场|正式|随后)?(?:为|给|向)[^。《]{2,90}?(?:颁发|颁奖)");

    /** Below it stands who leads through the day, and no talk: {@code 主持人简介：}. */
    private static final Pattern HOSTS_LIFE = Pattern.compile("(?:会议|论坛|分会场|专场)?(?:主持人?|主持嘉宾|主席|召集人|出品人)(?:的)?(?:简介|介绍|信息|背景|个人简介)\\s*[:：]?");
    /** What a host says of the house that holds the event: {@code 主持人 17 级的|张三}. */
    private static final Pattern HOST = Pattern.compile("(?:主持人|主持)(?![的在])[^，。、]{0,12}$");
    private static final Pattern OF_HOLDERS = Pattern.compile("[^，。]{0,6}(?:(?:首先|先|依次|简单|简要)[^，。]{0,2})?(?:向|给|为|跟)[^，。]{1,12}(?:简单|简要)?介绍了[^，。]{0,14}(?:历史|历程|由来|宗旨|理念|精神|到场|来宾|嘉宾|议程|流程|规则|概况|基本情况)");

    private OffStage() {}

    /** Whether a line says that the next ones tell who leads through the day. */
    public static boolean headsLifeOfHost(String line) {
        return line.length() <= LONGEST_HEAD && Characters.hasAny(line, "介背信") && HOSTS_LIFE.matcher(line).matches();
    }

    /** Whether the sentence between two places of a text is such a one, whatever else it says. */
    public static boolean tells(String text, int start, int stop) {
        return ASIDE.matcher(text).region(start, stop).lookingAt()
                || text.indexOf("主持", start) >= 0 && HOST_IS.matcher(text).region(start, stop).lookingAt()
                || NEXT_TIME.matcher(text).region(start, stop).find() || OVER_DINNER.matcher(text).region(start, stop).find()
                || WRITES.matcher(text).region(start, stop).find()
                || text.indexOf("颁", start) >= 0 && BESTOWED.matcher(text).region(start, stop).lookingAt();
    }

    /** Whether somebody of whom the sentence before says that they lead through the day only does so: {@code 主持人是张三。|张老师用家乡话开场}. */
    public static boolean isOfHost(String text, Speech speech) {
        if (speech.title() == null && speech.speakers().size() == 1 && isHostOnHolders(text, speech.speakers().get(0).name(), speech.from())) {
            return true;
        }
        int before = speech.from() < 2 ? 0 : Sentences.start(text, speech.from() - 2);
        return speech.title() == null && speech.from() > before && speech.speakers().size() == 1
                && HOST_IS.matcher(text).region(before, speech.from()).lookingAt()
                && text.substring(before, speech.from()).contains(speech.speakers().get(0).name());
    }

    /** {@code 主持人|张三|向大家介绍了社团的历史}: so an evening is opened, and nothing is told. */
    private static boolean isHostOnHolders(String text, String name, int from) {
        int at = text.indexOf(name, from);
        return at > 1 && HOST.matcher(text).region(Math.max(from, at - LONGEST_HEAD), at).find()
                && OF_HOLDERS.matcher(text).region(at + name.length(), text.length()).lookingAt();
    }

    /** Whether a paragraph begins with what was done in a break. */
    public static boolean isBreak(String text) {
        return IN_BREAK.matcher(text).lookingAt();
    }

    /** Whether a line announces what comes next time: {@code 下期预告：…}. */
    public static boolean isNextTime(String line) {
        return NEXT_TIME.matcher(line).find();
    }

    /** Whether somebody says in it how they liked the day. */
    public static boolean isImpression(String text, int start, int stop) {
        return IMPRESSION.matcher(text).region(start, stop).find();
    }

    /** Whether it tells that somebody helped or came. */
    public static boolean isHelp(String text, int start, int stop) {
        return HELPS.matcher(text).region(start, stop).find();
    }
}
