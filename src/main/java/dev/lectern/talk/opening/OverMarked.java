package dev.lectern.talk.opening;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;

/**
 * A heading that tells who speaks, whatever it may be read as, because nothing but a title in its marks stands below it:
 *
 * <pre>
 * ### Jane Doe - 某某引擎研发
 * ![](jane.jpg)
 * > 《流水里的账本》
 * </pre>
 */
final class OverMarked {
    private static final Pattern TITLE = Pattern.compile("《[^《》]{4,80}》");
    /** With one of these a name is over in such a heading. */
    private static final String BEHIND_NAME = "-–—|｜，·（(";
    private static final double LIKE_PEOPLE = 2;

    private OverMarked() {}

    static boolean is(Page page, Unit heading) {
        int next = heading.isHeading() ? Headings.below(page.units(), heading.index() + 1) : page.size();
        boolean over = next < page.size() && page.unit(next).isProse() && page.unit(next).text().startsWith("《") && TITLE.matcher(page.unit(next).text()).matches();
        return over && Characters.hasAny(heading.text(), BEHIND_NAME)
                && PersonParts.read(heading.text(), page.organizations()).filter(p -> p.score() >= LIKE_PEOPLE).isPresent();
    }
}
