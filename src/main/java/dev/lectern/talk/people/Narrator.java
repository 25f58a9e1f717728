package dev.lectern.talk.people;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who says "I" in a report, where it is not who put it up: whoever signed it at its end, or whose report its title says that it is.
 *
 * <pre>
 * title: "Trip report: Jane Doe"          — Jane Doe          文 / 张三
 * author: Guest
 * </pre>
 */
public final class Narrator {
    private static final String NAME = "(\\p{Lu}[\\p{IsLatin}'’.-]+(?: (?:" + LatinName.PARTICLE + "|\\p{Lu}[\\p{IsLatin}'’.-]*)){1,3}|\\p{IsHan}{2,4})";
    private static final Pattern SIGNED = Pattern.compile("(?:[—–-]{1,3}|[~～]|(?i:(?:written |reported )?by)|(?:撰?文|作者|撰稿人?|执笔)\\s*[:：/／|｜])\\s*" + NAME + "[.。]?");
    private static final Pattern TITLED = Pattern.compile("(?:.*\\b(?i:report|diary|notes|recap|trip)\\b.{0,24}?\\s*(?:[:：|｜–—-]|\\b[Bb]y)\\s+|.*(?:见闻|游记|参会记|参会报告|随记)\\s*[:：|｜—-]+\\s*)" + NAME);
    private static final Pattern OWNED = Pattern.compile(NAME + "(?:['’]s?\\s+(?:.{0,24}\\s)?(?i:report|diary|notes|recap|trip)|的.{0,16}(?:见闻|游记|参会记|参会报告|随记)).*");
    private static final int LAST_LINES = 4;
    private static final int LONGEST_SIGNATURE = 40;

    private Narrator() {}

    /** The name; null where the page tells none. */
    public static @Nullable String of(Page page) {
        @Nullable String signed = signed(page);
        @Nullable String titled = signed != null ? signed : titled(page.head().title());
        return titled != null ? titled : page.head().author();
    }

    private static @Nullable String signed(Page page) {
        for (int i = page.size() - 1; i >= Math.max(0, page.size() - LAST_LINES); i--) {
            Unit unit = page.unit(i);
            Matcher m = unit.isProse() && unit.text().length() <= LONGEST_SIGNATURE ? SIGNED.matcher(unit.text().strip()) : null;
            if (m != null && m.matches() && isPerson(page, m.group(1))) {
                return m.group(1);
            }
        }
        return null;
    }

    private static @Nullable String titled(@Nullable String title) {
        Matcher owned = title == null ? null : OWNED.matcher(title);
        Matcher titled = title == null ? null : TITLED.matcher(title);
        @Nullable String name = owned != null && owned.matches() ? owned.group(1) : titled != null && titled.matches() ? titled.group(1) : null;
        return name != null && PersonalName.is(name) ? name : null;
    }

    private static boolean isPerson(Page page, String name) {
        return PersonalName.is(name) && !page.organizations().knows(name) && !PersonalName.isThing(name);
    }
}
