package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.SectionHead;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.HeadedName;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recap in sections, each headed by the title of a talk, whose text or caption says who gave it:
 *
 * <pre>
 * **密态计算，离我们有多远**                     ## 03 密态计算，离我们有多远
 *                                                ![](3.jpg)
 * 皮研究员给出了一个谨慎的答案……                   某实验室研究员 皮某
 *
 * **密态计算，离我们有多远。** 第二位报告人是某实验室的皮某……
 * </pre>
 *
 * <p>One such section proves nothing, for news are headed so as well: there have to be two, and more than there are sections of
 * several speakers.
 */
public final class TitledSections implements Rule {
    /** Of a paragraph that may tell a talk. */
    private static final int SHORTEST_TOLD = 60;
    /** Such a paragraph names whom it turns to in its first words. */
    private static final int LATEST_TURNED_TO = 16;
    /** With these a post turns from a talk to what happened next. */
    private static final Pattern TURN = Pattern.compile("(?:中午|午饭|午餐|下午|傍晚|晚上|晚饭|会后|散场|茶歇)|.{0,6}圆桌");
    /** So a paragraph turns to the next speaker below the heading of the one before. */
    private static final Pattern NEXT = Pattern.compile("[^，。]{0,6}(?:最后|接下来|接着|随后|紧接着|紧随其后|之后|然后|下一位|第[二三四五六七]位|压轴)");

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<SectionHead> heads = new ArrayList<>();
        for (Unit unit : page.units()) {
            SectionHead.of(page, unit, taken).ifPresent(heads::add);
        }
        // To read who speaks below them is dear: only where they may be enough.
        if (heads.size() < 2 && heads.stream().noneMatch(h -> isAmongTalks(page, h.unit(), known))) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        heads.forEach(h -> section(page, h, taken).ifPresent(sections::add));
        sections.removeIf(s -> !s.sure() && sections.stream().noneMatch(o -> o.sure() && isHeadedLike(o.head(), s.head())));
        List<Section> told = sections.stream().filter(s -> s.others(page) == 0).toList();
        int shared = sections.size() - told.size();
        if (told.size() < 2 && told.stream().noneMatch(s -> isAmongTalks(page, s.head(), known)) || shared >= told.size()) {
            return List.of();
        }
        told.forEach(s -> s.units().forEach(u -> taken.add(u.index())));
        return told.stream().map(s -> s.finding(page)).toList();
    }

    /** Whether a line turns from the talks to another part of the day. */
    public static boolean turns(String line) {
        return TURN.matcher(line).lookingAt();
    }

    private static boolean isHeadedLike(Unit one, Unit other) {
        return one.isHeading() && other.isHeading() && one.level() == other.level();
    }

    /** Whether other headings like this one are titles of talks. */
    private static boolean isAmongTalks(Page page, Unit head, List<Finding> known) {
        return head.isHeading() && known.stream().anyMatch(f -> f.title() != null && page.unit(f.start()).isHeading() && page.unit(f.start()).level() == head.level());
    }

    /**
     * @param from where in the head's line the text begins; its length where the head is a line of its own
     * @param sure whether the text says that they speak; otherwise it names them and nobody else
     */
    private record Section(Unit head, int from, String title, Speaker speaker, boolean sure, List<Speaker> speakers, List<Unit> units) {

        /** How many others are told of as speaking here, or shown. */
        long others(Page page) {
            Set<String> own = speakers.stream().map(Speaker::name).collect(Collectors.toSet());
            int first = units.stream().filter(Unit::isProse).filter(u -> u != head).mapToInt(Unit::index).findFirst().orElse(head.index());
            long shown = new SectionSpeaker(page, units).portraits().stream().filter(p -> !own.contains(p.name())).count();
            return shown + units.stream().filter(u -> u.index() > first && isAboutAnother(page, u, own)).count() + units.stream()
                    .filter(Unit::isProse)
                    .flatMap(u -> Stream.concat(Spoken.of(page).speeches(u).stream().filter(Speech::strong).map(Speech::speakers),
                            Spoken.of(page).tellings(u).stream().map(t -> t.people().all())))
                    .filter(s -> s.stream().noneMatch(p -> own.contains(p.name()))).count();
        }

        /** The title that the first sentence on the speaker gives in book marks, which is the talk's own; else the heading's. */
        private @Nullable String spoken(Page page) {
            Optional<Speech> first = units.stream().filter(Unit::isProse).filter(u -> u.text().indexOf('《') >= 0)
                    .flatMap(u -> Spoken.of(page).speeches(u).stream())
                    .filter(s -> s.strong() && s.speakers().stream().anyMatch(p -> p.name().equals(speaker.name()))).findFirst();
            @Nullable String quoted = PersonalName.isLatin(speaker.name())
                    ? units.stream().filter(Unit::isProse).map(u -> EnglishTitle.givenBy(u.text(), speaker.name())).filter(Objects::nonNull).findFirst().orElse(null)
                    : null;
            return quoted != null ? quoted : first.map(Speech::title).orElse(title);
        }

        private Unit unit(int index) {
            return units.stream().filter(u -> u.index() == index).findFirst().orElse(head);
        }

        Finding finding(Page page) {
            List<Piece> body = new ArrayList<>(from < head.text().length() ? List.of(new Piece(head.index(), from, head.text().length())) : List.of());
            Optional<Unit> who = new SectionSpeaker(page, units).signed(units.stream().filter(Unit::isProse).toList());
            units.stream().filter(Unit::isProse).filter(u -> u != head && u != who.orElse(null)).map(Piece::all).forEach(body::add);
            String image = units.stream().filter(u -> u.shape() == Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
            @Nullable String stated = body.stream()
                    .map(p -> SpeechTitle.stated(p.unit() == head.index() ? head.text().substring(from) : unit(p.unit()).text()))
                    .filter(t -> t != null && !t.equals(speaker.name())).findFirst().orElse(null);
            return new Finding(RuleName.TITLED_SECTION, Kind.TALK, stated == null ? spoken(page) : stated, speakers, head.index(), body, List.of(), image, Standing.TALK);
        }
    }

    /** Whether a paragraph turns to somebody else and tells at length what they did. */
    private static boolean isAboutAnother(Page page, Unit unit, Set<String> own) {
        List<Mention> named = unit.shape() == Shape.TEXT && unit.text().length() >= SHORTEST_TOLD ? Spoken.of(page).mentions(unit) : List.of();
        return !named.isEmpty() && named.stream().noneMatch(m -> own.contains(m.person().name())) && named.get(0).isIntroduced()
                && named.get(0).person().organization() != null
                && named.get(0).lead() <= LATEST_TURNED_TO && Mentions.isActing(unit.text(), named.get(0).person().name());
    }

    private static Optional<Section> section(Page page, SectionHead headed, Set<Integer> taken) {
        Unit head = headed.unit();
        int from = headed.from();
        List<Unit> units = new ArrayList<>(List.of(head));
        // A title may be set off by a line above and one below.
        int first = head.index() + (isRule(page, head.index() - 1) && isRule(page, head.index() + 1) ? 2 : 1);
        int told = from < head.text().length() ? head.index() : first;
        for (int i = first; i < page.size() && belongs(page, head, page.unit(i), told, taken); i++) {
            if (i > told && units.size() > 1 && turnsToNext(page, page.unit(i), units)) {
                break;
            }
            if (Label.of(page.unit(i).text()).isEmpty()) {
                units.add(page.unit(i));
            }
        }
        SectionSpeaker who = new SectionSpeaker(page, units);
        @Nullable Speaker said = who.told(from);
        Optional<HeadedName> named = said != null || from < head.text().length() ? Optional.empty()
                : HeadedName.of(page, head.text(), units.stream().filter(Unit::isProse).filter(u -> u != head).toList());
        if (named.isPresent()) {
            Speaker one = Roster.of(page).complete(named.get().speaker());
            return Optional.of(new Section(head, from, named.get().title(), one, named.get().sure(), List.of(one), units));
        }
        @Nullable Speaker speaker = ofHouse(page, head.text(), said == null ? who.onlyOne() : said);
        // Whoever leads through the evening gives no talk by what they announce.
        return speaker == null || speaker.organization() == null && "主持人".equals(speaker.role()) ? Optional.empty()
                : Optional.of(new Section(head, from, headed.title(), speaker, said != null, who.withPartner(speaker), units));
    }

    /** {@code 某学院 · 某教授团队：学习型索引还有多远}: whoever speaks for them is of that house. */
    private static @Nullable Speaker ofHouse(Page page, String head, @Nullable Speaker speaker) {
        return speaker == null || speaker.organization() != null ? speaker : housed(page, head, speaker);
    }

    /** Somebody without a house, with that with which the heading above their talk begins. */
    public static Speaker housed(Page page, String head, Speaker speaker) {
        Matcher house = Titles.houseFirst(ProgrammeLine.withoutCount(head));
        @Nullable String first = !house.matches() ? null : Affiliation.read(house.group(1).split("\\s*[·|｜]\\s*")[0], page.organizations()).organization();
        return first == null ? speaker : new Speaker(speaker.name(), first, speaker.role());
    }

    /** Whether a paragraph says outright that now somebody else speaks, of whom nothing was told before. */
    private static boolean turnsToNext(Page page, Unit unit, List<Unit> before) {
        boolean turns = unit.shape() == Shape.TEXT && NEXT.matcher(unit.text()).lookingAt();
        Optional<Speech> speech = turns ? Spoken.of(page).speeches(unit).stream().findFirst().filter(s -> s.strong() && s.from() == 0) : Optional.empty();
        return speech.isPresent() && before.stream().anyMatch(u -> u.isProse() && !Spoken.of(page).mentions(u).isEmpty())
                && before.stream().flatMap(u -> Spoken.of(page).mentions(u).stream())
                        .noneMatch(m -> speech.get().speakers().stream().anyMatch(p -> p.name().equals(m.person().name())));
    }

    private static boolean isRule(Page page, int index) {
        return index >= 0 && index < page.size() && page.unit(index).isDivider();
    }

    /** @param first where the text begins: what it turns to there is its own */
    private static boolean belongs(Page page, Unit head, Unit unit, int first, Set<Integer> taken) {
        if (unit.isHeading() || taken.contains(unit.index()) || unit.isDivider() || unit.shape() == Shape.ROW || !page.topic(unit.index()).mayHoldTalks()) {
            return false;
        }
        boolean leaves = unit.index() > first && unit.shape() == Shape.TEXT && turns(unit.text())
                || unit.isProse() && Closings.isClosing(unit.text()) && Spoken.of(page).speeches(unit).stream().noneMatch(Speech::strong);
        return (SectionHead.end(page, unit) == 0 || OwnParts.isOne(page, head, unit)) && !leaves;
    }
}
