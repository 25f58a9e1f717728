package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An item that begins with what somebody is called by, where the item before or behind it begins with a name:
 *
 * <pre>
 * 1. 石若兰：《给阿嬷的时钟》
 * 2. Nemo：三百行的编辑器（现场写完）
 * </pre>
 *
 * <p>The same where the item ends with a bracket in which others have who speaks, and this one that nobody is told.
 */
final class BesideNamed {
    private static final Pattern CALLED = Pattern.compile("([A-Za-z][\\w.-]{1,15}|[阿小老]\\p{IsHan}{1,2})\\s*[：:]\\s*(\\S.{3,}?)(?:\\s*（[^（）]{4,}）)?");
    /** {@code Coffee for machines |(a friend, who stays anonymous)|}. */
    private static final Pattern UNNAMED = Pattern.compile("([^()（）]{6,90}?)\\s*[(（]([^()（）]{0,60}(?:(?i:\\banonym\\w*|\\bunnamed\\b|\\bsurprise\\b|\\bmystery\\b|\\btb[acd]\\b|\\bto be (?:announced|confirmed)\\b|\\bnames? withheld\\b)|匿名|不具名|保密|神秘|待定|待公布)[^()（）]{0,40})[)）]");
    private static final int LONGEST_CALLED = 18;

    private BesideNamed() {}

    static Optional<TitledPerson> of(Page page, Unit item) {
        return called(page, item).or(() -> unnamed(page, item));
    }

    /** An item that says in brackets that nobody is named, where another of the list has a name there. */
    private static Optional<TitledPerson> unnamed(Page page, Unit item) {
        String text = Titles.withoutNumber(item.text());
        Matcher m = item.shape() == Unit.Shape.ITEM && (text.endsWith(")") || text.endsWith("）")) ? UNNAMED.matcher(text) : null;
        @Nullable String title = m != null && m.matches() && IntStream.of(item.index() - 1, item.index() + 1).anyMatch(i -> endsWithName(page, item, i))
                ? Titles.clean(m.group(1)) : null;
        return title == null || Logistics.are(title) ? Optional.empty() : Optional.of(new TitledPerson(title, List.of()));
    }

    private static boolean endsWithName(Page page, Unit item, int beside) {
        Unit other = beside >= 0 && beside < page.size() ? page.unit(beside) : item;
        boolean may = other != item && other.shape() == Unit.Shape.ITEM && other.level() == item.level() && (other.text().endsWith(")") || other.text().endsWith("）"));
        return may
                && page.titledPerson(other.text()).filter(t -> t.speakers().stream().allMatch(s -> PersonalName.is(s.name())
                        && other.text().indexOf(s.name()) > t.title().length())).isPresent();
    }

    private static Optional<TitledPerson> called(Page page, Unit item) {
        String text = Titles.withoutNumber(item.text());
        int colon = item.shape() == Unit.Shape.ITEM ? text.indexOf('：') : -1;
        Matcher m = colon < 2 || colon > LONGEST_CALLED ? null : CALLED.matcher(text);
        if (m == null || !m.matches() || Label.of(text).isPresent() || m.group(2).indexOf('。') >= 0) {
            return Optional.empty();
        }
        String name = m.group(1);
        boolean called = !PersonalName.isThing(name) && !PersonalName.isNobody(name) && !JobTitle.ends(name) && !page.organizations().knows(name);
        @Nullable String title = called && IntStream.of(item.index() - 1, item.index() + 1).anyMatch(i -> isNamed(page, item, i)) ? Titles.clean(m.group(2)) : null;
        return title == null ? Optional.empty() : Optional.ofNullable(TitledPerson.of(title, List.of(new Speaker(name, null, null))));
    }

    private static boolean isNamed(Page page, Unit item, int beside) {
        boolean may = beside >= 0 && beside < page.size() && page.unit(beside).shape() == Unit.Shape.ITEM && page.unit(beside).level() == item.level();
        String text = may ? Titles.withoutNumber(page.unit(beside).text()) : "";
        return may
                && page.titledPerson(page.unit(beside).text()).filter(t -> t.speakers().size() == 1
                        && PersonalName.is(t.speakers().get(0).name()) && text.startsWith(t.speakers().get(0).name())).isPresent();
    }
}
