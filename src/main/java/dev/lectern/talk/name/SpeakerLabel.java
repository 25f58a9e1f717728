package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;

/** What posts call those who speak, before or behind their names: {@code 主讲人：张三}, {@code 特邀嘉宾 张三}, {@code Speaker: Jane Doe}. */
public final class SpeakerLabel {
    /** Whoever speaks, in Chinese. */
    public static final String NOUN = "(?:(?:主讲|演讲|分享|报告|讲述|讲解|发言|授课|培训|演示|与谈|对谈|引言|带领|领读|导读|领学)(?:人|者|师|老师|教师|讲师|嘉宾|专家)|(?:主讲|演讲|分享|报告|主题|特邀|特约|圆桌|对话|讨论|对谈|本期|本场|重磅|神秘|技术)?(?:嘉宾|来宾|讲师|讲者|导师)|主讲|领读人?|(?:现场|动手|实操)?指导(?=[:：]))";
    /** Whose turn it is: {@code 压轴：张三}, {@code First half: |Jane Doe}. */
    private static final String TURN = "开场|暖场|压轴|收尾|返场|第[一二三四五六七八九十\\d]{1,2}[位棒]|[首末]位|[最下]后?一位|[上下]半场|[上下]午场|(?i:(?:first|second|third|last|opening|closing|main) (?:half|act|talk|slot|speaker|part)|first up|up first)";
    /** What somebody does at one point of a programme: {@code 颁奖嘉宾：张三}, {@code 提案人：张三}. */
    public static final String PART = "(?:(?:颁奖|致辞|点评|发布|宣布|提案|提报|汇报|申报|发起)(?:人|者|嘉宾|领导)|(?:评委|学生|教师|企业|用户|获奖者?|开发者|嘉宾)代表|" + TURN + ")\\s*[:：]\\s*(?=\\S)";
    /** English says it before the names: {@code presented by |Jane Doe}. */
    public static final String BY = "^(?i:(?:presented|led|given|taught|held|run|delivered) )?(?i:by)(?:\\s+(?=\\S)|(?=\\p{IsHan}))|^[Ww]ith\\s+(?=\\p{Lu})";
    /** The last character of each. */
    public static final String ENDS = "人者师宾家讲读";
    /** The same in either language; its letters in any case. */
    public static final String ANY = "(?:" + NOUN + "|(?i:speakers?|panell?ists?|guests?|presenters?))";

    /** One of these stands behind each label. */
    private static final CharacterSet BEHIND = CharacterSet.of(":： \t\n\u000b\f\r");

    private SpeakerLabel() {}

    /** Whether a label may stand before names: behind each is a colon or a blank. */
    public static boolean mayStandIn(String text) {
        return BEHIND.isIn(text);
    }

    /** Whether 是 stands where it may tell who speaks: behind a label, or as in {@code 接下来|是}, {@code 下一位则|是}, {@code 登场的|是}. */
    public static boolean maySayWho(String text) {
        for (int is = text.indexOf('是', 1); is > 0; is = text.indexOf('是', is + 1)) {
            char before = text.charAt(is - 1);
            if (ENDS.indexOf(before) >= 0 || "来位的则".indexOf(before) >= 0) {
                return true;
            }
        }
        return false;
    }
}
