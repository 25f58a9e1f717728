package dev.lectern.talk.name;

import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Locale;

/**
 * What stands where a house does and names none: what somebody is or how they live, how they take part, that they do not say.
 *
 * <pre>
 * 苗听雪（全职妈妈）      苗听雪，求职中      苗听雪，首次登台      苗听雪（应本人要求不写公司）      苗听雪，南宁人
 * Jane Doe, between jobs      Jane Doe (first-time speaker)      Jane Doe, M7XQZ      Jane Doe (she/her)
 * </pre>
 */
public final class NoHouse {
    private static final Words WORDS = Words.read("no-latin-houses.txt");
    /** That somebody does not say where they work, or has nothing to say. */
    private static final String UNSAID = "应\\p{IsHan}{0,8}(?:要求|邀请?)\\p{IsHan}{0,10}|(?:不便|不愿|不想|不方便|不肯|暂不|拒绝|懒得|谢绝)\\p{IsHan}{0,2}(?:透露|公开|公布|具名|说明?|写|提)\\p{IsHan}{0,6}|(?:目前|现在|暂时?|还|尚)?(?:无|没有?|未填|未提供|未公开)(?:公司|单位|工作|组织|机构|所属|雇主|头衔|职务|门派)\\p{IsHan}{0,3}|\\p{IsHan}{0,2}(?:公司|单位|雇主|身份|来历|头衔|组织)(?:保密|不详|未知|不明|不公开|未公开|暂不公开|不便透露|不说|略)|匿名\\p{IsHan}{0,4}|保密|不(?:愿|便|方便)?具名";
    /** How somebody takes part, and for the how manieth time. */
    private static final String PART = "(?:线上|远程|视频|在线|云端|线下|现场|腾讯会议|电话|语音|网络)(?:参加|参与|参会|接入|连线|分享|演讲|出席|加入|出镜|来到|登场|直播|会议)|(?:第[一二三四五六七八九十两\\d]{1,3}|首|初|头一|上一?|本|历)[次回届期场](?:来|参加|参与|登台|上台|分享|演讲|冠军|亚军|讲师|讲者|嘉宾|的)?\\p{IsHan}{0,4}|(?:临时)?(?:代讲|代班|替补|救场|顶班)|(?:全程)?(?:双语|中英双语|粤语|普通话|英文|英语|日语)(?:演讲|分享|讲解|主讲)?";
    /** How somebody lives. */
    private static final String LIFE = "(?:目前|现在|正在?)?(?:请|休|放)?(?:育婴|育儿|产|陪产|病|侍亲|年|长)假中?|(?:宣布|宣告)\\p{IsHan}{1,6}|(?:目前|现在|正在|正|现|刚|已|处于|暂时)?(?:待业|无业|失业|求职|离职|裸辞|辞职|转行|休学|休假|备考|休整|间隔年|在家|找工作|待产|带娃|准备考|准备转|考研|自主创业|退休|退伍|隐居|躺平|自学)\\p{IsHan}{0,4}|(?:今年|去年|前年|明年|即将|快要).*|\\p{IsHan}{0,3}(?:全职|宝|单亲|新手|职场|家庭|[一二两三四]娃|[一二两三四][个孩]\\p{IsHan}{0,3})的?(?:妈|爸|奶爸|妈妈|爸爸|太太|主妇|主夫|母亲|父亲|家长)|个人|(?:业余|民间|草根|野生|非科班|科班|文科|理科|半路)\\p{IsHan}{0,8}|gap ?year.*|散修|社畜|打工人|[一二三四五六七八九十]\\p{IsHan}{0,3}岁.*|(?:现?居|定居|常驻|常住|旅居|祖籍|老家|家住|住在?)\\p{IsHan}{2,8}";
    /** What one works as who names no house, and the condition one lives with. */
    private static final String TRADE = "\\p{IsHan}{0,4}(?:养蜂人|手艺人|生意人|个体户|农民|果农|茶农|菜农|渔民|牧民|工匠|木匠|裁缝|主妇|村民|居民|市民|邻居|街坊|路人|素人|小白|新人|网民)|(?:色觉异常|色盲|色弱|全盲|视障|听障|失聪|失明|低视力|弱视|肢障|聋哑?|自闭症|多动症|轮椅)(?:者|人士?|用户)?";
    /** {@code 初中信息课|老师}, {@code 国中资讯|老师}: a kind of school, and what is taught there. */
    private static final String SCHOOL = "(?:一[名位个])?(?:乡镇?|村里?|县城?里?|镇上?|山区|农村|本地|公立|私立|民办|社区|特殊)?(?:国中|国小|初中|高中|中学|小学|大学|高校|幼儿园|幼稚园|职高|中专|大专|高职|技校|特教)(?:\\p{IsHan}{1,4}[课科组]|资讯|信息|信息技术|资讯科技|电脑|计算机|数学|物理|化学|生物|语文|英语|地理|历史|美术|音乐|体育|科学|[一二三四五六]年级)?";
    private static final String CALLED = "(?:花名|网名|本名|真名|原名|笔名|外号|昵称|艺名|绰号|人称|江湖人称|英文名|呼号)[:： ]?\\S.*";
    /** {@code 第一次提交|只有 412 行|}: of a sentence. */
    private static final String COUNTS = "\\p{IsHan}{2,10}(?:只有|用了|花了|写了|有)\\s?[一二三四五六七八九十百千万两\\d ]{1,8}\\s?(?:行|个|年|次|天|台|条|万|人|分钟|小时|页|张)\\p{IsHan}{0,6}";
    /** Under a photo, whom it shows from which side on: {@code |左起|：苗听雪}. */
    private static final String SHOWN = "(?:照片|图中|前排|后排|合影)?(?:从|由|自)?(?:左|右)(?:起|[一二三四五六七八九]|[边侧]起|(?:至|到|往|向)(?:左|右))(?:依次为?|分别[为是])?|(?:前|后|中)排(?:左|右)?[一二三四五起]?";
    /** {@code |打头炮|的张三}, {@code 在一家公司|写固件}: when somebody comes, or what they do there. */
    private static final String DONE = "(?:打头[炮阵]|打先锋|压轴|压台|收尾|垫场|暖场|救场|开场|开讲|率先|第一[个位](?:登场|上台|开讲)?)|(?:写|做|搞|修|管|卖|调)(?:固件|代码|后端|前端|驱动|运维|测试|开发|研究|数据|算法|产品|设计|硬件|网站|程序|软件|底层|业务|系统)";
    private static final Pattern HAN = Pattern.compile(SHOWN + "|" + COUNTS + "|" + DONE + "|" + PART + "|" + LIFE + "|" + TRADE + "|" + SCHOOL + "|" + CALLED);
    /** These end as houses do, and are none. */
    private static final Pattern OWN = Pattern.compile("(?:单人|双人|个人|独立|一人|自己的)(?:小?工作室|公司|团队|身份|名义|爱好)|" + UNSAID);
    /** The same name in the letters of another tongue: {@code 马克西姆 (|Максим Орлов|)}. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}\\p{IsThai}\\p{IsGeorgian}\\p{IsArmenian}]{2,16}(?:[ -][\\p{IsCyrillic}\\p{IsGreek}\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}\\p{IsThai}\\p{IsGeorgian}\\p{IsArmenian}]{1,16}){1,2}");
    /** {@code 南宁|人}, {@code 本地|人}. */
    private static final Words HERE = Words.of("本地 当地 外地 外国 本省 本村 本镇 县城 小镇 北方 南方 东北");
    /** So English says what somebody is rather than where: none of it is a name, and no house begins so. */
    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}'’,/ -]{2,60}");
    /** {@code maintainer |of lattice-core}: some write the names of what they make small. */
    private static final Pattern OF_SMALL = Pattern.compile("\\b(?:of|at|for|with) [\\p{Ll}-]{3,30}$");
    private static final Pattern OPENS = Pattern.compile("(?i)(?:between|looking|first|no|on|via|by|in|currently|retired|self|formerly|former|once|still|joining|speaking|everyone's|everyone’s|our|my|your|not|also|just|ex|almost|sometimes|sort|proud|full[- ]time|part[- ]time|stay[- ]at|name|employer|affiliation|from|parental|career|stealth|aged?|year)\\b[\\p{L}\\d'’, -]*");
    /** {@code sysadmin at |a small museum}: it is not said which. */
    private static final Pattern SOME = Pattern.compile("(?:an?|some|our|my|their|his|her) [\\p{Ll} -]{3,40}");
    private static final Pattern PRONOUNS = Pattern.compile("(?i)(?:she|he|they|any|ze|xe)(?:\\s?/\\s?\\p{L}{2,6}){1,3}|(?:any|all) pronouns");
    /** From where somebody speaks who did not come: {@code joining by video from Oulu}, {@code via video link}. */
    private static final Pattern FAR = Pattern.compile("(?i:(?:joining|dial+ing|calling|connecting|streaming|phoning|beaming|zooming|patching|tuning|speaking|presenting|appearing|attending|live|remote|remotely|online|virtually|by|via|over|through) ?"
            + "(?:(?:us|live|in|on|by|via|over|through|remotely|online|virtually|a|an|his|her|their|the|video|phone|call|zoom|jitsi|teams|meet|link|stream|telephone|conference|satellite|screen) ?){0,6})(?:(?i:from|on|in) [\\p{L}' -]{2,30})?");
    private static final Pattern TONGUE = Pattern.compile("(?i)in (?:English|French|German|Dutch|Spanish|Italian|Portuguese|Polish|Czech|Russian|Welsh|Irish|Japanese|Chinese|Mandarin|Cantonese|Korean|Swedish|Danish|Norwegian|Finnish|Esperanto)|\\d{1,3} ?(?:min|mins|minutes)");
    private static final Pattern FORMER = Pattern.compile("(?i)(?:ex|former)[- ]\\p{Lu}[\\p{L}\\d-]{1,20}");
    /** With these ends what a house is called in small letters. */
    private static final Words HOUSE_ENDS = Words.of("team labs lab group project foundation university college library museum hospital bank co-op coop collective studio studios press club society council network systems software school cooperative community alliance institute garage works space");
    private static final int LONGEST = 60;
    private static final int LONGEST_HAN = 20;

    private static final Lately<Boolean> LATELY = new Lately<>(NoHouse::read);

    private NoHouse() {}

    /** Whether the words name no house, whoever they are told of. */
    public static boolean is(String words) {
        return LATELY.read(words);
    }

    private static boolean read(String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return false;
        }
        return Characters.hasIdeograph(words) ? words.length() <= LONGEST_HAN && isHan(words) : isLatin(words);
    }

    private static boolean isHan(String words) {
        boolean place = words.charAt(words.length() - 1) == '人' && words.length() > 2
                && (PersonalName.isPlace(words.substring(0, words.length() - 1)) || HERE.has(words.substring(0, words.length() - 1)));
        return place || OWN.matcher(words).matches() || HAN.matcher(words).matches() && !Organizations.hasTellingEnding(words) && !Organizations.KNOWN.knows(words);
    }

    private static boolean isLatin(String words) {
        String s = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        if (WORDS.has(s.toLowerCase(Locale.ROOT)) || PRONOUNS.matcher(s).matches() || CallSign.is(s) || FOREIGN.matcher(s).matches() || SOME.matcher(s).matches()) {
            return true;
        }
        int blank = Math.max(s.lastIndexOf(' '), -1);
        boolean house = HOUSE_ENDS.has(s.substring(blank + 1)) || Organizations.KNOWN.prefix(s) > 0;
        return !house && (blank > 0 && SMALL.matcher(s).matches() && !isOfSmall(s) || Character.isLowerCase(s.charAt(s.length() - 1)) && isSmallBehindFirst(s) && OPENS.matcher(s).matches() || FORMER.matcher(s).matches() || TONGUE.matcher(s).matches() || blank > 0 && FAR.matcher(s).matches());
    }

    private static boolean isOfSmall(String s) {
        Matcher of = OF_SMALL.matcher(s);
        return of.find() && JobTitle.ends(s.substring(0, of.start()).strip());
    }

    /** {@code Looking for work}: but for the first letter all of it is small. */
    private static boolean isSmallBehindFirst(String s) {
        return s.substring(1).chars().noneMatch(Character::isUpperCase);
    }
}
