package dev.lectern.talk.name;

/**
 * Where a sentence turns to a person: {@code 随后，特邀|某公司总监张三}, {@code 第二位登台的是|李四}. All up to there is no part of the
 * affiliation.
 */
public final class LeadIn {
    private static final Words WORDS = Words.read("lead-ins.txt");
    private static final String COUNTED = "一这首下二两三四五六七八九十末";
    private static final Words AFTER_COUNT = Words.of("主讲 主讲人 主讲者 报告人 发言人 分享人 分享嘉宾 分享 分享者 演讲 演讲者 讲者 嘉宾 讲师 登场 登台 出场 上台 上场");
    private static final Words COUNTED_PEOPLE = Words.of("老师 同学 嘉宾 专家 讲师 讲者 教授 博士 工程师 开发者 维护者");

    private LeadIn() {}

    /** Where behind the last lead-in between {@code from} and {@code to} the text goes on; {@code from} where there is none. */
    public static int end(String text, int from, int to) {
        for (int at = to - 1; at > from; at--) {
            int word = WORDS.suffix(text, at);
            boolean leads = word > 0 && at - word >= from && !isPartOfWord(text, at - word, at, from);
            int end = leads ? at : counted(text, at, from, to);
            int next = skipBlanks(text, end, to);
            // 第一位讲者张三: nothing is left of which an affiliation could be read.
            if (end > from && (next < to || !leads)) {
                return next;
            }
        }
        return skipNumber(text, from, to);
    }

    /** 理由, 自由, 由于 hold a lead-in, but are none; an occasion on the sea is a place. */
    private static boolean isPartOfWord(String text, int start, int end, int from) {
        char before = start > from ? text.charAt(start - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : ' ';
        return switch (text.charAt(end - 1)) {
            case '由' -> "理自缘经来".indexOf(before) >= 0 || after == '于';
            case '上' -> after == '海';
            // 其中间件负责人: it is theirs.
            case '中' -> before == '其' || text.charAt(start) == '其' && JobTitle.modifierAt(text, end - 1) > 1;
            // 联合创始人; behind somebody it joins another to them: 张三联合|某公司架构师李四.
            case '合' -> "创发实国会网办主培通利承作银证保信大学医汽电".indexOf(after) >= 0 || !isBehindName(text, start, from);
            // 某基金会大使、本次大会的主席: the second of two things that somebody is.
            case '次' -> before == '、';
            default -> false;
        };
    }

    /** {@code 第三位}, {@code 下一位演讲者的是}; where it ends, -1 where none stands there. */
    private static int counted(String text, int at, int from, int to) {
        if (isTurn(text, at, from)) {
            return Math.min(to, at + 1);
        }
        if (text.charAt(at - 1) != '位' || at - 2 < from || COUNTED.indexOf(text.charAt(at - 2)) < 0) {
            return -1;
        }
        int together = at + COUNTED_PEOPLE.prefix(text, at);
        if (together > at && together < to && "与和跟同及".indexOf(text.charAt(together)) >= 0) {
            // 甲、乙两位老师与|某大学教授丙: whoever comes last is of a house of their own.
            return together + 1;
        }
        int end = at + AFTER_COUNT.prefix(text, at);
        end += end < to && text.charAt(end) == '的' ? 1 : 0;
        return Math.min(to, end + (end < to && text.charAt(end) == '是' ? 1 : 0));
    }

    /** {@code 第一场|是}, {@code 2 号|是}: whoever's turn it is. */
    private static boolean isTurn(String text, int at, int from) {
        if (!text.startsWith("是", at) || at - 2 < from || "场个棒号段节".indexOf(text.charAt(at - 1)) < 0) {
            return false;
        }
        char count = text.charAt(text.charAt(at - 2) == ' ' ? Math.max(from, at - 3) : at - 2);
        return COUNTED.indexOf(count) >= 0 || Character.isDigit(count);
    }

    private static int skipBlanks(String text, int from, int to) {
        int i = from;
        while (i >= 0 && i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The number of an item is no part of what it says: {@code （一）某图书馆张三}, of which the bracket that opens stands before. */
    private static int skipNumber(String text, int from, int to) {
        int i = from + 1 < to && (COUNTED.indexOf(text.charAt(from)) >= 0 || Character.isDigit(text.charAt(from))) && "）)".indexOf(text.charAt(from + 1)) >= 0 ? from + 2 : from;
        while (i < to && (Character.isDigit(text.charAt(i)) || Character.isWhitespace(text.charAt(i)) || ":：–—-①②③④⑤⑥⑦⑧⑨⑩".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < to && Character.isLetter(text.charAt(i)) ? i : from;
    }

    private static boolean isBehindName(String text, int end, int from) {
        boolean latin = end > from && Character.isLetter(text.charAt(end - 1)) && !Character.isIdeographic(text.charAt(end - 1));
        return latin || end - from >= 3 && PersonalName.isChinese(text.substring(end - 3, end))
                || end - from >= 2 && PersonalName.isChinese(text.substring(end - 2, end));
    }
}
