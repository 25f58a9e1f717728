package dev.lectern.talk.rule;

import dev.lectern.talk.regex.CharacterSet;
import dev.lectern.talk.regex.Characters;
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
    private static final Pattern ENDS = Pattern.compile("\\s?(?:[，。；、！]|$|的?(?:主题|技术|主旨|专题|精彩)?(?:分享|演讲|报告|讲座)[，。；、！])");
    private static final int SHORTEST_TOLD = 6;
    private static final int NEAR = 12;

    private TitleMarks() {}

    /** The lines, with marks around what stands as titles do. */
    static void read(List<Unit> units) {
        if (units.stream().filter(u -> u.text().indexOf(MARK) >= 0).limit(2).count() == 2) {
            return;
        }
        units.replaceAll(u -> OPENING.isIn(u.text()) && Characters.hasIdeograph(u.text()) ? Simplified.rewritten(u, TitleMarks::of) : u);
    }

    /** A line, or a cell of a table. */
    static String of(String text) {
        StringBuilder marked = null;
        for (int open = OPENING.next(text, 0); open >= 0; open = OPENING.next(text, open + 1)) {
            int close = text.indexOf(CLOSE.charAt(OPEN.indexOf(text.charAt(open))), open);
            if (close - open > SHORTEST && close - open <= LONGEST && stands(text, open, close)) {
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
        return line && (before.isBlank() || behind.isBlank()) && !NO_TITLE_BEHIND.matcher(behind).lookingAt()
                || close - open > SHORTEST_TOLD && ENDS.matcher(behind).lookingAt() && TOLD.matcher(before.substring(Math.max(0, before.length() - NEAR))).find();
    }
}
