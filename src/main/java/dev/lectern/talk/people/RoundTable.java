package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Enumeration;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who sits at a round table that prose tells of: {@code 某大学教授张三主持了圆桌，李四、王五与某公司经理赵六参与了讨论}. */
public final class RoundTable {
    /** All up to where a row of people begins: {@code 从左至右依次为：|张三、李四}. */
    private static final Pattern IN_ORDER = Pattern.compile("(?s)^.*(?:(?:依次|分别)(?:为|是)?|从左(?:至|到|往)右)\\s*[：:，,]?\\s*");
    /** {@code 最后的圆桌讨论由…}, {@code 在圆桌环节，…}. */
    private static final Pattern BEGINS = Pattern.compile("[^，。]{0,14}?圆桌|(?:随后|接着|最后|接下来|活动最后)，[^，。]{0,10}?圆桌");
    private static final Pattern CLOSED = Pattern.compile("[）)]$");

    private RoundTable() {}

    /** Those whom a paragraph seats below the heading of one, or who leads it; nobody where it seats but one. */
    public static List<Speaker> told(Page page, Unit unit) {
        List<Speaker> row = unit.shape() == Unit.Shape.TEXT && unit.text().indexOf('。') > 0 ? seated(page, unit) : List.of();
        return row.size() < 2 ? Chair.told(page, unit) : withChair(page, unit, row).stream().map(Roster.of(page)::complete).toList();
    }

    /** Whether a paragraph tells of a round table at which several sit, and nobody of those whom it might go on about. */
    public static boolean seats(Page page, Unit unit, Predicate<String> isOwn) {
        boolean table = unit.text().contains("圆桌") && BEGINS.matcher(unit.text()).lookingAt();
        List<Speaker> row = table ? seated(page, unit) : List.of();
        return row.size() >= 2 && row.stream().noneMatch(p -> isOwn.test(p.name()));
    }

    /** Whoever leads the round table sits at it as well. */
    public static List<Speaker> withChair(Page page, Unit unit, List<Speaker> people) {
        Set<Speaker> all = new LinkedHashSet<>();
        for (Mention m : Spoken.of(page).mentions(unit)) {
            if (Chair.leads(unit.text(), m) && people.stream().noneMatch(p -> p.name().equals(m.person().name()))) {
                all.add(m.person());
            }
        }
        @Nullable Speaker chair = all.isEmpty() ? Chair.in(unit.text(), page.organizations()) : null;
        if (chair != null && people.stream().noneMatch(p -> p.name().equals(chair.name()))) {
            all.add(chair);
        }
        all.addAll(people);
        return List.copyOf(all);
    }

    /** Everyone whom the paragraphs from here to the next heading name, where what each said is told instead of who sat there. */
    public static List<Speaker> named(Page page, Unit unit) {
        Map<String, Speaker> named = new LinkedHashMap<>();
        for (int i = unit.index(); i < page.size() && !page.unit(i).isHeading() && !Closings.isClosing(page.unit(i).text()); i++) {
            Spoken.of(page).mentions(page.unit(i)).forEach(m -> named.merge(m.person().name(), m.person(), Finding::complete));
        }
        return List.copyOf(named.values());
    }

    /** The longest row of people whom a line names, whichever way; empty where it names but one. */
    public static List<Speaker> seated(Page page, Unit unit) {
        List<Mention> mentions = Spoken.of(page).mentions(unit);
        List<Speaker> row = Enumeration.in(unit.text(), mentions);
        String names = IN_ORDER.matcher(unit.text()).replaceFirst("");
        List<Speaker> line = names.length() == unit.text().length() ? List.of() : PersonLine.read(CLOSED.matcher(names).replaceAll(""), page.organizations());
        List<Speaker> told = line.size() > row.size() && line.size() >= 2 ? line : row.size() >= 2 ? row : List.of();
        List<Speaker> bare = BareNames.in(unit.text(), mentions, page.organizations());
        List<Speaker> seated = BareNames.seated(unit.text(), mentions, page.organizations());
        List<Speaker> most = bare.size() > told.size() ? bare : told;
        return seated.size() >= most.size() && seated.size() > 1 ? seated : most;
    }
}
