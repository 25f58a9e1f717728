package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each of several who speak together works, told in the order of their names: {@code 两人分别来自甲公司和乙大学}, {@code They work at Acme and Initech respectively}. */
public final class HousesInTurn {
    private static final Pattern CHINESE = Pattern.compile("分别(?:来自|(?:就职|任职|供职|任教|就读)于|是|在)\\s*([^，,。；;！：]{4,60}?)(?=的|工作|任职|[，,。；;！]|$)");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:from|at|for|of)\\s+(\\p{Lu}[^.;:]{3,80}?),?\\s+respectively\\b");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:、|和|与|以及|及|,\\s+and\\s|,|\\sand\\s)\\s*");

    private static final Pattern IN_CELL = Pattern.compile("\\s*[、，,/;；&\\n]\\s*");

    private HousesInTurn() {}

    /** {@code 甲公司、乙大学} beside as many names: one house of each; empty where there are not as many. */
    public static List<String> inCell(String cell, int people) {
        List<String> each = people > 1 ? List.of(IN_CELL.split(cell.strip())) : List.of();
        return each.size() == people && each.stream().noneMatch(String::isBlank) ? each : List.of();
    }

    /** What a text about several says of one of them; null where it does not tell one of each. */
    public static @Nullable String of(String text, List<Speaker> speakers, Speaker person) {
        Matcher told = text.contains("分别") ? CHINESE.matcher(text) : text.contains("respectively") ? ENGLISH.matcher(text) : null;
        int at = told == null ? -1 : speakers.stream().map(Speaker::name).toList().indexOf(person.name());
        String[] each = at >= 0 && told.find() ? BETWEEN.split(told.group(1)) : new String[0];
        return each.length == speakers.size() && each.length > 1 ? each[at].strip() : null;
    }
}
