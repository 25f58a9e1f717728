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

    private static final CharacterSet MARKS = CharacterSet.of("·•・@");
    private static final char FIRST_HAN = '\u2e80';

    private Dotted() {}

    /** The text with blanks around such marks where they stand between a name and a house. */
    static String apart(String text, Organizations known) {
        if (!mayPart(text)) {
            return text;
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

    /** Whether such a mark stands right behind two Chinese characters. */
    private static boolean mayPart(String text) {
        for (int mark = MARKS.next(text, 2); mark > 0; mark = MARKS.next(text, mark + 1)) {
            if (text.charAt(mark - 1) >= FIRST_HAN && text.charAt(mark - 2) >= FIRST_HAN) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHouse(String text, Organizations known) {
        return known.prefix(text) > 1 || Organizations.hasTellingEnding(text) || Organizations.endsInTrade(text) || JobTitle.start(text) > 0;
    }
}
