package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Talks of a programme of which the post says below that they were put off: {@code 议题五：文档门禁} / {@code 因时间关系未上会，顺延至下次例会。} */
final class Postponed {
    private static final Pattern PUT_OFF = Pattern.compile("[^。]{0,24}(?:未上会|未(?:能)?讨论|没有?讨论|顺延|推迟|延期|改期|取消)[^。]{0,30}。?");

    /** No line so told is longer; in UTF-16 units. */
    private static final int LONGEST = 120;

    private Postponed() {}

    static List<Finding> without(Page page, List<Finding> talks) {
        List<String> off = page.units().stream().filter(u -> (u.isHeading() || u.isStressed()) && u.index() + 1 < page.size()
                && page.unit(u.index() + 1).isProse() && isPutOff(page.unit(u.index() + 1).text()))
                .map(u -> Titles.clean(u.text())).toList();
        return off.isEmpty() ? talks
                : talks.stream()
                        .filter(t -> t.title() == null || !off.contains(t.title()) || t.body().stream().anyMatch(p -> !isPutOff(page.unit(p.unit()).text())))
                        .toList();
    }

    private static boolean isPutOff(String line) {
        return line.length() <= LONGEST && PUT_OFF.matcher(line).matches();
    }
}
