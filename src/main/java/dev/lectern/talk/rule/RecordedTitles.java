package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links to what was recorded of an event of which a section tells no talk by any other words: the titles are all that is said of them.
 *
 * <pre>
 * 视频回顾：
 * - 某某订单中心的落地实践：https://…
 * - 圆桌讨论：出海企业的多活：https://…
 * </pre>
 */
public final class RecordedTitles implements Rule {
    private static final Pattern LEAD = Pattern.compile("[^\\p{L}]{0,6}(?:活动|会议|现场|完整|演讲|分享|全场|精彩){0,2}(?:视频|录像|录屏|录播|回放)(?:回顾|回放|录像|合集|集锦|链接|地址|列表|观看|资料){0,2}\\s*[:：]?");
    private static final Pattern ADDRESS = Pattern.compile("\\s*(?:[:：|｜—–-]|\\s)\\s*<?https?://\\S+$");
    private static final int FEWEST = 2;
    private static final int SHORTEST = 6;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        for (Unit lead : page.units()) {
            boolean leads = (lead.shape() == Unit.Shape.TEXT || lead.isHeading()) && LEAD.matcher(lead.text()).matches() && page.topic(lead.index()).mayHoldTalks();
            List<Unit> items = leads ? items(page, lead) : List.of();
            if (items.size() >= FEWEST && items.stream().noneMatch(u -> taken.contains(u.index())) && !isTold(page, lead, known)) {
                List<Optional<Finding>> talks = items.stream().map(u -> talk(page, u)).toList();
                if (talks.stream().allMatch(Optional::isPresent) && 2 * talks.stream().filter(t -> Titles.saysWhat(t.orElseThrow().title())).count() >= talks.size()) {
                    talks.forEach(t -> found.add(t.orElseThrow()));
                    items.forEach(u -> taken.add(u.index()));
                }
            }
        }
        return found;
    }

    private static List<Unit> items(Page page, Unit lead) {
        return page.units().stream().skip(lead.index() + 1L).takeWhile(u -> u.shape() == Unit.Shape.ITEM).toList();
    }

    /** Whether a talk is told anywhere below the heading under which the list stands. */
    private static boolean isTold(Page page, Unit lead, List<Finding> known) {
        int from = lead.index();
        while (from > 0 && (!page.unit(from).isHeading() || from == lead.index())) {
            from--;
        }
        int to = lead.index() + 1;
        while (to < page.size() && !page.unit(to).isHeading()) {
            to++;
        }
        int first = from;
        int last = to;
        return known.stream().anyMatch(f -> f.standing() == Standing.TALK && f.start() >= first && f.start() < last);
    }

    private static Optional<Finding> talk(Page page, Unit item) {
        Matcher address = ADDRESS.matcher(item.text());
        boolean linked = item.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.LINK && s.start() == 0 && s.end() == item.text().length());
        String told = address.find() ? item.text().substring(0, address.start()) : linked ? item.text() : "";
        Matcher house = Titles.houseFirst(told);
        @Nullable String title = Titles.own(Titles.clean(house.matches() ? house.group(2) : told));
        boolean talk = title != null && title.length() >= SHORTEST && title.indexOf('。') < 0
                && PersonLine.read(told, page.organizations()).isEmpty() && !Logistics.are(told);
        return !talk ? Optional.empty()
                : Optional.of(new Finding(RuleName.RECORDED_TITLE, Titles.kindOf(told), title, List.of(), item.index(), List.<Piece>of(),
                        List.of(), null, Standing.TALK));
    }
}
