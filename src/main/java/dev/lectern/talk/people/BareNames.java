package dev.lectern.talk.people;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names in a row and then what their bearers do together: {@code 谭立言、秦渡以及独立投资人Grace Liang参与讨论}, {@code 甲、乙、丙四位嘉宾围绕…}.
 * Where people talk with each other, a row of names needs nobody to introduce them.
 */
public final class BareNames {
    /** Behind a row of names how many there are, or that there are more. */
    private static final String COUNTED = "|[两二三四五六七八九]人(?!\\p{IsHan}?(?:组|团队))|等(?:嘉宾|讲师|讲者|专家|老师|大咖|大佬|开发者|代表|人)";
    /** What says that those who were named before it do something together. */
    private static final Pattern TOGETHER = Pattern.compile("等?[两二三四五六七八九几多数]位\\p{IsHan}{0,4}" + COUNTED + "|(?:悉数|共同|一起|一同|也)?(?:参与|参加|围绕|就[“「《]|展开|进行|同台|对谈|各抒己见|讨论|交流|坐[在成到]|登台)|(?:聊|谈)(?=[“「《\"了起得天]|着(?!手))|(?:共同|一起|一同)(?:聊|谈|畅|探讨|回答|回顾|分享)|就(?=[^，。“《]{2,30}(?:展开|进行|交换|交流|讨论|探讨|对话|各抒己见))|(?:分享|交流|交换|发表|阐述|表达|给出)了?(?:各自|彼此|[他她]们)");
    /** Where somebody works, in brackets behind the name, and a word on who they are. */
    private static final Pattern HOUSE = Pattern.compile("\\s*[（(][^（()）]{2,40}[)）]\\s*\\p{IsHan}{0,3}");
    private static final Pattern WITH_HOUSE = Pattern.compile("([^（()）]{2,24}?)\\s*[（(]([^（()）]{2,40})[)）]");
    private static final Pattern BEHIND_HOUSE = Pattern.compile("(来自)?\\s*([^的]{2,24})(?:\\s?的\\s?(\\p{IsHan}{2,4})|\\s+(\\p{IsHan}{2,4}))");
    private static final CharacterSet CLAUSE_ENDS = CharacterSet.of("，。；：！？\n");
    private static final int SHORTEST_ROW = 2;
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_ROW = 120;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[、，,]?\\s*(?:以及|还有)\\s*|\\s*[、和与及]\\s*");

    private static final Pattern SEATED = Pattern.compile("(?:与谈(?:人|嘉宾)?|(?:圆桌|讨论|对谈|对话)?嘉宾|参与(?:圆桌|讨论|对谈|对话)|坐在[^，。]{1,6}|台上坐[着了]|台上|同台|上台)(?:的)?(?:人|嘉宾)?(?:还)?(?:分别|依次)?(?:有|除了|包括|是|为|：|:|(?<=坐[着了]))\\s*((?:(?!，(?:由[^，。]{2,20})?主持)[^。；：]){4,200})");
    private static final Pattern BRACKET_LAST = Pattern.compile("\\s*[（(][^（()）]{1,40}[)）]$");

    /** {@code 甲、乙、丙|三位讲师}. */
    private static final Pattern COUNT = Pattern.compile("(?<=.{2})(?:等?[两二三四五六七八九十几多数]位\\p{IsHan}{0,4}" + COUNTED + ")$");

    /** {@code 甲、乙和丙|在某公司丁的主持下}. */
    private static final Pattern LED = Pattern.compile("(?<=.{2})在[^，。、在]{2,40}的?(?:主持|引导|带领)之?下$");

    private static final Pattern LISTS = Pattern.compile("[：:]\\s*$");

    /** {@code Vivian |姐}. */
    private static final Pattern CALLED = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsHan}]{2}) ?(?:姐|哥|老师|先生|女士|同学|大佬|教授|博士)$");

    /** {@code 不愿上镜的负责人「|老 K|」}. */
    private static final Pattern QUOTED = Pattern.compile("[「“『]([^「“『」”』]{2,8})[」”』]$");

    /** What somebody is, in a word, a blank and who: {@code 嘉宾 |Rachel 骆}, {@code 全职妈妈 |阿芸}. */
    private static final Pattern BEHIND_WORD = Pattern.compile("(\\p{IsHan}{2,6}) +(\\p{IsHan}{2,4}|\\p{Lu}[\\p{IsLatin}'.-]+(?: (?:\\p{IsHan}|\\p{Lu}[\\p{IsLatin}'.-]+))?)");

    /** By its place, how many it says. */
    private static final String COUNTS = "一二三四五六七八九";
    /** Of as many as are counted, each is somebody: {@code 甲某某、乙某某、|木棉|三位嘉宾}. */
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}{2,4}|\\p{L}[\\p{IsLatin}\\d_-]{1,15}");

    private static final Pattern LATIN = Pattern.compile("\\p{Lu}\\p{Ll}{1,14}");

    /** {@code 我们请|甲、乙和丙坐到台上}. */
    private static final Pattern ASKED = Pattern.compile("^[^、]{0,8}?(?:我们|主持人|现场|台上|论坛|圆桌|环节)?(?:特别|特意|特地|还|又)?(?:邀请|有请|请)(?:到|来|出|上)?了?(?=\\p{L}{2})");

    private BareNames() {}

    /** {@code 圆桌由张三主持，嘉宾有：}, and below it a list with one in each line. */
    public static List<Speaker> below(Page page, Unit unit) {
        List<Speaker> people = new ArrayList<>();
        for (int i = unit.index() + 1; LISTS.matcher(unit.text()).find() && i < page.size() && page.unit(i).shape() == Unit.Shape.ITEM; i++) {
            List<Speaker> one = PersonLine.read(page.unit(i).text(), page.organizations());
            people.addAll(one.size() == 1 ? one : Spoken.of(page).mentions(page.unit(i)).stream().map(Mention::person).limit(1).toList());
        }
        return people;
    }

    /** The longest row of the line; empty where none of at least two stands there. */
    static List<Speaker> in(String text, List<Mention> mentions, Organizations known) {
        List<Speaker> best = List.of();
        Matcher together = TOGETHER.matcher(text);
        int from = 0;
        for (int at = 0; together.region(at, text.length()).find();) {
            int end = withoutBlanks(text, from, together.start());
            int start = clauseStart(text, Math.max(from, end - LONGEST_ROW), end);
            boolean row = end - start >= SHORTEST_ROW;
            int count = 1 + COUNTS.indexOf(text.charAt(together.start() < text.length() - 1 && text.charAt(together.start()) == '等'
                    ? together.start() + 1 : together.start()));
            List<Speaker> people = row ? row(text, start, end, mentions, known, false, count) : List.of();
            best = people.size() > best.size() ? people : best;
            at = row ? together.end() : together.start() + 1;
            from = row ? at : from;
        }
        return best;
    }

    /** Those whom a line says to sit at a table, whatever stands before their names: {@code 与谈人包括某公司的甲、自由撰稿人乙，以及丙}. */
    static List<Speaker> seated(String text, List<Mention> mentions, Organizations known) {
        Matcher seated = text.indexOf('、') < 0 ? null : SEATED.matcher(text);
        List<Speaker> best = List.of();
        while (seated != null && seated.find()) {
            List<Speaker> people = row(text, seated.start(1), seated.end(1), mentions, known, true, 0);
            best = people.size() > best.size() ? people : best;
        }
        return best;
    }

    /** The name with which a part ends that can hold nothing but somebody. */
    private static @Nullable Speaker last(String part, Organizations known) {
        String s = BRACKET_LAST.matcher(part.strip()).replaceFirst("");
        for (int n : new int[] {3, 2}) {
            String name = s.length() > n ? s.substring(s.length() - n) : "";
            boolean pet = n == 2 && !name.isEmpty() && "老阿小".indexOf(name.charAt(0)) >= 0 && PersonalName.likelihood(name) > 0;
            boolean cut = n == 3 && JobTitle.endsFirmly(s.substring(0, Math.max(0, s.length() - 2))); // 老教|师周叔
            if (pet || PersonalName.isChinese(name) && !known.knows(name) && !cut) {
                Affiliation a = Affiliation.read(s.substring(0, s.length() - n).replaceFirst("的$", ""), known);
                return new Speaker(name, a.organization(), a.role());
            }
        }
        return null;
    }

    /** A name nobody introduces, perhaps with a house in brackets. */
    private static @Nullable Speaker bare(String part, Organizations known) {
        Matcher quoted = "」”』".indexOf(Characters.lastBefore(part, part.length())) < 0 ? null : QUOTED.matcher(part);
        if (quoted != null && quoted.find() && PersonalName.likelihood(quoted.group(1)) > 0) {
            return new Speaker(quoted.group(1), null, null);
        }
        Matcher called = part.indexOf(' ') < 0 ? null : BEHIND_WORD.matcher(CALLED.matcher(part).replaceFirst(""));
        if (called != null && called.matches() && PersonalName.likelihood(called.group(2)) > 1 && !known.knows(called.group(2))
                && !Organizations.isHouse(called.group(1))) {
            return new Speaker(called.group(2), null, called.group(1).endsWith("嘉宾") ? null : called.group(1));
        }
        Matcher house = WITH_HOUSE.matcher(part);
        String name = house.matches() ? house.group(1) : part;
        name = CALLED.matcher(name).replaceFirst("");
        if (!PersonalName.is(name) || known.knows(name)) {
            @Nullable Speaker housed = house.matches() ? null : behindHouse(name, known);
            return house.matches() || housed != null ? housed : behindJob(part, known);
        }
        Affiliation a = house.matches() ? Affiliation.read(house.group(2), known) : Affiliation.NONE;
        return new Speaker(name, a.organization(), a.role());
    }

    /** {@code 某某科技 |张三}, {@code 来自某某大学的|李四}: in a row of people the word behind a blank, or behind where somebody comes from, is a name. */
    private static @Nullable Speaker behindHouse(String part, Organizations known) {
        Matcher m = part.indexOf(' ') < 0 && part.indexOf('的') < 0 ? null : BEHIND_HOUSE.matcher(part);
        if (m == null || !m.matches()) {
            return null;
        }
        boolean from = m.group(1) != null;
        String name = m.group(3) != null ? m.group(3) : m.group(4);
        boolean somebody = from == (m.group(3) != null) && PersonalName.isChinese(name) && !known.knows(name);
        Affiliation a = somebody ? Affiliation.read(m.group(2).strip(), known) : Affiliation.NONE;
        return a.ownOrganization() == null ? null : new Speaker(name, a.ownOrganization(), a.role());
    }

    /** In a row of people a word behind a job is its bearer's name, whatever it looks like: {@code 某集团总经理娜仁高娃}. */
    private static @Nullable Speaker behindJob(String told, Organizations known) {
        String part = CALLED.matcher(told).replaceFirst("");
        int blank = part.lastIndexOf(' ');
        if (blank > 0 && JobTitle.endsFirmly(part.substring(0, blank)) && LATIN.matcher(part.substring(blank + 1)).matches()) {
            Affiliation a = Affiliation.read(part.substring(0, blank), known);
            return new Speaker(part.substring(blank + 1), a.ownOrganization(), a.role());
        }
        for (int end = part.length() - SHORTEST_NAME; end > 0 && end >= part.length() - LONGEST_NAME; end--) {
            String name = CALLED.matcher(part.substring(end).strip()).replaceFirst("");
            String job = part.substring(0, end);
            if ((JobTitle.endsFirmly(job) || Workplace.isJobInHouse(job, known)) && PersonalName.likelihood(name) > 0 && !known.knows(name)) {
                Affiliation a = Affiliation.read(part.substring(0, end), known);
                return new Speaker(name, a.organization(), a.role());
            }
        }
        return null;
    }

    /** Whom a part of a row names, and only where that part itself says that they work. */
    private static Speaker within(String text, int start, Mention m, Organizations known) {
        if (m.lead() >= start || m.person().organization() == null) {
            return m.person();
        }
        Affiliation a = Affiliation.read(text.substring(start, m.start()), known);
        return new Speaker(m.person().name(), a.ownOrganization(), a.role());
    }

    private static int withoutBlanks(String text, int from, int end) {
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static int clauseStart(String text, int from, int end) {
        int start = end;
        while (start > from && !CLAUSE_ENDS.has(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static List<Speaker> row(String text, int from, int to, List<Mention> mentions, Organizations known, boolean seated, int count) {
        Map<String, Speaker> row = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>(List.of(BETWEEN.split(text.substring(from, to))));
        int at = from;
        for (String words : parts) {
            String told = COUNT.matcher(words.endsWith("下") ? LED.matcher(words).replaceFirst("") : words).replaceFirst("");
            String part = at == from && told.indexOf('请') >= 0 ? ASKED.matcher(told).replaceFirst("") : told;
            int start = text.indexOf(words, at);
            at = start + words.length();
            int end = start + told.length();
            Speaker person = mentions.stream()
                    .filter(m -> m.start() >= start && m.end() <= end && (end - m.end() <= 3 || HOUSE.matcher(text).region(m.end(), end).matches()))
                    .map(m -> within(text, start, m, known)).findFirst()
                    .orElseGet(() -> bare(part, known));
            person = person == null && seated ? last(part, known) : person;
            person = person == null && count == parts.size() && count > 2 && WORD.matcher(part).matches() && !known.knows(part)
                            && !PersonalName.isNobody(part) && !JobTitle.ends(part)
                    ? new Speaker(part, null, null) : person;
            if (person != null) {
                row.putIfAbsent(person.name(), person);
            } else if (!words.equals(parts.get(parts.size() - 1)) && !JobTitle.ends(part)) {
                row.clear();
            }
        }
        return row.size() >= 2 ? List.copyOf(row.values()) : List.of();
    }
}
