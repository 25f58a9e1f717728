package dev.lectern.talk.people;

import dev.lectern.han.HanLattice;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a programme that say no more than who speaks and, behind a colon, on what:
 *
 * <pre>
 * 10:10 张三丰：循环展开，百分之七从哪里来
 * 10:50 李四光 & 王五一：三处误编译
 * </pre>
 *
 * <p>One such line may as well be a title with its explanation; two of them are the style of the programme.
 */
public final class NamesFirst {
    private static final Pattern LINE = Pattern.compile("(\\p{IsHan}{2,4}(?:\\s*[、&＆/和与]\\s*\\p{IsHan}{2,4}){0,3})\\s*[:：]\\s*([^:：《》“”「」|｜]{4,60})");
    private static final Pattern JOINTS = Pattern.compile("\\s*[、&＆/和与]\\s*");
    private static final int NEAR = 4;
    private static final int SHORTEST_SURE = 3;

    private NamesFirst() {}

    /** @param text what stands behind the time of the line */
    public static Optional<TitledPerson> of(Page page, Unit unit, String text) {
        return read(page, text).filter(t -> hasFellow(page, unit));
    }

    private static boolean hasFellow(Page page, Unit unit) {
        for (int i = Math.max(0, unit.index() - NEAR); i < Math.min(page.size(), unit.index() + NEAR + 1); i++) {
            if (i != unit.index() && page.besideTime(page.unit(i)).flatMap(t -> read(page, t.strip())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<TitledPerson> read(Page page, String text) {
        Matcher m = text.indexOf('：') < 0 && text.indexOf(':') < 0 ? null : LINE.matcher(text);
        if (m == null || !m.matches() || Logistics.are(text) || Label.of(text).isPresent()) {
            return Optional.empty();
        }
        List<String> names = Arrays.asList(JOINTS.split(m.group(1)));
        boolean people = names.stream().allMatch(n -> Roster.of(page).person(n).isPresent()
                || n.length() >= SHORTEST_SURE && PersonalName.isChinese(n) && !HanLattice.isWord(n) && !page.organizations().knows(n));
        return !people || Workplace.is(m.group(2), page.organizations()) || !PersonLine.read(m.group(2), page.organizations()).isEmpty() && m.group(2).indexOf('，') < 0
                ? Optional.empty()
                : Optional.ofNullable(TitledPerson.of(m.group(2), names.stream().map(n -> new Speaker(n, null, null)).toList()));
    }
}
