package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a post that announces one talk says of it below headings further down: {@code ## 内容简介}, {@code ## 你将听到}. However its
 * speaker and title were found, this is told of that talk, since there is no other.
 */
final class HeadedText {
    /** What an event of one talk holds is that talk: {@code ## 活动内容}. */
    private static final Pattern OF_EVENT = Pattern.compile("[^\\p{L}]{0,4}(?:活动|直播|本[期次场]|这[期次场]|沙龙|讲座|线上|今晚)的?(?:内容|主要内容|看点|亮点)(?:介绍|简介|提要|概要|速览|预告)?[^\\p{L}]{0,3}");

    private HeadedText() {}

    /** The talks, the only one of which there is with all that such headings tell. */
    static List<Finding> given(Page page, List<Finding> talks) {
        List<Finding> told = talks.stream().filter(f -> f.standing() == Standing.TALK).toList();
        if (told.size() != 1 || told.getFirst().kind() != Kind.TALK || told.getFirst().title() == null) {
            return talks;
        }
        Finding only = told.getFirst();
        // Of a paragraph that says further on who speaks, all is told of the talk.
        List<Piece> more = below(page).stream()
                .filter(u -> !only.body().contains(Piece.all(u)) && only.bio().stream().noneMatch(p -> p.unit() == u.index())).map(Piece::all)
                .toList();
        Stream<Piece> own = only.body().stream().filter(p -> more.stream().noneMatch(m -> m.holds(p)));
        return more.isEmpty() ? talks : talks.stream().map(f -> f == only ? f.withBody(Stream.concat(own, more.stream()).toList()) : f).toList();
    }

    private static boolean announcesText(Unit heading) {
        return Label.of(heading.text()).filter(l -> l.field() == Label.Field.ABSTRACT && l.from() >= heading.text().length()).isPresent()
                || OF_EVENT.matcher(heading.text()).matches();
    }

    private static List<Unit> below(Page page) {
        List<Unit> below = new ArrayList<>();
        boolean told = false;
        for (Unit unit : page.units()) {
            told = unit.isHeading() ? announcesText(unit) : told;
            if (told && unit.isProse() && Label.of(unit.text()).filter(Label::isAside).isEmpty() && !Closings.isClosing(unit.text())) {
                below.add(unit);
            }
        }
        return below;
    }
}
