package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;

/** Where somebody studies, and in which year, and nothing else: {@code 某大学研二}, {@code 某大学本科三年级}. */
final class Student {
    private static final Pattern YEAR = Pattern.compile(".*院\\s*\\d+\\s*级|.*(?:大学|学院|系)(?:大[一二三四]|研[一二三]|博[一二三]|(?:本科|硕士|博士|研究生)?(?:在读)?[一二三四五]年级|[^，。]{0,6}\\d+级)");
    private static final CharacterSet ENDS = CharacterSet.of("级一二三四五");

    private Student() {}

    static boolean is(String text) {
        return !text.isEmpty() && ENDS.has(text.charAt(text.length() - 1)) && YEAR.matcher(text).matches();
    }
}
