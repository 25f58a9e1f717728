package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/**
 * What somebody is of an event, of its committees, or of a society, and what they see to there: it stands where a title might,
 * and is none.
 *
 * <pre>
 * - 程序委员会主席|：张三（某大学）        1. 张三（某公司），|副主席，负责基础设施        - 本地组织委员会副主席|：张三 教授，某大学
 * </pre>
 */
final class EventOffice {
    private static final String OF = "专场|大会|会议|年会|[分主]?论坛|专题|程序|组织|组委会|学术|指导|本地|出版|宣传|注册|财务|赞助|名誉|荣誉|执行|共同|联合|委员会|技术|秘书处|竞赛|评审|奖项|工业|产业|教程|青年|专家组|理事会|监事会|筹备组?|常务|会场|[副正总]";
    /** Whoever leads an event, a committee or a part of a programme; an expression. */
    static final String CHAIR = "(?:" + OF + "){0,6}(?:主席团?|主任委员|召集人)|(?:(?:" + OF + "){1,6}|秘书处|专家委员会)(?:成员|委员|秘书长?|组长|副组长|顾问)";
    private static final Pattern OFFICE = Pattern.compile("(?:(?:" + OF + ")\\s?){0,6}(?:主席团?|主任委员|主任|委员|秘书长|秘书|召集人|负责人|组长|理事长|会长|理事|监事|干事|顾问|联系人|联络人)(?:\\s*[，,]\\s*(?:主要)?(?:负责|分管|主管)[^。]{2,40})?");
    private static final int LONGEST = 60;
    /** How somebody is reached. */
    private static final Pattern FACT = Pattern.compile("(?:电话|手机|邮箱|微信|QQ|Tel|E-?mail)\\s*[:：].*|\\+?\\d[\\d\\s()（）-]{6,}(?:[，,；;、].*)?");
    /** {@code 议题标题：|不超过 30 字}: how long a text may be. */
    private static final Pattern LIMIT = Pattern.compile("(?:一般|原则上)?(?:不超过|不少于|不得超过|不低于|控制在|限制?在?)\\s*\\d+\\s*[字词页].*|\\d+\\s*字(?:左右|以内|以下|以上).*");

    private EventOffice() {}

    /** Whether the text is an office, with or without its duties, or a fact about whoever holds it. */
    static boolean is(String text) {
        return text.length() <= LONGEST
                && (OFFICE.mayStartWith(text.charAt(0)) && OFFICE.matcher(text).matches() || FACT.mayStartWith(text.charAt(0)) && FACT.matcher(text).matches());
    }

    /** Whether the text only tells how long another is to be. */
    static boolean isLimit(String text) {
        return text.length() <= LONGEST && LIMIT.mayStartWith(text.charAt(0)) && LIMIT.matcher(text).matches();
    }
}
