package dev.lectern.talk.mention;

import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.LatinName;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that follow the first one of a row, whose bearers are the same: {@code 技术委员会委员张三|、李四、王五和赵六|列席会议}. */
final class NameRow {
    private static final Pattern JOINT = Pattern.compile("\\s*(?:[、和与及]|以及)\\s*(?:[其他她]的?(?:同事|搭档|队友|伙伴|学生|导师)\\s*)?");
    private static final String ENDS = "、，。；和与及以等参共出列也 ";
    private static final CharacterSet JOINTS = CharacterSet.of("、和与及以");
    private static final CharacterSet STARTS = CharacterSet.of("，。；：！？\n由");
    private static final Pattern LATIN = Pattern.compile("\\p{Lu}[\\p{IsLatin}.'’-]+(?: \\p{Lu}[\\p{IsLatin}.'’-]+){1,2}");
    private static final int[] LENGTHS = {3, 2, 4};
    private static final int FEWEST = 2;
    /** Of a name that needs no known house before it where what it is joined to acts. */
    private static final int LIKELY = 2;
    private static final String LATIN_NAME = "\\p{Lu}[\\p{IsLatin}.'’-]+(?: (?:" + LatinName.PARTICLE + " ){0,2}\\p{Lu}[\\p{IsLatin}.'’-]+){1,2}";
    private static final Pattern LATIN_BEFORE = Pattern.compile(LATIN_NAME + "(?=\\s?$)");
    private static final int LONGEST_LATIN = 40;
    private static final Pattern PAIR = Pattern.compile("\\s?([和与、及])\\s?(\\p{IsHan}{2,4}|" + LATIN_NAME + ")\\s?[两二]位(?:老师|同学|嘉宾|讲师|讲者|专家|工程师|小?伙伴|教授|博士)?");
    private static final String BEFORE = "的，。；：！？、 \n由请到是";

    private NameRow() {}

    /** Where the names stand that follow those already found; each row has at least three. */
    static List<Place> behind(String text, List<Place> firsts, Organizations known) {
        List<Place> all = new ArrayList<>();
        for (Place first : firsts) {
            List<Place> row = first.end() < text.length() && text.charAt(first.end()) == '、' ? row(text, first.end(), known) : List.of();
            all.addAll(row.size() < FEWEST && !Honoured.isCounted(text, first.start()) ? List.of() : row);
        }
        pairs(text, all, known);
        for (int at = JOINTS.next(text, 1); at > 0; at = JOINTS.next(text, at + 1)) {
            acting(text, at, firsts, known, all);
        }
        return all;
    }

    /** {@code 来自某公司的|张三|和|李四|带来了}: a name already found or one behind its house, and joined to it those up to the one whose bearer does something. */
    private static void acting(String text, int joint, List<Place> firsts, Organizations known, List<Place> all) {
        @Nullable Place first = firsts.stream().filter(p -> p.end() == joint).findFirst().orElseGet(() -> first(text, joint, known));
        List<Place> row = new ArrayList<>();
        Matcher m = JOINT.matcher(text);
        int at = first == null ? -1 : joint;
        while (at > 0 && m.region(at, text.length()).lookingAt()) {
            int start = m.end();
            at = endBeforeDeed(text, start, known);
            row.add(new Place(start, Math.max(at, start)));
        }
        if (at > 0 && isActing(text, at)) {
            all.add(first);
            all.addAll(row);
        }
    }

    /** A name between a joint and the 的 behind its house, or the start of a clause; null where none stands there. */
    private static @Nullable Place first(String text, int end, Organizations known) {
        for (int n : LENGTHS) {
            int from = end - n;
            boolean starts = from == 0 || from > 0 && STARTS.has(text.charAt(from - 1));
            boolean name = (starts || from > 2 && text.charAt(from - 1) == '的') && Housed.isSomebody(text, from, end) && !known.knows(text.substring(from, end));
            if (name && (starts || PersonalName.likelihood(text.substring(from, end)) >= LIKELY || Housed.isHouse(text, Housed.edge(text, from), from, known))) {
                return new Place(from, end, !starts);
            }
        }
        return null;
    }

    /** Where a name ends that another is joined to or whose bearer does something; -1 where none does. */
    private static int endBeforeDeed(String text, int start, Organizations known) {
        for (int n : LENGTHS) {
            int end = start + n;
            boolean name = end < text.length() && Housed.isSomebody(text, start, end) && !known.knows(text.substring(start, end))
                    && !JobTitle.isTitle(text.substring(start, end));
            if (name && (JOINTS.has(text.charAt(end)) || text.startsWith("以及", end) || isActing(text, end))) {
                return end;
            }
        }
        Matcher latin = LATIN.matcher(text).region(start, text.length());
        boolean often = latin.lookingAt() && PersonalName.isOften(latin.group());
        return often && latin.end() < text.length() && (JOINTS.has(text.charAt(latin.end())) || Mentions.acts(text, latin.end())) ? latin.end() : -1;
    }

    private static boolean isActing(String text, int end) {
        return Mentions.acts(text, end) || end < text.length() && text.charAt(end) == '，' && Mentions.isOutright(text, end + 1);
    }

    /** Length of {@code 张三与|某大学的教师李四}: whoever is named before another's house is no part of it. 0 where nobody is. */
    static int fellow(String text, int from, int to, Organizations known) {
        boolean inRow = from > 0 && text.charAt(from - 1) == '、';
        int joint = JOINTS.next(text, from + FEWEST);
        int length = joint < 0 || joint >= to || text.charAt(joint) == '、' ? 0 : joint - from;
        boolean name = length == 3 || length == 2 && inRow;
        String rest = name ? text.substring(joint + 1, to) : "";
        boolean house = !rest.isEmpty() && (Organizations.prefixByEnding(rest) > 0 || known.prefix(rest) > 0);
        String called = house ? text.substring(from, joint) : "";
        return house && PersonalName.isChinese(called) && !PersonalName.endsLikeHouse(called) && !known.knows(called) && known.prefix(text.substring(from, to)) <= length
                ? length + 1 : 0;
    }

    /** {@code 某某教育的|张三|与|李四|两位老师分享}. */
    private static void pairs(String text, List<Place> all, Organizations known) {
        Matcher m = text.contains("两位") || text.contains("二位") ? PAIR.matcher(text) : null;
        while (m != null && m.find()) {
            boolean second = (PersonalName.isChinese(m.group(2)) || PersonalName.isLatin(m.group(2))) && !known.knows(m.group(2));
            int from = second ? firstOfPair(text, m.start()) : -1;
            if (from >= 0) {
                all.add(new Place(from, m.start(), from > 0 && text.charAt(from - 1) == '的'));
                all.add(new Place(m.start(2), m.end(2)));
            }
        }
    }

    /** Where the name begins that ends here, behind its house or a job; -1 where none does. */
    private static int firstOfPair(String text, int end) {
        for (int n : LENGTHS) {
            int from = end - n;
            if (from >= 0 && PersonalName.isChinese(text.substring(from, end))
                    && (from == 0 || BEFORE.indexOf(text.charAt(from - 1)) >= 0 || JobTitle.nounEndsAt(text, from))) {
                return from;
            }
        }
        int window = Math.max(0, end - LONGEST_LATIN);
        Matcher latin = Character.isIdeographic(text.codePointBefore(Math.max(1, end))) ? null : LATIN_BEFORE.matcher(text.substring(window, end));
        int from = latin != null && latin.find() ? window + latin.start() : -1;
        return from > 0 && (BEFORE.indexOf(text.charAt(from - 1)) >= 0 || JobTitle.nounEndsAt(text, from)) ? from : -1;
    }

    private static List<Place> row(String text, int from, Organizations known) {
        List<Place> row = new ArrayList<>();
        Matcher joint = JOINT.matcher(text);
        int at = from;
        while (at >= 0 && joint.region(at, text.length()).lookingAt()) {
            int start = joint.end();
            at = end(text, start, known);
            if (at > 0) {
                row.add(new Place(start, at));
            }
        }
        return row;
    }

    /** Where a name ends that nothing else follows; -1 where none does. */
    private static int end(String text, int start, Organizations known) {
        for (int n = 2; n <= 4 && start + n <= text.length(); n++) {
            String name = text.substring(start, start + n);
            boolean over = start + n == text.length() || ENDS.indexOf(text.charAt(start + n)) >= 0 || Mentions.AFTER.prefix(text, start + n) > 1;
            if (over && PersonalName.isChinese(name) && !known.knows(name) && !JobTitle.isTitle(name)) {
                return start + n;
            }
        }
        return -1;
    }
}
