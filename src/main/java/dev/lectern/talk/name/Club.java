package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/** A club of a university, which is what its people speak for: {@code 某某大学|开源协会|会长}, {@code 某某大学|学生 Linux 用户协会}. */
final class Club {
    private static final Pattern NAME = Pattern.compile("(?:(?![学系]院|系|教授|博士|硕士|研究|老师|级|成员|同学)[\\p{IsHan}A-Za-z /]){1,14}?(?:协会|俱乐部|社区(?!服务)|用户组|社(?![区团会交科]|长\\p{IsHan}*社))(?=$|\\s|[的（(，,]|副?[会社]长|主席|成员|干事|负责|发起|创始|组织|核心|学生|前任|现任|技术|志愿|讲师|理事)");

    private Club() {}

    /** Where its name ends that stands right behind the university whose name, in short or not, ends here; 0 where none does. */
    static int end(String text, int university) {
        Matcher name = text.startsWith("大学", university - 2) || text.startsWith("大", university - 1) ? NAME.matcher(text).region(university, text.length()) : null;
        return name != null && name.lookingAt() ? name.end() : 0;
    }
}
