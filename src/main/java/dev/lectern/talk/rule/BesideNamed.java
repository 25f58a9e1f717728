package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
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
 */
final class BesideNamed {
    private static final Pattern CALLED = Pattern.compile("([A-Za-z][\\w.-]{1,15}|[阿小老]\\p{IsHan}{1,2})\\s*[：:]\\s*(\\S.{3,}?)(?:\\s*（[^（）]{4,}）)?");
    private static final int LONGEST_CALLED = 18;

    private BesideNamed() {}

    static Optional<TitledPerson> of(Page page, Unit item) {
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
        return may && page.titledPerson(page.unit(beside).text()).filter(t -> t.speakers().size() == 1 && PersonalName.is(t.speakers().get(0).name()) && text.startsWith(t.speakers().get(0).name())).isPresent();
    }
}
