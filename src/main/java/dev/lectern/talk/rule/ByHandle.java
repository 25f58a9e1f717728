package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern LINE = Pattern.compile("(.{4,70}?)(?:\\s+by\\s+([A-Za-z][\\w.-]{1,23})|\\s*[（(]([A-Za-z][\\w.-]{1,23})[)）]|\\s+[-–—]{1,2}\\s+([A-Za-z][\\w.-]{1,23}))");
    private static final Set<String> NOBODY = Set.of("demo", "wip", "draft", "beta", "alpha", "remote", "online", "live", "tbd", "tba", "video", "slides", "ppt", "pdf", "english", "experimental", "preview", "optional", "new", "github");

    /** What a post is called that announces, or tells of, people who meet. */
    private static final Pattern EVENT = Pattern.compile("聚|沙龙|茶会|分享会|活动|线下|之夜|夜谈|夜话|开放日|自由软件日|用户组|第\\s?[\\d一二三四五六七八九十]{1,3}\\s?[次期场届回]|(?i:meet-?up|\\w*LUG\\b|salon|night|gathering)");
    /** What stands under such headings others wrote. */
    private static final Pattern READING = Pattern.compile("文|阅读|链接|项目|工具|更新|发布|书");

    private ByHandle() {}

    static Optional<Opening> opening(Page page, Unit unit) {
        @Nullable String event = page.head().title();
        Matcher m = event == null || !EVENT.matcher(event).find() ? null : match(page, unit);
        if (m == null || !areAll(page, unit, form(m))) {
            return Optional.empty();
        }
        String title = Titles.clean(m.group(1));
        return title == null ? Optional.empty() : Optional.of(new Opening("title with person", title, List.of(new Speaker(name(m), null, null)), true));
    }

    private static @Nullable Matcher match(Page page, Unit unit) {
        String text = unit.text();
        Topic topic = page.topic(unit.index());
        char last = text.isEmpty() || text.length() > LONGEST ? ' ' : text.charAt(text.length() - 1);
        boolean may = (unit.shape() == Unit.Shape.ITEM || unit.isHeading()) && (topic == Topic.AGENDA || topic == Topic.TALKS) && ("）)".indexOf(last) >= 0 || last < 128 && Character.isLetterOrDigit(last));
        if (!may || !Characters.hasIdeograph(text)) {
            return null;
        }
        Matcher m = LINE.matcher(text);
        boolean line = m.matches() && Characters.hasIdeograph(m.group(1)) && m.group(1).length() >= SHORTEST_TITLE && m.group(1).indexOf('。') < 0 && Label.of(text).isEmpty();
        String name = line ? name(m) : "";
        boolean somebody = line && page.besideTime(unit).isEmpty() && !NOBODY.contains(name.toLowerCase(Locale.ROOT)) && !PersonalName.isThing(name) && JobTitle.start(name) < 0 && !page.organizations().knows(name);
        return somebody ? m : null;
    }

    private static int form(Matcher m) {
        return m.group(2) != null ? 2 : m.group(3) != null ? 3 : 4;
    }

    private static String name(Matcher m) {
        return m.group(form(m));
    }

    /** Whether all lines beside this one, of its shape and below the same heading, are of this form, each with another name. */
    private static boolean areAll(Page page, Unit unit, int form) {
        if (page.units().stream().anyMatch(u -> u.isProse() && Label.filled(Label.Field.SPEAKER, u.text()).isPresent())) {
            return false;
        }
        int from = unit.index();
        while (from > 0 && !ends(unit, page.unit(from - 1))) {
            from--;
        }
        if (from > 0 && READING.matcher(page.unit(from - 1).text()).find()) {
            return false;
        }
        Set<String> names = new HashSet<>();
        int lines = 0;
        for (int i = from; i < page.size() && !ends(unit, page.unit(i)); i++) {
            Unit beside = page.unit(i);
            if (beside.shape() != unit.shape() || beside.level() != unit.level() || i > from && beside.block() == page.unit(i - 1).block()) {
                continue;
            }
            Matcher m = match(page, beside);
            if (m == null || form(m) != form || !names.add(name(m))) {
                return false;
            }
            lines++;
        }
        return lines >= FEWEST;
    }

    private static boolean ends(Unit unit, Unit other) {
        return other.isHeading() && (!unit.isHeading() || other.level() < unit.level());
    }
}
