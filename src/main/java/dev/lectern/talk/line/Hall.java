package dev.lectern.talk.line;

import dev.lectern.talk.regex.Pattern;

/** A heading that tells but of a part of the programme, by where and when it is: {@code 成都分会场讲师}. */
public final class Hall {
    private static final String WORD = "[^，。！？；《》“”：:的]";
    /** Where and when a part of the programme is, perhaps with who speaks there: {@code 12 月 1 日下午 数据可视化会场}, {@code 成都分会场讲师}. */
    private static final Pattern HALL = Pattern.compile("(?:(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*[日号]|第[一二三]天|(?:周|星期)[一二三四五六日]|[上下]午|晚上|晚间|全天|[\\s（()）·|｜—–-]){1,6}" + WORD + "{2,14}(?:会场|论坛|专场)"
            + "|" + WORD + "{2,8}?(?:[分主]会场|分论坛|分站)(?:的?(?:讲师|嘉宾|讲者|演讲者|议程|日程|议题|报告|演讲|回顾|实录)(?:阵容|介绍|名单|一览|速览|安排)?)?");
    private static final int LONGEST = 36;

    private Hall() {}

    /** Whether a heading tells but of such a part. */
    public static boolean is(String heading) {
        return heading.length() <= LONGEST && HALL.matcher(heading).matches();
    }
}
