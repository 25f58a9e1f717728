package dev.lectern.talk.line;

import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines of a programme that are no talk: {@code 茶歇}, {@code 抽奖送书}, {@code 自由交流}, {@code Doors open}. Each kind has its own pattern, so
 * that a line is tried only by those whose words it has.
 */
public final class Logistics {
    private static final Pattern PAUSE = Pattern.compile("^(?!当(?![天日晚])|如何|怎|为什么|为何|谁).{0,6}?(?:签到(?:领取?.{2,8})?|(?<!\\p{IsHan})开门(?=[，,]|$)|入场|到场|(?<!\\p{IsHan})到达|布场|撤场|茶歇|点心|休息|[早午晚]餐|午休|[早午晚中]饭|夜宵|吃饭(?:睡觉)?|干饭|晚宴|(?:密钥|GPG|PGP)\\s?签名(?:会|派对)?|签名售书|签售|送书|赠书|抽奖|合影|合照|拍照|自由交流|交流互动|互动交流|现场交流|提问|问答|答疑|Q\\s*&\\s*A|QA|散场|收场|散会|离场|清场|(?:自由|开放|分组|集体|会后)讨论|自由\\p{IsHan}{1,4}时间|(?<!\\p{IsHan})小休|参观|报到|暖场|用餐|就餐|主持人开场|主持人介绍|开场介绍|投递|颁奖|有奖|互动|\\p{IsHan}{1,4}(?<=饭|酒|茶|锅|烤|串|虾|馍|面|羊|鸡|鱼|麻将|牌)局|(?<!(?:写|做|玩|开发|可以)的?|[里中]的)游戏|走访|集合|返程|总结|待定|待公布|即将公布|敬请期待|保密|(?<!\\p{IsHan})(?:取消|停办|休会|放假|暂停一[次期])|神秘嘉宾|破冰|自我介绍|啤酒|闲聊|宵夜|篝火|自由活动|聚餐|结束|社交|招聘|结营|颁发证书|吐槽大会)"
            + "(?:(?:环节|时间|互动|交流|留念|开始|结束|活动|答疑|讨论|抽奖|拍照|合影|投递|[及与和、&/+，,（(\\s]).{0,14})?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCHANGE = Pattern.compile("^[^\\p{L}]{0,3}(?:.{0,6}?(?=(?:分享|交流)(?:环节|时间))|(?:自由|现场|互动|会后|茶歇|分组|小组|观众|嘉宾|技术|经验|问答|提问|答疑|讨论|用户|开放|线下|社区|学员|同学|大家|心得|感想|面对面|[与和、及&/ ]){0,4})(?:分享|交流)(?:(?:环节|时间|互动|交流|留念|开始|结束|活动|答疑|讨论|抽奖|拍照|合影|[及与和、&/+，,（(\\s]).{0,14})?$",
            Pattern.CASE_INSENSITIVE);
    /** Nothing but words for how a day ends and where one goes then, some of Taiwan or Hong Kong: {@code 收工、续摊}, {@code 执拾、散水}. */
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}]{0,3}(?:(?:大家|[早午晚]餐|晚饭|全体|全员|各自|一起|准备|自由|自行|场地|会场|现场|集体|宣布|正式|收拾|去|吃个?|喝个?)*(?:收工|收摊|收尾|续摊|续场|续杯|二次会|二摊|散水|散伙|散了|执拾|执嘢|收拾(?:场地|会场|战场|东西|残局)?|整理(?:场地|会场)|清洁|大?扫除|场复|复原|还原|打扫(?:卫生|战场|场地|会场)?|打烊|闭馆|闭幕|关门|熄灯|下班|放学|解散|撤离|撤退|退场|离开|告别|道别|作别|再见|再会|拜拜|掰掰|回家|各回各家|洗洗睡|赶高铁|赶车|茶点|点心|下午茶|倾偈|倾计|吹水|闲扯|唠嗑|侃大山|打屁|哈拉|尬聊|联谊|叙旧|小酌|一杯|喝酒|撸串|宵夜|夜宵|烧烤|火锅|吃饭|聚餐|转场|(?:大)?合[影照]|拍照|大合照|签退|还书|领伞|收官|完结|完|剧终|圆满)(?:时间|环节|走起|撒花|啦|咯|喽|了|吧|去)?[、，,&/+\\s及与和→~～]*)+[!！。…]*");
    private static final Pattern ERRAND = Pattern.compile("^.{0,12}抽[取出].{0,8}奖.{0,16}$|^\\p{IsHan}{2,16}(?:路|街|大道|巷|弄|胡同)\\s?\\d+(?:-\\d+)?\\s?号.{0,40}$"
            + "|^.{0,6}(?:送书|赠书|赠送|送出|抽奖|抽送|签售)[^《》。]{0,6}《[^《》]{1,40}》.{0,12}$|^.{0,6}(?:议题|目标|需求|意见|问题|话题)(?:征集|收集)$|^闭幕式?(?:[及与和、&/+，,\\s].{0,12}(?:交接|合影|合照|返程|离场|散场|颁奖|抽奖).{0,4})?$|^(?:(?:上|前)一?[次期周届](?:的)?(?:例会|会议|双周会|周会)?的?)?(?:遗留|待办|问题|行动项|事项|AR){1,3}(?:的)?(?:跟踪|跟进|回顾|检视|同步|过一遍|闭环|确认)(?:\\s*(?:——?|[-–|｜/:：])\\s*(?:全体|所有人|全员|大家|主持人).{0,4})?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ENGLISH = Pattern.compile("^(?:(?:(?:PGP|GPG|OpenPGP|SSH)\\s)?key[ -]?signing(?: party| session| event)?$|TBD|TBA|to be announced|(?:the |our )?(?:main|featured?|tonight['’]s) (?:presentation|talk|speaker|session|event|program(?:me)?)$|q\\s*&\\s*a(?:,| and| &| \\+) .{2,60}|giveaways?\\b.{0,60}|(?:open )?breakouts?(?: sessions?| groups?| rooms?)?(?:\\s*[(:–—].*)?$|(?:open |free )?hacking(?: time| session| until .*)?$|hack time$|general assembly(?: .*)?$|(?:coding |hack )?sprints?$|(?:we |then |everyone )?(?:all )?(?:go|goes|went|move|head|walk|off|on|over)(?: over| off| on)? to (?:the |a )?(?:nearest |local )?(?:pub|bar|caf[eé]|restaurant|brewery|beer garden)\\b.*|(?:(?:and )?(?:afterwards|after|later|then)[:,–—]? )?(?:the )?(?:pub|bar|beers?|drinks|dinner|lunch|food|pizza|after-?party|social|caf[eé]|brewery|restaurant|venue|location|brunch|breakfast)(?:\\s*[:–—@]|(?=\\s[\"“(]))\\s*[\"“(]?(?:the |at |at the )?(?-i:\\p{Lu}[\\p{L}'’&-]*(?:,? (?:(?:of|the|and|&|at|in|on) ){0,2}\\p{Lu}[\\p{L}'’&-]*){0,4})[\"”)]?|(?:unconference|open spaces?|ceilidh|karaoke|barbecue|bbq|(?:pub )?quiz(?: night)?|board games?)(?: (?:with|at|in) .{2,60})?|open end\\b.*|(?:cancell?ed|no (?:session|talk|meeting|meet-?up)|(?:public |bank )?holiday)|closing(?:,| and| &) (?:the )?(?:announcements?|raffle|prizes?|awards?|thanks|group photo|farewell)(?: of .*)?|(?:(?:day|boat|bus|city|field|hiking) (?:trip|tour|walk)|excursion|sightseeing|guided tour)(?:\\s(?:to|of|through|around|in|along)\\s[^–—|:(]{2,60})?|(?:[\\w\\p{So}]+[\\s,]+){0,2}(?:check-?in|registration|sign-?in|doors?(?: open)?|coffee|tea|break|lunch|dinner|drinks|networking|social|q\\s*&\\s*a|ask me anything|ama|raffle|lottery|group photo|photos?|wrap(?:ping)?[- ]?up|breakfast|reception|(?:after-?)?party|mingle|bar|pub|beers?|pizza|burritos?|snacks?|food|show (?:and|&) tell|announcements|housekeeping|hallway(?: track)?|arrival|the end|that['’]s (?:all|it)(?:,? folks)?|(?:tear|take|strike)[- ]?down|tidy(?:ing)?[- ]?up|(?:pack|clean|clear)(?:ing)?[- ]?up|lights (?:out|off)|doors close|home(?: time)?|curtains?|adjourn(?:ment)?|disperse|everybody out|last orders|curfew|load[- ]out|afters|close|closing|farewell|good ?byes?|sauna|end(?: of (?:the )?(?:(?:first|second|third|last|\\w{3,6}day['’]s) )?(?:evening|event|day|meet-?up|meeting|conference|session|programme?))?)(?:[\\s,]+(?:at|in|until|next to)\\s+.{1,40})?(?:[\\s,]+(?:and|&|/|at|with)?\\s*[\\w&-]+){0,2})$", Pattern.CASE_INSENSITIVE);
    /** Of lunch it may be said where: {@code 午餐（一层餐厅，请凭券就餐）}. */
    private static final Pattern NOTED = Pattern.compile("(?<=\\p{IsHan}{2}|[a-z]{3})\\s*[（(][^（()）]{2,60}[)）]$");
    /** Who pays for lunch gives no talk: {@code Lunch, |sponsored by Acme|}. */
    private static final Pattern SPONSORED = Pattern.compile("[,:]?\\s+(?:kindly\\s+|generously\\s+)?(?:sponsored|offered|provided|served|paid\\s+for|brought\\s+to\\s+(?:you|us))\\s+by\\s+[^.,:]{2,60}$");
    /** What everybody pays for is a meal or a trip: {@code 火锅（AA）}, {@code 晚餐自理，面馆走起}. */
    private static final Pattern PAID = Pattern.compile("(?:自费|(?<![A-Za-z])AA(?:制)?(?![A-Za-z])|(?:费用|餐费|[早午晚]餐|[早午晚]饭)自理|各付各)");
    private static final int LONGEST_PAID = 40;
    /** {@code PGP key signing、晚餐续摊}: several of them. */
    private static final Pattern PARTS = Pattern.compile("[、&＆+]");
    private static final CharacterSet CLAUSE = CharacterSet.of("，,；;");
    /** Behind lunch, that somebody speaks all the same. */
    private static final Pattern TELLS = Pattern.compile("[《「“\"A-Z：:]|分享|主讲|演讲|讲|聊|题|演示|介绍|\\b(?:by|with|talk|demo)\\b");
    /** In UTF-16 units. */
    private static final int LONGEST_LED = 80;
    private static final int LONGEST_PARTING = 24;
    private static final Pattern OPENED_BY = Pattern.compile("(?:主持人?)?(?:开场|致辞|介绍)(?:致辞|介绍|白)?\\s*[，,:：|｜—–（(-]+\\s*([^，,。]{4,40}?)[)）]?");
    /** In UTF-16 units. */
    private static final int LONGEST = 480;
    private static final Lately<Boolean> LATELY = new Lately<>(Logistics::read);

    private Logistics() {}

    /** Whether the line tells but of these. */
    public static boolean are(String line) {
        return LATELY.read(line);
    }

    private static boolean read(String line) {
        if (line.length() > LONGEST || isOpenedBySomebody(line)) {
            return false;
        }
        String s = Characters.without("&+、/|-", "。！!", line);
        s = s.contains(" by ") ? SPONSORED.matcher(s).replaceFirst("") : s;
        String bare = s.endsWith("）") || s.endsWith(")") ? NOTED.matcher(s).replaceFirst("") : s;
        if (matches(bare) || s.length() <= LONGEST_PAID && s.indexOf('《') < 0 && PAID.matcher(s).find()) {
            return true;
        }
        String han = withoutLatin(s);
        return isLed(s) || han.length() >= 2 && han.length() < bare.length() && matches(han)
                || s.indexOf('、') > 0 && s.length() <= LONGEST_PAID && s.indexOf('《') < 0 && Stream.of(PARTS.split(s)).allMatch(p -> matches(p.strip()));
    }

    /** {@code 散场，走之前请帮忙洗杯子}, {@code Coffee, and the group photo if it is dry}: the first words tell, where nobody is named behind them. */
    private static boolean isLed(String line) {
        int end = CLAUSE.next(line, 0);
        if (end < 2 || line.length() > LONGEST_LED || !matches(line.substring(0, end))) {
            return false;
        }
        String rest = line.substring(end + 1);
        return !TELLS.matcher(rest).find() && PersonLine.read(rest.strip(), Organizations.KNOWN).isEmpty();
    }

    /** {@code 主持人开场，某社区经理 张三}: whoever opens the day is told by name, with where they work. */
    private static boolean isOpenedBySomebody(String line) {
        Matcher who = line.startsWith("主持") || line.startsWith("开场") ? OPENED_BY.matcher(line) : null;
        return who != null && who.matches() && PersonLine.read(who.group(1), Organizations.KNOWN).stream().anyMatch(p -> p.organization() != null);
    }

    private static boolean matches(String line) {
        boolean chinese = Characters.hasIdeograph(line);
        return PAUSE.matcher(line).matches()
                || chinese && (EXCHANGE.matcher(line).matches() || line.length() <= LONGEST_PARTING && PARTING.matcher(line).matches() || ERRAND.matcher(line).matches())
                || Characters.hasPlainLetter(line) && IN_ENGLISH.matcher(line).matches();
    }

    private static String withoutLatin(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(Characters.isPlainLetter(c) || c == '&' || c == '/' || c == ' ')) {
                rest.append(c);
            }
        }
        return rest.length() == text.length() ? text : rest.toString();
    }
}
