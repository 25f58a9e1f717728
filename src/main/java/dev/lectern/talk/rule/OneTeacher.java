package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A series of talks that one person gives, whom the post names before the first of them:
 *
 * <pre>
 * 今年由某公司的张三主讲，共三场，可以只听一场。
 *
 * ### 第一场：黑窗口不吃人
 * 11 月 12 日 19:00，三教 3201
 *
 * 什么是 shell，……
 * </pre>
 */
final class OneTeacher {
    private static final Pattern TEACHES = Pattern.compile("(?:主讲|授课|执教|讲授|一个人讲|独自讲)");
    private static final Pattern SEVERAL = Pattern.compile("[共分][为成]?\\s?[两二三四五六七八九十\\d]{1,2}\\s?[场讲期节次]|系列|连[续讲]|每[场讲期节次]");
    private static final Pattern COUNTED = Pattern.compile("第\\s?[一二三四五六七八九十\\d]{1,2}\\s?[场讲课节期次回]\\s*(?:[：:|｜·]|——|\\s)\\s*(\\S.{2,48})");
    private static final Pattern WHEN = Pattern.compile("[^\\p{L}\\d]{0,4}(?:时间\\s*[：:]|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]|\\d{4}[-./年]|(?:每?周|星期)[一二三四五六日天]).{0,40}");
    private static final int FEWEST = 2;

    private OneTeacher() {}

    /** The talks of the series that the page's one speech announces; none where it announces none. @param known what was read before, which may have them without their speaker */
    static List<Finding> series(Page page, List<Scene> scenes, Set<Integer> taken, List<Finding> known) {
        Scene scene = scenes.get(0);
        String told = page.unit(scene.unit()).text();
        boolean one = scenes.size() == 1 && known.stream().allMatch(f -> f.speakers().isEmpty()) && scene.kind() == Kind.TALK
                && scene.title() == null && scene.speakers().size() == 1 && TEACHES.matcher(told).find() && SEVERAL.matcher(told).find();
        List<Unit> heads = !one ? List.of()
                : page.units().stream()
                        .filter(u -> u.index() > scene.unit() && u.isHeading()
                                && (!taken.contains(u.index()) || known.stream().anyMatch(f -> f.start() == u.index()))
                                && COUNTED.matcher(u.text()).matches() && names(page, u).isEmpty())
                        .toList();
        if (heads.size() < FEWEST || heads.stream().anyMatch(h -> h.level() != heads.get(0).level())) {
            return List.of();
        }
        List<Finding> talks = new ArrayList<>();
        int longest = Integer.MAX_VALUE;
        for (int i = 0; i < heads.size(); i++) {
            boolean last = i + 1 == heads.size();
            List<Piece> body = below(page, heads.get(i), taken, last ? longest : Integer.MAX_VALUE);
            longest = i == 0 ? body.size() : Math.max(longest, body.size());
            talks.add(new Finding(RuleName.TITLED_SECTION, Kind.TALK, title(heads.get(i)), scene.speakers(), heads.get(i).index(), body, List.of(), null, Standing.TALK));
        }
        return talks;
    }

    private static @Nullable String title(Unit head) {
        Matcher m = COUNTED.matcher(head.text());
        return m.matches() ? Titles.own(Titles.clean(m.group(1))) : null;
    }

    private static List<Speaker> names(Page page, Unit head) {
        return page.organizations().knows(head.text()) ? List.of() : PersonLine.read(head.text(), Organizations.KNOWN);
    }

    /** The paragraphs up to the next heading, without the line that says when and where; of the last one as many as the others have at most. */
    private static List<Piece> below(Page page, Unit head, Set<Integer> taken, int most) {
        List<Piece> body = new ArrayList<>();
        for (int i = head.index() + 1; i < page.size() && !page.unit(i).isHeading() && !page.unit(i).isDivider() && body.size() < most; i++) {
            Unit unit = page.unit(i);
            boolean told = unit.isProse() && !taken.contains(i) && !WHEN.matcher(unit.text()).matches()
                    && Label.filled(Label.Field.META, unit.text()).isEmpty() && !Closings.isClosing(unit.text());
            if (told) {
                body.add(Piece.all(unit));
            }
        }
        return body;
    }
}
