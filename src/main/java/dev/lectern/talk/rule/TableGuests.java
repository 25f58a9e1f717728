package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A round table of which a post says who sits at it and, in another section, what they talk about:
 *
 * <pre>
 * ## 圆桌嘉宾
 * **张三**
 * &gt; 某公司联合创始人
 * **李四** …
 * ## 圆桌探讨的问题
 * 1. 公司买了你的项目，你还会继续维护吗？
 * </pre>
 */
public final class TableGuests implements Rule {
    private static final String TABLE = "(?:圆桌|(?:高峰|巅峰|尖峰|炉边)对话|(?i:panel(?:\\s+discussion)?))";
    private static final Pattern GUESTS = Pattern.compile("[^\\p{L}]{0,6}" + TABLE + "(?:会议|讨论|论坛|对话|环节|沙龙)?\\s*(?:的?参?与?(?:嘉宾|讲者|讲师|成员)(?:介绍|阵容|名单)?|(?i:guests?|speakers?|members?))\\s*[:：]?");
    /** What they talk about, and perhaps what the table is called. */
    private static final Pattern SUBJECT = Pattern.compile("[^\\p{L}]{0,6}" + TABLE + "(?:会议|讨论|论坛|对话|环节|沙龙)?[^：:]{0,6}(?:问题|话题|议题|主题|内容|大纲|提纲|(?i:questions?|topics?))\\s*(?:[:：]\\s*(.{4,60}))?[:：]?");
    private static final int FEWEST = 2;
    private static final int LONGEST_MENTION = 40;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        boolean told = known.stream().anyMatch(f -> f.kind() == Kind.PANEL);
        for (Unit heading : told ? List.<Unit>of() : page.units()) {
            if (heading.isHeading() && found.isEmpty() && GUESTS.matcher(heading.text()).matches()) {
                table(page, heading, known).ifPresent(f -> {
                    found.add(f);
                    f.body().forEach(p -> taken.add(p.unit()));
                });
            }
        }
        return found;
    }

    private static Optional<Finding> table(Page page, Unit heading, List<Finding> known) {
        List<Unit> section = section(page, heading);
        boolean talks = section.stream().anyMatch(u -> known.stream().anyMatch(f -> f.standing() == Standing.TALK && f.start() == u.index() && f.title() != null));
        List<Speaker> people = talks ? List.of() : people(page, section, known);
        if (people.size() < FEWEST) {
            return Optional.empty();
        }
        Optional<Unit> subject = page.units().stream().filter(u -> u.isHeading() && u.level() == heading.level() && SUBJECT.matcher(u.text()).matches()).findFirst();
        List<Piece> body = subject.map(s -> section(page, s).stream().filter(Unit::isProse).map(Piece::all).toList()).orElse(List.of());
        return Optional.of(new Finding(RuleName.ROUND_TABLE, Kind.PANEL, subject.map(s -> title(s.text())).orElse(null), people,
                heading.index(), body, List.of(), null, Standing.TALK));
    }

    private static @Nullable String title(String heading) {
        Matcher m = SUBJECT.matcher(heading);
        return m.matches() && m.group(1) != null ? Titles.own(Titles.clean(m.group(1))) : null;
    }

    /** What stands below a heading, up to the next that is no deeper. */
    private static List<Unit> section(Page page, Unit heading) {
        return page.units().stream().skip(heading.index() + 1L).takeWhile(u -> !u.isHeading() || u.level() > heading.level()).toList();
    }

    /** Whom its cards introduce, and whom its lines only name since the page has introduced them before. */
    private static List<Speaker> people(Page page, List<Unit> section, List<Finding> known) {
        Map<String, Speaker> people = new LinkedHashMap<>();
        for (Unit unit : section) {
            List<Speaker> carded = known.stream().filter(f -> f.start() == unit.index()).flatMap(f -> f.speakers().stream()).toList();
            List<Speaker> listed = carded.isEmpty() && unit.shape() == Unit.Shape.ITEM ? PersonLine.read(unit.text(), page.organizations()) : carded;
            (listed.isEmpty() ? again(page, unit, known).stream().toList() : listed).forEach(p -> people.putIfAbsent(p.name(), Roster.of(page).complete(p)));
        }
        return List.copyOf(people.values());
    }

    /** {@code 前面介绍过的：|张三|}. */
    private static Optional<Speaker> again(Page page, Unit unit, List<Finding> known) {
        String text = unit.text().strip();
        int mark = unit.shape() != Unit.Shape.TEXT || text.length() > LONGEST_MENTION ? -2 : Math.max(text.lastIndexOf('：'), text.lastIndexOf(':'));
        String name = mark < -1 ? "" : text.substring(mark + 1).strip();
        return name.isEmpty() ? Optional.empty()
                : known.stream().flatMap(f -> f.speakers().stream()).filter(s -> s.name().equals(name)).findFirst().or(() -> Roster.of(page).person(name));
    }
}
