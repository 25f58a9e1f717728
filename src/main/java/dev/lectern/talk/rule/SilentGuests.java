package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Enumeration;
import dev.lectern.talk.line.HeldEvent;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.people.Whereabouts;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A guest of whom no sentence says outright that they spoke, in a post that tells one talk after the other: the paragraph
 * that is about them, and about nobody before them, tells the talk.
 *
 * <pre>
 * 本次活动邀请了甲公司总监张三、乙银行经理李四、…
 * …
 * 张三用一张表格算了一笔账：……
 * </pre>
 */
final class SilentGuests {
    private static final int SHORTEST = 30;
    /** Whoever is thanked has helped. */
    private static final Pattern THANKS = Pattern.compile("^.{0,8}(?:感谢|鸣谢|致谢|多谢)");
    /** A person with whom a paragraph begins is its subject. */
    private static final int LATEST_NAME = 4;

    private static final Pattern ABOUT = Pattern.compile("[他她](?!们)|这次|本次|的(?:分享|演讲|报告|主题|话题|议题)");

    /** Whoever asks, leads through the programme or hands out prizes gives no talk by that. */
    private static final Pattern ATTENDS = Pattern.compile("\\s*(?:先生|女士|老师|同学)?.{0,4}?(?:问|追问|提问|主持|颁发|颁奖|赞助|送出|抽取|合影|举手)|\\s*[：:]\\s*[“「\"]");

    /** Of those who came to listen, or to help. */
    private static final Pattern TAKES_PART = Pattern.compile("^[^，。]{0,20}(?:学员|观众|听众|参会者|与会者|志愿者|记者|获奖者|报名者|工作人员|主持)");
    private static final int LATEST_LEAD = 6;

    private SilentGuests() {}

    /** Adds a scene for each such guest. */
    static void add(Page page, List<Scene> scenes, Set<Integer> taken) {
        boolean recap = HeldEvent.isTold(page.head().title());
        long told = scenes.stream().filter(s -> !s.isPanel()).count();
        if (told == 0 || told == 1 && !recap) {
            return;
        }
        int first = scenes.stream().mapToInt(Scene::unit).min().orElse(0);
        boolean below = recap || page.units().stream().noneMatch(u -> u.index() < first && u.isHeading() && page.topic(u.index()).mayHoldTalks());
        for (Unit unit : page.units()) {
            boolean free = unit.shape() == Unit.Shape.TEXT && unit.text().length() >= SHORTEST && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks()
                    && !Closings.isClosing(unit.text()) && scenes.stream().noneMatch(s -> s.unit() == unit.index());
            if (free && below && isBetweenTalks(unit, scenes)) {
                addGuest(page, unit, scenes);
            }
        }
        scenes.sort(Comparator.comparingInt(Scene::unit).thenComparingInt(Scene::from));
    }

    /** What comes before the first talk may introduce somebody, what comes after a panel may quote. */
    private static boolean isBetweenTalks(Unit unit, List<Scene> scenes) {
        boolean before = scenes.stream().anyMatch(s -> !s.isPanel() && s.unit() < unit.index());
        boolean after = scenes.stream().anyMatch(s -> s.unit() > unit.index());
        return before && (after || scenes.stream().noneMatch(Scene::isPanel));
    }

    private static void addGuest(Page page, Unit unit, List<Scene> scenes) {
        List<Mention> mentions = Spoken.of(page).mentions(unit);
        if (mentions.isEmpty() || Enumeration.in(unit.text(), mentions).size() >= 3) {
            return;
        }
        Mention m = mentions.get(0);
        Speaker person = Roster.of(page).complete(m.person());
        boolean subject = m.isIntroduced() || m.start() <= LATEST_NAME;
        boolean told = scenes.stream().filter(s -> !s.isPanel()).anyMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(person.name())));
        if (ATTENDS.matcher(unit.text()).region(m.end(), unit.text().length()).lookingAt() || person.role() != null && person.role().endsWith("记者")) {
            return;
        }
        boolean sure = person.organization() != null && (Roster.of(page).knows(m.person()) || isSubject(unit.text(), m));
        if (subject && !told && (sure || isAbout(page, unit, person))) {
            int from = Sentences.start(unit.text(), m.lead());
            int end = Sentences.end(unit.text(), from);
            boolean off = OffStage.tells(unit.text(), from, end) || OffStage.isImpression(unit.text(), from, end) || OffStage.isHelp(unit.text(), from, end);
            if (off || THANKS.matcher(unit.text()).region(from, unit.text().length()).lookingAt()) {
                return;
            }
            scenes.add(new Scene(RuleName.GUEST_IN_PROSE, unit.index(), from, List.of(person), Kind.TALK, Titles.own(SpeechTitle.in(unit.text().substring(from)))));
        }
    }

    /** Whether a paragraph starts with where somebody works and who it is: {@code 随后，某公司的张三另辟蹊径，……}. */
    private static boolean isSubject(String text, Mention m) {
        return m.isIntroduced() && m.person().organization() != null && m.lead() <= LATEST_LEAD && Mentions.isActing(text, m.person().name())
                && !TAKES_PART.matcher(text).region(Sentences.start(text, m.lead()), text.length()).find();
    }

    /** Whether a paragraph goes on about the person with whom it begins, and says where they work: {@code 张三目前在某公司负责……，这次他……}. */
    private static boolean isAbout(Page page, Unit unit, Speaker person) {
        return ABOUT.matcher(unit.text()).find() && Whereabouts.complete(page, person).organization() != null;
    }
}
