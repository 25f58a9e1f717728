package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that the headings of a page have in its outline: {@code 2.1 Mapping walls}, where there is a 2.2, or {@code 05 90 分钟上手}, where there is an 04. */
final class Outline {
    private static final Pattern NUMBER = Pattern.compile("(0(?=\\d\\s)|\\d{1,2}(?=\\.))(?:\\.\\d{1,2}\\.?|\\d)\\s+(?=\\S)");

    /** The day of a series' evening: {@code 09.22 新手之夜}, where other headings have one. */
    private static final Pattern DAY = Pattern.compile("(?:0?[1-9]|1[0-2])[./](?:0[1-9]|[12]\\d|3[01])(?:\\s+(?=\\S)|(?=\\p{IsHan})(?![日号]))");

    private Outline() {}

    /** The talks, their titles without such numbers. */
    static List<Finding> without(Page page, List<Finding> talks) {
        return talks.stream().map(t -> t.titled(without(page, t.title()))).toList();
    }

    /** The title without such a number; a lone 2.1 is the version of something. */
    private static @Nullable String without(Page page, @Nullable String title) {
        Matcher day = DAY.matcher(title == null ? "" : title);
        if (day.lookingAt() && page.units().stream().filter(u -> u.isHeading() && DAY.matcher(u.text()).lookingAt()).count() >= 2) {
            return title.substring(day.end());
        }
        Matcher number = title == null ? null : NUMBER.matcher(title);
        if (number == null || !number.lookingAt()) {
            return title;
        }
        String part = number.group(1);
        long beside = page.units().stream().filter(Unit::isHeading).map(u -> NUMBER.matcher(u.text())).filter(m -> m.lookingAt() && m.group(1).equals(part)).count();
        return beside >= 2 ? title.substring(number.end()) : title;
    }
}
