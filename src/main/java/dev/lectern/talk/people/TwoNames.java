package dev.lectern.talk.people;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;

/** Two names of one person, told beside each other: {@code Eric Lau（刘以恒）}. */
public final class TwoNames {
    private TwoNames() {}

    /** Whether the page says of two names that they are one person's. */
    public static boolean areOne(Page page, String name, String other) {
        return page.units().stream().map(Unit::text).anyMatch(t -> standTogether(t, name, other) || standTogether(t, other, name));
    }

    /** Whether a line has the second name in brackets behind the first, or, in the other script, behind a blank. */
    public static boolean standTogether(String text, String name, String inBrackets) {
        int open = text.indexOf(name) + name.length();
        open += text.startsWith(" (", open) || text.startsWith(" （", open) ? 1 : 0;
        return open >= name.length() && open < text.length()
                && ("（(".indexOf(text.charAt(open)) >= 0 || text.charAt(open) == ' ' && PersonalName.isChinese(name) != PersonalName.isChinese(inBrackets))
                && text.startsWith(inBrackets, open + 1);
    }
}
