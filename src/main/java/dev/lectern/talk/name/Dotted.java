package dev.lectern.talk.name;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dots between Chinese characters, which stand inside a name ({@code 艾山江·买买提}) as well as between a name and a house
 * ({@code 张三·某某证券}). What stands behind tells which. An {@code @} is never inside one.
 */
public final class Dotted {
    private static final Pattern NAME_FIRST = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,4})(?:[·•・](\\p{IsHan}[\\p{L}\\d]{1,24})(?:[·•・](\\p{L}{2,24})(?!\\p{L}))?|@(?=\\p{L}{2}))");
    private static final Pattern DOT = Pattern.compile("(?<=\\p{IsHan})[·•・](?=[\\p{L}\\d])");
    private static final Pattern AT = Pattern.compile("(?<=\\p{IsHan})@(?=\\p{L}{2})");

    private static final CharacterSet MARKS = CharacterSet.of("·•・@-");
    private static final CharacterSet BEHIND_HOUSES = CharacterSet.of("·•・-");
    /** {@code 张三老师|@某某证券}, {@code Tony 陈|@某某证券}. */
    private static final Pattern CALLED_AT = Pattern.compile("([\\p{L}\\d·•・ _.-]{2,16})@(?=[\\p{L}]{2}|[\\p{L}]-)");
    private static final int LONGEST_HOUSE = 24;
    private static final int LONGEST_NAME = 20;
    private static final char FIRST_HAN = '\u2e80';

    private Dotted() {}

    /** The text with blanks around such marks where they stand between a name and a house. */
    public static String apart(String text, Organizations known) {
        if (!mayPart(text)) {
            return text;
        }
        String housed = houseFirst(text, known);
        if (housed != null) {
            return housed;
        }
        Matcher called = text.indexOf('@') > 1 ? CALLED_AT.matcher(text) : null;
        if (called != null && called.lookingAt() && isCalled(Bare.withoutHonorific(called.group(1).strip())) && Characters.hasIdeograph(text)) {
            return called.group(1) + " @ " + text.substring(called.end());
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

    /** {@code 某某证券·张三}, {@code 某某证券-Tony 陈}: a house that its name tells, and behind the mark nothing but who is of it; null where it is nothing of the kind. */
    private static @Nullable String houseFirst(String text, Organizations known) {
        for (int mark = BEHIND_HOUSES.next(text, 2); mark > 0 && mark <= LONGEST_HOUSE; mark = BEHIND_HOUSES.next(text, mark + 1)) {
            String house = text.substring(0, mark).strip();
            String name = text.substring(mark + 1).strip();
            int bracket = Characters.next("（(", name, 0);
            String bare = Bare.withoutHonorific(bracket > 0 ? name.substring(0, bracket).strip() : name);
            boolean named = PersonalName.isChinese(bare) ? !PersonalName.isChinese(house) && mayHouse(house, known)
                    : bare.length() <= LONGEST_NAME && isCalled(bare) && isToldHouse(house, known);
            if (named && Character.isLetterOrDigit(house.charAt(house.length() - 1))) {
                return house + " | " + name;
            }
        }
        return null;
    }

    /** Whether somebody may be called so, in whichever way. */
    private static boolean isCalled(String text) {
        return PersonalName.likelihood(text) > 0 && JobTitle.start(text) < 0;
    }

    private static boolean isToldHouse(String text, Organizations known) {
        return text.length() > 2 && text.charAt(text.length() - 1) >= FIRST_HAN && (known.knows(text) || Organizations.endsLikeHouse(text) || text.endsWith("数据库"));
    }

    /** Before a name that is no part of a foreign one. */
    private static boolean mayHouse(String text, Organizations known) {
        return text.charAt(0) < FIRST_HAN || text.endsWith("云") || text.endsWith("数据库") || isHouse(text, known)
                || HouseName.isDepartment(text) && HouseName.withoutDepartment(text).length() < text.length();
    }

    private static boolean isHouse(String text, Organizations known) {
        return known.prefix(text) > 1 || Organizations.hasTellingEnding(text) || Organizations.endsInTrade(text) || JobTitle.start(text) > 0;
    }
}
