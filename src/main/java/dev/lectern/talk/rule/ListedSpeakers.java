package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Talks that a programme lists and a recap below it tells, in a paragraph each that names the speaker somewhere and does not say
 * outright that they spoke:
 *
 * <pre>
 * 13:40 移动端自动化的投入与产出——张三@某公司
 * …
 * 第一位嘉宾带来的是自动化的老话题。张三老师所在的团队维护了 1200 条用例，……
 * </pre>
 */
final class ListedSpeakers {
    private static final int SHORTEST = 60;
    private static final int FEWEST = 2;

    private ListedSpeakers() {}

    /** Adds a scene for each such paragraph, where several talks are told so or as speeches. */
    static void add(Page page, List<Scene> scenes, Set<Integer> taken, List<Finding> known) {
        List<Finding> listed = known.stream()
                .filter(f -> f.standing() == Standing.TALK && f.body().isEmpty() && f.kind() == Kind.TALK && f.speakers().size() == 1).toList();
        if (listed.size() < FEWEST) {
            return;
        }
        int last = listed.stream().mapToInt(Finding::start).max().orElse(0);
        List<Scene> told = new ArrayList<>();
        for (Unit unit : page.units()) {
            boolean free = unit.index() > last && unit.shape() == Unit.Shape.TEXT && unit.text().length() >= SHORTEST
                    && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks()
                    && !Closings.isClosing(unit.text()) && !OffStage.tells(unit.text(), 0, unit.text().length())
                            && scenes.stream().noneMatch(s -> s.unit() == unit.index());
            List<Finding> named = free ? listed.stream().filter(f -> unit.text().contains(f.speakers().get(0).name())).toList() : List.of();
            if (named.size() == 1 && isSilent(named.get(0).speakers().get(0), scenes) && isSilent(named.get(0).speakers().get(0), told)) {
                told.add(new Scene(RuleName.SPEECH_IN_PROSE, unit.index(), 0, named.get(0).speakers(), Kind.TALK, named.get(0).title()));
            }
        }
        if (told.size() + scenes.stream().filter(s -> !s.isPanel()).count() >= FEWEST) {
            scenes.addAll(told);
            scenes.sort(Comparator.comparingInt(Scene::unit).thenComparingInt(Scene::from));
        }
    }

    private static boolean isSilent(Speaker person, List<Scene> scenes) {
        return scenes.stream().filter(s -> !s.isPanel()).noneMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(person.name())));
    }
}
