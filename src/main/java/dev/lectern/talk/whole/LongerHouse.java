package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The talks, each speaker with the house as far as a line of the page tells it. */
    static List<Finding> given(Page page, List<Finding> talks) {
        Map<Character, List<Speaker>> asked = new HashMap<>();
        talks.stream().flatMap(t -> t.speakers().stream())
                .filter(LongerHouse::mayGoOn).distinct().forEach(s -> asked.computeIfAbsent(s.name().charAt(0), k -> new ArrayList<>()).add(s));
        Map<Speaker, Speaker> longer = new HashMap<>();
        for (Unit unit : asked.isEmpty() ? List.<Unit>of() : page.units()) {
            String text = unit.isProse() ? unit.text() : "";
            for (int of = text.indexOf('的', 2); of > 0 && of + 1 < text.length(); of = text.indexOf('的', of + 1)) {
                int at = of + 1;
                for (Speaker person : asked.getOrDefault(text.charAt(at), List.of())) {
                    Optional<Speaker> told = longer.containsKey(person) || !text.startsWith(person.name(), at) ? Optional.empty() : told(person, text, at);
                    told.ifPresent(l -> longer.put(person, l));
                }
            }
        }
        return longer.isEmpty() ? talks : talks.stream().map(t -> t.by(t.speakers().stream().map(s -> longer.getOrDefault(s, s)).toList())).toList();
    }

    private static boolean mayGoOn(Speaker person) {
        String house = person.organization() == null || person.role() == null ? "" : person.organization();
        return !house.isEmpty() && house.length() <= LONGEST_SHORT && Character.isIdeographic(house.codePointAt(0));
    }

    /** Somebody with the house that stands before their name; nobody where it is no longer one. */
    private static Optional<Speaker> told(Speaker person, String text, int at) {
        Matcher m = BEFORE.matcher(text).region(Math.max(0, at - LONGEST), at);
        String house = person.organization() == null ? "" : person.organization();
        String role = person.role() == null ? "" : person.role();
        int from = m.find() ? m.group(1).indexOf(house) : -1;
        String more = from < 0 ? "" : m.group(1).substring(from + house.length());
        boolean goesOn = !more.isEmpty() && role.startsWith(more) && role.length() > more.length();
        return goesOn ? Optional.of(new Speaker(person.name(), house + more, role.substring(more.length()).strip())) : Optional.empty();
    }
}
