package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * Dots between Chinese characters, which stand inside a name ({@code 艾山江·买买提}) as well as between a name and a house
 * ({@code 张三·某某证券}). What stands behind tells which. An {@code @} is never inside one.
 */
final class Dotted {
    private static final Pattern NAME_FIRST = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,4})(?:[·•・](\\p{IsHan}[\\p{L}\\d]{1,24})(?:[·•・](\\p{L}{2,24})(?!\\p{L}))?|@(?=\\p{L}{2}))");
    private static final Pattern DOT = Pattern.compile("(?<=\\p{IsHan})[·•・](?=[\\p{L}\\d])");
    private static final Pattern AT = Pattern.compile("(?<=\\p{IsHan})@(?=\\p{L}{2})");

    /** {@code 某某证券·张三}, {@code 某某证券-张三}. */
    private static final Pattern HOUSE_FIRST = Pattern.compile("([\\p{L}\\d][\\p{L}\\d .]{2,19}?) ?[·•・-] ?(\\p{IsHan}{2,4})");

    private static final CharacterSet MARKS = CharacterSet.of("·•・@-");
    private static final char FIRST_HAN = '\u2e80';

    private Dotted() {}

    /** The text with blanks around such marks where they stand between a name and a house. */
    static String apart(String text, Organizations known) {
        if (!mayPart(text)) {
            return text;
        }
        Matcher last = HOUSE_FIRST.matcher(text);
        if (last.matches() && PersonalName.isChinese(last.group(2)) && !PersonalName.isChinese(last.group(1)) && mayHouse(last.group(1), known)) {
            return last.group(1) + " | " + last.group(2);
        }
        Matcher m = NAME_FIRST.matcher(text);
        if (!m.find() || !PersonalName.isChinese(m.group(1))) {
            return text;
        }
        if (m.group(2) == null) {
            return AT.matcher(text).replaceAll(" @ ");
        }
        return isHouse(m.group(2), known) || m.group(3) != null && JobTitle.isTitle(m.group(3)) ? DOT.matcher(text).replaceAll(" · ") : text;
    }

    /** Whether such a mark stands right behind two Chinese characters, or right before one. */
    private static boolean mayPart(String text) {
        for (int mark = MARKS.next(text, 2); mark > 0; mark = MARKS.next(text, mark + 1)) {
            int end = text.charAt(mark - 1) == ' ' ? mark - 1 : mark;
            int next = mark + 1 < text.length() && text.charAt(mark + 1) == ' ' ? mark + 2 : mark + 1;
            if (end > 1 && text.charAt(end - 1) >= FIRST_HAN && text.charAt(end - 2) >= FIRST_HAN || next < text.length() && text.charAt(next) >= FIRST_HAN) {
                return true;
            }
        }
        return false;
    }

    /** Before a name that is no part of a foreign one. */
    private static boolean mayHouse(String text, Organizations known) {
        return text.charAt(0) < FIRST_HAN || text.endsWith("云") || text.endsWith("数据库") || isHouse(text, known);
    }

    private static boolean isHouse(String text, Organizations known) {
        return known.prefix(text) > 1 || Organizations.hasTellingEnding(text) || Organizations.endsInTrade(text) || JobTitle.start(text) > 0;
    }
}
