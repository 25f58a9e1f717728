package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** What stands beside the names of people and is nobody: who leads the talk, how somebody takes part, a name in another script. */
public final class Asides {
    private static final String HOW = "主持|主持人|主讲|助教|(?:线上|远程)(?:连线|参与|分享)?|连线|匿名|(?:全程)?(?:英文|英语|中文|日文|日语|粤语|国语|普通话|中英文?|双语)(?:演讲|分享|讲解|授课|报告)?|(?:[无有配附含]|不?提供)?(?:现场|中文|英文)?(?:同声传译|同传|口译|翻译|字幕)|自愿|自选|可选|选修|必修|特邀|双人|合讲|排名不分先后|按[^（()）]{1,8}(?:排序|为序|排列)|(?:对，?)?(?:这?是|此为)?(?:真名|本名|化名|网名|花名|笔名)[!！~～]?|moderator|host|remote|online|chair|(?:she|he|they|any)/(?:her|him|they|them|all)(?:/(?:hers|his|theirs))?|by video|via video|video link";
    /** The part somebody has, said in brackets behind the name. */
    private static final Pattern PART = Pattern.compile("\\s*[（(](?:" + HOW + ")(?:\\s*[，,、;；/]\\s*(?:" + HOW + "))?[)）]", Pattern.CASE_INSENSITIVE);
    /** The same behind what else the bracket says: {@code （某公司，线上连线）}. */
    private static final Pattern PART_LAST = Pattern.compile("\\s*[，,、;；/]\\s*(?:" + HOW + "|(?:大?约|共)?\\s?\\d{1,3}\\s*(?:分钟|minutes|mins?|['’′]))(?=[)）])",
            Pattern.CASE_INSENSITIVE);
    /** {@code 主持：张三；嘉宾：李四、王五}: who leads is none of them. */
    private static final Pattern HOST_FIRST = Pattern.compile("^(?:主持人?|(?i:moderators?|hosts?))\\s*[:：][^；;。]{2,60}?(?:[；;]|\\.(?=\\s+(?i:panell?ists?|guests?|speakers?)\\s*:))\\s*(?:" + SpeakerLabel.ANY + "\\s*[:：]\\s*)?|^主持人?\\s*[:： ]\\s*[^，,；;。]{2,40}[，,；;]\\s*" + SpeakerLabel.ANY + "\\s*[:： ]\\s*|^" + SpeakerLabel.ANY + "\\s*[:：]\\s*(?=\\S)|^(?i:moderated|hosted|chaired|facilitated)\\s+by\\s+[^,;()]{3,40}(?:\\s?\\([^()]{2,40}\\))?,?\\s+with\\s+(?=\\p{Lu})");
    /** {@code 圆桌：边缘有多边缘？ | 主持人：张三  嘉宾：李四、王五}. */
    private static final Pattern HOST_THEN_GUESTS = Pattern.compile("[\\s|｜/,，;；—–]+(?:主持人?\\s*[:：]\\s*([^\\s,，;；|｜、:：]{2,20})[\\s|｜/,，;；]+)?" + SpeakerLabel.ANY + "\\s*[:：]\\s*(?=\\S)");
    private static final Pattern HOST_LINE = Pattern.compile("(?m)^\\s*(?:主持人?|(?i:moderators?|hosts?))\\s*[:：].*(?:\\n|$)|^\\s*" + SpeakerLabel.ANY + "\\s*[:：]\\s*");
    private static final Pattern HOST_LAST = Pattern.compile("\\s*[,;(（]\\s*(?:moderated|chaired|hosted|led)\\s+by\\s.*$|\\s*[;；]\\s*(?:moderators?|hosts?|主持人?)\\s*[:：].*$",
            Pattern.CASE_INSENSITIVE);
    /** In which tongue somebody speaks, told last: {@code 阿狸（某社区）／ 粤语}. */
    private static final Pattern TONGUE = Pattern.compile("\\s*[/／]\\s*(?:粤语|普通话|国语|台语|闽南语|客语|[中英日韩]文|英语|日语|(?i:English|Cantonese|Mandarin|Chinese|Japanese))\\s*$");
    /** What speakers are asked for behind their names: {@code 阿狸（某社区），请自带电脑}. */
    private static final Pattern REQUEST = Pattern.compile("(?<=[）)])\\s*[，,]\\s*(?:请|欢迎|需要?|限|记得)[^，,）)]{2,20}$");
    /** {@code 甲、乙，以及特邀嘉宾——某社区的丙}: the last of a row of people. */
    private static final Pattern AND_GUEST = Pattern.compile("\\s*[，,、]\\s*(?:以及|还有|和)\\s*(?:(?:特邀|特约|神秘)?嘉宾\\s*[:：—–-]*\\s*)?");
    /** The same name in the other script: 赖柏宇 (Boyu Lai), Lin Yutong (林雨桐). */
    private static final Pattern OTHER_SCRIPT = Pattern.compile("((?<![\\p{IsHan}])\\p{IsHan}{2,4})\\s*[（(](\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+){0,2})[)）]|(?<=\\p{Ll})\\s*[（(]\\p{IsHan}{2,4}[)）]");

    private static final String SHOWN = "(?:PPT|ppt|幻灯片?|讲稿|课件|视频|录像|录屏|回放|[Ss]lides?)";
    /** What there is not, or not yet: {@code 讲稿不公开}, {@code slides to follow}. */
    private static final String NOT_SHOWN = SHOWN + "\\s*(?:暂|均)?(?:无|未公开|不公开|不提供|不外传|待上传|略|剪辑中|整理中|制作中)|(?:暂|均)?(?:无|没有|不提供|不公开|不放)\\s*" + SHOWN + "|(?i:slides (?:not public|on request|to follow)|not recorded|no (?:slides|recording|video))";
    /** Behind a talk of a list, links to what was shown: {@code | 录像 | PPT}, {@code [slides]}. */
    private static final Pattern LINKS = Pattern.compile("(?:\\s*[|｜/／·,，、(（\\[【]\\s*(?:(?:(?i:slides?|videos?|recordings?|pdf|pptx?|bilibili|youtube|download)|B ?站|录像|录屏|视频|回放|幻灯片|讲稿|文字稿|课件|下载|视频号|回看)(?:下载|链接|地址|回放|视频)?)\\s*[)）\\]】]?)+$|\\s*[（(](?:" + NOT_SHOWN + ")[)）]$|(?:\\s*[|｜·,，、]\\s*|\\s{2,8})(?:" + NOT_SHOWN + ")$");
    /** How somebody is called elsewhere, said in brackets behind the name: {@code Jane Doe (@jane), Acme}. */
    private static final Pattern HANDLE = Pattern.compile("(?<=\\p{L}{2})\\s*[（(](?:(?:(?i:twitter|github|gitee|mastodon|weibo|blog)|微博|微信|知乎|公众号|博客|B ?站)\\s*[:：]?\\s*(?=[@\\w]))?+(?:@[\\w.@-]{2,39}|(?<=[:：]\\s{0,2})[\\w./-]{2,39})[)）]");
    /** The same without brackets, behind a name in Chinese characters, and what says that no more is told: {@code 张三 @zhangsan，某公司}, {@code 匿名的 @moonfish}; or between bars: {@code Jane Doe · @jane · Acme}. */
    private static final Pattern BARE_HANDLE = Pattern.compile("(?<=\\p{L}{2})\\s*[·•|｜]\\s*@[\\w.-]{2,38}(?=\\s*[·•|｜]\\s*\\S)|(?<=^\\p{IsHan}{2,4})\\s*@(?:[a-z][\\w-]{1,38}|[A-Z][A-Za-z]*[\\d_-][\\w-]*)(?=\\s*(?:[，,|｜（(]|$))|^(?:匿名的?|网友|ID)\\s*(?=@[A-Za-z])");
    /** {@code 甲（某公司）、乙（某大学）等 31 人}. */
    private static final Pattern AND_MORE = Pattern.compile("(?<=[）)])\\s*等\\s*共?\\s*(?:\\d+|[一二三四五六七八九十几数多]+)\\s*[余多]?[人位名]\\p{IsHan}{0,6}$");
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\p{L})\\s+[<（(]?[a-z][\\w.+-]*@[a-z][a-z.-]+[>)）]?$");
    /** {@code 张三| (zs at example.org)}. */
    private static final Pattern SPELLED_ADDRESS = Pattern.compile("\\s*[（(][\\w.+-]+ at [\\w-]+(?:\\.[\\w-]+)+[)）]$");
    /** {@code 换了时间类型以后| (45 min)| – 张三}. */
    private static final Pattern DURATION_BETWEEN = Pattern.compile("\\s*[（(]\\s*(?:大?约|共)?\\s?\\d{1,3}\\s*(?:分钟|minutes|mins?\\.?)(?:[,，]\\s?[^（()）]{1,20})?[)）](?=\\s*[–—|｜·/-])");
    /** How long somebody speaks, said behind them, in brackets or not: {@code （张三，20 分钟）}, {@code (Jane Doe) – 30 min}. */
    private static final Pattern DURATION = Pattern.compile("^[（(]?\\s*(?:大?约|共)?\\s?\\d{1,3}\\s*(?:分钟|minutes|mins?\\.?)(?:[,，]\\s?[^（()）]{1,20})?[)）]?\\s*[–—|｜·,，/-]+\\s*|(?<=\\p{L})\\s*[，,、·|/]\\s*(?:大?约|共)?\\s?\\d{1,3}\\s*(?:分钟|minutes|mins?)(?=[)）])|(?<=[\\p{L}）)”\"])\\s*(?:[，,、·|/–—-]|[（(])\\s*(?:大?约|共)?\\s?\\d{1,3}\\s*(?:分钟|minutes|mins?\\.?)[)）]?$");
    private static final Pattern SEATS = Pattern.compile("\\s*[，,；;｜|（(]\\s*(?:(?:目前|尚|还|仅|只)?(?:剩下?|余|有)?\\s*\\d{1,3}\\s*[个席名位人]+(?:名额)?|(?:限额?|名额)\\s*\\d{1,3}\\s*[席名位人]|(?:已|即将)?额满|(?:开放|可)?候补)$");
    private static final CharacterSet COMMAS = CharacterSet.of("，,、");
    private static final String LINK_ENDS = "无开供传略中wtc像屏频放片稿件载号看站址接TtXxFfSsOoGgIiEeDd)）]】";
    /** Who leads a round table sits at it as well. */
    private static final Pattern HOST = Pattern.compile("(?m)(?:^|[；;，,|｜(（]|\\s)(?:圆桌|论坛|对话)?(?:主持人?|(?i:moderators?|hosts?))\\s*[:：]\\s*([^；;。|｜\\n（()）]{2,60}?(?:[（(][^（()）]{1,40}[)）])?)(?=[；;|｜)）]|\\s*[，,.]?\\s*" + SpeakerLabel.ANY + "\\s*[:：]|\\s{2,}|$)|[,;(（]\\s*(?:moderated|chaired|hosted|led)\\s+by\\s+([^；;()（）|｜\\n]{2,60})");

    /** What somebody on a photo does, said behind the name: {@code 某社区主席 张三致辞}. */
    private static final Pattern SAYS = Pattern.compile("(?<=\\p{IsHan}{2})\\s*(?:正在|在)?(?:现场|线上|远程)?(?:做|作|进行|发表|带来)?(?:主题|精彩|开场|欢迎|技术)?(?:致(?:开幕|欢迎|闭幕|答谢|开场)?[辞词]|分享|演讲|发言|讲话|主持|授课)$");
    private static final String SAYS_ENDS = "辞词享讲言话持课";
    /** Of a bracket behind a name. */
    private static final int LONGEST_ASIDE = 20;

    /** {@code 【某公司】张三}. */
    private static final Pattern HOUSE_FIRST = Pattern.compile("[【\\[](?!(?:主持人?|" + SpeakerLabel.NOUN + "|线上|线下|线上连线|远程)[】\\]])([^【】\\[\\]]{2,20})[】\\]]\\s*([^【】\\[\\]]{2,40})");
    /** {@code 来自某公司的张三}. */
    private static final Pattern ORIGIN = Pattern.compile("来自\\s*([^，,。的]{2,24})\\s*的\\s*(\\S.{1,24})");
    private static final Pattern OFFICE_LAST = Pattern.compile("([^（()）]{2,40}[（(][^（()）,，]{2,40})[)）]\\s*(?:[-–—|｜,，]|\\s)\\s*([^（()）\\s][^（()）]{1,30})");

    /** What a life goes on with behind the name that it is of: {@code （林某凯），|某某科技工程师}. */
    private static final Pattern NAME_FIRST = Pattern.compile("^[（(]([^（()）]{2,24})[)）]\\s*[，,：:]?\\s*(?=\\S)");

    /** Not the one of {@code Acme Inc.}. */
    private static final Pattern STOP = Pattern.compile("(?<=\\p{Ll}{2})(?<!\\b(?:Inc|Ltd|Corp|Univ|Dept|Bros))\\.$");

    private static final Pattern ACCOUNT = Pattern.compile("@[a-z0-9][a-z0-9_.-]{1,38}|[a-z][a-z0-9_.-]{1,38}@(?:[a-z0-9-]{1,30}\\.[a-z.]{2,12})?");

    private Asides() {}

    /** Whether it is somebody's account, as behind their name: {@code 姜老师 (|@jiang-kk|)}, {@code 姜老师 (|jiang@|)}. */
    static boolean isAccount(String text) {
        return text.indexOf('@') >= 0 && ACCOUNT.matcher(text).matches();
    }

    /** People without the stop of the sentence that they end: {@code Jane Doe and John Roe|.}. */
    public static String withoutStop(String people) {
        return people.endsWith(".") ? STOP.matcher(people).replaceFirst("") : people;
    }

    /** A life without the other name of whom it is of. */
    static String withoutNameFirst(String life) {
        Matcher m = life.isEmpty() || "（(".indexOf(life.charAt(0)) < 0 ? null : NAME_FIRST.matcher(life);
        return m != null && m.find() && PersonalName.is(m.group(1)) ? life.substring(m.end()) : life;
    }

    /** Who is said to lead the others of a place; null where nobody is. */
    public static @Nullable String host(String place) {
        Matcher m = place.contains("主持") || place.indexOf(':') >= 0 || place.contains(" by ") ? HOST.matcher(place) : null;
        return m == null || !m.find() ? null : m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** A caption without what the person on the photo does. */
    public static String withoutDoing(String s) {
        return s.isEmpty() || SAYS_ENDS.indexOf(s.charAt(s.length() - 1)) < 0 ? s : SAYS.matcher(s).replaceFirst("");
    }

    /** The text without who leads the talk, how somebody takes part and how long, and what is asked of those who come. */
    public static String alone(String whole) {
        String line = withoutAddress(withoutDuration(HandleBracket.without(AlsoCalled.withoutWhole(CallSign.without(whole)))));
        Matcher origin = line.startsWith("来自") ? ORIGIN.matcher(line) : null;
        if (origin != null && origin.matches() && PersonalName.is(origin.group(2))) {
            return origin.group(2) + "，" + origin.group(1);
        }
        Matcher house = line.startsWith("【") || line.startsWith("[") ? HOUSE_FIRST.matcher(line) : null;
        if (house != null && house.matches()) {
            return alone(house.group(1) + " " + house.group(2));
        }
        Matcher tongue = Characters.hasAny(line, "/／") ? TONGUE.matcher(line) : null;
        if (tongue != null && tongue.find()) {
            return alone(line.substring(0, tongue.start()));
        }
        String seated = withoutSeats(line.indexOf(" at ") < 0 ? line : SPELLED_ADDRESS.matcher(line).replaceFirst(""));
        String told = seated.indexOf('|') > 0 ? withoutLinks(seated) : seated;
        String s = line.indexOf('@') < 0 && line.indexOf(':') < 0 && line.indexOf('：') < 0 ? told
                : HANDLE.matcher(BARE_HANDLE.matcher(told).replaceFirst("")).replaceAll("");
        String bare = Romanized.withoutHandle(withoutHost(s));
        boolean comma = COMMAS.isIn(bare);
        bare = comma ? REQUEST.matcher(bare).replaceFirst("") : bare;
        bare = bare.indexOf('等') > 0 ? AND_MORE.matcher(bare).replaceFirst("") : bare;
        bare = bare.indexOf('（') >= 0 || bare.indexOf('(') >= 0 ? withoutCountry(withoutPart(AlsoCalled.without(bare))) : bare;
        bare = Bare.withoutHonorificWord(AlsoCalled.withoutFirst(bare));
        return Romanized.removed(comma ? AND_GUEST.matcher(bare).replaceAll("、") : bare);
    }

    /** The lines of a cell without the one that names who leads, and without the label of the others. */
    public static String withoutHostLine(String cell) {
        return cell.indexOf('\n') < 0 ? cell : HOST_LINE.matcher(cell).replaceAll("").strip();
    }

    private static String withoutLead(Pattern lead, String s) {
        Matcher m = lead.matcher(s);
        return m.lookingAt() ? s.substring(m.end()) : s;
    }

    /** How to reach somebody, said behind the name: {@code 张三| <zhang3@acme>}. */
    private static String withoutAddress(String s) {
        return s.indexOf('@') > 0 ? ADDRESS.matcher(s).replaceFirst("") : s;
    }

    /** The line without how many may still come: {@code 「火焰图」，讲师：张三|，剩 4 席}. */
    public static String withoutSeats(String line) {
        char last = line.isEmpty() ? ' ' : line.charAt(line.length() - 1);
        return "席名位人满额补".indexOf(last) < 0 ? line : SEATS.matcher(line).replaceFirst("");
    }

    /** The line without who leads the talk, said before or behind the others, and how many may still come. */
    public static String withoutModerator(String line) {
        return withoutHosts(withoutDuration(withoutLinks(withoutSeats(line))));
    }

    /** The line without links to what was shown, behind it, or that there are none: {@code 某公司 架构师|　讲稿不公开}. */
    public static String withoutLinks(String line) {
        return LINK_ENDS.indexOf(line.isEmpty() ? ' ' : line.charAt(line.length() - 1)) < 0 ? line : LINKS.matcher(line).replaceFirst("");
    }

    /** {@code Jane Doe, analyst, Town of Acme| (Peru)}: in which country a house is names nobody else. */
    private static String withoutCountry(String s) {
        int open = s.endsWith(")") ? s.lastIndexOf('(') : -1;
        return open > 0 && s.lastIndexOf(',', open) > 0 && PersonalName.isPlace(s.substring(open + 1, s.length() - 1)) ? s.substring(0, open).strip() : s;
    }

    /** The line without how long somebody speaks. */
    public static String withoutDuration(String text) {
        return isBehindFigure(text, "分钟") || isBehindFigure(text, "min") ? DURATION.matcher(text).replaceFirst("") : text;
    }

    /** The line without how long a talk takes, said between its title and whoever speaks. */
    public static String withoutDurationBetween(String text) {
        return isBehindFigure(text, "分钟") || isBehindFigure(text, "min") ? DURATION_BETWEEN.matcher(text).replaceFirst("") : text;
    }

    private static boolean isBehindFigure(String text, String unit) {
        for (int at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
            if (Character.isDigit(Characters.lastBefore(text, at))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutHosts(String text) {
        Matcher guests = text.contains("嘉宾") && text.indexOf('（') < 0 && text.indexOf('(') < 0 ? HOST_THEN_GUESTS.matcher(text) : null;
        String line = guests == null || !guests.find() ? text
                : text.substring(0, guests.start()) + " | " + (guests.group(1) == null ? "" : guests.group(1) + "、") + text.substring(guests.end());
        return line.contains(" by ") ? HOST_LAST.matcher(line).replaceFirst("") : line;
    }

    /** The text without the same names in another script. */
    public static String inOneScript(String s) {
        return !mayNameTwice(s) ? s : OTHER_SCRIPT.matcher(s).replaceAll(Asides::inFirstScript);
    }

    private static String inFirstScript(MatchResult twice) {
        @Nullable String chinese = twice.group(1);
        boolean same = chinese != null ? Romanized.isAlias(twice.group(2)) : PersonalName.isChinese(Characters.without("（()） ", "（()） ", twice.group()));
        return !same ? twice.group() : chinese != null ? chinese : "";
    }

    /** Whether a bracket opens before a capital, or behind a small letter: the pattern goes through all that stands before one. */
    private static boolean mayNameTwice(String s) {
        for (int i = 1; i + 1 < s.length(); i++) {
            boolean opens = s.charAt(i) == '（' || s.charAt(i) == '(';
            if (opens && (Character.isUpperCase(s.codePointAt(i + 1)) || endsSmall(s, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSmall(String s, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(s.charAt(at - 1))) {
            at--;
        }
        return at > 0 && Character.isLowerCase(s.codePointBefore(at));
    }

    private static String withoutHost(String s) {
        String first = s.contains("主持") || s.contains(" by ") && s.contains("with ") || s.contains("嘉宾")
                        || s.indexOf(':') > 0 && s.contains(". ") || s.indexOf(';') > 0 || s.indexOf('；') > 0
                ? withoutLead(HOST_FIRST, s) : s;
        return first.contains(" by ") || first.indexOf(';') > 0 || first.indexOf('；') > 0 ? HOST_LAST.matcher(first).replaceFirst("") : first;
    }

    /** {@code Zack（周某某）带来了}: another name may stand between. */
    public static int behind(String text, int at) {
        int close = at < text.length() && "（(".indexOf(text.charAt(at)) >= 0 ? Math.max(text.indexOf('）', at), text.indexOf(')', at)) : -1;
        return close > 0 && close - at <= LONGEST_ASIDE ? close + 1 : at;
    }

    /** The office of somebody, said behind the bracket with the house, said in it: {@code Jane Doe (Acme) - chair}. */
    public static String withOfficeInside(String s) {
        Matcher m = s.isEmpty() || "（()）".indexOf(s.charAt(s.length() - 1)) >= 0 ? null : OFFICE_LAST.matcher(s);
        return m != null && m.matches() && JobTitle.isTitle(m.group(2)) ? m.group(1) + ", " + m.group(2) + ")" : s;
    }

    /** The text without how somebody takes part. */
    public static String withoutPart(String s) {
        return PART.matcher(PART_LAST.matcher(s).replaceAll("")).replaceAll("");
    }
}
