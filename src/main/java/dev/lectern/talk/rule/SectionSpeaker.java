package dev.lectern.talk.rule;

import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.opening.Card;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.opening.CalledBelow;
import dev.lectern.talk.opening.CalledOutright;
import dev.lectern.talk.opening.SectionTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.Presenting;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.people.Whereabouts;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a section that a talk's title heads: told where its text begins, by a caption, or where somebody is said to speak;
 * with whoever speaks beside them.
 *
 * @param units the section's lines, its head first
 */
record SectionSpeaker(Page page, List<Unit> units) {
    private static final int MOST_PARTNERS = 4;
    /** The person stands at the start of the text. */
    private static final int LATEST_NAME = 6;
    /** The same behind words that turn to the person: {@code 第一位登场的是|某社区成员张三}. */
    private static final int LATEST_LED = 16;
    private static final Pattern LED = Pattern.compile("(?:的是|由|来自|请到|邀请到|请来|有请)\\s*$");
    /** Whoever is introduced in the first words of the text. */
    private static final int LATEST_INTRODUCED = 48;
    private static final int LONGEST_SIGNED = 40;
    /** Of what is stressed of a text because it names somebody. */
    private static final int LONGEST_NAMED = 16;
    private static final Pattern PAIR = Pattern.compile("两位|二人|两人|同组的|(?:他|她)的(?:同事|搭档)|搭档");

    /** A talk that is only counted as one, by whomever its text says it is, as the text of any title does. */
    static Finding given(Page page, Card card, Finding talk) {
        Unit head = page.unit(card.units().first());
        if (!talk.speakers().isEmpty() || talk.kind() != Kind.TALK || !head.isHeading() || !page.isNumbered(head)) {
            return talk;
        }
        SectionSpeaker section = new SectionSpeaker(page, card.units().stream().map(page::unit).toList());
        @Nullable Speaker speaker = section.told(head.text().length());
        return speaker == null ? talk : talk.by(section.withPartner(speaker));
    }

    /**
     * Who speaks: the one whom the text starts with or a caption names, or of whom the text first says that they do.
     *
     * @param from where in the head's line the text begins; its length where the head is a line of its own
     */
    @Nullable Speaker told(int from) {
        List<Unit> text = units.stream().filter(Unit::isProse).filter(u -> u != units.get(0) || from < u.text().length()).toList();
        if (text.isEmpty()) {
            return null;
        }
        Unit first = text.get(0);
        int start = first == units.get(0) ? from : 0;
        return Optional.ofNullable(subject(first, start))
                .or(this::captioned)
                .or(() -> speaking(text))
                .or(() -> CalledBelow.in(page, first, start))
                .or(() -> introduced(first, start))
                .or(() -> CalledOutright.in(page, first, start))
                .or(() -> stressed(first, start))
                .or(() -> SectionTitle.housed(page, first))
                .or(() -> signed(text).map(u -> PersonLine.read(u.text(), page.organizations()).getFirst()))
                .or(() -> OwnTalk.teller(page, first, start))
                .map(Roster.of(page)::complete).orElse(null);
    }

    /** The line with which a section ends where that is somebody with where they work, and nothing else. */
    Optional<Unit> signed(List<Unit> text) {
        Unit last = text.isEmpty() ? null : text.getLast();
        boolean line = last != null && text.size() > 1 && last.shape() == Shape.TEXT && last.text().length() <= LONGEST_SIGNED && last.text().indexOf('。') < 0;
        List<Speaker> named = line ? PersonLine.read(last.text(), page.organizations()) : List.of();
        return named.size() == 1 && named.getFirst().organization() != null ? Optional.of(last) : Optional.empty();
    }

    /** The one person whom the text of a section names, saying what they are: whatever it is that they do. */
    @Nullable Speaker onlyOne() {
        List<Mention> named = units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).mentions(u).stream()).toList();
        boolean one = named.stream().map(m -> m.person().name()).distinct().count() == 1
                && (named.stream().anyMatch(Mention::isIntroduced) || Whereabouts.complete(page, named.get(0).person()).organization() != null);
        return one ? Roster.of(page).complete(named.get(0).person()) : null;
    }

    /** The one person whom the captions of a section name. */
    private Optional<Speaker> captioned() {
        Set<Speaker> named = portraits();
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /** Whoever a caption names alone. */
    Set<Speaker> portraits() {
        Set<Speaker> named = new HashSet<>();
        units.stream().filter(u -> u.shape() == Shape.CAPTION).map(u -> PersonLine.read(u.text(), page.organizations()))
                .filter(p -> p.size() == 1).forEach(named::addAll);
        return named;
    }

    private Optional<Speaker> speaking(List<Unit> text) {
        Optional<Speaker> told = text.stream().flatMap(u -> Spoken.of(page).tellings(u).stream()).findFirst()
                .filter(t -> t.people().all().size() <= MOST_PARTNERS).map(t -> t.people().all().get(0));
        return text.stream().flatMap(u -> Spoken.of(page).speeches(u).stream()).findFirst()
                .filter(s -> s.speakers().size() == 1 && s.kind() == Kind.TALK).map(s -> s.speakers().get(0)).or(() -> told);
    }

    private Optional<Speaker> introduced(Unit unit, int start) {
        return Spoken.of(page).mentions(unit).stream().filter(m -> m.start() >= start && m.start() - start <= LATEST_INTRODUCED)
                .filter(m -> m.isIntroduced() || Presenting.PRESENTS.matcher(unit.text()).region(start, m.start()).matches()).findFirst().map(Mention::person);
    }

    /** The one whom the author stressed: {@code 如果说上一位讲的是地基，那么 **张三** 讲的就是装修}. */
    private Optional<Speaker> stressed(Unit unit, int start) {
        List<Speaker> named = Spoken.of(page).mentions(unit).stream().filter(m -> m.start() >= start
                && unit.spans().stream().anyMatch(s -> s.kind() == Prose.Kind.STRONG && s.start() <= m.start() && m.end() <= s.end()
                        && s.end() - s.start() <= LONGEST_NAMED))
                .map(Mention::person).distinct().toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whoever the page names elsewhere too and with whom the text starts. */
    private @Nullable Speaker subject(Unit unit, int from) {
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

    /** The speaker, and with whom they speak where the text says that two did: {@code 某小组的甲与乙共同演示了…}. */
    List<Speaker> withPartner(Speaker speaker) {
        List<Speaker> two = units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).speeches(u).stream()).findFirst()
                .filter(s -> s.speakers().size() == 2 && s.kind() == Kind.TALK && s.speakers().get(0).name().equals(speaker.name()))
                        .map(Speech::speakers).orElse(List.of());
        List<Speaker> several = two.isEmpty()
                ? units.stream().filter(Unit::isProse).flatMap(u -> Spoken.of(page).tellings(u).stream()).findFirst()
                        .map(t -> t.people().all()).filter(p -> p.size() > 1 && p.size() <= MOST_PARTNERS && p.get(0).name().equals(speaker.name()))
                        .orElse(List.of())
                : List.of();
        if (!several.isEmpty()) {
            return several.stream().map(Roster.of(page)::complete).toList();
        }
        List<Speaker> pair = two.isEmpty() ? pair(speaker) : List.of();
        if (!pair.isEmpty()) {
            return pair;
        }
        return two.isEmpty() ? List.of(speaker) : CommonHouse.shared(List.of(speaker, Roster.of(page).complete(two.get(1))));
    }

    /** Two who speak in turn, as the text says of them: {@code 两位同学…，同组的|乙|接过话筒}; empty where there are none. */
    private List<Speaker> pair(Speaker speaker) {
        Optional<Unit> told = units.stream().filter(Unit::isProse).filter(u -> PAIR.matcher(u.text()).find()).findFirst();
        List<Speaker> named = told
                .map(u -> Spoken.of(page).mentions(u).stream().map(Mention::person).map(Roster.of(page)::complete).distinct().toList())
                .orElse(List.of());
        return named.size() == 2 && named.stream().anyMatch(p -> p.name().equals(speaker.name())) ? named : List.of();
    }
}
