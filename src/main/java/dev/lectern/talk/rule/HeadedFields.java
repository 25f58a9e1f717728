package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post about one talk that is called as the talk is, and has a heading for each of its fields:
 *
 * <pre>
 * title: 断网的时候，边缘节点在做什么
 *
 * ## 内容简介
 * 大多数人以为……
 * ## 讲师简介
 * 张三，某某科技 边缘计算工程师
 * ## 分享大纲
 * </pre>
 *
 * <p>Who speaks is told once, below the one heading for it; two such headings, or a title told elsewhere, and there are several talks.
 */
public final class HeadedFields implements Rule {

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Unit> lives = headed(page, Label.Field.BIO);
        List<Unit> told = lives.size() == 1 ? headed(page, Label.Field.ABSTRACT) : List.of();
        boolean several = told.stream().map(Unit::text).distinct().count() < told.size()
                || known.stream().filter(f -> f.standing() == Standing.TALK).anyMatch(f -> f.title() != null || f.speakers().size() > 1);
        @Nullable String title = told.isEmpty() || several ? null : PostTitle.ofTranscript(page);
        List<Speaker> people = title == null ? List.of() : people(page, lives.get(0), known);
        if (people.size() != 1) {
            return List.of();
        }
        List<Piece> body = told.stream().flatMap(h -> below(page, h)).filter(u -> u.isProse() && Label.of(u.text()).isEmpty()).map(Piece::all).toList();
        List<Piece> bio = below(page, lives.get(0)).filter(HeadedFields::isLine).map(Piece::all).toList();
        @Nullable String image = below(page, lives.get(0)).filter(u -> u.shape() == Unit.Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
        return List.of(new Finding(RuleName.HEADED_FIELDS, Kind.TALK, title, people, told.get(0).index(), body, bio, image, Standing.TALK));
    }

    private static List<Unit> headed(Page page, Label.Field field) {
        return page.units().stream()
                .filter(u -> u.isHeading() && Label.of(u.text()).filter(l -> l.field() == field && l.from() == u.text().length()).isPresent())
                .toList();
    }

    /** Whoever was read below the heading already, or the first line there names. */
    private static List<Speaker> people(Page page, Unit head, List<Finding> known) {
        List<Unit> lines = below(page, head).filter(HeadedFields::isLine).toList();
        int last = lines.isEmpty() ? head.index() : lines.get(lines.size() - 1).index();
        List<Speaker> read = known.stream().filter(f -> f.start() >= head.index() && f.start() <= last).flatMap(f -> f.speakers().stream()).distinct().toList();
        return !read.isEmpty() || lines.isEmpty() ? read : Life.announced(page.organizations(), lines.get(0).text());
    }

    /** Right below a picture, who it shows looks like its caption. */
    private static boolean isLine(Unit unit) {
        return unit.isProse() || unit.shape() == Unit.Shape.CAPTION;
    }

    private static Stream<Unit> below(Page page, Unit head) {
        List<Unit> below = new ArrayList<>();
        for (int i = head.index() + 1; i < page.size() && !page.unit(i).isHeading() && !page.unit(i).isDivider(); i++) {
            below.add(page.unit(i));
        }
        return below.stream();
    }
}
