package dev.lectern.talk.people;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import java.util.List;

/** Two names of one person, told beside each other: {@code Eric Lau（刘以恒）}. */
public final class TwoNames {
    private TwoNames() {}

    /** The lines of a page that hold a name. */
    public static List<String> lines(Page page, String name) {
        return page.units().stream().map(Unit::text).filter(t -> t.contains(name)).toList();
    }

    /** Whether the page says of two names that they are one person's. */
    public static boolean areOne(Page page, String name, String other) {
        return areOne(page.units().stream().map(Unit::text).toList(), name, other);
    }

    /** Whether lines that hold the second of two names say that both are one person's. */
    public static boolean areOne(List<String> lines, String name, String other) {
        return lines.stream().anyMatch(t -> standTogether(t, name, other) || standTogether(t, other, name));
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
