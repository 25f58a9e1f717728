package dev.lectern.talk.whole;

import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What readers wrote below a post, copied with it; whoever is named there said something of the talks, and gave none:
 *
 * <pre>
 * 评论（2）
 * @moonfish：第二场讲得真好
 * 张三 回复 @moonfish：下次再来
 * </pre>
 */
final class Comments {
    private static final Pattern HEAD = Pattern.compile("(?i)(?:\\d{1,4}\\s?条|全部|最新|热门|精彩|精选|网友|读者|文章|用户)?(?:评论|留言|回帖|跟帖)(?:区|列表|精选|摘录)?\\s*(?:[（(]\\s?\\d{1,4}\\s?条?\\s?[)）])?\\s*[：:]?|(?:\\d{1,4} )?comments(?: \\(\\d{1,4}\\))?:?|leave a comment");
    private static final Pattern SAID = Pattern.compile("(?:\\d{1,3}\\s?[楼#]\\s*)?@?[\\p{L}\\d_. -]{1,24}(?:\\s?回复\\s?@?[\\p{L}\\d_. -]{1,24})?\\s?(?:[（(][^（()）]{1,24}[)）])?\\s*[：:].*");
    /** Who wrote the next part of a thread: {@code 1 楼　楼主：某某}, {@code #12 某某}. */
    private static final Pattern FLOOR = Pattern.compile("(?:\\d{1,4}\\s?[楼樓]|#\\d{1,4}|楼主|樓主)(?:[\\s　:：·|｜-]+(?:楼主|樓主|作者)?\\s?[:：]?\\s?[\\p{L}\\d_@. -]{1,24}(?:[\\s　·|｜-]*(?:(?:发表|發表|发布)[于於])?[\\s　\\d:：./年月日-]{4,20})?)?");
    private static final int LONGEST = 24;
    private static final int LONGEST_FLOOR = 48;

    private Comments() {}

    /** The indexes of the units that hold them, up to the next heading; none where the post has none. */
    static Set<Integer> in(Page page) {
        Set<Integer> held = new HashSet<>();
        for (int head = 0; head < page.size() - 1; head++) {
            for (int i = head, end = heads(page, head) ? end(page, head) : head; i < end; i++) {
                held.add(i);
            }
        }
        page.units().stream().filter(u -> isFloor(page, u)).map(Unit::index).forEach(held::add);
        return held;
    }

    /** The talks without what somebody else wrote further down a thread. */
    static List<Finding> without(Page page, List<Finding> talks) {
        List<Integer> floors = page.units().stream().filter(u -> isFloor(page, u)).map(Unit::index).toList();
        return floors.isEmpty() ? talks : talks.stream().map(t -> t.withBody(t.body().stream()
                .filter(p -> floors.stream().noneMatch(f -> f > t.start() && f < p.unit())).toList())).toList();
    }

    /** Whether with a line somebody's part of a thread begins. */
    private static boolean isFloor(Page page, Unit unit) {
        return (unit.isHeading() || unit.strongLead() > 0 || unit.isStressed()) && unit.text().length() <= LONGEST_FLOOR
                && FLOOR.matcher(page.written(unit).strip()).matches();
    }

    private static boolean heads(Page page, int index) {
        String text = page.unit(index).text();
        return text.length() <= LONGEST && HEAD.matcher(text.strip()).matches() && SAID.matcher(page.unit(index + 1).text()).matches();
    }

    private static int end(Page page, int head) {
        int end = head + 1;
        while (end < page.size() && !page.unit(end).isHeading()) {
            end++;
        }
        return end;
    }
}
