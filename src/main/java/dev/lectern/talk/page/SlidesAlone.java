package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.regex.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of slides that is all that a page tells of its talks; below a recap the same list only repeats them.
 *
 * <pre>
 * ## 资料下载
 *
 * - [一次回滚的代价](1.pdf) 张三
 * - 李四：[夜里的告警](2.pdf)（[录像](…)）
 * </pre>
 */
final class SlidesAlone {
    private static final Pattern HEAD = Pattern.compile("(?:(?:演讲|分享|活动|会议|相关|讲座)?(?:幻灯片?|讲稿|课件|资料|录像|视频|回放|(?i:slides?|ppt|videos?))(?:下载|合集|整理|链接|与|和|及|、|/|\\s|&){0,3}){1,3}[：:]?");
    private static final int FEWEST = 2;

    private SlidesAlone() {}

    /** Whether most items below a heading are linked and say who speaks on what, of whom the page tells nowhere else. */
    static boolean under(List<Unit> units, Unit head) {
        if (!HEAD.matcher(head.text()).matches()) {
            return false;
        }
        List<Unit> items = units.stream().skip(head.index() + 1L).takeWhile(u -> u.shape() == Unit.Shape.ITEM).toList();
        Map<Unit, List<Speaker>> talks = new LinkedHashMap<>();
        items.stream().filter(i -> i.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK))
                .forEach(i -> TitledPerson.read(i.text(), Organizations.KNOWN).ifPresent(t -> talks.put(i, t.speakers())));
        return talks.size() >= FEWEST && 2 * talks.size() >= items.size() && talks.entrySet().stream().allMatch(t -> isAlone(units, t.getKey(), t.getValue()));
    }

    private static boolean isAlone(List<Unit> units, Unit item, List<Speaker> people) {
        return units.stream().noneMatch(u -> u != item && people.stream().anyMatch(p -> u.text().contains(p.name())));
    }
}
