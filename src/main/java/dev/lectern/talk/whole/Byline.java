package dev.lectern.talk.whole;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who wrote the post, told in a line of its own. */
final class Byline {
    private static final Pattern BY = Pattern.compile("(?i:(?:written |posted )?by)\\s+(.{3,60}?)[.,]?");
    private static final int LONGEST = 90;
    /** A photo or two may stand above. */
    private static final int LAST = 5;

    private Byline() {}

    /** {@code By Jane Doe} at the top of a post that she wrote of others: before its first heading, and named as its author in the front matter. */
    static boolean isOfAuthor(Page page, Unit unit) {
        @Nullable String author = page.head().author();
        Matcher by = author == null || unit.index() > LAST || unit.isHeading() || unit.text().length() > LONGEST ? null : BY.matcher(unit.text());
        return by != null && by.matches() && author.equalsIgnoreCase(by.group(1)) && page.units().stream().skip(unit.index()).anyMatch(Unit::isHeading);
    }
}
