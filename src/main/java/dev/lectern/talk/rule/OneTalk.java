package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that announces one talk by its own title, and says in a sentence whom it invited for it:
 *
 * <pre>
 * title: "系统之夜: 从零开始写一个文件系统"
 *
 * 这次邀请到了计算机系博士生张三同学，和大家聊聊如何……
 * </pre>
 */
public final class OneTalk implements Rule {
    private static final Pattern INVITES = Pattern.compile("(?:邀请到?了?|请到了?|有请)[^。]{0,80}(?:直播|分享|讲|聊|带来|介绍|解读|剖析)|做客[^。]{0,12}(?:直播|现场|节目|线上)");
    /** How an interview puts its questions; who was invited to one answers, and gives no talk. */
    private static final Pattern ASKS = Pattern.compile("^(?:Q\\d{0,2}|问|提问|记者|主持人|小编|编者|编辑部?)\\s*[:：]");
    private static final int LEAST_QUESTIONS = 2;
    private static final int MOST_SPEAKERS = 3;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        boolean told = known.stream().anyMatch(f -> f.standing() == Standing.TALK && !OffStage.isNextTime(page.unit(f.start()).text()));
        @Nullable String title = told || isInterview(page) ? null : PostTitle.talkIn(page);
        Optional<Unit> invites = title == null ? Optional.empty()
                : page.units().stream().filter(u -> u.shape() == Unit.Shape.TEXT && INVITES.matcher(u.text()).find() && !invited(page, u).isEmpty()).findFirst();
        return invites
                .map(u -> List.of(new Finding(RuleName.ONE_TALK, Kind.TALK, title, invited(page, u), u.index(), body(page, u, known), List.of(), null, Standing.TALK)))
                .orElse(List.of());
    }

    private static boolean isInterview(Page page) {
        return page.units().stream().filter(OneTalk::asks).limit(LEAST_QUESTIONS).count() == LEAST_QUESTIONS;
    }

    private static boolean asks(Unit unit) {
        boolean question = unit.text().endsWith("？") || unit.text().endsWith("?");
        return question && (unit.isHeading() || unit.isStressed()) || ASKS.matcher(unit.text()).find();
    }

    private static List<Speaker> invited(Page page, Unit unit) {
        List<Speaker> people = Spoken.of(page).mentions(unit).stream().map(Mention::person).distinct().toList();
        return people.size() > MOST_SPEAKERS ? List.of() : people.stream().map(Roster.of(page)::complete).toList();
    }

    /** The line and what follows it, but for who the invited are and what else the post is about. */
    private static List<Piece> body(Page page, Unit invites, List<Finding> known) {
        List<Piece> body = new ArrayList<>(List.of(Piece.all(invites)));
        for (int i = invites.index() + 1; i < page.size() && !Closings.isClosing(page.unit(i).text()); i++) {
            Unit unit = page.unit(i);
            int at = i;
            boolean life = known.stream().anyMatch(f -> f.start() == at || f.bio().stream().anyMatch(p -> p.unit() == at));
            if (unit.isProse() && page.topic(i).mayHoldTalks() && Label.of(unit.text()).isEmpty() && !life) {
                body.add(Piece.all(unit));
            }
        }
        return body;
    }
}
