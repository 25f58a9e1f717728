package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.SpeechTitle;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Mentions;
import dev.lectern.talk.name.Mentions.Mention;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.opening.CalledBelow;
import dev.lectern.talk.opening.SectionHead;
import dev.lectern.talk.opening.SectionTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.HeadedName;
import dev.lectern.talk.people.Presenting;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.people.Whereabouts;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
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
    private static final int MOST_PARTNERS = 4;
    /** The person stands at the start of the text. */
    private static final int LATEST_NAME = 6;
    /** The same behind words that turn to the person: {@code 第一位登场的是|某社区成员张三}. */
    private static final int LATEST_LED = 16;
    /** Of a paragraph that may tell a talk. */
    private static final int SHORTEST_TOLD = 60;
    private static final Pattern LED = Pattern.compile("(?:的是|由|来自|请到|邀请到|请来|有请)\\s*$");
    /** Whoever is introduced in the first words of the text. */
    private static final int LATEST_INTRODUCED = 48;
    private static final int LONGEST_SIGNED = 40;
    /** Of what is stressed of a text because it names somebody. */
    private static final int LONGEST_NAMED = 16;
    /** With these a post turns from a talk to what happened next. */
    private static final Pattern TURN = Pattern.compile("(?:中午|午饭|午餐|下午|傍晚|晚上|晚饭|会后|散场|茶歇)|.{0,6}圆桌");
    private static final Pattern PAIR = Pattern.compile("两位|二人|两人|同组的|(?:他|她)的(?:同事|搭档)|搭档");
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
            long shown = portraits(page, units).stream().filter(p -> !own.contains(p.name())).count();
            return shown + units.stream().filter(u -> u.index() > first && isAboutAnother(page, u, own)).count() + units.stream().filter(Unit::isProse).flatMap(u -> Stream.concat(Spoken.of(page).speeches(u).stream().filter(Speech::strong).map(Speech::speakers), Spoken.of(page).tellings(u).stream().map(t -> t.people().all())))
                    .filter(s -> s.stream().noneMatch(p -> own.contains(p.name()))).count();
        }

        /** The title that the first sentence on the speaker gives in book marks, which is the talk's own; else the heading's. */
        private @Nullable String spoken(Page page) {
            Optional<Speech> first = units.stream().filter(Unit::isProse).filter(u -> u.text().indexOf('《') >= 0).flatMap(u -> Spoken.of(page).speeches(u).stream()).filter(s -> s.strong() && s.speakers().stream().anyMatch(p -> p.name().equals(speaker.name()))).findFirst();
            @Nullable String quoted = PersonalName.isLatin(speaker.name()) ? units.stream().filter(Unit::isProse).map(u -> EnglishTitle.givenBy(u.text(), speaker.name())).filter(Objects::nonNull).findFirst().orElse(null) : null;
            return quoted != null ? quoted : first.map(Speech::title).orElse(title);
        }

        private Unit unit(int index) {
            return units.stream().filter(u -> u.index() == index).findFirst().orElse(head);
        }

        Finding finding(Page page) {
            List<Piece> body = new ArrayList<>(from < head.text().length() ? List.of(new Piece(head.index(), from, head.text().length())) : List.of());
            Optional<Unit> who = signed(page, units.stream().filter(Unit::isProse).toList());
            units.stream().filter(Unit::isProse).filter(u -> u != head && u != who.orElse(null)).map(Piece::all).forEach(body::add);
            String image = units.stream().filter(u -> u.shape() == Shape.IMAGE).map(Unit::target).findFirst().orElse(null);
            @Nullable String stated = body.stream().map(p -> SpeechTitle.stated(p.unit() == head.index() ? head.text().substring(from) : unit(p.unit()).text())).filter(Objects::nonNull).findFirst().orElse(null);
            return new Finding("titled section", Kind.TALK, stated == null ? spoken(page) : stated, speakers, head.index(), body, List.of(), image, Standing.TALK);
        }
    }

    /** Whether a paragraph turns to somebody else and tells at length what they did. */
    private static boolean isAboutAnother(Page page, Unit unit, Set<String> own) {
        List<Mention> named = unit.shape() == Shape.TEXT && unit.text().length() >= SHORTEST_TOLD ? Spoken.of(page).mentions(unit) : List.of();
        return !named.isEmpty() && named.stream().noneMatch(m -> own.contains(m.person().name())) && named.get(0).isIntroduced() && named.get(0).person().organization() != null
                && named.get(0).lead() <= LATEST_LED && Mentions.isActing(unit.text(), named.get(0).person().name());
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
        @Nullable Speaker said = speaker(page, units, from);
        Optional<HeadedName> named = said != null || from < head.text().length() ? Optional.empty() : HeadedName.of(page, head.text(), units.stream().filter(Unit::isProse).filter(u -> u != head).toList());
        if (named.isPresent()) {
            Speaker one = Roster.of(page).complete(named.get().speaker());
            return Optional.of(new Section(head, from, named.get().title(), one, named.get().sure(), List.of(one), units));
        }
        @Nullable Speaker speaker = ofHouse(page, head.text(), said == null ? onlyOne(page, units) : said);
        // Whoever leads through the evening gives no talk by what they announce.
        return speaker == null || speaker.organization() == null && "主持人".equals(speaker.role()) ? Optional.empty() : Optional.of(new Section(head, from, headed.title(), speaker, said != null, withPartner(page, speaker, units), units));
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

    /** The speaker, and with whom they speak where the text says that two did: {@code 某小组的甲与乙共同演示了…}. */
    private static List<Speaker> withPartner(Page page, Speaker speaker, List<Unit> units) {
        List<Speaker> two = units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).speeches(u).stream()).findFirst()
                .filter(s -> s.speakers().size() == 2 && s.kind() == Kind.TALK && s.speakers().get(0).name().equals(speaker.name())).map(Speech::speakers).orElse(List.of());
        List<Speaker> several = two.isEmpty() ? units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).tellings(u).stream()).findFirst().map(t -> t.people().all()).filter(p -> p.size() > 1 && p.size() <= MOST_PARTNERS && p.get(0).name().equals(speaker.name())).orElse(List.of()) : List.of();
        if (!several.isEmpty()) {
            return several.stream().map(Roster.of(page)::complete).toList();
        }
        List<Speaker> pair = two.isEmpty() ? pair(page, speaker, units) : List.of();
        if (!pair.isEmpty()) {
            return pair;
        }
        return two.isEmpty() ? List.of(speaker) : CommonHouse.shared(List.of(speaker, Roster.of(page).complete(two.get(1))));
    }

    /** Two who speak in turn, as the text says of them: {@code 两位同学…，同组的|乙|接过话筒}; empty where there are none. */
    private static List<Speaker> pair(Page page, Speaker speaker, List<Unit> units) {
        Optional<Unit> told = units.stream().filter(Unit::isProse).filter(u -> PAIR.matcher(u.text()).find()).findFirst();
        List<Speaker> named = told.map(u -> Spoken.of(page).mentions(u).stream().map(Mention::person).map(Roster.of(page)::complete).distinct().toList()).orElse(List.of());
        return named.size() == 2 && named.stream().anyMatch(p -> p.name().equals(speaker.name())) ? named : List.of();
    }

    /** Whether a paragraph says outright that now somebody else speaks, of whom nothing was told before. */
    private static boolean turnsToNext(Page page, Unit unit, List<Unit> before) {
        boolean turns = unit.shape() == Shape.TEXT && NEXT.matcher(unit.text()).lookingAt();
        Optional<Speech> speech = turns ? Spoken.of(page).speeches(unit).stream().findFirst().filter(s -> s.strong() && s.from() == 0) : Optional.empty();
        return speech.isPresent() && before.stream().anyMatch(u -> u.isProse() && !Spoken.of(page).mentions(u).isEmpty())
                && before.stream().flatMap(u -> Spoken.of(page).mentions(u).stream()).noneMatch(m -> speech.get().speakers().stream().anyMatch(p -> p.name().equals(m.person().name())));
    }

    private static boolean isRule(Page page, int index) {
        return index >= 0 && index < page.size() && page.unit(index).isDivider();
    }

    /** @param first where the text begins: what it turns to there is its own */
    private static boolean belongs(Page page, Unit head, Unit unit, int first, Set<Integer> taken) {
        if (unit.isHeading() || taken.contains(unit.index()) || unit.isDivider() || unit.shape() == Shape.ROW || !page.topic(unit.index()).mayHoldTalks()) {
            return false;
        }
        boolean leaves = unit.index() > first && unit.shape() == Shape.TEXT && turns(unit.text()) || unit.isProse() && Closings.isClosing(unit.text()) && Spoken.of(page).speeches(unit).stream().noneMatch(Speech::strong);
        return (SectionHead.end(page, unit) == 0 || OwnParts.isOne(page, head, unit)) && !leaves;
    }

    /** Who speaks: the one whom the text starts with or a caption names, or of whom the text first says that they do. */
    private static @Nullable Speaker speaker(Page page, List<Unit> units, int from) {
        List<Unit> text = units.stream().filter(Unit::isProse).filter(u -> u != units.get(0) || from < u.text().length()).toList();
        if (text.isEmpty()) {
            return null;
        }
        int start = text.get(0) == units.get(0) ? from : 0;
        return Optional.ofNullable(subject(page, text.get(0), start)).or(() -> captioned(page, units)).or(() -> speaking(page, text)).or(() -> CalledBelow.in(page, text.get(0), start)).or(() -> introduced(page, text.get(0), start)).or(() -> stressed(page, text.get(0), start)).or(() -> SectionTitle.housed(page, text.get(0))).or(() -> signed(page, text).map(u -> PersonLine.read(u.text(), page.organizations()).getFirst())).or(() -> OwnTalk.teller(page, text.get(0), start))
                .map(Roster.of(page)::complete).orElse(null);
    }

    /** The line with which a section ends where that is somebody with where they work, and nothing else. */
    private static Optional<Unit> signed(Page page, List<Unit> text) {
        Unit last = text.isEmpty() ? null : text.getLast();
        boolean line = last != null && text.size() > 1 && last.shape() == Shape.TEXT && last.text().length() <= LONGEST_SIGNED && last.text().indexOf('。') < 0;
        List<Speaker> named = line ? PersonLine.read(last.text(), page.organizations()) : List.of();
        return named.size() == 1 && named.getFirst().organization() != null ? Optional.of(last) : Optional.empty();
    }

    /** The one person whom the text of a section names, saying what they are: whatever it is that they do. */
    private static @Nullable Speaker onlyOne(Page page, List<Unit> units) {
        List<Mention> named = units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).mentions(u).stream()).toList();
        boolean one = named.stream().map(m -> m.person().name()).distinct().count() == 1 && (named.stream().anyMatch(Mention::isIntroduced) || Whereabouts.complete(page, named.get(0).person()).organization() != null);
        return one ? Roster.of(page).complete(named.get(0).person()) : null;
    }

    /** The one person whom the captions of a section name. */
    private static Optional<Speaker> captioned(Page page, List<Unit> units) {
        Set<Speaker> named = portraits(page, units);
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Whoever a caption names alone. */
    private static Set<Speaker> portraits(Page page, List<Unit> units) {
        Set<Speaker> named = new HashSet<>();
        units.stream().filter(u -> u.shape() == Shape.CAPTION).map(u -> PersonLine.read(u.text(), page.organizations())).filter(p -> p.size() == 1).forEach(named::addAll);
        return named;
    }

    private static Optional<Speaker> speaking(Page page, List<Unit> text) {
        Optional<Speaker> told = text.stream().flatMap(u -> Spoken.of(page).tellings(u).stream()).findFirst().filter(t -> t.people().all().size() <= MOST_PARTNERS).map(t -> t.people().all().get(0));
        return text.stream().flatMap(u -> Spoken.of(page).speeches(u).stream()).findFirst().filter(s -> s.speakers().size() == 1 && s.kind() == Kind.TALK).map(s -> s.speakers().get(0)).or(() -> told);
    }

    private static Optional<Speaker> introduced(Page page, Unit unit, int start) {
        return Spoken.of(page).mentions(unit).stream().filter(m -> m.start() >= start && m.start() - start <= LATEST_INTRODUCED)
                .filter(m -> m.isIntroduced() || Presenting.PRESENTS.matcher(unit.text()).region(start, m.start()).matches()).findFirst().map(Mention::person);
    }

    /** The one whom the author stressed: {@code 如果说上一位讲的是地基，那么 **张三** 讲的就是装修}. */
    private static Optional<Speaker> stressed(Page page, Unit unit, int start) {
        List<Speaker> named = Spoken.of(page).mentions(unit).stream().filter(m -> m.start() >= start && unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.STRONG && s.start() <= m.start() && m.end() <= s.end() && s.end() - s.start() <= LONGEST_NAMED))
                .map(Mention::person).distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whoever the page names elsewhere too and with whom the text starts. */
    private static @Nullable Speaker subject(Page page, Unit unit, int from) {
        for (Mention m : Spoken.of(page).mentions(unit)) {
            boolean soon = m.lead() - from <= LATEST_NAME || m.lead() - from <= LATEST_LED && LED.matcher(unit.text()).region(from, m.lead()).find();
            boolean starts = m.lead() >= from && soon && unit.text().substring(from, m.lead()).chars().noneMatch(c -> "，。：“《、".indexOf(c) >= 0);
            boolean told = unit.text().startsWith("是", m.end());
            if (starts && (told || Presenting.isHoused(unit, m) || Roster.of(page).knows(m.person()))) {
                return m.person();
            }
        }
        return null;
    }
}
