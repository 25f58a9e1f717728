package dev.lectern.talk.page;

import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that a post says held the event: {@code 由云和恩墨、openGauss社区联合主办}, {@code 主办方：甲、乙}.
 *
 * <p>They are the ones that most of its speakers come from, so their names end where the post ends them.
 */
final class Hosts {
    private static final Pattern HELD_BY = Pattern.compile("由([^。；“”]{2,160}?)(?:等)?(?:联合|共同|倾情|携手)?(?:主办|举办|承办|协办|合办|(?:发起|组织|指导)(?![人者方]|老师|委员))");
    /** {@code 由甲主办，|乙、丙|协办}. */
    private static final Pattern ALSO_HELD_BY = Pattern.compile("(?:主办|举办|承办|发起)[，,、]\\s*(?:并?由)?([^。；“”]{2,160}?)(?:等)?(?:联合|共同)?(?:承办|协办|合办)");
    private static final Pattern LABEL = Pattern.compile("^[^：:]{0,8}(?:主办|承办|协办|合办|支持|合作|联办|联合)[^：:]{0,8}[：:]\\s*(.+)$");
    /** What such a label has at most; in UTF-16 units. */
    private static final int LONGEST_LABEL = 18;
    private static final CharacterSet STOPS = CharacterSet.of("。；“”");
    /** Of what is said that they did, the last characters. */
    private static final CharacterSet DEEDS = CharacterSet.of("办起织导");
    private static final char FIRST_HAN = '\u2e80';
    private static final Pattern TOGETHER = Pattern.compile("(?:^|[，。])([^，。；“”]{4,60}?)(?:联合|携手|共同)(?:主办|举办|在|，)");
    /** {@code 某大学开源软件协会（BOSA）在图书馆举办了…}: who does it says so by its name. */
    private static final Pattern HOLDS = Pattern.compile("(?:^|[，。！])([^，。；“”：（()）的了在]{3,24}(?:协会|社区|学会|联盟|基金会|俱乐部|用户组|研究会|促进会))(?:\\s*[（(][^）)]{1,20}[)）])?[^，。；]{0,24}?(?:举办|主办|举行|召开|组织了)");
    /** {@code 中国某某银行（以下简称“我行”）}: whoever writes so holds the event. */
    private static final Pattern IN_SHORT = Pattern.compile("([^，。；“”：（()）的了在 ]{3,20})[（(](?:以下)?简称[:：]?\\s*[“\"「]?(?:我|本)\\p{IsHan}{1,2}[”\"」]?[)）]");
    private static final Pattern BRACKETED = Pattern.compile("(?<!\\p{IsHan})(\\p{IsHan}{2,4})[（(](\\p{IsHan}{2,4})[)）]");
    private static final int LONGEST_NAME = 4;
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;]|以及|(?<=[\\p{IsHan}])(?<!大学\\p{IsHan}{0,5}[^院系所心部室社会团队站学])[和与及](?!(?:技术|工程|科学|信息|管理|软件|人工智能|应用|网络|通信|控制|系统|电子|自动化|数学|统计|经济|法)\\p{IsHan}{0,6}(?:学院|系|学部|研究院|实验室))(?=[\\p{IsHan}\\w]{2})|\\s+(?:and|&)\\s+");

    private static final Pattern HOLDING = Pattern.compile("(?:主办|承办|协办|合办|联合)$");
    private static final Pattern NO_NAME = Pattern.compile(".*[：:！!？?《》\\s]{2,}.*|.*大学.*(?:学院|系|学部)|.*(?:的|了|是|在|为|作为|代表|主持|发言|承诺|他|她).*");

    private Hosts() {}

    static Set<String> in(List<Unit> units) {
        Set<String> names = new HashSet<>();
        addBracketed(names, units);
        for (Unit unit : units) {
            if (unit.isProse() || unit.isHeading()) {
                addAll(names, unit.text());
            }
        }
        return names;
    }

    /** What is called like a person, but stands in brackets behind two names, is a house: {@code 蓝田（岳恒）、蒲英（岳恒）}. */
    private static void addBracketed(Set<String> names, List<Unit> units) {
        Map<String, String> bearers = new HashMap<>();
        for (Unit unit : units) {
            String text = unit.text();
            Matcher m = BRACKETED.matcher(text).useTransparentBounds(true);
            for (int open = Characters.next("（(", text, 0); open >= 0; open = Characters.next("（(", text, open + 1)) {
                if (!closesSoon(text, open) || !m.region(Math.max(0, open - LONGEST_NAME), Math.min(text.length(), open + LONGEST_NAME + 2)).find()) {
                    continue;
                }
                @Nullable String other = PersonalName.isChinese(m.group(2)) && PersonalName.isChinese(m.group(1)) ? bearers.put(m.group(2), m.group(1)) : null;
                if (other != null && !other.equals(m.group(1))) {
                    names.add(m.group(2));
                }
            }
        }
    }

    private static boolean closesSoon(String text, int open) {
        boolean named = open > 1 && open + 1 < text.length() && text.charAt(open - 1) >= FIRST_HAN && text.charAt(open + 1) >= FIRST_HAN;
        int close = named ? open + 3 : text.length();
        while (close < text.length() && close < open + LONGEST_NAME + 2 && "）)".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return close < text.length() && close < open + LONGEST_NAME + 2;
    }

    /** Each of the patterns looks through the whole line; few lines have the words without which none can match. */
    private static void addAll(Set<String> names, String line) {
        if (isHeldBy(line)) {
            addAll(names, HELD_BY.matcher(line));
            addAll(names, ALSO_HELD_BY.matcher(line));
        }
        int colon = Characters.COLONS.next(line, 0);
        if (colon > 0 && colon <= LONGEST_LABEL) {
            addAll(names, LABEL.matcher(line));
        }
        if (line.contains("举办") || line.contains("主办") || line.contains("举行") || line.contains("召开") || line.contains("组织了")) {
            addAll(names, HOLDS.matcher(line));
        }
        if (line.contains("简称")) {
            addAll(names, IN_SHORT.matcher(line));
        }
        if (line.contains("联合") || line.contains("携手") || line.contains("共同")) {
            addAll(names, TOGETHER.matcher(line));
        }
    }

    /** Whether behind 由, before the sentence ends, it may be said what they did. */
    private static boolean isHeldBy(String line) {
        for (int by = line.indexOf('由'); by >= 0; by = line.indexOf('由', by + 1)) {
            int end = STOPS.next(line, by);
            int deed = DEEDS.next(line, by);
            if (deed >= 0 && (end < 0 || deed < end)) {
                return true;
            }
        }
        return false;
    }

    private static void addAll(Set<String> names, Matcher m) {
        while (m.find()) {
            for (String name : SEPARATOR.split(m.group(1))) {
                String n = HOLDING.matcher(name.strip()).replaceFirst("");
                n = n.startsWith("由") ? n.substring(1) : n;
                if (n.length() >= 2 && n.length() <= 20 && !PersonalName.isPlace(n) && !JobTitle.ends(n) && !NO_NAME.matcher(n).matches()) {
                    names.add(n);
                    if (n.indexOf('·') > 1) {
                        names.add(n.replace('·', '、'));
                    }
                    if (n.length() > 4 && n.endsWith("社区")) {
                        names.add(n.substring(0, n.length() - 2).strip());
                    }
                }
            }
        }
    }
}
