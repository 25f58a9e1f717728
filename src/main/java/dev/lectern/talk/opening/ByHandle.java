package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The talks of a gathering whose members know each other by what they are called online, all of them in one form:
 *
 * <pre>
 * - 用一棵树管理桌面 by lazycat       1. 用一棵树管理桌面（lazycat）       - **用一棵树管理桌面** - lazycat
 * - 打印机的一生 by bitfox            2. 打印机的一生（bitfox）            - **打印机的一生** - bitfox
 * </pre>
 *
 * <p>One such word may be anything; where each line of the programme ends with another, and the page names nobody else, they are people.
 */
final class ByHandle {
    private static final int FEWEST = 2;
    private static final int SHORTEST_TITLE = 5;
    private static final int LONGEST = 90;
    private static final Pattern LINE = Pattern.compile("(.{4,70}?)(?:(?:\\s+|(?<=\\p{IsHan}))by\\s+([A-Za-z][\\w.-]{1,23})|\\s*[（(]([A-Za-z][\\w.-]{1,23})[)）]|\\s+(?:[-–—]{1,2}|[/|｜·])\\s+([A-Za-z][\\w.-]{1,23}))");
    private static final Set<String> NOBODY = Set.of("demo", "wip", "draft", "beta", "alpha", "remote", "online", "live", "tbd", "tba",
            "video", "slides", "ppt", "pdf", "english", "experimental", "preview", "optional", "new", "github");

    /** What a post is called that announces, or tells of, people who meet. */
    private static final Pattern EVENT = Pattern.compile("聚|沙龙|茶会|分享会|活动|线下|之夜|夜谈|夜话|开放日|自由软件日|用户组|第\\s?[\\d一二三四五六七八九十]{1,3}\\s?[次期场届回]|(?i:meet-?up|\\w*LUG\\b|salon|night|gathering)");
    /** What stands under such headings others wrote. */
    private static final Pattern READING = Pattern.compile("文|阅读|链接|项目|工具|更新|发布|书");

    private final Page page;
    /** Whether the page may tell of talks so: it is of an event, and no line says outright who speaks. */
    private final boolean mayTell;
    /** The form that all lines of a group have; 0 where they have none in common. A list may have thousands. */
    private final Map<Group, Integer> forms = new HashMap<>();

    /** Lines of one shape below the same heading. @param from the first line below it */
    private record Group(int from, Unit.Shape shape, int level) {}

    /** Those of a page; each list read once. */
    static ByHandle of(Page page) {
        return page.once(ByHandle.class, ByHandle::new);
    }

    private ByHandle(Page page) {
        @Nullable String event = page.head().title();
        this.page = page;
        mayTell = event != null && EVENT.matcher(event).find()
                && page.units().stream().noneMatch(u -> u.isProse() && Label.filled(Label.Field.SPEAKER, u.text()).isPresent());
    }

    Optional<Opening> opening(Unit unit) {
        Matcher m = mayTell ? match(page, unit) : null;
        if (m == null || forms.computeIfAbsent(group(unit), g -> common(unit, g)) != form(m)) {
            return Optional.empty();
        }
        String title = Titles.clean(m.group(1));
        return title == null ? Optional.empty() : Optional.of(new Opening(RuleName.TITLE_WITH_PERSON, title, List.of(new Speaker(name(m), null, null)), true));
    }

    private static @Nullable Matcher match(Page page, Unit unit) {
        String text = unit.text();
        Topic topic = page.topic(unit.index());
        char last = text.isEmpty() || text.length() > LONGEST ? ' ' : text.charAt(text.length() - 1);
        boolean may = (unit.shape() == Unit.Shape.ITEM || unit.isHeading()) && (topic == Topic.AGENDA || topic == Topic.TALKS)
                && ("）)".indexOf(last) >= 0 || last < 128 && Character.isLetterOrDigit(last));
        if (!may || !Characters.hasIdeograph(text)) {
            return null;
        }
        Matcher m = LINE.matcher(text);
        boolean line = m.matches() && Characters.hasIdeograph(m.group(1)) && m.group(1).length() >= SHORTEST_TITLE
                && m.group(1).indexOf('。') < 0 && Label.of(text).isEmpty();
        String name = line ? name(m) : "";
        boolean somebody = line && page.besideTime(unit).isEmpty() && !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && !PersonalName.isThing(name) && JobTitle.start(name) < 0 && !page.organizations().knows(name);
        return somebody ? m : null;
    }

    private static int form(Matcher m) {
        return m.group(2) != null ? 2 : m.group(3) != null ? 3 : 4;
    }

    private static String name(Matcher m) {
        return m.group(form(m));
    }

    private Group group(Unit unit) {
        int from = unit.index();
        while (from > 0 && !ends(unit, page.unit(from - 1))) {
            from--;
        }
        return new Group(from, unit.shape(), unit.level());
    }

    /** The form of all lines of a group, each with another name; 0 where one is otherwise. */
    private int common(Unit unit, Group group) {
        if (group.from > 0 && READING.matcher(page.unit(group.from - 1).text()).find()) {
            return 0;
        }
        Set<String> names = new HashSet<>();
        int form = 0;
        for (int i = group.from; i < page.size() && !ends(unit, page.unit(i)); i++) {
            Unit beside = page.unit(i);
            if (beside.shape() != group.shape || beside.level() != group.level || i > group.from && beside.block() == page.unit(i - 1).block()) {
                continue;
            }
            Matcher m = match(page, beside);
            if (m == null || form > 0 && form(m) != form || !names.add(name(m))) {
                return 0;
            }
            form = form(m);
        }
        return names.size() >= FEWEST ? form : 0;
    }

    private static boolean ends(Unit unit, Unit other) {
        return other.isHeading() && (!unit.isHeading() || other.level() < unit.level());
    }
}
