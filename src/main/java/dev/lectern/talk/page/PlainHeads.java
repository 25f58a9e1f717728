package dev.lectern.talk.page;

import dev.lectern.post.Block;
import dev.lectern.post.Post;
import dev.lectern.post.Prose;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Headings of posts that were laid out for phones and lost their markup: paragraphs of one short line behind a bar, or in brackets.
 *
 * <pre>
 * ▍让查询更快            【让查询更快】            | 让查询更快            四、会议费用
 * </pre>
 *
 * <p>They are read as if their author had stressed them. A bar that only such posts use is enough; anything else has to mark several lines so.
 * What is counted as the sections of a notice are heads the sections' usual names, where several of them are so.
 */
final class PlainHeads {
    private static final String BARS = "▍▎▌▋❙❚┃";
    private static final Pattern HEAD = Pattern.compile("(?:([" + BARS + "])|([|｜丨]))\\s*([^\\s|｜丨。][^|｜丨。\\n]{1,59})|(【)[^【】。\\n]{4,50}】");
    /** {@code 三、|会议费用}. */
    private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]{1,3}、\\s*(?:(?:会议|活动|大会|论坛|培训|研修|参会|注册|报名|参加|日程|组织|会务组?|主办|支持|时间|日期|地点|对象|人员|内容|安排|及|与|和|、|征文|论文|议题|投稿|征集|大会报告|特邀报告|费用|缴费|交通|住宿|食宿|指引|方式|机构|单位|联系人?|联系方式|联系我们|其他|事项|须知|要求|主题|形式|规模|背景|宗旨|附件){1,6})[：:]?");
    private static final int LONGEST = 64;
    private static final int FEWEST = 2;

    /** Where in its text the heading begins that a paragraph is. */
    private final Map<Block, Integer> starts = new IdentityHashMap<>();

    private PlainHeads() {}

    static PlainHeads in(Post post) {
        PlainHeads heads = new PlainHeads();
        Map<Character, Set<Block>> marked = new HashMap<>();
        sections(post, heads.starts);
        for (Block block : post.blocks()) {
            Matcher m = block instanceof Block.Paragraph p && p.look() == Block.Look.PLAIN && p.prose().text().length() <= LONGEST && p.prose().spans().isEmpty()
                    ? HEAD.matcher(p.prose().text()) : null;
            if (m != null && m.matches() && Label.filled(Label.Field.SPEAKER, ((Block.Paragraph) block).prose().text()).isEmpty()) {
                char mark = ((Block.Paragraph) block).prose().text().charAt(0);
                marked.computeIfAbsent(mark, k -> new HashSet<>()).add(block);
                heads.starts.put(block, Math.max(0, m.start(3)));
            }
        }
        heads.starts.putAll(GluedNumbers.in(post.blocks()));
        marked.forEach((mark, blocks) -> heads.starts.keySet().removeIf(b -> blocks.contains(b) && blocks.size() < FEWEST && BARS.indexOf(mark) < 0));
        return heads;
    }

    private static void sections(Post post, Map<Block, Integer> starts) {
        List<Block> sections = post.blocks().stream()
                .filter(b -> b instanceof Block.Paragraph p && p.look() == Block.Look.PLAIN && p.prose().text().length() <= LONGEST
                        && p.prose().spans().isEmpty() && SECTION.matcher(p.prose().text().strip()).matches())
                .toList();
        if (sections.size() >= FEWEST) {
            sections.forEach(b -> starts.put(b, 0));
        }
    }

    /** What a paragraph says, stressed and without its bar where it is such a heading. */
    Prose read(Block.Paragraph paragraph) {
        Integer start = starts.get(paragraph);
        if (start == null) {
            return paragraph.prose();
        }
        return Prose.strong(paragraph.prose().text().substring(start));
    }

    /** What a heading says without a number that is glued to it. */
    Prose read(Block.Heading heading) {
        Integer start = starts.get(heading);
        return start == null ? heading.prose() : heading.prose().slice(start, heading.prose().text().length());
    }
}
