package dev.lectern.talk.rule;

import dev.lectern.talk.regex.Pattern;

/** A question that somebody is asked by name, and the answer below it: {@code 主持人：您为什么……？} / {@code 张三：……}. */
final class Interview {
    private static final Pattern ASKED = Pattern.compile("[\\p{L} ]{1,12}[:：].*[?？]");
    private static final Pattern ANSWER = Pattern.compile("\\p{L}{2,6}\\s*[:：]");

    private Interview() {}

    /** Whether a line asks somebody. */
    static boolean isAsked(String line) {
        return ASKED.matcher(line).matches();
    }

    /** The same with somebody's answer right below, and no talk. */
    static boolean isAnswered(Page page, Unit line) {
        int next = line.index() + 1;
        return isAsked(line.text()) && !Titles.isPanel(line.text()) && next < page.size() && page.unit(next).isProse() && Label.of(page.unit(next).text()).isEmpty() && ANSWER.matcher(page.unit(next).text()).lookingAt();
    }
}
