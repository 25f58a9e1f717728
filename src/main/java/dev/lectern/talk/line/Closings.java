package dev.lectern.talk.line;

import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** Words with which a post takes leave of its readers, or turns from the talks to something else. */
public final class Closings {
    private static final Pattern CLOSING = Pattern.compile(
            "^(?:(?:活动|大会|会议|论坛|峰会|现场)(?:现场)?)?同期，?(?:现场)?(?:还|也)?(?:特别)?(?:设置|设有|设立|举办|举行|开展|进行|展出)了?|^作为(?:国内|全球|业界)?[^，。《》]{0,4}一[个家][^，。《》]{2,26}(?:公司|社区|组织|厂商|企业|基金会|联盟)，[^，。]{2,24}?(?:希望|致力|旨在|秉承|始终|一直)|^关于\\s?(?:我们|[A-Za-z][\\w .-]{1,20}(?:\\s?社区)?|[^，。：的]{2,10}(?:社区|基金会))$|^(?:最后，?)?(?:整?[场个]?)(?:本次|此次|这次|当天的?)?(?:活动|沙龙|聚会|大会|论坛|峰会|会议)(?:就)?(?:也)?在[^。，]{0,24}(?:中|里|声)(?:圆满|顺利|正式)?(?:地)?(?:结束|落幕|收官|收尾|闭幕|画上)|^(?:最后)?[，,]?恭喜(?!.{0,30}(?:演讲|分享|报告))|^.{0,8}(?:散场|收场|收摊)[，,]|^(?:中午|午间|午饭|午餐|晚上|晚饭|傍晚)[^。，]{0,16}(?:吃饭|吃的是|晚会|篝火|联欢|用餐|聚餐|食堂|盒饭|火锅|烧烤|便当)|^.{0,14}(?:录音|录像|回放|讲稿|PPT|课件|讲义|幻灯片|文字稿|整理稿|视频|照片|材料).{0,18}(?:发布|上传|放出|下载|剪辑|获取|整理|观看|放在)|^(?:讲座|活动|分享|演讲|派对|聚会|会议|沙龙|大会|论坛|峰会|年会|直播|(?i:meet-?up))(?:结束|过)(?:之|以)?后|^(?:本次|此次|本届|这次|本场|这场)[^，。]{0,14}的(?:成功|圆满|顺利|如期)(?:举办|召开|举行|落幕)，|^(?:我们)?期待有?更多|^报名(?:后|请)|^[特一二三][等]奖|^(?:优胜|优秀|最佳.{0,6})奖\\s*[:：]|^(?:获奖|评委|评审|入围)名单|^(?:本次|此次)?(?:会议|大会|与会\\p{IsHan}{2,4})?(?:经\\p{IsHan}{2,6}，?)?(?:最终|一致)?(?:形成|通过|达成)了?(?:如下|以下)[^。]{0,6}(?:决议|决定|共识|意见|结论)|^颁奖(?:仪式|环节)|^(?:活动)?结束(?:之后|以后|后)|^散场(?:时|后|的时候)|^(?:以上.{0,10}(?:材料|资料|内容|为)|下载链接|提取码|提取暗号|https?://)|^欢迎(?:在|到|前往|点击|至).{0,16}(?:下载|查看|观看|获取)|^(?:关注.{0,24}公众号|识别.{0,8}二维码|长按)",
            Pattern.CASE_INSENSITIVE);
    /** The same behind a few other words; to look for them is quicker than to let those stand before each. */
    private static final Pattern SOON = Pattern.compile(
            "再次感谢|感谢(?:大家|各位|[两二三四五六七八九十几]{1,2}位|所有|本次|以上|每一位|现场)|圆满(?:落幕|结束|(?<!祝[^，。]{0,10}圆满)成功)|落下帷幕|期待(?:与|下|您|你|我们|大家)|下次(?:再|活动|相|见)|(?:下[回期场届周月年]|明年|来年)见|我们下(?:次|期|一)|敬请(?:期待|欣赏|关注)|扫(?:码|描[^，。]{0,8}(?:码|[上下]图|海报))|点击(?:回顾|查看|下载|阅读|观看)|更多(?:精彩|[^，。]{0,10}(?:照片|图片|资料|回放|视频|详情)，?(?:请|可|欢迎))|请(?:大家)?(?:关注|移步)|让我们|共赢行业|(?<![及到起])未来，(?![他她其该]|[^，。]{0,8}(?:团队|项目组|课题组|小组|平台|系统|公司|业务|方案|产品|引擎|框架|工具))|欢迎(?:大家|各位(?:朋友|伙伴|同学|开发者)?|感兴趣的\\p{IsHan}{2,4})?(?:前来|踊跃|积极|尽快|点击)?(?:关注|加入|扫码|报名|访问|参加|前来|莅临)|(?:席位|名额|座位|场地)有限|尽[快早]报名|我们现场见|(?:联系|添加)[^，。]{0,4}小助手|如?有(?:任何)?(?:问题|疑问)，?(?:请|可)联[系络]|活动(?:完全|全程)?免费|点击[“「]?阅读原文|下一[期次场](?:活动|沙龙|聚会|分享)|合了[一张个]{0,2}影|(?:站|活动|旅程)[^，。]{0,6}告一段落|(?:以下|下面|附上?)(?:是|为)?.{0,8}(?:资料|材料|PPT|名单|合影)|抽奖|幸运(?:观众|听众|读者|儿)|合影|茶歇(?!之?后|过后|结束)|(?:自由|互动|问答|提问|答疑|现场|观众|Q\\s?&\\s?A\\s?)(?:交流|互动|讨论|问答|答疑|提问|抽奖)?环节(?![^。]{0,12}[他她]|[^。]{0,60}(?:老师|教授|博士|同学|先生|女士|学长|学姐)(?:则|也|就|还)?(?:认为|觉得|承认|回[答应]|答|解释|坦言|表示|说|建议|笑))|(?:分享|演讲|议题|交流).{0,4}(?:结束|之后|过后)|至此|活动(?:结束|尾声|最后|到此)|最后.{0,6}(?:感谢|欢迎|附)|希望(?:本次|此次|通过本次)|作为.{0,20}(?:首站|品牌活动)|(?:本次|此次|这次)(?:活动|会议|大会|Meetup|沙龙|论坛)(?!(?:.{0,14}(?:分享|演讲|带来|致辞|主席|召集人|发起人|出品人|介绍|邀请|报告|讲师|讲者)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE = Pattern.compile("(?:环节|结束|[之过]后)$");
    private static final Pattern ANSWERED = Pattern.compile("[^。]{0,30}?(?:(?<![提发])(?<![^同]学)问(?![题答卷])|关心(?!的)|好奇|请教|想知道)[^。]{2,60}[。？]?[^。？]{0,30}(?:回[答应]|答道|答案|解释|坦言|表示|认为|建议|说)"
            + "|[^。？]{2,90}？[”」』]?[^。？]{0,16}(?:[他她]|老师|回[答应]|答[道：:]|解释|坦言|表示|认为|建议|笑|承认|现场(?:演示|展示|打开|画|敲))");
    private static final int LATEST_START = 24;
    private static final Pattern ENGLISH = Pattern.compile("^(?:(?:an? |our )?(?:(?:very |many |big |huge |special |warm |heartfelt |sincere |final )+)?thank(?:s| you)\\b|the .{2,40} would like to thank|that(?:'|’)s (?:it|all)|see you|we (?:hope|look forward)|join us|stay tuned|more (?:videos|photos|information)|all (?:videos|slides)|videos? (?:of|from|will)|slides? (?:of|from|will|are|and (?:photos|pictures|videos|recordings))|recordings?\\b|(?:the |all |our )+(?:slides|videos|recordings|photos|pictures)(?: and (?:the )?(?:slides|videos|recordings|photos|pictures))? (?:are|is|will be|have been|can be|were) (?:\\p{Ll}+ )?(?:linked|available|online|published|uploaded|posted|put|found|downloaded|collected|on|at)|food at|if you (?:want|would|missed)|those who|the (?:release )?party|tomorrow|registration|next (?:year|month|time|meetup|event|edition)|(?:the|our) next (?:meetup|event|edition|conference|gathering|issue)|we meet again|photos? by|in the evening|(?:the|our) (?:day|evening|night|event|meetup|afternoon) (?:then |finally )?(?:ended|closed|concluded|finished|wrapped up|came to (?:an end|a close))|(?:we|and) (?:then )?(?:ended|closed|finished|wrapped up) the (?:day|evening|night|event|meetup)|the lightning talks|we(?:'|’)?(?: a)?re (?:always |still |currently |also |constantly )*(?:looking for|in need of|searching for) (?:more |new |further |your )*(?:speakers|talks?|presenters|volunteers|helpers|venues|hosts|sponsors|rooms)|(?:(?:do|would) you )?(?:want|like|wish) to (?:speak|give a talk|present at|host|sponsor|volunteer)|(?:are you )?interested in (?:speaking|giving a talk|hosting|sponsoring|presenting|volunteering)|this event (?:follows|is (?:free|held|organi[sz]ed|open|sponsored|supported))|after (?:the )?(?:coffee |lunch )?break|over lunch|our (?:platinum|gold|silver)? ?sponsors)\\b.*",
            Pattern.CASE_INSENSITIVE);

    /** Somebody whom the post does not name goes on: 最后由实验室的工程师为大家带来…. */
    private static final Pattern NAMELESS = Pattern.compile("^(?:最后|随后|接着|接下来|然后|之后|其次)，?(?:则|将)?\\s*由.{2,40}?(?:带来|分享|讲解|介绍)");
    /** What happened besides, with nobody named: {@code 随后举行了新项目捐赠仪式。…}. */
    private static final Pattern HAPPENED = Pattern.compile("^(?:(?:随后|接着|之后|此外|同时|会上|现场|期间|当天|会后|最后|[\\d月日、至-]{2,12}日|(?:大会|活动|会议|论坛|峰会)(?:期间|当天|现场))，?)?(?:大会|活动|会议|现场|主办方|[^，。；：]{2,16}?(?=还|也))?(?:同期)?(?:还|也)?(?:在[^，。；：]{1,12})?(?:举行|举办|设置|设立|开设|进行)了(?![^。]{0,80}(?:，由?|由)\\p{IsHan}{2,4}(?:为|给|向)[^。，]{0,24}(?:颁发|授牌|授旗|揭牌|揭幕))[^。]{0,60}(?:仪式|论坛|集市|展区|展位|展台|晚宴|体验区|互动区|展览)"
            + "|^(?:会上|大会|现场|活动现场|活动中|会议期间|活动期间|同时|此外)，?(?:(?:社区|大会|主办方|组委会|基金会)[^，。]{0,4})?(?:还|也|同时|同步|现场){0,2}(?:正式)?(?:颁发|评选|揭晓|公布)了|^(?:(?:会上|现场|活动现场|活动期间|会议期间|活动中|同时|此外|随后)，)?(?:社区|大会|主办方|组委会|会上|会议|活动|\\p{IsHan}{2,8}(?:社区|基金会|委员会))(?:还|也|同期|同步|现场){0,2}(?:正式)?(?:为[^，。《]{2,24}(?:颁发|颁奖|授牌|授予)|发布了《)|^(?:(?:会上|现场|活动现场|活动期间|会议期间|活动中|同时|此外|随后)，)[^，。《]{2,20}(?:正式成立|正式启动|正式揭牌)，?"
            + "|^(?:在)?(?:随后|接下来|最后|之后|活动|会议)的?[^，。]{0,8}环节(?:中|上|里)?，(?:社区|大会|主办方|主持人|工作人员|组委会|[^，。的]{2,8}(?:社区|基金会|委员会))(?:还|也)?(?:正式|共同|现场|为|给)"
            + "|^(?:整场|全场|本次|此次|本场|当天的?)?(?:活动|分享会|沙龙|会议|大会|讲座|论坛|聚会|交流会|研讨会|见面会|读书会)(?:最后|一直|持续)?(?:在|于|到)[^，。]{1,14}?(?:才|正式|圆满|准时)?(?:结束|落幕|散场|收官|告终)"
            + "|^(?:会后|散会后|(?:会议|活动|论坛|大会|仪式)结束后)，(?![^。]{0,40}(?:演讲|分享|报告|致辞|介绍|讲解))|^(?:最后|接下来|随后|之后)的?(?:一个)?环节(?:则?是|为)(?![^。]{0,30}(?:演讲|分享|报告|致辞|圆桌|对话))|^[（(][^（()）]{0,30}(?:取消|延期|顺延|改期|未录制|没有录像)[^（()）]{0,10}[)）]$|^(?:中场|中间|会间|课间)休息");
    /** Whoever made the post is called so. */
    static final String CREDITS = "(?:来源|(?:责任|执行|文字|视频|图文)?编辑|责编|审核|审校|审稿|撰稿|供稿|撰文|整理|文字|作者|翻译|译者|校对|排版|策划|监制|制图|美编|图文|图片|图|文){1,3}";
    /** Who wrote the post and where it first stood; and how long it is. */
    private static final Pattern IMPRINT = Pattern.compile("^[（(【]?" + CREDITS + "\\s*[:：/｜|]|^(?:Organi[sz]ed|Hosted|Written|Edited|Compiled|Translated|Photographed|Recap|Notes?|Report|Photos?|Pictures?)\\s(?:(?:and\\s)?\\p{Ll}+\\s){0,3}by\\s\\p{Lu}");
    private static final Pattern LENGTH = Pattern.compile("^(?:本文|全文)[共约]{0,2}\\s*\\d{3,6}\\s*字|^[^。？！]{0,24}阅读(?:时间|时长)?[约需要大]{0,2}\\s*\\d{1,3}\\s*分钟");
    /** When the post was put up: {@code 发布于 2024-03-02 | 作者 张三}. */
    private static final Pattern POSTED = Pattern.compile("^[^。？！《]{0,24}(?:发[布表帖]于?|更新于?|投稿于?)(?:时间|日期)?\\s*[:：]?\\s*\\d{4}\\s*[-./年]\\s*\\d{1,2}[^。？！《]{0,40}$|^(?:Posted|Published|Filed|Updated)\\s+(?:by|on)\\b[^.?!]{2,60}\\b\\d{4}\\b[^.?!]{0,20}$");
    private static final int LONGEST_BYLINE = 90;
    private static final Pattern FAREWELL = Pattern.compile("期待|相聚|感谢|再会|再见|下一站|下次|相约|敬请|圆满|共赢|携手|未来可期|不见不散|落幕|祝愿");

    private static final Pattern TURNS = Pattern.compile("(?:活动|会议|大会|会上)?(?:的?最后|随后|此外|另外|接着|现场)[，,]");

    private static final Pattern CEREMONY = Pattern.compile("成立仪式|正式成立|揭牌|签约|颁奖|授牌|颁发了");
    /** No words that begin a line so, with what may not follow them, are longer; in UTF-16 units. */
    private static final int LONGEST = 120;
    private static final Lately<Boolean> LATELY = new Lately<>(Closings::read);

    private Closings() {}

    /** Whether the last lines of a post take leave, in words that inside a talk would mean nothing. */
    public static boolean isFarewell(String text) {
        return FAREWELL.matcher(text).find();
    }

    /** Whether a line tells who made the post, or how long it takes to read. */
    public static boolean isImprint(String line) {
        return IMPRINT.matcher(line).find() || LENGTH.matcher(line).find();
    }

    /** Whether a line tells how long it takes to read the post, or when it was put up, and beside that perhaps who wrote it. */
    public static boolean isByline(String line) {
        return line.length() <= LONGEST_BYLINE && (LENGTH.matcher(line).find() || POSTED.matcher(line).find());
    }

    public static boolean isClosing(String text) {
        return LATELY.read(text);
    }

    private static boolean read(String text) {
        int end = Math.min(text.length(), LONGEST);
        Matcher soon = SOON.matcher(text).region(0, end);
        return soon.find() && soon.start() <= LATEST_START && !isAnswered(text, soon) || CLOSING.matcher(text).region(0, end).find()
                || NAMELESS.matcher(text).find() || ENGLISH.matcher(text).matches() || isImprint(text)
                || (text.indexOf('了') > 0 || text.contains("结束") || text.contains("环节") || text.contains("休息") || text.contains("正式") || text.startsWith("（") || text.startsWith("("))
                        && HAPPENED.matcher(text).find();
    }

    /** {@code 问答环节，有人问到如何回退，张三回答……}: what was asked and answered belongs to what it is about. */
    private static boolean isAnswered(String text, Matcher occasion) {
        return ASIDE.matcher(occasion.group()).find() && ANSWERED.matcher(text).region(occasion.end(), text.length()).lookingAt();
    }

    /** Whether a line turns to something else that happened. */
    public static boolean turns(String line) {
        return TURNS.matcher(line).lookingAt();
    }

    /** Whether a line tells that something was founded, signed or awarded. */
    public static boolean startsCeremony(String line) {
        return CEREMONY.matcher(line).find();
    }
}
