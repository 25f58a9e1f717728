package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.opening.Bearers;
import dev.lectern.talk.opening.BelowTitle;
import dev.lectern.talk.opening.Card;
import dev.lectern.talk.opening.CardPeople;
import dev.lectern.talk.opening.EachTold;
import dev.lectern.talk.opening.KnownBearer;
import dev.lectern.talk.opening.LabelledTalk;
import dev.lectern.talk.opening.Opening;
import dev.lectern.talk.opening.OwnTitle;
import dev.lectern.talk.opening.Parts;
import dev.lectern.talk.opening.PostTitle;
import dev.lectern.talk.opening.ToldBehind;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A talk told as a card: a line with its title, its time or its speaker, and below it fields with or without a name.
 *
 * <pre>
 * ### 第一个主题：《云原生数据管控架构》      **面向AI的数据管理 | 某大学教授 张三**      14:00-14:40 查询优化 李四
 * 分享嘉宾：张三 | 某公司                    议题简介：…                                  - 讲师介绍：…
 * 内容简介：…                                讲师简介：…                                  - 议题简介：…
 * </pre>
 */
public final class Cards implements Rule {
    /** A line above a list of what people said: {@code 会上的主要意见：}. */
    private static final Pattern TITLE_ALONE = Pattern.compile("《[^《》]{4,60}》");
    private static final Pattern REMARKS = Pattern.compile("(?:意见|评论|观点|讨论|发言|反馈|留言|名单|得主|获奖者|感言|寄语|问答|提问|疑问|金句|Q\\s?&\\s?A|(?i:comments|remarks|discussion|questions))[^，。]{0,8}[:：]\\s*$");

    /** At a round table, who said what: {@code 张三：「切图早就该没了。」}. */
    private static final Pattern SAID = Pattern.compile("[^：:，。]{2,10}[：:]\\s*[「“『\"].*[」”』\"]");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        return new Reading(page, taken, known).run();
    }

    /** One going through of a page. */
    private static final class Reading {
        private final Page page;
        private final Set<Integer> taken;
        private final List<Finding> known;
        private final List<Finding> found = new ArrayList<>();
        private final List<Likeness> titles = new ArrayList<>();
        /** Those whom the talks found so far name, by name. */
        private final Map<String, List<Speaker>> speakers = new HashMap<>();
        private final Bearers bearers = new Bearers();
        private @Nullable Card card;
        /** Whether the items that follow tell what people remarked. */
        private boolean remarks;

        Reading(Page page, Set<Integer> taken, List<Finding> known) {
            this.page = page;
            this.known = known;
            this.taken = taken;
            known.forEach(this::noteTitle);
        }

        private void noteTitle(Finding f) {
            f.speakers().forEach(s -> speakers.put(s.name(), List.of(s)));
            if (f.title() != null && f.standing() == Finding.Standing.TALK) {
                titles.add(Likeness.of(f.title()));
            }
        }

        List<Finding> run() {
            for (Unit unit : page.units()) {
                if (unit.shape() == Unit.Shape.ROW && isToldAtLength() && known.stream().noneMatch(f -> f.start() == unit.index()) || EnglishLives.leads(page, unit, card, known)) {
                    continue; // a table within what the speaker tells, or their life before it
                }
                if (taken.contains(unit.index()) || unit.shape() == Unit.Shape.ROW) {
                    close();
                } else {
                    step(unit);
                }
            }
            close();
            LastLine.trim(page, found, taken);
            return Portraits.aboveCards(page, withoutMereSchedule());
        }

        /** A schedule in which nobody is named tells of no talks, unless their titles do. */
        private List<Finding> withoutMereSchedule() {
            List<Finding> lines = found.stream().filter(f -> f.rule().equals("timed line")).toList();
            boolean named = lines.stream().anyMatch(f -> !f.speakers().isEmpty());
            return named ? found : found.stream().filter(f -> !lines.contains(f) || !f.body().isEmpty() || isKnown(f)).toList();
        }

        private boolean isKnown(Finding line) {
            return known.stream().anyMatch(f -> f.title() != null && line.title() != null && Likeness.alike(f.title(), line.title()));
        }

        /** Whether below its heading the card has a title and a speaker. */
        private boolean isToldAtLength() {
            return card != null && card.level() > 0 && !card.awaitsTitle() && card.hasSpeaker();
        }

        private void step(Unit unit) {
            if (card != null && card.awaitsTitle() && Titles.isNumbered(unit.text()) && LabelledTalk.isOfSomebodyElse(page, unit, card)) {
                close();
            }
            remarks = unit.isListed() ? remarks : ":：".indexOf(Characters.lastBefore(unit.text(), unit.text().length())) >= 0 && REMARKS.matcher(unit.text()).find() || unit.isHeading() && Titles.headsRemarks(unit.text());
            Optional<Opening> opening = opening(unit);
            Optional<Label> label = unit.isHeading() || unit.isProse() ? Label.of(unit.text()).map(l -> ofSpeaker(unit, LabelledTalk.ofJob(page, unit, l))).or(() -> OwnTitle.label(card, unit)) : Optional.empty();
            if (card != null && (card.isToldOnlyBy(page, unit) || isToldAtLength() && Parts.isOne(page, unit, opening))) {
                card.add(page, unit);
            } else if (card != null && card.isTitleLine(page, unit)) {
                card.units().add(unit.index());
            } else if (opening.isPresent() && starts(opening.get(), unit)) {
                close();
                card = opening.get() == Opening.LOGISTICS ? null : new Card(isKnown(opening.get().title()) ? opening.get().confirmed() : bearers.of(opening.get()), unit);
            } else if (label.isPresent() && !Titles.isNumbered(unit.text())) {
                labelled(unit, label.get());
            } else if (adoptsSpeaker(unit)) {
                card.add(page, unit);
            } else if (ends(unit)) {
                close();
            } else if (card != null && card.accepts(page, unit)) {
                card.add(page, unit);
            } else {
                close();
            }
        }

        /** A heading that the agenda has as a title, or as who speaks, is just that, whatever its words may be read as. */
        private Optional<Opening> opening(Unit unit) {
            Optional<Opening> read = Courses.isHead(page, unit) ? Optional.of(Opening.LOGISTICS) : EachTold.opening(page, unit).or(() -> Opening.of(page, unit));
            Optional<Opening> opening = read.filter(o -> o == Opening.LOGISTICS || isKnown(o.title())).isPresent() ? read : KnownBearer.opening(page, unit, speakers).or(() -> read).or(() -> KnownBearer.told(page, unit, speakers)).or(() -> KnownBearer.aboveAbstract(page, unit, speakers));
            @Nullable String title = unit.isHeading() && page.topic(unit.index()).mayHoldTalks() ? Titles.clean(unit.text()) : null;
            if (title == null || opening.filter(o -> o == Opening.LOGISTICS).isPresent()) {
                return opening;
            }
            boolean titled = opening.filter(o -> !o.speakers().isEmpty()).isPresent() && titles.stream().map(Likeness::plain).anyMatch(Likeness.of(title).plain()::equals);
            List<Speaker> named = opening.filter(o -> !o.speakers().isEmpty()).isPresent() ? List.of() : speakers.getOrDefault(title, List.of());
            return titled ? Optional.of(new Opening("heading", title, List.of(), true)) : named.isEmpty() ? opening : Optional.of(new Opening("person card", null, named, true));
        }

        private boolean starts(Opening opening, Unit unit) {
            if (card != null && (card.isOpenList(unit) || card.expectsTitle() || card.awaitsTitle() && card.opensAs("person card") && unit.isStressed() && !Titles.isNumbered(unit.text()) && BelowTitle.calledTalk(unit) > 0) || unit.isListed() && (remarks || page.topic(unit.index()) == Topic.PANEL && SAID.matcher(unit.text()).matches())) {
                return false;
            }
            if (opening.rule().equals("person card") && card != null && card.awaitsSpeaker() && !(unit.isHeading() && (unit.level() == card.level() || page.unit(unit.index() - 1).isProse() && Label.of(page.unit(unit.index() - 1).text()).isPresent()))) {
                return false;
            }
            if (card != null && card.awaitsTitle() && (opening.rule().equals("marked title") || opening.rule().equals("timed line") && card.isTimedTitle(unit))) {
                return false;
            }
            if (card != null && (card.isListing() || card.hasPoints(unit) || isToldAtLength() && Parts.isNextPoint(page, unit, card.units())) && unit.shape() == Unit.Shape.ITEM && opening.rule().equals("title with person")) {
                return false;
            }
            return opening.firm() || BelowTitle.isBorneOut(page, unit) || page.isCounted(unit) && !opening.isDated() && (unit.isHeading() || unit.isStressed()) && BelowTitle.isSpoken(page, unit) || opening.rule().equals("marked title") && BelowTitle.isCaptioned(page, unit) || isKnown(opening.title());
        }

        /** The agenda, or another card, has this title already: here the talk is told at length. */
        private boolean isKnown(@Nullable String title) {
            if (title == null || titles.isEmpty()) {
                return false;
            }
            Likeness own = Likeness.of(title);
            return titles.stream().anyMatch(own::isLike);
        }

        private void labelled(Unit unit, Label label) {
            if (label.field() == Label.Field.SPEAKER && unit.text().contains("圆桌") && (card == null || !card.isPanel())) {
                close();
                card = new Card(new Opening("round table", null, chairs(unit), true, Kind.PANEL, 0), unit);
            }
            if (label.field() == Label.Field.SPEAKER && card == null && isOnlySpeaker(unit, label)) {
                card = new Card(new Opening("only speaker", onlyTitle(), List.of(), true), unit);
            }
            if (label.field() == Label.Field.BIO && card == null && page.topic(unit.index()).mayHoldTalks()) {
                introduced(unit, label);
            }
            boolean restarts = label.field() == Label.Field.TITLE && (card == null || !card.awaitsTitle() && !card.tellsJob(unit.text().substring(label.from())) || card.awaitsTitle() && LabelledTalk.isOfSomebodyElse(page, unit, card))
                    || label.field() == Label.Field.SPEAKER && (card == null || card.isWhole() || !card.awaitsTitle() && card.hasSpeaker() && !card.opensAs("labelled fields") && LabelledTalk.headsRecord(page, unit, label));
            Optional<ProgrammeLine> whole = label.field() == Label.Field.SPEAKER && unit.text().indexOf('《') >= 0 && (card == null || !card.awaitsSpeaker())
                    ? page.programmeLine(unit.text().substring(label.from()), ProgrammeLine.SURE) : Optional.empty();
            if (whole.isPresent()) {
                close();
                card = new Card(ToldBehind.opening(unit, whole.get()), unit);
                return;
            }
            @Nullable String opens = restarts ? BelowTitle.opening(page, unit, label) : null;
            if (restarts && page.topic(unit.index()).mayHoldTalks() && (opens != null || LabelledTalk.starts(page, unit, label))) {
                close();
                card = new Card(new Opening("labelled fields", opens, List.of(), false, isHeadedPanel(unit) ? Kind.PANEL : Titles.kindOf(opens), 0), unit);
            }
            int level = card == null ? 0 : card.level();
            boolean awaited = card != null && card.opensAs("labelled fields") && card.awaitsSpeaker() && label.field() == Label.Field.SPEAKER;
            boolean leaves = unit.level() < level || (level == 0 || unit.level() <= level) && (label.isAside() || label.from() == unit.text().length()
                    && (label.field() == Label.Field.SPEAKER || label.field() == Label.Field.HOST || label.field() == Label.Field.BIO && (level == 0 || unit.level() < level))) || isNextOf(unit, label);
            // Who wrote the post down ends what introduces somebody of whose talk it tells below.
            boolean credit = card != null && label.field() == Label.Field.CREDIT && card.awaitsTitle() && card.opensAs("person card");
            if (credit || card != null && unit.isHeading() && leaves && !awaited && card.units().first() != unit.index()) {
                close();
            } else if (card != null) {
                card.addLabelled(page, unit, label);
            }
        }

        /** {@code 讲师介绍：某公司架构师 张三}, and no life: it is said who speaks, unless the card names them already. */
        private Label ofSpeaker(Unit unit, Label label) {
            boolean asked = label.field() == Label.Field.BIO && unit.isProse() && label.from() < unit.text().length() && (card == null || card.isWhole());
            List<Speaker> people = asked ? Life.ofWhom(page.organizations(), unit.text().substring(label.from())) : List.of();
            boolean named = people.stream().anyMatch(p -> card == null || !card.isOf(p.name()));
            return named ? new Label(Label.Field.SPEAKER, label.from()) : label;
        }

        /** Whether the heading right above a list of fields announces a round table. */
        private boolean isHeadedPanel(Unit unit) {
            Unit above = unit.index() > 0 ? page.unit(unit.index() - 1) : unit;
            return above.isHeading() && Titles.kindOf(above.text()) == Kind.PANEL;
        }

        /** Who leads a round table, told right above those who sit at it: "主持人：", and then who it is. */
        private List<Speaker> chairs(Unit guests) {
            for (int i = guests.index() - 1; i >= 0 && i >= guests.index() - 2 && page.unit(i).isProse(); i--) {
                Optional<Label> label = Label.of(page.unit(i).text()).filter(l -> l.field() == Label.Field.HOST);
                if (label.isPresent()) {
                    String value = page.unit(i).text().substring(label.get().from());
                    return PersonParts.inPlace(value.isBlank() && i + 1 < guests.index() ? page.unit(i + 1).text() : value, page.organizations());
                }
            }
            return List.of();
        }

        /** "讲师介绍：" where nothing yet tells of a talk, and then who it is. */
        private void introduced(Unit unit, Label label) {
            boolean alone = label.from() >= unit.text().length();
            Unit life = alone && unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : unit;
            List<Speaker> bearer = life.isProse() ? Life.bearer(page.organizations(), life.text().substring(alone ? 0 : label.from())) : List.of();
            boolean list = life.index() + 1 < page.size() && page.unit(life.index() + 1).isProse() && !Life.bearer(page.organizations(), page.unit(life.index() + 1).text()).isEmpty();
            if (bearer.size() == 1 && !list) {
                card = new Card(new Opening("person card", null, bearer, true), unit);
            }
        }

        /** "本期主讲：…" once on a page without another talk: the post itself announces the one talk. */
        private boolean isOnlySpeaker(Unit unit, Label label) {
            boolean names = !PersonLine.readNames(unit.text().substring(label.from()), page.organizations()).isEmpty();
            long labels = page.units().stream().filter(u -> u.isProse() && Label.of(u.text())
                    .filter(l -> l.field() == Label.Field.SPEAKER || l.field() == Label.Field.TITLE).isPresent()).limit(2).count();
            return names && labels == 1 && known.isEmpty() && found.isEmpty() && onlyTitle() != null;
        }

        /** The talk that the post's title announces, or else the only one that stands alone on a line between book marks; null where there is none. */
        private @Nullable String onlyTitle() {
            @Nullable String announced = PostTitle.talkIn(page);
            List<Unit> lines = announced != null ? List.of() : page.units().stream().filter(u -> u.shape() == Unit.Shape.TEXT && page.topic(u.index()).mayHoldTalks() && TITLE_ALONE.matcher(u.text()).matches()).limit(2).toList();
            return lines.size() == 1 ? Titles.clean(lines.get(0).text()) : announced;
        }

        /** Whether a heading says the same as the one of its level with which the card began: {@code 讲师三：…}, {@code 讲师四：…}. */
        private boolean isNextOf(Unit unit, Label label) {
            return card != null && card.units().first() != unit.index() && unit.isHeading() && unit.level() == card.level() && Label.of(page.unit(card.units().first()).text()).filter(l -> l.field() == label.field()).isPresent();
        }

        /** Below a title that names nobody, the prose says who speaks: 议题二：… / 某社区主席李四分享了…. */
        private boolean adoptsSpeaker(Unit unit) {
            if (card == null || !card.awaitsSpeaker() || unit.shape() != Unit.Shape.TEXT || unit.text().indexOf('。') < 0 && !CardPeople.named(page, unit.text()).isEmpty()) {
                return false;
            }
            List<Speaker> table = card.isPanel() ? RoundTable.told(page, unit) : List.of();
            List<Speech> speeches = table.size() > 1 ? List.of() : BelowTitle.spoken(page, unit);
            boolean one = !speeches.isEmpty() && (speeches.get(0).title() == null || card.isTitled(speeches.get(0).title()));
            List<Speaker> acting = table.size() > 1 ? table : one ? speeches.get(0).speakers() : speeches.isEmpty() ? BelowTitle.acting(page, unit) : List.of();
            List<Speaker> told = acting.isEmpty() && speeches.isEmpty() ? BelowTitle.telling(page, unit) : acting;
            card.adopt(told);
            return !told.isEmpty();
        }

        private boolean ends(Unit unit) {
            if (card == null) {
                return false;
            }
            boolean higher = unit.isHeading() && (unit.level() <= card.level() || card.level() == 0);
            boolean aside = !page.topic(unit.index()).mayHoldTalks() && !unit.isMedia();
            return higher || aside || card.isFollowedBy(unit) || unit.isDivider() || unit.shape() == Unit.Shape.TEXT && tellsOfAnother(unit) || unit.shape() == Unit.Shape.CAPTION && !card.isOpenList(unit) && speakers.keySet().stream().anyMatch(n -> unit.text().startsWith(n) && !card.isOf(n) && !KnownBearer.isOwn(card, n, Stream.concat(known.stream(), found.stream())));
        }

        private boolean tellsOfAnother(Unit unit) {
            return Closings.isClosing(unit.text()) || card != null && EnglishProse.tellsOfAnother(page, unit, card) || card != null && !card.isPanel() && RoundTable.seats(page, unit, card::isOf) || card != null && Spoken.of(page).speeches(unit).stream().anyMatch(s -> s.strong() && (s.speakers().stream().noneMatch(p -> card.isOf(p.name())) || s.isCeremonyOfSeveral()));
        }

        private void close() {
            if (card != null) {
                card.finding(page).ifPresent(f -> {
                    found.add(f);
                    noteTitle(f);
                    taken.addAll(new HashSet<>(card.units()));
                });
            }
            card = null;
        }
    }
}
