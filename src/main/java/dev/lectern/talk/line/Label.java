package dev.lectern.talk.line;

import dev.lectern.talk.english.Billing;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.SpeakerLabel;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Lately;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a line says it is, with a word and a colon before it or alone on a line: {@code 讲师：…}, {@code 议题简介}, {@code Abstract:}.
 *
 * @param from where the value starts in the line's text; its length where the line is the label alone
 */
public record Label(Field field, int from) {
    /** What they are called who make courses and help with them. An expression. */
    public static final String COURSE_STAFF = "(?:课程|内容|教案|教材)(?:设计|负责|贡献|作者|开发|研发|编写)[人者]?|教研(?:组|团队)?|(?:开源|课程|项目|内容)贡献者|助教(?:团队?|老师)?|领航员|班主任";

    /** What such a line holds. */
    public enum Field {
        ABSTRACT("(?:in (?:short|brief)|简而言之|一句话(?:简介|介绍)?)(?=[*_]{0,3}\\s*[:：])|(?:议题|议程|场次|讲题|内容|演讲|主题|分享|报告|本期分享|分享内容|课程|话题|topic|talk)\\s*(?:简介|介绍|摘要|提要|梗概|概要|概述|大纲|提纲|描述|详情|说明|abstract)|(?:分享|演讲|议题|报告|课程|讲座|主题)?内容|内容(?:速览|看点|预告|亮点|要点)|(?:精彩)?看点|摘要|大纲|提纲|简介|简述|亮点|(?:听众|观众|参会)?(?:收益|收获|受益)|适合人群|听众(?:收益|收获)|你将(?:收获|了解|听到|学到)|abstract|description|outline|summary|details|takeaways?|why|what you(?:'|’)ll learn|what (?:you(?:['’]ll| will| can| are going to|['’]re going to)?|we(?:['’]ll| will)?|to) (?:learn|cover|take away|take home|expect|see|hear|discuss)(?: (?:in|from|about) .{3,30})?|(?:key |main )?takeaways|learning (?:objectives|outcomes|goals)|about (?:the|this) (?:talk|session|webinar|lecture|presentation)"),
        BIO("(?:" + SpeakerLabel.NOUN + "|个人|作者|专家|speaker)\\s*(?:的?自我介绍|简介|介绍|信息|履历|背景|bio)|自我介绍|关于(?:讲师|嘉宾|讲者|作者)|(?:speaker(?:'s)?\\s+)?bio(?:graphy)?|about (?:the )?(?:speaker|author|presenter)s?"),
        HOST("主持人?|主持嘉宾|出品人|联合出品人|专场出品人|" + EventOffice.CHAIR + "|moderators?|(?:track |session )?(?:hosts?|chairs?)|mc"),
        SPEAKER("姓名(?=\\s*[:：]\\s*\\S)|(?:活动|参与|出席|直播|会议|论坛|参会|与会|受邀|邀请)(?:嘉宾|讲师)|本期主讲|" + SpeakerLabel.NOUN + "|讲师团|与谈|(?:来)?讲的人(?:是)?|参与(?:讨论|对谈|对话)?(?:者|人)?|带[队练教]的?(?:人|老师|导师|讲师)?|领[练航]人?|(?:申报|申请|提报|提案|汇报)[人者]|坑主|演讲|讲|(?:(?:keynote|invited|guest|featured|opening|closing)\\s+)?speakers?(?:\\(s\\))?|presenters?(?:\\(s\\))?|(?:presented|given|led|taught|held|run) by|by(?=[*_]{0,3}\\s*:)|(?:co-)?facilitators?|(?:session|talk|workshop|discussion)\\s+lead(?:er)?s?|panell?ists?|guests?|trainers?|instructors?|lecturers?|tutors?|(?:(?:speaker|presenter)(?:['’]s)?\\s+)?names?(?=[*_]{0,3}\\s*:)"),
        ORGANIZATION("(?:" + SpeakerLabel.NOUN + ")?(?:所在|工作|任职|所属)?(?:公司|单位|机构|组织|学校|企业)(?:\\s*[/／]\\s*(?:公司|单位|机构|组织|学校|企业|团队|社区))?(?:\\s*[/／|、&＆·与和及]?\\s*(?:职位|职务|头衔|职称|岗位))?|来自|from|affiliation|company|organi[sz]ation|org|employer"),
        ROLE("职位|职务|头衔|职称|身份|position|role|job title"),
        TITLE("(?:[会要将来]|准备)?[讲聊说](?:的|些|点)?(?:什么|啥)(?=\\s*[:：])|(?:培训|授课)?课程(?:内容)?|培训内容|课题|(?:分享|演讲|议题|报告|汇报|直播|课程|讲座|圆桌|发言|本期|分享的?)?(?:议题|主题|题目|题名|标题|话题|名称|讲题)(?:是|为|叫)?|(?:[他她]|TA|[他她]们|这次|本次|此次|今天|当天|届时|将|会|要|想|为(?:我们|大家)|给(?:我们|大家)){1,4}(?:带来|分享|讲|聊|介绍)(?:的(?:是|(?:分享|演讲|报告)?(?:议题|主题|题目|话题|分享|演讲)(?:是|为|叫)?))?|(?:本期|本次)?共读(?:书目|内容|篇目)?|(?:带来|分享|讲|聊)的(?:是|(?:分享|演讲|报告)?(?:议题|题目|话题|主题|演讲|分享)(?:是|为|叫)?)|on(?=[*_]{0,3}\\s*:)|(?:talk )?title|topic|talk|session|subject|what|(?:s?he|they)(?:'|’|\\s+wi)ll\\s+(?:talk about|speak on|present)"),
        /** Who made a course, helps with it, or wrote a post down. */
        CREDIT(COURSE_STAFF + "|(?:编辑|文字|内容|稿件|共笔|笔记|纪录|记录)?(?:整理|校对|审校|排版|校审|速记)(?:者|人)?|(?:责任|文字|本期)?编辑|责编|撰稿人?|撰文|供稿"),
        META("邀请人|(?:B ?站|哔哩哔哩|优酷|腾讯|YouTube)\\s?(?:视频|录像|回放|直播)?(?:地址|链接|回放)(?=\\s*$)|(?:活动|直播|会议|演讲|分享|报告|讲座|授课|开始|举办)?(?:时间|日期|地点|地址|方式|形式|链接|平台|语言|人数|主题|报名)|报名(?:方式|链接|连结|入口|通道|网址|费用|二维码|截止(?:时间|日期)?)|(?:温馨|友情|特别)提[示醒]|(?:活动)?(?:规模|公众号)|微信(?:公众号|群|号)?|邮箱|官网|联系人?|岗位|要求|待遇|加分项|一句话|薪资|记录|录音|笔记|出席|语言|語言|(?:主办|承办|协办|合作|支持|视频|资料)(?:[^的：:]{0,4}(?=\\s*$)|[^，。]{0,14}(?=[:：|｜┃】]))|幻灯片?|投影片|简报档?|共笔|录影档?|场次|时段|ppt|slides?|video|recording|回放|直播间?|地址|费用|交通|难度|时长|级别|level|language|time|date|(?:when|date|day|time)\\s*(?:and|&|/|\\+)\\s*(?:where|time|place|location|venue)|when|where|venue|location|place|address|directions|format|duration|track|room|link|links|tags?|notes?[ -]?takers?|minute[ -]?takers?|scribes?|attendees|participants|apologies|sponsors?|sponsored by|catering|tickets?|registration|rsvp|price|cost|fee|admission|entry|capacity|contact|hashtag|recordings?|live ?stream");

        private final String words;

        Field(String words) {
            this.words = words;
        }
    }

    private static final String ORNAMENTS = "[\\s【「\\[*_>•·▪●■◆▶►✦-]*+(?:[\\p{So}\\p{Cs}\\x{1F300}-\\x{1FAFF}]️?\\s*+){0,8}+";
    private static final String IN_ENGLISH = "(?:Speakers?|Panell?ists?|Moderators?|Hosts?|Guests?|Title|Abstract|Topic|Bio|Language|Date|Time|Venue|Location|Place|Fee|(?:Session |Track )?Chairs?|Organi[sz]ers?|Presenters?|Affiliation|Company|Agenda)";
    /** {@code Speaker| 讲者：}: said in both languages, the English first. */
    private static final String OTHERWISE = "(?:" + IN_ENGLISH + "\\s+(?=\\p{IsHan}))?";
    /** With a colon, a bar, a bracket or the line; or, where it is set apart by more than a blank, with that: {@code 报告摘要　……}. */
    private static final String END = "(?:\\s*+(?:[（(/／|｜]\\s*+)?" + IN_ENGLISH + "[)）]?)?(?: {2,4}(?=\\S)|\\s*+[一二三四五六七八九十\\d]{0,2}\\s*+[】」\\]*_]*+\\s*+(?:[:：]\\s*|[|｜┃]\\s*(?=\\S)|$|(?<=[】」]\\s{0,4})))";
    /** A group for each field, in their order. */
    private static final Pattern ANY = label(Stream.of(Field.values()).map(f -> "(" + f.words + ")").collect(Collectors.joining("|")));
    private static final Pattern META = label(Field.META.words);

    private static Pattern label(String words) {
        return Pattern.compile(ORNAMENTS + OTHERWISE + "(?:" + words + ")" + END, Pattern.CASE_INSENSITIVE);
    }

    /** No label but those of {@code META}, which have any words behind them, is longer, with all its ornaments. In UTF-16 units. */
    private static final int LONGEST = 80;
    private static final Pattern SPACED = Pattern.compile("^" + SpeakerLabel.NOUN + "(?:\\s+[/／]\\s+|[ |｜\\u3000]+)(?=\\S)(?![^。：:|｜]{4,60}，[他她](?!们))|^(?:主讲|演讲|分享|报告)(?:人|者|嘉宾)(?=\\p{IsHan}{2,4}[，,（(][^。]{2,30}。?$)|^(?:Led|Taught|Facilitated|(?:A )?(?:[Tt]alk|[Ll]ecture|[Kk]eynote|[Pp]resentation)) by\\s+(?=\\p{Lu}[^.!?:]{3,90}$)");
    /** {@code 话题 书店也要限流} */
    private static final Pattern TOPIC = Pattern.compile("(?:主题|话题|题目|讲题|议题)\\s*(?=[《「“『\"][^《》「」“”『』\"]{2,80}[》」”』\"][。.]?$)(.*)|(?:话题|题目|讲题|议题)[ \\u3000]{1,4}((?![一二三四五六七八九十\\d]{1,2}(?:\\s|[:：、]|$))[^。：:|｜，]{4,50})");
    private static final double LIKE_PEOPLE = 2;
    /** With one of these a label ends. */
    private static final CharacterSet MARKS = CharacterSet.of(":：】」|｜┃");
    private static final String GAP = "  ";
    /** Posts for phones mark who speaks with a picture. */
    public static final String SPEAKER_SIGN = "[\\x{1F3A4}\\x{1F399}\\x{1F464}\\x{1F5E3}]";
    static final String SPEAKER_PICTURE = SPEAKER_SIGN + "\\x{FE0F}?\\s*";
    private static final Pattern MICROPHONE = Pattern.compile("^" + SPEAKER_PICTURE + "(?=\\S)");

    private static final Pattern WHAT = Pattern.compile(ORNAMENTS + "[Ww]hat\\W");
    private static final Pattern WHO = Pattern.compile(ORNAMENTS + "[Ww]ho\\s*[:：]\\s*");

    /** And where, with a pin. */
    private static final Pattern PLACE = Pattern.compile("[\\x{1F4CD}\\x{1F3E2}]\\x{FE0F}?\\s*\\S");
    /** And when, on which day and perhaps in which room or language: {@code 🕐 8 月 18 日 13:30-14:00　英文}. */
    private static final Pattern TIME = Pattern.compile("[^\\p{L}\\p{N}]{0,4}(?:\\d{4}\\s*[年./-]\\s*)?\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*[日号]?\\s*(?:[（(]?(?:周|星期|礼拜).[)）]?)?[\\s,，|｜·]*" + TimeRange.HOUR + "(?:" + TimeRange.TO + TimeRange.HOUR + ")?[\\s,，|｜·（(]*[^\\s,，|｜·]{0,8}(?: \\S{1,10})?");
    /** Which may also stand before where somebody works, and as what. */
    private static final String HOUSE = "\uD83C\uDFE2";
    private static final int LONGEST_TIME = 60;
    private static final Lately<Optional<Label>> LATELY = new Lately<>(Label::read);

    /** The label of one field that the line starts with, where what it says stands behind it; empty where it does not. */
    public static Optional<Label> filled(Field field, String text) {
        return of(text).filter(l -> l.field == field && l.from < text.length());
    }

    /** Whether what it says is told neither of a talk nor of who gives it. */
    public boolean isAside() {
        return field == Field.META || field == Field.CREDIT;
    }

    /** The label that the line starts with, if any. */
    public static Optional<Label> of(String text) {
        return LATELY.read(text);
    }

    /** Whether the line says by its label when, where or with whose help. */
    public static boolean isAsideLine(String line) {
        return of(line).filter(l -> l.isAside() && l.from < line.length()).isPresent();
    }

    /** {@code 【地点】滨河市云杉路 8 号}: when and where, in no sentence. */
    public static boolean isFact(String line) {
        return line.length() <= LONGEST && line.indexOf('。') < 0 && line.indexOf('《') < 0 && isAsideLine(line);
    }

    private static Optional<Label> read(String text) {
        boolean plain = text.length() > LONGEST && firstMark(text) > LONGEST;
        Matcher label = (plain ? META : ANY).matcher(text);
        if (label.lookingAt()) {
            return Optional.of(new Label(plain ? Field.META : told(field(label), text.length() - label.end(), text), label.end()));
        }
        Matcher who = WHO.matcher(text);
        if (who.lookingAt() && isSomebody(text.substring(who.end()))) {
            return Optional.of(new Label(Field.SPEAKER, who.end()));
        }
        Matcher mark = MICROPHONE.matcher(text);
        if (mark.find() && !text.contains(" by ") && text.indexOf('《') < 0 && BilledFirst.read(text) == null && isWho(text.substring(mark.end()))) {
            return Optional.of(new Label(Field.SPEAKER, mark.end()));
        }
        if (text.startsWith(HOUSE) && text.length() <= LONGEST_TIME && JobTitle.endsFirmly(text)) {
            return Optional.of(new Label(Field.ORGANIZATION, text.indexOf(' ') < 0 ? HOUSE.length() : text.indexOf(' ') + 1));
        }
        boolean where = PLACE.matcher(text).lookingAt()
                || text.length() <= LONGEST_TIME
                        && (TIME.matcher(text).matches() || TimeRange.read(text).filter(t -> TimeRange.isPlace(text.substring(t.end()))).isPresent());
        return where ? Optional.of(new Label(Field.META, 0)) : spacedLabel(text);
    }

    /** Whether a picture in a heading says that somebody speaks: {@code ### 🎙 |张三 | 某公司 工程师}. */
    public static boolean isPictured(Unit unit) {
        return unit.isHeading() && MICROPHONE.matcher(unit.text()).find() && of(unit.text()).filter(l -> l.field == Field.SPEAKER).isPresent();
    }

    /** The line without the picture that says that somebody speaks. */
    public static String withoutPicture(String text) {
        return MICROPHONE.matcher(text).replaceFirst("");
    }

    /** A microphone may also stand before a title. */
    private static boolean isWho(String rest) {
        return PersonParts.read(rest, Organizations.KNOWN).filter(p -> p.score() >= LIKE_PEOPLE).isPresent();
    }

    /** {@code Who: |Jane Doe, Acme}, and not whoever may come. */
    private static boolean isSomebody(String rest) {
        return rest.length() <= LONGEST && Billing.read(rest).filter(Billing::isBorneOut).isPresent();
    }

    /** {@code What: We will look at …}: so long no title is, but whole sentences are, and they tell of the talk. Nor is {@code 议题标题：不超过 30 字} one. */
    private static Field told(Field field, int length, String text) {
        if (field == Field.TITLE && length > 0 && EventOffice.isLimit(text.substring(text.length() - length))) {
            return Field.META;
        }
        return field == Field.TITLE && length > LONGEST && ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 && WHAT.matcher(text).lookingAt() ? Field.ABSTRACT : field;
    }

    private static Field field(Matcher label) {
        return Stream.of(Field.values()).filter(f -> label.start(f.ordinal() + 1) >= 0).findFirst().orElseThrow();
    }

    private static int firstMark(String text) {
        for (int i = 0; i < text.length() && i <= LONGEST; i++) {
            if (MARKS.has(text.charAt(i)) || text.startsWith(GAP, i)) {
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** A stressed label may go without its colon, parted by a blank: {@code 讲师 张三}, {@code 讲者 / 张三}. */
    private static Optional<Label> spacedLabel(String text) {
        Matcher m = SPACED.matcher(text);
        Matcher topic = TOPIC.matcher(text);
        if (topic.matches()) {
            return Optional.of(new Label(Field.TITLE, Math.max(topic.start(1), topic.start(2))));
        }
        return m.find() && text.length() < (Character.isIdeographic(text.codePointAt(0)) ? 60 : LONGEST)
                ? Optional.of(new Label(Field.SPEAKER, m.end())) : Optional.empty();
    }
}
