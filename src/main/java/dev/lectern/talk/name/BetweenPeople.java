package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Parts a line that names nobody but people at what stands between them: {@code 张三（某公司）、李四}, {@code Jane Doe & John Roe}. */
public final class BetweenPeople {
    private static final Pattern ALL = Pattern.compile("\\s*(?:[、;；+×✕]|(?:[&＆]|\\sand\\s)(?![^()（）]{0,40}[)）])|\\s[/／]\\s|(?<=\\p{IsHan})[/／](?=\\p{IsHan})|[，,](?![^()（）]{0,40}[)）])|\\s(?:和|与|以及)\\s|(?<=\\p{IsHan}{2})(?:(?<![市县国私省]立)[和与]|以及)(?=\\p{IsHan}{2}))\\s*");
    /** Those that part people wherever they stand; few lines have another. */
    private static final CharacterSet PLAIN = CharacterSet.of("、;；+×✕，,");
    private static final CharacterSet OTHERS = CharacterSet.of("&＆/／和与及");

    private BetweenPeople() {}

    /** The pieces without blanks beside the marks, and without empty ones at the end. */
    public static String[] split(String people) {
        return OTHERS.isIn(people) || people.contains("and") ? ALL.split(people) : atPlainMarks(people);
    }

    private static String[] atPlainMarks(String people) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int mark = PLAIN.next(people, 0); mark >= 0; mark = PLAIN.next(people, from)) {
            int end = mark;
            while (end > from && PersonalName.BLANKS.has(people.charAt(end - 1))) {
                end--;
            }
            pieces.add(people.substring(from, end));
            from = PersonalName.skipBlanks(people, mark + 1);
        }
        pieces.add(people.substring(from));
        while (!pieces.isEmpty() && pieces.get(pieces.size() - 1).isEmpty() && from > 0) {
            pieces.remove(pieces.size() - 1);
        }
        return pieces.toArray(String[]::new);
    }
}
