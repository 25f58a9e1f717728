package dev.lectern.talk.line;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line behind whose last bar somebody stands whole, with house and job: what stands before it is the title, whatever bars and
 * brackets that holds. {@code 源码漫谈｜缓存：一次未命中之后 | 青鸟云高级工程师 林远}.
 */
public final class LastBar {
    private static final String BARS = "|｜丨┃";
    /** What a title ends with, and no house. */
    private static final Pattern ENDS_TITLE = Pattern.compile(".{0,12}(?:平台|系统|框架|引擎|内核|编译器|数据库|复盘|漫谈|杂谈|笔记|体会|心得|之道|调优|性能|架构|方案|体系|工具|机制|原理|算法|模型|部署|测试|排查|监控|调度|存储|检索)");
    private static final int SHORTEST_TITLE = 4;
    /** A shorter piece between two bars may be a house, or part of one. */
    private static final int LONGEST_HOUSE = 24;
    private static final int LONGEST_PEOPLE = 60;

    private LastBar() {}

    public static @Nullable TitledPerson read(String line, Organizations known) {
        int bar = before(line, line.length());
        String tail = bar < SHORTEST_TITLE || line.length() - bar > LONGEST_PEOPLE ? "" : line.substring(bar + 1).strip();
        List<Speaker> people = tail.isEmpty() || mayGoOn(line, bar, known) ? List.of() : PersonParts.shared(PersonLine.read(tail, known), tail);
        boolean whole = !people.isEmpty() && people.stream().allMatch(p -> PersonalName.is(p.name()) && p.organization() != null && p.role() != null);
        return !whole ? null : Optional.ofNullable(TitledPerson.apart(line.substring(0, bar), people)).filter(t -> isTitle(t.title(), known)).orElse(null);
    }

    /** Where before a place the last bar stands; -1 where none does. */
    private static int before(String line, int end) {
        int at = end - 1;
        while (at >= 0 && BARS.indexOf(line.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    /** {@code 某题目 | 青鸟云 |存储平台工程师 林远}: the piece between two bars of one kind tells of the person too, where it can. */
    private static boolean mayGoOn(String line, int bar, Organizations known) {
        int first = before(line, bar);
        String piece = first < 0 ? "" : line.substring(first + 1, bar).strip();
        boolean alike = first > 0 && line.charAt(first) == line.charAt(bar) && (line.charAt(first - 1) == ' ') == (line.charAt(bar - 1) == ' ');
        return !piece.isEmpty() && piece.length() <= LONGEST_HOUSE && (alike ? Workplace.mayBe(piece, known) : Workplace.is(piece, known));
    }

    /** Where a title is over behind which, parted by a dash, the house of whoever speaks stands: {@code 缓存漫谈| —— 某某科技 ¦ 张三}; -1 where none does. */
    static int houseAtEnd(String title, Speaker person) {
        int dash = Math.max(title.lastIndexOf("——"), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" — ")));
        String house = dash < SHORTEST_TITLE ? "" : Characters.without("—–- ", "", title.substring(dash)).strip();
        boolean own = !house.isEmpty() && (person.organization() == null || house.startsWith(person.organization()));
        return own && house.length() <= LONGEST_HOUSE && Organizations.isNothingElse(house) ? dash : -1;
    }

    private static boolean isTitle(String title, Organizations known) {
        return !Workplace.is(title, known) || title.length() >= 2 * SHORTEST_TITLE && !JobTitle.endsFirmly(title);
    }

    /** {@code 从零搭建 DevOps| 平台，张三}: behind a blank the title goes on to the comma, where what stands before that may end one. */
    static boolean goesOnToComma(String behindBlank, Organizations known) {
        int comma = behindBlank.indexOf('，');
        String before = comma < 1 ? "" : behindBlank.substring(0, comma).strip();
        return !before.isEmpty() && PersonalName.isChinese(behindBlank.substring(comma + 1).strip()) && PersonalName.likelihood(before) < 2
                && !Workplace.is(before, known) && !Organizations.isHouse(before)
                && (ProgrammeLine.SAYS.matcher(before).find() || ENDS_TITLE.matcher(before).matches());
    }
}
