package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of headings with nothing between them and the first word, as authors type them who write no blanks beside Chinese.
 *
 * <pre>
 * ## 01流式计算里的水位线        ### 3.1十万级任务的调优
 * ## 02潮汐目录服务的三次重写     ### 3.2一个工作流，三个机房
 * </pre>
 *
 * <p>They are numbers only where the headings of one level count on: a title alone may begin with one, as {@code 90分钟上手} does. Among such, one that
 * begins with a Latin word has a blank.
 */
final class GluedNumbers {
    private static final Pattern NUMBER = Pattern.compile("(?:0(?=[1-9])|\\d{1,2}\\.(?=[1-9]))?([1-9]\\d?)([ \u3000]*)(?=((?!版)[\\p{IsHan}《“「A-Za-z]))");
    /** Behind a number, what is counted or when it is. */
    private static final String COUNTED = "年月日号点时分秒周天次个位名场条种款台件步行层级类篇章节期届大万亿千百倍岁小";

    private GluedNumbers() {}

    /** Where in a heading, or in a paragraph stressed as one, the title begins behind its number. */
    static Map<Block, Integer> in(List<Block> blocks) {
        Map<Block, Integer> starts = new IdentityHashMap<>();
        Map<Integer, List<Counted>> levels = new HashMap<>();
        for (Block block : blocks) {
            int level = level(block);
            if (level >= 0 && Character.isDigit(prose(block).text().charAt(0))) {
                String text = prose(block).text();
                Matcher m = NUMBER.matcher(text);
                if (m.lookingAt()) {
                    boolean glued = m.group(2).isEmpty() && Character.isIdeographic(m.group(3).codePointAt(0))
                            && (m.start(1) > 0 || COUNTED.indexOf(m.group(3)) < 0 || text.startsWith("分享", m.end()));
                    levels.computeIfAbsent(level, k -> new ArrayList<>()).add(new Counted(block, Integer.parseInt(m.group(1)), m.end(), glued, !m.group(2).isEmpty()));
                }
            }
        }
        levels.values().forEach(heads -> addCounting(starts, heads));
        return starts;
    }

    private static void addCounting(Map<Block, Integer> starts, List<Counted> heads) {
        boolean glued = heads.stream().anyMatch(Counted::glued);
        for (int i = 0; glued && i < heads.size(); i++) {
            Counted head = heads.get(i);
            boolean goesOn = i > 0 && heads.get(i - 1).number() == head.number() - 1 || i + 1 < heads.size() && heads.get(i + 1).number() == head.number() + 1;
            if (goesOn && (head.glued() || head.blank())) {
                starts.put(head.block(), head.start());
            }
        }
    }

    /** Of a heading; 0 of a paragraph that is stressed as one, -1 of anything else. */
    private static int level(Block block) {
        boolean stressed = block instanceof Block.Paragraph p && p.prose().text().indexOf('\n') < 0
                && p.prose().spans().stream().anyMatch(s -> s.kind() == Prose.Kind.STRONG && s.start() == 0 && s.end() == p.prose().text().length());
        int level = block instanceof Block.Heading h ? h.level() : stressed ? 0 : -1;
        return level >= 0 && !prose(block).text().isEmpty() ? level : -1;
    }

    private static Prose prose(Block block) {
        return block instanceof Block.Heading h ? h.prose() : ((Block.Paragraph) block).prose();
    }

    private record Counted(Block block, int number, int start, boolean glued, boolean blank) {}
}
