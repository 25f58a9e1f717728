package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far the name of a house goes where nothing parts it from the job, as another line tells that parts it from the name:
 *
 * <pre>
 * 磐石存储的张三老师带来了……        讲师介绍：张三，磐石|存储引擎研发工程师
 * </pre>
 */
final class LongerHouse {
    private static final int LONGEST_SHORT = 4;
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}\\d]{3,14})的$");
    private static final int LONGEST = 15;

    private LongerHouse() {}

    /** Somebody with that house; as before where no line tells of a longer one. */
    static Speaker of(Page page, Speaker person) {
        @Nullable String house = person.organization();
        @Nullable String role = person.role();
        if (house == null || role == null || house.length() > LONGEST_SHORT || house.isEmpty() || !Character.isIdeographic(house.codePointAt(0))) {
            return person;
        }
        for (Unit unit : page.units()) {
            int at = unit.isProse() ? unit.text().indexOf(person.name()) : -1;
            Matcher m = at <= 2 || unit.text().charAt(at - 1) != '的' ? null : BEFORE.matcher(unit.text()).region(Math.max(0, at - LONGEST), at);
            int from = m != null && m.find() ? m.group(1).indexOf(house) : -1;
            String longer = from < 0 ? "" : m.group(1).substring(from);
            String more = longer.length() > house.length() ? longer.substring(house.length()) : "";
            if (!more.isEmpty() && role.startsWith(more) && role.length() > more.length()) {
                return new Speaker(person.name(), longer, role.substring(more.length()).strip());
            }
        }
        return person;
    }
}
