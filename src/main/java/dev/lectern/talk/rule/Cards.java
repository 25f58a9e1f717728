package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.Bearers;
import dev.lectern.talk.opening.BelowTitle;
import dev.lectern.talk.opening.Card;
import dev.lectern.talk.opening.EachTold;
import dev.lectern.talk.opening.HouseHeads;
import dev.lectern.talk.opening.KnownBearer;
import dev.lectern.talk.opening.LabelledOpening;
import dev.lectern.talk.opening.LabelledTalk;
import dev.lectern.talk.opening.Opening;
import dev.lectern.talk.opening.OverTitle;
import dev.lectern.talk.opening.OwnTitle;
import dev.lectern.talk.opening.Parts;
import dev.lectern.talk.opening.SpokenBelow;
import dev.lectern.talk.opening.ToldBehind;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        private final KnownTalks talks = new KnownTalks();
        private final Bearers bearers = new Bearers();
        private @Nullable Card card;
        /** Whether the items that follow tell what people remarked. */
        private boolean remarks;

        Reading(Page page, Set<Integer> taken, List<Finding> known) {
            this.page = page;
            this.known = known;
            this.taken = taken;
            known.forEach(talks::note);
        }

        List<Finding> run() {
            for (Unit unit : page.units()) {
                if (unit.shape() == Unit.Shape.ROW && isToldAtLength() && known.stream().noneMatch(f -> f.start() == unit.index())
                        || EnglishLives.leads(page, unit, card, known)) {
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
            List<Finding> lines = found.stream().filter(f -> f.rule() == RuleName.TIMED_LINE).toList();
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
            if (card != null && card.awaitsTitle() && page.isNumbered(unit) && LabelledTalk.isOfSomebodyElse(page, unit, card)) {
                close();
            }
            remarks = unit.isListed() ? remarks
                    : ":：".indexOf(Characters.lastBefore(unit.text(), unit.text().length())) >= 0 && REMARKS.matcher(unit.text()).find()
                            || unit.isHeading() && Titles.headsRemarks(unit.text());
            Optional<Opening> opening = opening(unit);
            Optional<Label> label = unit.isHeading() || unit.isProse()
                    ? Label.of(unit.text()).map(l -> ofSpeaker(unit, LabelledTalk.ofJob(page, unit, l))).or(() -> OwnTitle.label(card, unit))
                    : Optional.empty();
            if (card != null && (card.isToldOnlyBy(page, unit) || isToldAtLength() && Parts.isOne(page, unit, opening))) {
                card.add(page, unit);
            } else if (card != null && card.isTitleLine(page, unit)) {
                card.units().add(unit.index());
            } else if (opening.isPresent() && starts(opening.get(), unit)) {
                close();
                card = opening.get() == Opening.LOGISTICS ? null
                        : new Card(talks.have(opening.get().title()) ? opening.get().confirmed() : bearers.of(opening.get()), unit);
            } else if (label.isPresent() && !page.isNumbered(unit)) {
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

        private Optional<Opening> opening(Unit unit) {
            return talks.opening(page, unit,
                    Courses.isHead(page, unit) ? Optional.of(Opening.LOGISTICS)
                            : HouseHeads.of(page).opening(unit).or(() -> EachTold.opening(page, unit)).or(() -> Opening.of(page, unit)).map(o -> TitleInLine.ofTimed(page, unit, o)));
        }

        private boolean starts(Opening opening, Unit unit) {
            if (card != null
                            && (card.isOpenList(unit) || card.expectsTitle()
                                    || card.awaitsTitle() && card.opensAs(RuleName.PERSON_CARD) && unit.isStressed() && !page.isNumbered(unit)
                                            && BelowTitle.calledTalk(unit) > 0)
                    || unit.isListed() && (remarks || page.topic(unit.index()) == Topic.PANEL && SAID.matcher(unit.text()).matches())) {
                return false;
            }
            if (card != null && card.awaitsTitle() && OverTitle.isTitleOfHead(page, unit)) {
                return false;
            }
            if (opening.rule() == RuleName.PERSON_CARD && card != null && card.awaitsSpeaker()
                    && !(unit.isHeading()
                            && (unit.level() == card.level() || page.unit(unit.index() - 1).isProse() && Label.of(page.unit(unit.index() - 1).text()).isPresent()))) {
                return false;
            }
            if (card != null && card.awaitsTitle() && (opening.rule() == RuleName.MARKED_TITLE || opening.rule() == RuleName.TIMED_LINE && card.isTimedTitle(unit))) {
                return false;
            }
            if (card != null && (card.isListing() || card.hasPoints(unit) || isToldAtLength() && Parts.isNextPoint(page, unit, card.units()))
                    && unit.shape() == Unit.Shape.ITEM && opening.rule() == RuleName.TITLE_WITH_PERSON) {
                return false;
            }
            return opening.firm() || BelowTitle.isBorneOut(page, unit)
                    || page.isCounted(unit) && !opening.isDated() && (unit.isHeading() || unit.isStressed()) && SpokenBelow.isSpoken(page, unit)
                    || opening.rule() == RuleName.MARKED_TITLE && BelowTitle.isCaptioned(page, unit) || talks.have(opening.title());
        }

        private void labelled(Unit unit, Label label) {
            if (label.field() == Label.Field.SPEAKER && unit.text().contains("圆桌") && (card == null || !card.isPanel())) {
                close();
                card = new Card(LabelledOpening.roundTable(page, unit), unit);
            }
            if (label.field() == Label.Field.SPEAKER && card == null && known.isEmpty() && found.isEmpty()) {
                LabelledOpening.onlySpeaker(page, unit, label).ifPresent(o -> card = new Card(o, unit));
            }
            if (label.field() == Label.Field.BIO && card == null && page.topic(unit.index()).mayHoldTalks()) {
                LabelledOpening.introduced(page, unit, label).ifPresent(o -> card = new Card(o, unit));
            }
            Optional<ProgrammeLine> whole = label.field() == Label.Field.SPEAKER && unit.text().indexOf('《') >= 0 && (card == null || !card.awaitsSpeaker())
                    ? page.programmeLine(unit.text().substring(label.from()), ProgrammeLine.SURE) : Optional.empty();
            if (whole.isPresent()) {
                close();
                card = new Card(ToldBehind.opening(unit, whole.get()), unit);
                return;
            }
            Optional<Opening> fields = restarts(unit, label) && page.topic(unit.index()).mayHoldTalks() ? LabelledOpening.fields(page, unit, label) : Optional.empty();
            if (fields.isPresent()) {
                close();
                card = new Card(fields.get(), unit);
            }
            // Who wrote the post down ends what introduces somebody of whose talk it tells below.
            boolean credit = card != null && label.field() == Label.Field.CREDIT && card.awaitsTitle() && card.opensAs(RuleName.PERSON_CARD);
            if (credit || card != null && isLeftBy(card, unit, label)) {
                close();
            } else if (card != null) {
                card.addLabelled(page, unit, label);
            }
        }

        /** Whether a title or who speaks is another talk's than the one of which the card tells. */
        private boolean restarts(Unit unit, Label label) {
            return switch (label.field()) {
                case TITLE -> card == null
                        || (card.awaitsTitle() ? LabelledTalk.isOfSomebodyElse(page, unit, card) : !card.tellsJob(unit.text().substring(label.from())));
                case SPEAKER -> card == null || card.isWhole()
                        || !card.awaitsTitle() && card.hasSpeaker() && !card.opensAs(RuleName.LABELLED_FIELDS) && LabelledTalk.headsRecord(page, unit, label);
                default -> false;
            };
        }

        /** Whether a heading with a label is no field of the card: it stands no lower than the one with which the card began, or says the same. */
        private boolean isLeftBy(Card open, Unit heading, Label label) {
            boolean awaited = open.opensAs(RuleName.LABELLED_FIELDS) && open.awaitsSpeaker() && label.field() == Label.Field.SPEAKER;
            if (!heading.isHeading() || awaited || open.units().first() == heading.index()) {
                return false;
            }
            int level = open.level();
            if (heading.level() < level || isNextOf(heading, label)) {
                return true;
            }
            boolean people = label.field() == Label.Field.SPEAKER || label.field() == Label.Field.HOST || label.field() == Label.Field.BIO && level == 0;
            return (level == 0 || heading.level() == level) && (label.isAside() || people && label.from() == heading.text().length());
        }

        /** {@code 讲师介绍：某公司架构师 张三}, and no life: it is said who speaks, unless the card names them already. */
        private Label ofSpeaker(Unit unit, Label label) {
            boolean asked = label.field() == Label.Field.BIO && unit.isProse() && label.from() < unit.text().length() && (card == null || card.isWhole());
            List<Speaker> people = asked ? Life.ofWhom(page.organizations(), unit.text().substring(label.from())) : List.of();
            boolean named = people.stream().anyMatch(p -> card == null || !card.isOf(p.name()));
            return named ? new Label(Label.Field.SPEAKER, label.from()) : label;
        }

        /** Whether a heading says the same as the one of its level with which the card began: {@code 讲师三：…}, {@code 讲师四：…}. */
        private boolean isNextOf(Unit unit, Label label) {
            return card != null && card.units().first() != unit.index() && unit.isHeading() && unit.level() == card.level()
                    && Label.of(page.unit(card.units().first()).text()).filter(l -> l.field() == label.field()).isPresent();
        }

        /** Below a title that names nobody, the prose says who speaks: 议题二：… / 某社区主席李四分享了…. */
        private boolean adoptsSpeaker(Unit unit) {
            List<Speaker> told = card == null ? List.of() : SpokenBelow.awaited(page, unit, card);
            if (!told.isEmpty()) {
                card.adopt(told);
            }
            return !told.isEmpty();
        }

        private boolean ends(Unit unit) {
            if (card == null) {
                return false;
            }
            boolean higher = unit.isHeading() && (unit.level() <= card.level() || card.level() == 0);
            boolean aside = !page.topic(unit.index()).mayHoldTalks() && !unit.isMedia();
            return higher || aside || card.isFollowedBy(unit) || unit.isDivider() || unit.shape() == Unit.Shape.TEXT && tellsOfAnother(unit)
                    || unit.shape() == Unit.Shape.CAPTION && !card.isOpenList(unit)
                            && talks.speakers().stream().anyMatch(n -> unit.text().startsWith(n) && !card.isOf(n)
                                    && !KnownBearer.isOwn(card, n, Stream.concat(known.stream(), found.stream())));
        }

        private boolean tellsOfAnother(Unit unit) {
            return Closings.isClosing(unit.text()) || card != null && EnglishProse.tellsOfAnother(page, unit, card)
                    || card != null && !card.isPanel() && RoundTable.seats(page, unit, card::isOf)
                    || card != null
                            && Spoken.of(page).speeches(unit).stream().anyMatch(s -> s.strong()
                                    && (s.speakers().stream().noneMatch(p -> card.isOf(p.name())) || s.isCeremonyOfSeveral()));
        }

        private void close() {
            if (card != null) {
                card.finding(page).map(f -> HouseHeads.of(page).housed(page, SectionSpeaker.given(page, card, f))).ifPresent(f -> {
                    found.add(f);
                    talks.note(f);
                    taken.addAll(new HashSet<>(card.units()));
                });
            }
            card = null;
        }
    }
}
