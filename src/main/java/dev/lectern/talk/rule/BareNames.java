package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Mentions.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in a row and then what their bearers do together: {@code 谭立言、秦渡以及独立投资人Grace Liang参与讨论}, {@code 甲、乙、丙四位嘉宾围绕…}.
 * Where people talk with each other, a row of names needs nobody to introduce them.
 */
final class BareNames {
    private static final Pattern ROW = Pattern.compile("([^，。；：！？\\n]{2,120}?)(?:\\s*(?:等)?[两二三四五六七八九]位[\\p{IsHan}]{0,4}|\\s*(?:悉数|共同|一起|一同|也)?(?:参与|参加|围绕|就[“「《]|展开|进行|同台|对谈|各抒己见|讨论|交流|坐在|登台))");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[、和与及]|以及)\\s*");

    private BareNames() {}

    /** The longest row of the line; empty where none of at least two stands there. */
    static List<Speaker> in(String text, List<Mention> mentions, Organizations known) {
        List<Speaker> best = List.of();
        Matcher m = ROW.matcher(text);
        while (m.find()) {
            List<Speaker> row = row(text, m.start(1), m.end(1), mentions, known);
            best = row.size() > best.size() ? row : best;
        }
        return best;
    }

    private static List<Speaker> row(String text, int from, int to, List<Mention> mentions, Organizations known) {
        Map<String, Speaker> row = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>(List.of(BETWEEN.split(text.substring(from, to))));
        int at = from;
        for (String part : parts) {
            int start = text.indexOf(part, at);
            at = start + part.length();
            int end = at;
            Speaker person = mentions.stream().filter(m -> m.start() >= start && m.end() <= end && end - m.end() <= 3).map(Mention::person).findFirst()
                    .orElseGet(() -> PersonalName.is(part) && !known.knows(part) ? new Speaker(part, null, null) : null);
            if (person != null) {
                row.putIfAbsent(person.name(), person);
            } else if (!part.equals(parts.get(parts.size() - 1))) {
                row.clear();
            }
        }
        return row.size() >= 2 ? List.copyOf(row.values()) : List.of();
    }
}
