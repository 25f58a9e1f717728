package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.OffStage;
import dev.lectern.talk.line.Sentences;
import dev.lectern.talk.line.ShortTalks;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Welcomes;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.SecondOpinion;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.Recap.Scene;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the prose of a page for the places where somebody begins to speak. */
final class SceneReader {
    private static final Pattern CEREMONY = Pattern.compile("(?:成立|启动|揭牌|授牌|签约|捐赠|发布|颁奖|授旗)仪式");
    private static final int LATEST_LEAD = 6;
    /** So a sentence says whence it has what somebody told, or goes on in their own words. */
    private static final Pattern CITES = Pattern.compile("(?:[本此以][文上下][^，。]{0,4})?(?:[根依]?据|整理自|改编自|摘自|引自)|大家好|我(?:是|叫|来自)");
    /** What the first lines say of an event. */
    private static final Pattern LEADS_IN = Pattern.compile("出席|主办|举办|召开|举行|莅临");
    private static final int MOST_BELOW = 20;

    private final Page page;
    private final Roster roster;
    private final Set<Integer> taken;
    private final List<Scene> scenes = new ArrayList<>();
    /** As what the first lines say that somebody speaks of whom more is told further down. */
    private final Map<String, Kind> announced = new HashMap<>();
    private boolean inPanel;
    /** Whether the lines stand below a heading that announces a round table. */
    private boolean headed;
    private int outright;

    SceneReader(Page page, Roster roster, Set<Integer> taken) {
        this.page = page;
        this.roster = roster;
        this.taken = taken;
    }

    List<Scene> read() {
        for (Unit unit : page.units()) {
            boolean border = unit.isHeading() || unit.shape() == Unit.Shape.CAPTION;
            headed = unit.isHeading() || unit.isStressed() ? Titles.kindOf(unit.text()) == Kind.PANEL : headed;
            if (border && (unit.isHeading() || Titles.kindOf(unit.text()) != Kind.PANEL)) {
                inPanel = false;
            }
            if (unit.isProse() && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks() && !Label.isFact(unit.text())
                    && !(unit.index() > 0 && OffStage.headsLifeOfHost(page.unit(unit.index() - 1).text()))
                    && !Life.isAll(page.organizations(), unit.text())) {
                prose(unit);
            }
        }
        if (scenes.stream().noneMatch(Scene::isPanel) && outright == 0) {
            // People who only hold opinions are quoted by the news.
            scenes.clear();
        }
        new SilentCaptions(page, scenes, taken).add();
        SilentGuests.add(page, scenes, taken);
        nameOnlyTalk();
        return scenes;
    }

    /** "本期主讲人是张三": where the post announces one talk, its own title holds the talk's. */
    private void nameOnlyTalk() {
        if (scenes.size() == 1 && scenes.get(0).title() == null
                && (Transcript.is(page) || page.unit(scenes.get(0).unit()).text().matches("(?s).*(?:主讲|做客|邀请到|请来|请到).*"))) {
            Scene s = scenes.get(0);
            scenes.set(0, new Scene(s.rule(), s.unit(), s.from(), s.speakers(), s.kind(), Transcript.is(page) ? PostTitle.ofTranscript(page) : PostTitle.talkIn(page)));
        }
    }

    private void prose(Unit unit) {
        List<Mention> mentions = Spoken.of(page).mentions(unit);
        PanelScene table = new PanelScene(page, unit, headed);
        if (!inPanel && table.begins(scenes.isEmpty())) {
            int from = headed ? 0 : tableStart(unit);
            table.scene(from, roster).ifPresent(s -> {
                scenes.add(s);
                inPanel = true;
            });
        }
        inPanel = inPanel && !PanelScene.isOver(unit);
        if (inPanel) {
            joinTable(unit);
            return;
        }
        boolean first = scenes.isEmpty() && LEADS_IN.matcher(unit.text()).find();
        List<Speech> byRules = first ? toldHere(unit) : Spoken.of(page).speeches(unit);
        boolean learned = byRules.isEmpty() && !first;
        List<Speech> speeches = learned ? SecondOpinion.of(page).speeches(unit, mentions, outright > 0) : byRules;
        for (Speech speech : speeches) {
            List<Speech> apart = Welcomes.isEach(speech, unit.text()) ? each(speech, unit, mentions) : List.of(speech);
            boolean welcomes = apart.size() > 1 && speech.kind() == Kind.OPENING && isNew(speech, unit);
            for (Speech each : apart) {
                if ((welcomes || isNew(each, unit)) && !OffStage.isOfHost(unit.text(), each) && (each.strong() || !Closings.isClosing(unit.text()))) {
                    Speech one = fromFirstNaming(each, unit, mentions);
                    outright += one.strong() ? 1 : 0;
                    Scene.of(unit, asAnnounced(one, unit), roster, page.topic(unit.index())).map(s -> s.kind() == Kind.OPENING && s.title() == null
                            ? new Scene(s.rule(), s.unit(), s.from(), s.speakers(), s.kind(), PanelScene.titleAbove(page, unit)) : s)
                            .map(s -> learned ? new Scene(RuleName.LEARNED_SPEECH, s.unit(), s.from(), s.speakers(), s.kind(), s.title()) : s).ifPresent(scenes::add);
                }
            }
        }
    }

    /** Where the sentence starts that tells of the round table: 0, unless another is told to speak before it in the line. */
    private int tableStart(Unit unit) {
        int table = PanelScene.sentence(unit.text());
        List<Speech> before = table >= unit.text().length() ? List.of() : Spoken.of(page).speeches(unit).stream().filter(s -> s.from() < table && s.strong()).toList();
        before.forEach(s -> Scene.of(unit, s, roster, page.topic(unit.index())).ifPresent(scenes::add));
        return before.isEmpty() ? 0 : table;
    }

    /** Where a paragraph brings on one person and only then says that they speak, the talk is told from there on. */
    private Speech fromFirstNaming(Speech speech, Unit unit, List<Mention> mentions) {
        Mention first = mentions.isEmpty() ? null : mentions.get(0);
        boolean same = first != null && speech.speakers().size() == 1 && first.person().name().equals(speech.speakers().get(0).name()) && first.isIntroduced()
                && first.start() < speech.from() && scenes.stream().noneMatch(s -> s.unit() == unit.index());
        return same ? new Speech(speech.speakers(), speech.kind(), speech.title(), Sentences.start(unit.text(), first.lead()), speech.strong()) : speech;
    }

    /** Of what the first lines of a post announce, that which no paragraph of the speaker's own tells further down. */
    private List<Speech> toldHere(Unit unit) {
        List<Speech> here = new ArrayList<>();
        for (Speech speech : Spoken.of(page).speeches(unit)) {
            List<Speaker> left = speech.title() != null || speech.kind() == Kind.PANEL ? speech.speakers()
                    : speech.speakers().stream().filter(p -> !speaksBelow(p, speech.kind(), unit)).toList();
            speech.speakers().stream().filter(p -> !left.contains(p)).forEach(p -> {
                announced.put(p.name(), speech.kind());
                roster.hint(p);
            });
            here.addAll(left.isEmpty() ? List.of() : List.of(new Speech(left, speech.kind(), speech.title(), speech.from(), speech.strong())));
        }
        return here;
    }

    /** Whether a paragraph starts with somebody and tells that they spoke so. */
    private boolean speaksBelow(Speaker person, Kind kind, Unit unit) {
        return page.units().stream()
                .filter(u -> u.index() > unit.index() && u.shape() == Unit.Shape.TEXT && u.text().indexOf('。') > 0 && page.topic(u.index()).mayHoldTalks())
                .limit(MOST_BELOW)
                .anyMatch(u -> Spoken.of(page).mentions(u).stream().findFirst()
                        .filter(m -> m.lead() <= LATEST_LEAD && m.person().name().equals(person.name())).isPresent()
                        && Spoken.of(page).speeches(u).stream().findFirst()
                                .filter(s -> s.from() == 0 && s.speakers().size() == 1 && s.speakers().get(0).name().equals(person.name())
                                        && (s.kind() == kind || !s.strong())).isPresent());
    }

    /** The speech as the post announced it, with the title that is stressed in it. */
    private Speech asAnnounced(Speech speech, Unit unit) {
        Kind kind = speech.kind() == Kind.TALK && speech.title() == null && speech.speakers().size() == 1
                ? announced.getOrDefault(speech.speakers().get(0).name(), Kind.TALK) : speech.kind();
        @Nullable String stressed = speech.title() == null && kind == Kind.TALK ? SpeechTitle.stressed(unit, speech.from()) : speech.title();
        @Nullable String title = stressed == null && kind == Kind.TALK ? labelledNext(unit) : stressed;
        return new Speech(speech.speakers(), kind, title, speech.from(), speech.strong());
    }

    /** {@code 最后一场由张三带来。|题目：**…**。他……}: what the same line goes on to label as a title, where it is stressed; null where it does not. */
    private @Nullable String labelledNext(Unit unit) {
        @Nullable Unit next = unit.index() + 1 < page.size() && page.unit(unit.index() + 1).block() == unit.block() ? page.unit(unit.index() + 1) : null;
        Optional<Label> label = next == null ? Optional.empty() : Label.filled(Label.Field.TITLE, next.text());
        return label.isEmpty() ? null
                : next.spans().stream().filter(s -> s.kind() == Prose.Kind.STRONG && s.start() == label.get().from()).findFirst()
                        .map(s -> Titles.clean(next.text().substring(s.start(), s.end()))).orElse(null);
    }

    /** Below the heading of a round table whoever is said to say something sits at it, though no row of names has them. */
    private void joinTable(Unit unit) {
        Scene table = scenes.get(scenes.size() - 1);
        List<Speaker> more = headed
                ? Spoken.of(page).speeches(unit).stream().flatMap(s -> s.speakers().stream())
                        .filter(p -> table.speakers().stream().noneMatch(s -> s.name().equals(p.name()))).map(roster::complete).distinct().toList()
                : List.of();
        if (table.isPanel() && !more.isEmpty()) {
            scenes.set(scenes.size() - 1,
                    new Scene(table.rule(), table.unit(), table.from(), Stream.concat(table.speakers().stream(), more.stream()).toList(), table.kind(), table.title()));
        }
    }

    /** 甲、乙分别致辞: two speeches. The line is the first one's; who has a paragraph of their own further down speaks there. */
    private List<Speech> each(Speech speech, Unit unit, List<Mention> mentions) {
        List<Speech> each = new ArrayList<>();
        for (int i = 0; i < speech.speakers().size(); i++) {
            Speaker person = speech.speakers().get(i);
            int own = i == 0 ? -1 : Welcomes.ownSentence(unit.text(), speech.from(), person.name());
            int from = i == 0 ? speech.from() : own >= 0 ? own
                    : mentions.stream().filter(m -> m.person().name().equals(person.name())).mapToInt(Mention::lead).findFirst().orElse(speech.from());
            if (i == 0 || !startsBelow(person, unit)) {
                each.add(new Speech(List.of(person), speech.kind(), null, from, speech.strong()));
            }
            announced.put(person.name(), speech.kind());
        }
        return each;
    }

    private boolean startsBelow(Speaker person, Unit unit) {
        return page.units().stream().filter(u -> u.index() > unit.index() && u.isProse()).limit(6).anyMatch(u -> u.text().startsWith(person.name()));
    }

    /** The same speaker going on is no new talk, unless a new title or a new occasion is told. */
    private boolean isNew(Speech speech, Unit unit) {
        if (scenes.isEmpty() || speech.speakers().size() >= 3) {
            return true;
        }
        Scene last = scenes.get(scenes.size() - 1);
        Set<String> names = new HashSet<>(last.speakers().stream().map(Speaker::name).toList());
        boolean same = speech.speakers().stream().anyMatch(p -> names.contains(p.name()));
        if (same) {
            boolean other = speech.title() != null && !speech.title().equals(last.title());
            boolean ceremony = speech.strong() && speech.kind() == Kind.ANNOUNCEMENT && last.kind() != Kind.ANNOUNCEMENT
                    && (last.isPanel() || speech.speakers().size() > 1 || CEREMONY.matcher(unit.text()).find());
            return last.unit() != unit.index() && (ceremony || other && (last.title() != null || last.kind() != speech.kind()));
        }
        // Inside a paragraph only an outright announcement changes the speaker: others may be quoted in passing.
        boolean sameLine = last.unit() == unit.index();
        boolean told = scenes.stream().filter(s -> !s.isPanel()).anyMatch(s -> s.speakers().stream().anyMatch(p -> p.name().equals(speech.speakers().get(0).name())));
        return sameLine
                ? speech.strong() && !CITES.matcher(unit.text()).region(speech.from(), unit.text().length()).lookingAt()
                        && (speech.title() != null || isIntroduced(speech, unit) || ShortTalks.start(unit.text(), speech))
                : speech.strong() || !told;
    }

    /** The sentence starts with where somebody works and as what, and then names them. */
    private boolean isIntroduced(Speech speech, Unit unit) {
        return Spoken.of(page).mentions(unit).stream().filter(m -> m.start() >= speech.from() && m.person().name().equals(speech.speakers().get(0).name())).findFirst()
                .filter(m -> m.isIntroduced() && m.lead() - speech.from() <= LATEST_LEAD && (m.person().organization() != null || m.person().role() != null)).isPresent();
    }
}
