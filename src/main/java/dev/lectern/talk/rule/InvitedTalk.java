package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A community announces its one talk at somebody else's event and does not say who gives it:
 *
 * <pre>
 * 某社区受邀参与本次大会并将发表主题演讲，敬请期待！
 * ### 主题：某社区的技术创新
 * </pre>
 */
public final class InvitedTalk implements Rule {
    private static final Pattern INVITED = Pattern.compile("(?:受邀|应邀)[^。]{0,40}(?:发表|带来|进行|作|做)[^。]{0,8}(?:演讲|分享|报告)");
    private static final Pattern THEME = Pattern.compile("^(?:演讲|分享)?(?:主题|题目|议题)\\s*[:：]\\s*(.{4,80})$");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        boolean invited = page.units().stream().anyMatch(u -> u.text().indexOf('邀') >= 0 && INVITED.matcher(u.text()).find());
        Optional<Unit> theme = invited
                ? page.units().stream().filter(u -> !taken.contains(u.index()) && THEME.matcher(u.text()).matches()).findFirst() : Optional.empty();
        return theme.map(u -> List.of(talk(u))).orElse(List.of());
    }

    private static Finding talk(Unit unit) {
        Matcher m = THEME.matcher(unit.text());
        String title = m.matches() ? Titles.clean(m.group(1)) : null;
        return new Finding(RuleName.INVITED_TALK, Kind.TALK, title, List.of(), unit.index(), List.of(), List.of(), null, Standing.TALK);
    }
}
