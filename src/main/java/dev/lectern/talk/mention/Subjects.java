package dev.lectern.talk.mention;

import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.Foreign;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Place;
import dev.lectern.talk.name.Words;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/** Names that nothing introduces but their place in the sentence: it starts with them, or says by whom something was told. */
final class Subjects {
    /** Behind these a sentence starts, or what one in a row of people does. */
    private static final CharacterSet STARTS = CharacterSet.of("。！？；：、\n");
    private static final Pattern WORKS_AT = Pattern.compile("，[^。，]{0,20}，?(?:目前|现在?|如今)?在[^，。]{2,16}?(?:做|负责|从事|担任|工作|任职|维护|教书|读)");
    /** {@code 张三|在某某软件做测试，她……} */
    private static final Pattern WORKS_HERE = Pattern.compile("(?:老师|同学)?在[^，。的]{2,14}?(?:做|负责|从事|担任|工作|任职|写|管|带)[^，。]{0,16}，[他她]");
    private static final int LONGEST_LIFE = 60;
    /** Behind the subject of a sentence these say where somebody works. */
    private static final Words AT_WORK = Words.of("目前在 目前就职 目前任职 目前供职 现在在 现就职 现任职 现供职 就职于 任职于 供职于 来自");
    /** With these a sentence turns to the next: {@code 接下来|张三讲的……}. */
    static final Words TURNS = Words.of("接下来 接着 然后 随后 之后 最后 首先 紧接着 再然后 再后来 再之后 再接着 再往后 最后的最后 此后 后面 而后 其次 另外 此外 其后 稍后 后来 茶歇后 午后 会上 现场 嘉宾 讲师 讲者 分享嘉宾 演讲嘉宾 主讲嘉宾 分享者 分享人 主讲人 演讲者 报告人");
    /** With these a clause says when: {@code 闪电演讲环节，|张三用五分钟介绍了}. */
    private static final Words TIMES = Words.of("环节 时段 之后 过后 休息后 茶歇后 午饭后 午休后 时间 下午 上午 午后 开场 结束后 晚上 一场 二场 三场 四场 五场 场分享 场演讲 场报告 位嘉宾 位讲师 位讲者 演讲里 演讲中 分享里 分享中 环节里 环节中");
    private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,6}(?:[·•・]\\p{IsHan}{1,8}?){1,3}(?=是|，|来自|在|就职|任职|供职|目前|现任)");
    private static final Words IS = Words.of("是 现任 现为 现是 目前是 目前担任 现担任 担任");
    /** {@code 张三（花名：小满）是社区的老朋友}: things are called otherwise in other words. */
    private static final Pattern NICKNAMED = Pattern.compile("[（(][^（()）]{2,24}[)）]\\s*(?:[：:]|——)\\s*《|[（(，](?:花名|网名|昵称|笔名|艺名|外号|人称|江湖人称|英文名|ID|id)[^（()），。]{1,16}[)），。]");
    private static final int LONGEST_CLAUSE = 40;
    private static final int LONGEST_NAME = 3;
    private static final int LONGEST_OFFICE = 32;

    private Subjects() {}

    /** Adds where such names stand. */
    static void of(String text, List<Place> found, Organizations known) {
        startOfSentence(text, found, known);
        byWhom(text, found, known);
    }

    /** {@code 景维桢以《…》为题}: nobody is introduced, but a sentence starts with a name and says what its bearer does before others. */
    private static void startOfSentence(String text, List<Place> found, Organizations known) {
        for (int start = 0; start >= 0 && start < text.length(); start = nextStart(text, start)) {
            whoIs(text, start, found, known);
            int turn = start + TURNS.prefix(text, start);
            int from = turn > start && turn < text.length() && text.charAt(turn) == '，' ? turn + 1 : turn;
            dotted(text, from, found, known);
            for (int n : new int[] {3, 2, 4}) {
                int to = from + n;
                boolean then = n > 2 && to <= text.length() && "则还也又便就却".indexOf(text.charAt(to - 1)) >= 0 && PersonalName.isChinese(text.substring(from, to - 1)); // 张三|则分享了
                if (to < text.length() && !then && !isInRow(text, start) && PersonalName.mayStart(text, from)
                        && PersonalName.isChinese(text.substring(from, to))
                        && (Mentions.isOutright(text, Asides.behind(text, to)) || text.charAt(to) == '则' && Mentions.isOutright(text, to + 1)
                                || isSomething(text, to) || isHolder(text, to, known) || AT_WORK.prefix(text, to) > 0 || worksAt(text, to)
                                || NICKNAMED.matcher(text).region(to, text.length()).lookingAt())
                        && !known.knows(text.substring(from, to))) {
                    found.add(new Place(from, to));
                    break;
                }
            }
        }
    }

    /** {@code 阿娜尔·吐尔逊|是某大学的讲师。}: dots make a name sure enough for less. */
    private static void dotted(String text, int from, List<Place> found, Organizations known) {
        Matcher name = DOTTED.matcher(text).region(from, Math.min(text.length(), from + LONGEST_CLAUSE));
        int to = name.lookingAt() ? name.end() : text.length();
        if (to < text.length() && Foreign.isDotted(text.substring(from, to)) && !known.knows(text.substring(from, to))
                && (isSomething(text, to) || isHolder(text, to, known) || AT_WORK.prefix(text, to) > 0 || worksAt(text, to))) {
            found.add(new Place(from, to));
        }
    }

    /** {@code 第二场由|张三|分享}. */
    private static void byWhom(String text, List<Place> found, Organizations known) {
        for (int by = text.indexOf('由'); by >= 0; by = text.indexOf('由', by + 1)) {
            boolean word = by > 0 && "理自缘经来期届次年月".indexOf(text.charAt(by - 1)) >= 0 || text.startsWith("于", by + 1);
            for (int n : word ? new int[0] : new int[] {3, 2, 4}) {
                int to = by + 1 + n;
                if (to < text.length() && Housed.isSomebody(text, by + 1, to)
                        && (Mentions.acts(text, to) || text.startsWith("开始", to) || text.startsWith("打头", to) || text.startsWith("压轴", to))
                        && !known.knows(text.substring(by + 1, to))) {
                    found.add(new Place(by + 1, to));
                    break;
                }
            }
        }
    }

    /** {@code 接下来的分享比较特别，|张三花|是来自某中学的数学老师，}: of whom a clause says what they are. */
    private static void whoIs(String text, int start, List<Place> found, Organizations known) {
        int comma = text.indexOf('，', start, Math.min(text.length(), start + LONGEST_CLAUSE));
        int to = comma + 1 + LONGEST_NAME;
        boolean is = comma > 0 && to < text.length() && text.charAt(to) == '是'
                && (text.startsWith("来自", to + 1) || text.startsWith("一位", to + 1) || text.startsWith("一名", to + 1));
        if (is && PersonalName.isChinese(text.substring(comma + 1, to)) && isSomething(text, to) && !known.knows(text.substring(comma + 1, to))) {
            found.add(new Place(comma + 1, to));
        }
    }

    /** {@code 张三、|李四展示了}: what stands before the mark is a name as well, and both did it. */
    private static boolean isInRow(String text, int start) {
        int mark = start > 2 && text.charAt(start - 1) == '、' ? start - 1 : 0;
        return mark > 1 && PersonalName.isChinese(text.substring(mark - 2, mark)) || mark > 2 && PersonalName.isChinese(text.substring(mark - 3, mark));
    }

    /** {@code 张三|是某公司的架构师，}, {@code 张三|现任某公司架构师，}: the clause says what its subject is. */
    static boolean isSomething(String text, int at) {
        int end = at + IS.prefix(text, at);
        end = end > at ? end : text.length();
        while (end < text.length() && "，。；：！？《“".indexOf(text.charAt(end)) < 0 && end - at <= LONGEST_OFFICE) {
            end++;
        }
        boolean one = text.startsWith("是一位", at) || text.startsWith("是一名", at) || text.startsWith("是来自", at);
        boolean of = end < text.length() && text.substring(at, end).indexOf('的') > 1; // 是某某组的成员
        return end < text.length() && "，。".indexOf(text.charAt(end)) >= 0
                && (one || of ? JobTitle.ends(text.substring(at + 1, end)) : JobTitle.endsFirmly(text.substring(at + 1, end)))
                && JobTitle.start(text.substring(at + 1, end)) > 0;
    }

    /** {@code 张三|，某公司架构师，} */
    private static boolean isHolder(String text, int at, Organizations known) {
        int end = text.charAt(at) == '，' ? at + 1 : text.length();
        while (end < text.length() && "，。；：！？、《“".indexOf(text.charAt(end)) < 0 && end - at <= LONGEST_OFFICE) {
            end++;
        }
        String office = end < text.length() && "，。".indexOf(text.charAt(end)) >= 0 ? text.substring(at + 1, end).strip() : "";
        return office.length() > 2 && JobTitle.endsFirmly(office) && JobTitle.start(office) > 1 && Workplace.isSurely(office, known);
    }

    /** {@code 张三|，某语言的老用户，在某公司做研究。} */
    private static boolean worksAt(String text, int at) {
        return WORKS_HERE.matcher(text).region(at, Math.min(text.length(), at + LONGEST_LIFE)).lookingAt()
                || text.charAt(at) == '，' && WORKS_AT.matcher(text).region(at, Math.min(text.length(), at + LONGEST_LIFE)).lookingAt();
    }

    private static int nextStart(String text, int from) {
        int end = STARTS.next(text, from);
        for (int comma = text.indexOf('，', from); comma > 0 && (end < 0 || comma < end); comma = text.indexOf('，', comma + 1)) {
            if (TIMES.suffix(text, comma) > 0 || comma > 0 && text.charAt(comma - 1) == '》') {
                return comma + 1;
            }
        }
        return end < 0 ? end : PersonalName.skipBlanks(text, end + 1);
    }
}
