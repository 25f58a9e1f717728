package dev.lectern.talk.page;

import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;

/**
 * Marks titles as Chinese marks them, where a post has quotation marks around them: {@code “缓存的一致性” 张三} is read as
 * {@code 《缓存的一致性》 张三}, so that the rules need know but one way. A post that knows those marks quotes something else.
 *
 * <p>None changes the length of a line: what a rule finds stands at the same place of the original.
 */
final class TitleMarks {
    private static final String OPEN = "“「『";
    private static final CharacterSet OPENING = CharacterSet.of(OPEN);
    private static final String CLOSE = "”」』";
    private static final char MARK = '《';
    private static final char END_MARK = '》';
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;
    /** What else a line holds in which a title stands, in UTF-16 units. */
    private static final int LONGEST_BESIDE = 48;
    private static final Pattern NO_LINE = Pattern.compile("[。！？!?;；]");
    /** {@code “灯下对谈”|第 4 期}: a series. {@code “默认值是写给演示用的”|——张三}: what somebody says. */
    private static final Pattern NO_TITLE_BEHIND = Pattern.compile("\\s*(?:第\\s?[\\d一二三四五六七八九十]|[-–—]{1,2}\\s?\\S)");
    /** {@code 张三分享了|“缓存的一致性”，}, {@code 带来的是|“…”。}: before what somebody is said to speak of. */
    private static final Pattern TOLD = Pattern.compile("(?:分享|带来|(?<![一两三这那几上下每各场半])讲|聊|谈|演讲|报告|演示|讲解|讲述|介绍|解读|作|做|题为|名为|取名|题目|主题|议题|话题)(?:了|的|的?是|的题目是|叫做?|为|：|，题目是|，题目叫)?[：:]?\\s?$");
    private static final Pattern ENDS = Pattern.compile("\\s?(?:[，。；、！“「『]|$|的?(?:主题|技术|主旨|专题|精彩)?(?:分享|演讲|报告|讲座)[，。；、！])");
    /** {@code 以|“缓存的一致性”|为题}. */
    private static final Pattern AS_TOPIC = Pattern.compile("为(?:演讲|报告|分享)?(?:主?题|题目)");
    /** {@code 1、|“缓存的一致性”分享}. */
    private static final Pattern COUNT = Pattern.compile("\\s*(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?[.、)）]\\s*");
    /** {@code “缓存的一致性”（张三）、“锁”（李四）}: who speaks stands behind each. */
    private static final Pattern IN_ROW = Pattern.compile("[“「『][^“”「」『』。]{4,40}[”」』]\\s?[（(][^（()）]{2,24}[)）]");
    /** {@code - 张三（某大学）：|“缓存的一致性”，讲到一半停了电}, as several lines of a post are. */
    private static final Pattern NAME_FIRST = Pattern.compile("[^“”「」『』。，：:]{2,30}[：:]\\s?(?=([“「『])[^“”「」『』。！？!]{5,60}[”」』](?:[，,（(]|——|\\s?$))");
    private static final Pattern ON = Pattern.compile("[，,（(]|——");
    /** Before what somebody says. */
    private static final String SAYS = "：:说道称问答叫";
    private static final int SHORTEST_TOLD = 6;
    private static final int NEAR = 12;

    private TitleMarks() {}

    /** The lines, with marks around what stands as titles do. */
    static void read(List<Unit> units) {
        if (units.stream().filter(u -> u.text().indexOf(MARK) >= 0).limit(2).count() == 2) {
            return;
        }
        boolean names = units.stream().filter(u -> OPENING.isIn(u.text()) && NAME_FIRST.matcher(u.text()).lookingAt()).limit(2).count() == 2;
        units.replaceAll(u -> OPENING.isIn(u.text()) && Characters.hasIdeograph(u.text()) ? Simplified.rewritten(u, t -> of(t, names)) : u);
    }

    /** A line, or a cell of a table. */
    static String of(String text) {
        return of(text, false);
    }

    /** @param names whether lines of the page begin with a name, a colon and what is quoted */
    private static String of(String text, boolean names) {
        StringBuilder marked = null;
        for (int open = OPENING.next(text, 0); open >= 0; open = OPENING.next(text, open + 1)) {
            int close = text.indexOf(CLOSE.charAt(OPEN.indexOf(text.charAt(open))), open);
            if (close - open > SHORTEST && close - open <= LONGEST
                    && (stands(text, open, close) || isAmongTitles(text, open, close, names) || marked != null && isNext(marked, open, text.substring(close + 1)))) {
                marked = marked == null ? new StringBuilder(text) : marked;
                marked.setCharAt(open, MARK);
                marked.setCharAt(close, END_MARK);
                open = close;
            }
        }
        return marked == null ? text : marked.toString();
    }

    private static boolean stands(String text, int open, int close) {
        int from = text.lastIndexOf('\n', open) + 1;
        int end = text.indexOf('\n', close);
        int to = end < 0 ? text.length() : end;
        String quoted = text.substring(open, close + 1);
        if (Characters.hasAny(quoted, "\n。") || Label.of(quoted).isPresent()) {
            return false;
        }
        String before = text.substring(from, open);
        String behind = text.substring(close + 1, to);
        boolean line = before.length() + behind.length() <= LONGEST_BESIDE && !NO_LINE.matcher(before).find() && !NO_LINE.matcher(behind).find();
        return line && (before.isBlank() || behind.isBlank() || COUNT.matcher(before).matches()) && !NO_TITLE_BEHIND.matcher(behind).lookingAt()
                || before.endsWith("以") && AS_TOPIC.matcher(behind).lookingAt()
                || close - open > SHORTEST_TOLD && ENDS.matcher(behind).lookingAt() && TOLD.matcher(before.substring(Math.max(0, before.length() - NEAR))).find();
    }

    /** Whether other lines, or the rest of this one, tell that a title is quoted: it stands behind a time or a name, or before names in brackets. */
    private static boolean isAmongTitles(String text, int open, int close, boolean names) {
        if (close - open <= SHORTEST_TOLD - 1 || Characters.hasAny(text.substring(open, close), "\n。！？!")) {
            return false;
        }
        Matcher row = IN_ROW.matcher(text);
        if (row.find(open) && row.start() == open) {
            return row.find() || row.find(0) && row.start() < open;
        }
        boolean goesOn = ON.matcher(text.substring(close + 1)).lookingAt() || close + 1 == text.length();
        Matcher name = NAME_FIRST.matcher(text);
        boolean named = names && goesOn && name.lookingAt() && name.start(1) == open;
        String before = text.substring(0, open).stripTrailing();
        return named
                || goesOn && before.length() <= LONGEST_BESIDE && !before.isEmpty() && SAYS.indexOf(before.charAt(before.length() - 1)) < 0
                        && !NO_LINE.matcher(before).find() && TimeRange.read(text).isPresent();
    }

    /** Whether it stands right behind one that is marked, and what is told of it ends: {@code 题为《缓存》|“锁”|的演讲}. */
    private static boolean isNext(StringBuilder marked, int open, String behind) {
        return open > 0 && marked.charAt(open - 1) == END_MARK && ENDS.matcher(behind).lookingAt();
    }
}
