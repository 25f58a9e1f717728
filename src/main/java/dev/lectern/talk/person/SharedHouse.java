package dev.lectern.talk.person;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several names before a bar or a slash, and behind it the one house of all: {@code 张三、李四｜某某实验室}, {@code 冯白 × Jane Doe｜Acme}. */
public final class SharedHouse {
    private static final CharacterSet BARS = CharacterSet.of("|｜丨");
    private static final CharacterSet SLASHES = CharacterSet.of("/／");
    private static final CharacterSet BETWEEN = CharacterSet.of("、&＆×✕和与");
    private static final CharacterSet COMMAS = CharacterSet.of(",，");
    private static final CharacterSet PAIR = CharacterSet.of("&＆×✕");
    private static final String DOT = " · ";
    private static final int LONGEST_ROW = 40;

    /** What people are to a community, whoever they work for: {@code 某公司 张三 和|社区贡献者|李四}. */
    private static final Pattern TO_COMMUNITY = Pattern.compile("(?:社区)?(?:资深|核心|活跃)?(?:贡献者|志愿者|爱好者)");

    private static final String NAME = "(?:[\\p{IsHan}·]{2,8}|\\p{Lu}[\\p{L}'’ .-]{1,24})";
    private static final String PART = "(?:\\s?[（(][^（()）]{1,16}[)）])?";
    private static final String MARK = "\\s*[、&＆和与]\\s*";
    /** {@code 某某工作室　张三（制作人）、李四（主程）}: the house of all, and behind each name what its bearer does there. */
    private static final Pattern HOUSE_FIRST = Pattern.compile("([\\p{L}\\d]{3,24})\\s*[\\s\\x{3000}|｜/／·]\\s*(" + NAME + PART + "(?:" + MARK + NAME + PART + "){1,5})");
    /** What somebody does of a work that several made. */
    private static final Pattern WORK = Pattern.compile("主[程美策笔创]|[前后]端|客户端|程序|策划|美术|原画|建模|动画|作曲|配乐|音[乐效频]|配音|文案|编剧|剪辑|主播|运营|运维|测试|设计|产品|硬件|固件|算法");
    private static final Pattern BETWEEN_NAMES = Pattern.compile(MARK + "(?![^（(]*[)）])");
    private static final CharacterSet BRACKETS = CharacterSet.of("（(");

    private SharedHouse() {}

    /** Each with their part, where the one house of all stands first; empty where the line is none such. */
    static List<Speaker> inParts(String line, Organizations known) {
        Matcher m = BRACKETS.isIn(line) && BETWEEN.isIn(line) && line.length() <= 2 * LONGEST_ROW ? HOUSE_FIRST.matcher(line) : null;
        if (m == null || !m.matches() || PersonalName.is(m.group(1)) || JobTitle.ends(m.group(1)) || !m.group(1).equals(Affiliation.read(m.group(1), known).organization())) {
            return List.of();
        }
        List<Speaker> people = new ArrayList<>();
        for (String piece : BETWEEN_NAMES.split(m.group(2))) {
            int bracket = BRACKETS.next(piece, 0);
            String name = (bracket < 0 ? piece : piece.substring(0, bracket)).strip();
            @Nullable String part = bracket < 0 ? null : piece.substring(bracket + 1, piece.length() - 1).strip();
            if (!PersonalName.mayBeCalled(name) && PersonalName.likelihood(name) == 0 || part != null && !isPart(part)) {
                return List.of();
            }
            people.add(new Speaker(name, m.group(1), part));
        }
        return people;
    }

    /** Whether somebody in a row may be of the house that another of it is. */
    public static boolean mayBeOf(Speaker person) {
        return Workplace.isUnknown(person) && (person.role() == null || !TO_COMMUNITY.matcher(person.role()).matches());
    }

    private static boolean isPart(String text) {
        return JobTitle.ends(text) || WORK.matcher(text).matches();
    }

    /** Names in either script, and where both work behind the one comma: {@code Jane Doe & 冯白, Acme}; -1 where it is not so. */
    private static int comma(String line) {
        int comma = COMMAS.next(line, 0);
        boolean pair = comma > 2 && comma <= LONGEST_ROW && COMMAS.next(line, comma + 1) < 0 && PAIR.isIn(line.substring(0, comma))
                && Characters.hasIdeograph(line.substring(0, comma));
        return pair ? comma : -1;
    }

    /** {@code 张三、李四 / 某某实验室}; -1 where a name stands behind the slash, or the line is none of these. */
    private static int slash(String line, Organizations known) {
        int slash = SLASHES.next(line, 0);
        boolean row = slash > 2 && slash <= LONGEST_ROW && BETWEEN.isIn(line.substring(0, slash))
                && Characters.hasIdeograph(line.substring(0, slash)) && line.substring(0, slash).chars().noneMatch(c -> "（(，,《".indexOf(c) >= 0);
        String house = row ? line.substring(slash + 1).strip() : "";
        return house.length() > 3 && (PersonalName.likelihood(house) < 2 || known.knows(house)) || row && Workplace.is(house, known) && !PersonalName.is(house)
                ? slash : -1;
    }

    /** {@code 张三、李四 · 某某浏览器 · 渲染引擎组}; -1 where it is not so. */
    private static int dot(String line) {
        int dot = line.indexOf(DOT);
        int mark = BETWEEN.next(line, 0);
        return dot > 2 && dot <= LONGEST_ROW && mark > 0 && mark < dot ? dot + 1 : -1;
    }

    /** Those before the house: one of them may go by a handle where another has a name of the usual shape. */
    private static List<Speaker> names(String row, Organizations known) {
        List<Speaker> read = PersonLine.read(row, known);
        List<Speaker> called = read.isEmpty() ? PersonLine.readNames(row, known) : read;
        return !read.isEmpty() || called.stream().anyMatch(p -> PersonalName.is(p.name())) ? called : List.of();
    }

    static List<Speaker> of(String line, Organizations known) {
        int bar = BARS.next(line, 0);
        bar = bar >= 0 ? bar : Math.max(comma(line), Math.max(slash(line, known), dot(line)));
        boolean row = bar > 2 && bar <= LONGEST_ROW && BARS.next(line, bar + 1) < 0 && SLASHES.next(line, bar + 1) < 0
                && BETWEEN.next(line, 0) < bar && BETWEEN.next(line, 0) > 0;
        String house = row ? line.substring(bar + 1).strip() : "";
        List<Speaker> names = !house.isEmpty() && BETWEEN.next(house, 0) < 0 && Workplace.mayBe(house, known)
                ? names(line.substring(0, bar), known) : List.of();
        boolean bare = names.size() > 1 && names.stream().allMatch(n -> n.organization() == null && n.role() == null);
        Affiliation a = bare ? Affiliation.read(house, known) : Affiliation.NONE;
        return a.organization() == null ? List.of() : names.stream().map(n -> new Speaker(n.name(), a.ownOrganization(), a.role())).toList();
    }
}
