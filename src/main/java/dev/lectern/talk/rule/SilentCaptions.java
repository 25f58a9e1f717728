package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A photo of one person of whom no line says outright that they spoke, in a post where the other photos are of speakers: the
 * paragraph beside it, which is nobody else's, tells the talk.
 *
 * <pre>
 * 活动中，市工信局指出“……”
 * ![](2.jpg)
 * 市工信局副局长 陈某
 * </pre>
 */
final class SilentCaptions {
    private static final int SHORTEST = 40;
    /** Of a text beside a photo whose caption says that somebody opens the day. */
    private static final int SHORTEST_OPENING = 16;
    private static final Pattern WELCOMES = Pattern.compile("致(?:开幕|欢迎|闭幕|答谢|开场)?[辞词]$");
    private final Page page;
    private final List<Scene> scenes;
    private final Set<Integer> taken;

    SilentCaptions(Page page, List<Scene> scenes, Set<Integer> taken) {
        this.page = page;
        this.scenes = scenes;
        this.taken = taken;
    }

    /** Adds a scene for each such photo. */
    void add() {
        boolean among = scenes.size() >= 2;
        boolean above = !scenes.isEmpty() && Side.of(page, scenes) != Side.TEXT_BELOW;
        for (Unit unit : page.units()) {
            List<Speaker> named = unit.shape() == Shape.CAPTION && !taken.contains(unit.index()) ? PersonLine.read(unit.text(), page.organizations()) : List.of();
            boolean opens = named.size() == 1 && WELCOMES.matcher(unit.text()).find();
            int prose = above && !(opens && isNamedBelow(unit.index(), named.get(0))) ? page.proseBefore(unit.index()) : page.proseAfter(unit.index());
            if (named.size() == 1 && (among || opens) && named.get(0).organization() != null && isSilent(named.get(0)) && isFree(unit.index(), prose, opens)) {
                Kind kind = opens || page.topic(prose) == Topic.OPENING || scenes.stream().allMatch(s -> s.unit() > prose) ? Kind.OPENING : Kind.TALK;
                scenes.add(new Scene(RuleName.CAPTIONED_PHOTO, prose, 0, named, kind, Titles.own(SpeechTitle.in(page.unit(prose).text()))));
            }
        }
        scenes.sort(Comparator.comparingInt(Scene::unit).thenComparingInt(Scene::from));
    }

    private boolean isNamedBelow(int caption, Speaker person) {
        int prose = page.proseAfter(caption);
        return prose < page.size() && page.unit(prose).text().contains(person.name());
    }

    private boolean isSilent(Speaker person) {
        return scenes.stream().filter(s -> !s.isPanel()).noneMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(person.name())));
    }

    /** Whether the paragraph is long enough to tell something, and nothing but the photo stands between it and the caption. */
    private boolean isFree(int caption, int prose, boolean opens) {
        if (prose < 0 || prose >= page.size() || taken.contains(prose) || page.unit(prose).text().length() < (opens ? SHORTEST_OPENING : SHORTEST)
                || !page.topic(prose).mayHoldTalks() || Closings.isClosing(page.unit(prose).text())) {
            return false;
        }
        for (int i = Math.min(caption, prose) + 1; i < Math.max(caption, prose); i++) {
            if (!page.unit(i).isMedia() && page.unit(i).shape() != Shape.CAPTION) {
                return false;
            }
        }
        return scenes.stream().noneMatch(s -> s.unit() == prose);
    }
}
