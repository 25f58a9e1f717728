package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.Optional;

/** Words of a text below a title by which it presents who gives the talk. */
public final class Presenting {
    /** Before the name. */
    public static final Pattern PRESENTS = Pattern.compile(".{0,12}(?:讲师|讲者|嘉宾|报告人|主讲人?|演讲者|分享人|分享者)[是为：:]?\\s*");
    /** In UTF-16 units. */
    private static final int LATEST = 16;

    private Presenting() {}

    /** {@code 讲者是|张三|}. */
    public static Optional<Speaker> presented(Page page, Unit unit) {
        return Spoken.of(page).mentions(unit).stream()
                .filter(m -> m.start() <= LATEST && PRESENTS.matcher(unit.text()).region(0, m.start()).matches()).findFirst().map(Mention::person);
    }

    /** {@code 张三|（某公司 架构师）用一张图开了场}. */
    public static boolean isHoused(Unit unit, Mention m) {
        return m.person().organization() != null && m.end() < unit.text().length() && "（(".indexOf(unit.text().charAt(m.end())) >= 0;
    }
}
