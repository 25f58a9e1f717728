package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** Where somebody studies, and in which year, and nothing else: {@code 某大学研二}, {@code 某大学本科三年级}. */
final class Student {
    private static final Pattern YEAR = Pattern.compile(".*院\\s*\\d+\\s*级|.*(?:大学|学院|系)(?:大[一二三四]|研[一二三]|博[一二三]|(?:本科|硕士|博士|研究生)?(?:在读)?[一二三四五]年级|[^，。]{0,6}\\d+级)");
    /** {@code 网络空间安全| 2019 级}: what is studied has a longer name than any school's short one. */
    private static final Pattern LONG_FIELD = Pattern.compile("\\p{IsHan}{4,14}");
    private static final CharacterSet ENDS = CharacterSet.of("级一二三四五");

    /** What is studied, as those who study it call it: no house is called so. */
    private static final Pattern FIELD = Pattern.compile("\\p{IsHan}{2,10}专业|(?:资工|资管|资讯|资科|电机|电子|电信|电通|机械|化工|土木|材料|计科|计工|网工|软工|信安|信管|信工|信科|通信|自动化|物联网|数媒|数科|大数据|人工智能|电气|应数|应物|统计|数学)班?");
    private static final CharacterSet FIELD_ENDS = CharacterSet.of("业工管讯科机子信通械木料安化网媒据能气数物计学班");

    private Student() {}

    /** Whether the words name nothing but what somebody studies: {@code 网络工程专业}, {@code 资工|硕二}. */
    static boolean isField(String words) {
        return !words.isEmpty() && FIELD_ENDS.has(words.charAt(words.length() - 1)) && FIELD.matcher(words).matches();
    }

    /** Whether what stands before a year is what somebody studies, and no school. */
    static boolean isFieldBeforeYear(String words) {
        return isField(words) || LONG_FIELD.matcher(words).matches() && !Organizations.hasTellingEnding(words) && "校院系中".indexOf(words.charAt(words.length() - 1)) < 0 && Organizations.KNOWN.prefix(words) == 0;
    }

    static boolean is(String text) {
        return !text.isEmpty() && ENDS.has(text.charAt(text.length() - 1)) && YEAR.matcher(text).matches();
    }
}
