package dev.lectern.talk.name;

import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Names that follow the first one of a row, whose bearers are the same: {@code 技术委员会委员张三|、李四、王五和赵六|列席会议}. */
final class NameRow {
    private static final Pattern JOINT = Pattern.compile("\\s*(?:[、和与及]|以及)\\s*");
    private static final String ENDS = "、，。；和与及以等参共出列也 ";
    private static final int FEWEST = 2;
    private static final Pattern PAIR = Pattern.compile("([和与、及])(\\p{IsHan}{2,4})[两二]位(?:老师|同学|嘉宾|讲师|讲者|专家|工程师|小?伙伴|教授|博士)?");
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
        return all;
    }

    /** {@code 某某教育的|张三|与|李四|两位老师分享}. */
    private static void pairs(String text, List<Place> all, Organizations known) {
        Matcher m = text.contains("两位") || text.contains("二位") ? PAIR.matcher(text) : null;
        while (m != null && m.find()) {
            for (int n : new int[] {3, 2, 4}) {
                int from = m.start(1) - n;
                boolean names = from >= 0 && PersonalName.isChinese(text.substring(from, m.start(1))) && PersonalName.isChinese(m.group(2)) && (from == 0 || BEFORE.indexOf(text.charAt(from - 1)) >= 0 || JobTitle.nounEndsAt(text, from));
                if (names && !known.knows(m.group(2))) {
                    all.add(new Place(from, m.start(1), from > 0 && text.charAt(from - 1) == '的'));
                    all.add(new Place(m.start(2), m.end(2)));
                    break;
                }
            }
        }
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
