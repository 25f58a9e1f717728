package dev.lectern.talk.name;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people are called besides, said in brackets behind their names: {@code 苗听雪（花名：小雪）}, {@code 苗听雪（Nora）}. */
public final class AlsoCalled {
    private static final Pattern BRACKETED = Pattern.compile("[（(](?:(?:花名|网名|笔名|昵称|艺名|英文名)\\s*[:：]?\\s*(\\p{IsHan}{2,4}|\\p{Lu}\\p{Ll}{1,14})|(\\p{Lu}\\p{Ll}{1,14}))[)）]");
    private static final Pattern WITH_HOUSE = Pattern.compile("(\\p{Lu}\\p{Ll}{1,14})\\s*[（(](\\p{IsHan}{2,4})[)）]\\s*[，,]\\s*([^，,。]{2,30})");
    private static final Pattern FRIENDLY = Pattern.compile("(?!阿里|小米|小鹏|小桔|小马|小冰|小影|老虎|阿斯)[小阿老]\\p{IsHan}|大[熊头叔哥姐毛白虎牛鱼雄宝仁]|\\p{IsHan}[哥姐叔爷董仔]");
    /** {@code Mio（星野 澪|，某某通信|）}: behind one Latin word a name of another tongue, parted as that does. */
    private static final Pattern IN_TWO_WORDS = Pattern.compile("(\\p{Lu}\\p{Ll}{1,14} ?)[（(]([\\p{IsHan}々]{1,3}) ([\\p{IsHan}々\\u3040-\\u30ff]{1,4})(?:[)）]|[，,]\\s?(?=[^（()）]{2,40}[)）]))");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^[（(]|[）)]$");
    private static final CharacterSet BRACKETS = CharacterSet.of("（(");
    private static final CharacterSet COMMAS = CharacterSet.of("，,");

    private static final int LONGEST_OTHER = 16;
    private static final int LONGEST_NAME = 4;
    private static final CharacterSet MARKS = CharacterSet.of(" ，,|｜/／@（(");

    private AlsoCalled() {}

    /** The whole names in Chinese characters of those of whom the texts say so, by what they are called besides. A Latin word may be a house: alone it has to be a first name that many have. */
    public static Map<String, String> in(List<String> texts) {
        Map<String, String> names = new HashMap<>();
        for (String text : texts) {
            for (int open = BRACKETS.next(text, 2); open > 0; open = BRACKETS.next(text, open + 1)) {
                Matcher m = BRACKETED.matcher(text).region(open, text.length());
                String name = m.lookingAt() ? nameBefore(text, open) : "";
                if (!name.isEmpty() && (m.group(1) != null || Romanized.isOften(m.group(2)))) {
                    names.putIfAbsent(m.group(1) != null ? m.group(1) : m.group(2), name);
                }
            }
        }
        return names;
    }

    /** Whether it does so: in brackets behind a name its bearer's other name may stand: {@code 老莫（莫文渊）}, {@code Mu Zeng（木增）}. @param inner how likely what stands inside is a name */
    public static boolean isOther(String outside, String inside, int inner) {
        boolean otherScript = Character.isIdeographic(outside.codePointAt(0)) != Character.isIdeographic(inside.codePointAt(0));
        return !Organizations.hasTellingEnding(inside)
                && (inner == 3 && Character.isIdeographic(inside.codePointAt(0))
                        || otherScript && PersonalName.is(outside) && (Romanized.isChinese(inside) || isLatinOther(inside))
                        || otherScript && inner > 0 && PersonalName.isLatin(outside) && inside.length() <= 4);
    }

    /** Whether Latin words beside a name in Chinese characters are how its bearer is called in English, and no house: {@code Qinglan Miao} of 苗青岚, {@code Barry}; or a name is that of whom the other calls among friends. */
    public static boolean isSpelt(String name, String latin) {
        if (name.length() == 2 && latin.length() > 1 && latin.charAt(0) == name.charAt(0) && PersonalName.isChinese(latin)) {
            return true; // 陈伯，陈润生
        }
        boolean beside = !latin.isEmpty() && Character.isUpperCase(latin.charAt(0)) && PersonalName.isChinese(name)
                && Organizations.KNOWN.prefix(latin) == 0 && !Organizations.hasTellingEnding(latin);
        return beside && (isLatinOther(latin) || Romanized.isFirst(latin) || Romanized.isOfSyllables(latin));
    }

    /** Whether behind a whole name stands but what its bearer is called among friends: {@code 叶振宇（|小叶|）}. */
    public static boolean isFriendly(String name, String inside, Organizations known) {
        boolean may = inside.length() == 2 && name.length() > 2 && FRIENDLY.matcher(inside).matches() && !known.knows(inside);
        return may && (name.charAt(0) == '@' || Character.isIdeographic(name.codePointAt(0)) && PersonalName.isChinese(name) && PersonalName.mayBeCalled(inside));
    }

    /** Whether two characters that tell of no house may be how somebody is called among friends, where a column beside gives the house: {@code 苗听雪（|清梧|） | 某银行}. */
    public static boolean mayBeNick(String inside, Organizations known) {
        return inside.length() == 2 && Character.isIdeographic(inside.codePointAt(0)) && Character.isIdeographic(inside.codePointAt(1))
                && !known.knows(inside) && !Organizations.hasTellingEnding(inside);
    }

    /** Where the whole name ends that a bracket begins with, outside of which stands only how its bearer is called: {@code 张律师（|张正豪|，某事务所）}; 0 where none does. */
    public static int wholeEnd(String outside, String inside) {
        int comma = COMMAS.next(inside, 0);
        String family = comma < 2 ? "" : PersonalName.calledAtStart(outside);
        return !family.isEmpty() && inside.startsWith(family) && PersonalName.isChinese(inside.substring(0, comma)) ? comma : 0;
    }

    /** A line without the whole name behind the one that its bearer goes by: {@code Mio（星野 澪）}. Where somebody works stands there as well, but seldom in two words without an office. */
    static String withoutWhole(String line) {
        Matcher m = line.isEmpty() || !Character.isUpperCase(line.charAt(0)) ? null : IN_TWO_WORDS.matcher(line);
        if (m == null || !m.lookingAt() || mayBeOfHouse(m.group(2)) || mayBeOfHouse(m.group(3))) {
            return line;
        }
        boolean more = "，,".indexOf(m.group().strip().charAt(m.group().strip().length() - 1)) >= 0;
        return m.group(1).strip() + (more ? "（" : "") + line.substring(m.end());
    }

    private static boolean mayBeOfHouse(String word) {
        return Organizations.KNOWN.prefix(word) > 0 || JobTitle.ends(word) || JobTitle.start(word) >= 0 || PersonalName.endsLikeHouse(word) || Organizations.hasTellingEnding(word);
    }

    /** A line without what somebody is called besides, where house or job is told as well: {@code 苗听雪（铁观音） | 某某数据 | 架构师}, {@code 某某科技架构师 苗听雪（Nora）}, {@code 苗听雪（Nora，某某科技）}. */
    static String without(String line) {
        int open = BRACKETS.next(line, 2);
        int close = open < 0 ? -1 : Math.max(line.indexOf('）', open), line.indexOf(')', open));
        String inside = close < 0 || close - open > LONGEST_OTHER ? "" : line.substring(open + 1, close).strip();
        String more = close < 0 ? "" : withoutLatin(line.substring(open + 1, close));
        if (!more.isEmpty() && more.length() < close - open - 1 && !nameBefore(line, open).isEmpty()) {
            return line.substring(0, open + 1) + more + line.substring(close);
        }
        boolean other = !inside.isEmpty() && !nameBefore(line, open).isEmpty() && Organizations.KNOWN.prefix(inside) == 0
                && (PersonalName.mayBeNickname(inside) && !PersonalName.endsLikeHouse(inside)
                        || inside.charAt(0) < 128 && Character.isLetter(inside.charAt(0)) && PersonalName.likelihood(inside) > 0);
        String behind = other ? line.substring(close + 1) : "";
        String before = other ? line.substring(0, line.lastIndexOf(nameBefore(line, open), open)) : "";
        boolean told = other && BRACKETS.next(behind, 0) < 0
                && (tells(Bare.withoutMarks(behind.strip())) || behind.isBlank() && tells(Bare.withoutMarks(before.strip())));
        boolean joined = told && !behind.isEmpty() && Character.isLetter(behind.codePointAt(0));
        return told ? line.substring(0, open).stripTrailing() + (joined ? " " : "") + behind : line;
    }

    /** Whether a text ends with a name behind which a bracket begins with the same person's Latin one: {@code …的延迟 —— 苗听雪|（|Nora Miao，某某科技|）}. */
    public static boolean isBehindName(String before, String inside) {
        return Character.isIdeographic(before.codePointBefore(before.length())) && withoutLatin(inside).length() < inside.length()
                && !nameBefore(before + "（", before.length()).isEmpty();
    }

    /** What a bracket behind a Chinese name says but the same person's Latin one: {@code Nora Miao，|某某科技}. */
    public static String withoutLatin(String inside) {
        int comma = inside.isEmpty() || inside.charAt(0) > 'z' ? 0 : COMMAS.next(inside, 0);
        int end = comma < 0 ? inside.length() : comma;
        return end > 0 && isLatinOther(inside.substring(0, end).strip()) ? inside.substring(Math.min(end + 1, inside.length())).strip() : inside;
    }

    /** {@code 苗听雪（|Nora Miao|，某某科技）}: before a comma a first name that many have, or one with a family name. */
    private static boolean isLatinOther(String words) {
        return Romanized.isOften(words) || Romanized.isSomebody(words) || Romanized.isPerson(words) && PersonalName.isLatin(words);
    }

    /** A line without the Latin name that somebody goes by before the Chinese one: {@code Nora| 苗听雪（某某科技）}, {@code 某某科技 ¦ Nora| 苗听雪}. */
    static String withoutFirst(String line) {
        int last = line.lastIndexOf(' ');
        int first = last < 2 || line.charAt(last - 1) > 'z' || line.length() - last - 1 > LONGEST_NAME || !PersonalName.isChinese(line.substring(last + 1))
                ? -1 : line.lastIndexOf(' ', last - 1);
        if (first > 1 && Romanized.isFirst(line.substring(first + 1, last)) && tells(Bare.withoutMarks(line.substring(0, first).strip()))) {
            return line.substring(0, first) + line.substring(last);
        }
        int blank = line.isEmpty() || line.charAt(0) < 'A' || line.charAt(0) > 'Z' ? -1 : line.indexOf(' ');
        int end = blank < 2 ? -1 : MARKS.next(line, blank + 1);
        boolean told = end > blank + 2 && end <= blank + 1 + LONGEST_NAME && PersonalName.isChinese(line.substring(blank + 1, end))
                && Romanized.isFirst(line.substring(0, blank))
                && tells(OUTER_BRACKETS.matcher(Bare.withoutMarks(line.substring(end).strip())).replaceAll(""));
        return told ? line.substring(blank + 1) : line;
    }

    private static boolean tells(String text) {
        String s = text.startsWith("@") ? text.substring(1).strip() : text;
        return s.length() > 2
                && (JobTitle.endsFirmly(s) || Organizations.endsLikeHouse(s) || Organizations.KNOWN.prefix(s) > 0 || HouseName.isDepartment(s) || Affiliation.isAlone(s));
    }

    /** Somebody who goes by one Latin word, with the whole name beside it and where they work: {@code Nora（苗听雪），某社区发起人}. */
    public static List<Speaker> atHouse(String line, Organizations known) {
        Matcher m = !line.isEmpty() && Character.isUpperCase(line.charAt(0)) && BRACKETS.isIn(line) ? WITH_HOUSE.matcher(line) : null;
        boolean told = m != null && m.matches() && PersonalName.isChinese(m.group(2)) && !PersonalName.isThing(m.group(1)) && Workplace.mayBe(m.group(3), known);
        Affiliation a = told ? Affiliation.read(m.group(3), known) : Affiliation.NONE;
        return told ? List.of(new Speaker(m.group(1), a.ownOrganization(), a.role())) : List.of();
    }

    private static String nameBefore(String text, int bracket) {
        int end = text.charAt(bracket - 1) == ' ' ? bracket - 1 : bracket;
        for (int n : new int[] {3, 4, 2}) {
            String name = text.substring(Math.max(0, end - n), end);
            boolean starts = end == n || end > n && !Character.isLetterOrDigit(text.charAt(end - n - 1));
            if (starts && PersonalName.isChinese(name)) {
                return name;
            }
        }
        return "";
    }
}
