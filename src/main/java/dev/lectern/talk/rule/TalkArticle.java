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
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that is one talk, written down: its first lines say who gave it and who wrote it down, and all below them is told of it.
 *
 * <pre>
 * 导读：本次分享的题目是……，主要围绕以下三点展开。
 *
 * 分享嘉宾｜张三 某公司 架构师
 * 编辑整理｜李四
 *
 * 01 背景
 * </pre>
 */
public final class TalkArticle implements Rule {
    private static final Pattern SUBJECT = Pattern.compile("(?:本次|本期|本场|今天|此次)?(?:的)?(?:分享|演讲|报告)的?(?:题目|主题)(?:是|为|：)\\s*(?:[《“「]([^》”」]{4,60})[》”」]|([^，。《“「]{4,60})(?=[，。]))");
    private static final Pattern WROTE_DOWN = Pattern.compile("(?:编辑|文字|内容|文稿|录音)?(?:整理|编辑|速记|校对)(?:者|人)?\\s*[:：|｜].*");
    /** In a note: {@code 本文为某某沙龙分享实录，分享人：|张三（某公司）|。} */
    private static final Pattern CALLED = Pattern.compile("(?:分享人|分享者|分享嘉宾|作者|讲者|讲师|演讲者|演讲人|主讲人?|嘉宾)\\s*[:：]\\s*([^。；;\\n]{2,40})");
    private static final Pattern SEVERAL = Pattern.compile("[两二三四五六七八九十几各]\\s?[场位个名]|(?:嘉宾|讲师|讲者)们");
    /** Behind whoever only wrote it down. */
    private static final Pattern WROTE = Pattern.compile("(?:一起|共同|负责)?(?:整理|编辑|速记|校对|记录)");
    private static final int LATEST = 14;
    private static final int BESIDE = 3;
    private static final int FEWEST_TOLD = 2;
    private static final int MOST_SPEAKERS = 2;

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> labelled = labelled(page, taken);
        return labelled.isEmpty() ? noted(page, taken).stream().toList() : labelled;
    }

    /** {@code 本文根据某公司张三在某某沙龙上的演讲整理而成，主题为《…》。}: a note says whose words the post gives. */
    private static Optional<Finding> noted(Page page, Set<Integer> taken) {
        boolean several = page.units().stream()
                .filter(u -> u.isProse() && (Label.filled(Label.Field.SPEAKER, u.text()).isPresent() || Label.filled(Label.Field.TITLE, u.text()).isPresent()))
                .limit(2).count() > 1;
        Optional<Unit> note = several ? Optional.empty()
                : page.units().stream().limit(LATEST).filter(u -> u.isProse() && Transcript.saysSo(u.text()) && !SEVERAL.matcher(u.text()).find()).findFirst();
        List<Speaker> people = note.map(u -> speakers(page, u)).orElse(List.of());
        if (people.isEmpty() || people.size() > MOST_SPEAKERS) {
            return Optional.empty();
        }
        Unit unit = note.get();
        @Nullable String own = SpeechTitle.in(unit.text());
        @Nullable String title = own != null ? own : PostTitle.ofTranscript(page);
        List<Piece> body = Transcript.told(page, List.of(Piece.all(unit)), taken);
        if (title == null || body.size() <= FEWEST_TOLD) {
            return Optional.empty();
        }
        body.forEach(p -> taken.add(p.unit()));
        return Optional.of(new Finding(RuleName.TALK_ARTICLE, Kind.TALK, title, people, unit.index(), body, List.of(), null, Standing.TALK));
    }

    /** Whom a note calls the speaker, or the only one whom it names. */
    private static List<Speaker> speakers(Page page, Unit note) {
        Matcher called = CALLED.matcher(note.text());
        List<Speaker> named = Spoken.of(page).mentions(note).stream()
                .filter(m -> !WROTE.matcher(note.text()).region(m.end(), note.text().length()).lookingAt()).map(Mention::person).toList();
        return called.find() ? PersonParts.inPlace(called.group(1).strip(), page.organizations()) : named.size() == 1 ? named : List.of();
    }

    private static List<Finding> labelled(Page page, Set<Integer> taken) {
        List<Unit> who = page.units().stream().filter(u -> u.isProse() && Label.filled(Label.Field.SPEAKER, u.text()).isPresent()).limit(2).toList();
        if (who.size() != 1 || who.getFirst().index() >= LATEST || !isWrittenDown(page, who.getFirst()) && !Transcript.is(page)) {
            return List.of();
        }
        Unit only = who.getFirst();
        @Nullable String title = title(page, only);
        List<Speaker> people = title == null ? List.of()
                : PersonParts.inPlace(only.text().substring(Label.filled(Label.Field.SPEAKER, only.text()).orElseThrow().from()), page.organizations());
        List<Piece> body = people.isEmpty() || people.size() > MOST_SPEAKERS ? List.of() : Appeals.without(page, told(page, only.index() + 1));
        if (body.size() < FEWEST_TOLD) {
            return List.of();
        }
        taken.add(only.index());
        body.forEach(p -> taken.add(p.unit()));
        return List.of(new Finding(RuleName.TALK_ARTICLE, Kind.TALK, title, people, only.index(), body, List.of(), null, Standing.TALK));
    }

    /** Whether right beside who spoke stands who wrote it down. */
    private static boolean isWrittenDown(Page page, Unit who) {
        return page.units().stream().skip(Math.max(0, who.index() - BESIDE)).limit(2L * BESIDE + 1).anyMatch(u -> u.isProse() && WROTE_DOWN.matcher(u.text()).matches());
    }

    private static @Nullable String title(Page page, Unit who) {
        Optional<String> said = page.units().stream().limit(who.index() + (long) BESIDE).filter(Unit::isProse)
                .map(u -> SUBJECT.matcher(u.text())).filter(Matcher::find).map(m -> m.group(1) != null ? m.group(1) : m.group(2)).findFirst();
        return said.map(Titles::clean).orElseGet(() -> PostTitle.ofTranscript(page));
    }

    /** All prose below, up to where the post speaks of something else. */
    private static List<Piece> told(Page page, int from) {
        List<Piece> told = new ArrayList<>();
        for (int i = from; i < page.size() && !leaves(page.unit(i)); i++) {
            Unit unit = page.unit(i);
            if (unit.isProse() && Label.of(unit.text()).filter(Label::isAside).isEmpty() && !unit.text().startsWith("出品")) {
                told.add(Piece.all(unit));
            }
        }
        return told;
    }

    private static boolean leaves(Unit unit) {
        Topic topic = unit.isHeading() ? Topic.of(unit.text()) : Topic.OTHER;
        return topic == Topic.ASIDE || topic == Topic.MEMBERS || topic == Topic.AGENDA
                || unit.isHeading() && !Closings.isImprint(unit.text()) && Closings.isClosing(unit.text());
    }
}
