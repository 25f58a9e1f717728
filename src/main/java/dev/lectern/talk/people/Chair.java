package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who leads a round table, though nothing but that tells that it is a name: {@code 由某社区的小周主持，}. */
final class Chair {
    private static final Pattern LEADS = Pattern.compile("(?:^|[，。；：]|由)\\s*(?:由)?(?:([^，。；：由的]{2,16})的)?\\s*(\\p{IsHan}{2,4}?|\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+)?)\\s?(?:老师|先生|女士|同学)?\\s?(?:来|担任|负责|继续|客串)?主持(?=[，。；]|$|了?[^，。；]{0,6}(?:圆桌|讨论|对谈|对话))");

    /** {@code 主持人是某社区的|小周|，}. */
    private static final Pattern LED_BY = Pattern.compile("主持(?:人?(?:[还也则]?是|为|[:：]|\\s)|棒交给了?)\\s*(?:([^，。；：由的]{2,16})的)?\\s*(\\p{IsHan}{2,4}?|\\p{Lu}[\\p{IsLatin}'.-]+(?: \\p{Lu}[\\p{IsLatin}'.-]+)?)\\s?(?:老师|先生|女士|同学)?(?=[，。；（(]|$)");

    /** {@code 由某刊主编 张三| 主持}. */
    private static final Pattern CHAIRS = Pattern.compile("\\s?(?:先生|女士|老师|教授|博士|[副]?(?:会长|理事长|秘书长|院长|校长|所长|主任|总监|主席|经理|主编|总编|总裁|总))?(?:的|作为|担任|作|来|负责)?主持");
    private static final Pattern CALLED_CHAIR = Pattern.compile("主持(?:人|棒交给|[的还也则]?是|：)[是为：:]?[^，。、；]{0,8}$");

    /** {@code 主持人 |小禾（某某社区）|}. */
    private static final Pattern HOUSED = Pattern.compile("主持人(?:是|为)?[\\s：:]*(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'.-]+(?: (?:\\p{IsHan}|\\p{Lu}[\\p{IsLatin}'.-]+))?)\\s?[（(]([^（()）]{2,24})[)）]");

    private Chair() {}

    /** Those whom a line tells to lead what it is of. */
    static List<Speaker> told(Page page, Unit unit) {
        return unit.isProse() && unit.text().contains("主持")
                ? Spoken.of(page).mentions(unit).stream().filter(m -> leads(unit.text(), m)).map(Mention::person).toList() : List.of();
    }

    /** Whether a line says of whom it names that they lead what it is of. */
    static boolean leads(String text, Mention m) {
        return CHAIRS.matcher(text).region(Asides.behind(text, m.end()), text.length()).lookingAt()
                || CALLED_CHAIR.matcher(text).region(0, m.lead() < m.start() ? m.lead() : m.start()).find();
    }

    /** The one whom a line names so; null where it names nobody. */
    static @Nullable Speaker in(String text, Organizations known) {
        Matcher housed = text.contains("主持人") ? HOUSED.matcher(text) : null;
        if (housed != null && housed.find() && PersonalName.likelihood(housed.group(1)) > 0 && !known.knows(housed.group(1))) {
            Affiliation a = Affiliation.read(housed.group(2), known);
            return new Speaker(housed.group(1), a.ownOrganization(), a.role());
        }
        return !text.contains("主持") ? null : Stream.of(LEADS, LED_BY).map(p -> named(p.matcher(text), known)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Speaker named(Matcher m, Organizations known) {
        while (m.find()) {
            String name = m.group(2);
            if (PersonalName.likelihood(name) > 0 && !PersonalName.isNobody(name) && !known.knows(name)) {
                Affiliation a = m.group(1) == null ? Affiliation.NONE : Affiliation.read(m.group(1), known);
                return new Speaker(name, a.ownOrganization(), a.role());
            }
        }
        return null;
    }
}
