package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;

/**
 * Dots between Chinese characters, which stand inside a name ({@code 艾山江·买买提}) as well as between a name and a house
 * ({@code 张三·某某证券}). What stands behind tells which.
 */
final class Dotted {
    private static final Pattern NAME_FIRST = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,4})[·•・](\\p{IsHan}[\\p{L}\\d]{1,24})");

    private Dotted() {}

    /** The text with blanks around the dots where they stand between a name and a house. */
    static String apart(String text, Organizations known) {
        Matcher m = NAME_FIRST.matcher(text.indexOf('·') < 0 && text.indexOf('•') < 0 && text.indexOf('・') < 0 ? "" : text);
        boolean parts = m.find() && PersonalName.isChinese(m.group(1)) && isHouse(m.group(2), known);
        return parts ? text.replaceAll("(?<=\\p{IsHan})[·•・](?=[\\p{L}\\d])", " · ") : text;
    }

    private static boolean isHouse(String text, Organizations known) {
        return known.prefix(text) > 1 || Organizations.hasTellingEnding(text) || Organizations.endsInTrade(text) || JobTitle.start(text) > 0;
    }
}
