package dev.lectern.talk.page;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What heads the parts of a page, however its author marked it up.
 *
 * <p>Where a post has no headings, the stressed lines that stand alone are its headings: {@code **议程**}, {@code **张三：…**}.
 *
 * <p>Which of them stand above the others is told by what they say: below a programme, a list of speakers or of members come
 * its parts. A heading right below a title that only says who speaks is no heading: {@code ### 某某的实践} /
 * {@code #### 某公司总监 张三}.
 */
public final class Headings {
    /** With fewer words a stressed line is hardly a sentence. */
    private static final int FEWEST_BLANKS = 7;
    private static final String PLEASE = "please note";
    private static final int FEWEST = 3;
    private static final int FEWEST_PEOPLE = 2;
    /** A number alone heads nothing. */
    private static final int FEWEST_LETTERS = 2;
    private static final int LONGEST = 48;
    /** In Latin script words are longer. */
    private static final int LONGEST_LATIN = 110;
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:part|no\\.?|#)?\\s*\\d{1,2}\\.?");
    private static final int LONGEST_NUMBER = 8;
    private static final Set<Topic> SECTIONS = Set.of(Topic.AGENDA, Topic.SPEAKERS, Topic.TALKS, Topic.MEMBERS);
    private static final int UPPER = 2;
    private static final int LOWEST = 6;
    private static final int LOWER = 3;

    private Headings() {}

    static void mark(List<Unit> units) {
        units.replaceAll(u -> isNumber(u) ? u.as(Shape.RULE, 0) : u);
        unmarkPeople(units);
        unmarkTitles(units);
        HeadedPeople.stressTitles(units);
        List<Unit> marked = units.stream().filter(Unit::isHeading).limit(2).toList();
        if (marked.size() < 2) {
            markStressed(units, marked.isEmpty() ? null : marked.get(0));
        }
    }

    /** @param only the one heading that is marked up as such: the title of the post, or of its part about the talks, stands above all others */
    private static void markStressed(List<Unit> units, @Nullable Unit only) {
        List<Unit> heads = heads(units);
        boolean several = heads.stream().filter(h -> mayBeHead(h) || Topic.of(h.text()) != Topic.SPEAKERS).limit(FEWEST).count() == FEWEST;
        if (several && (only == null || only.index() < heads.get(0).index())) {
            int highest = only == null || only.level() == 1 ? UPPER : Math.min(LOWEST, only.level() + 1);
            heads.forEach(u -> units.set(u.index(), u.as(Shape.HEADING, Math.max(highest, level(u)))));
        }
    }

    /** A number alone only parts what stands above and below it. */
    private static boolean isNumber(Unit unit) {
        return unit.isStressed() && unit.text().length() <= LONGEST_NUMBER && NUMBER.matcher(unit.text()).matches();
    }

    private static void unmarkPeople(List<Unit> units) {
        if (units.stream().filter(u -> isBelowHeading(units, u)).limit(FEWEST_PEOPLE).count() < FEWEST_PEOPLE) {
            return;
        }
        List<Unit> people = units.stream().filter(u -> u.isHeading() && namesPeople(u.text())).toList();
        List<Unit> below = people.stream().filter(u -> isBelowHeading(units, u) && isTitle(units.get(above(units, u)).text())).toList();
        if (below.size() >= FEWEST_PEOPLE && 2 * below.size() > people.size()) {
            below.forEach(u -> units.set(u.index(), u.as(Shape.TEXT, 0)));
        }
    }

    /** Below a heading with who speaks, a lower one with the title is a line of theirs: {@code ### 张三（某公司）} / {@code #### 某某的实践}. */
    private static void unmarkTitles(List<Unit> units) {
        List<Unit> titles = units.stream().filter(u -> u.isHeading() && isRightBelowPerson(units, u)).toList();
        if (titles.size() >= FEWEST_PEOPLE) {
            titles.forEach(u -> units.set(u.index(), u.stressed().as(Shape.TEXT, 0)));
        }
    }

    /** {@code ### Speaker: |Jane Doe (Acme)|} above a lower heading with the title, or above what they speak about: the label adds nothing. */
    static void unlabelPeople(List<Unit> units) {
        for (Unit unit : units) {
            @Nullable Unit next = unit.isHeading() && unit.index() + 1 < units.size() ? units.get(unit.index() + 1) : null;
            Optional<Label> label = next == null || next.isHeading() && next.level() <= unit.level()
                            || !next.isHeading() && (Characters.hasIdeograph(unit.text()) || !next.isProse() || Label.of(next.text()).isPresent())
                    ? Optional.empty() : Label.filled(Label.Field.SPEAKER, Simplified.of(unit.text()));
            label.filter(l -> namesPeople(Simplified.of(unit.text()).substring(l.from()))).ifPresent(l -> units.set(unit.index(), unit.from(l.from())));
        }
    }

    private static boolean isRightBelowPerson(List<Unit> units, Unit title) {
        int above = above(units, title);
        return above >= 0 && units.get(above).isHeading() && units.get(above).level() < title.level() && mayBeTitle(title.text()) && namesPeople(units.get(above).text());
    }

    private static boolean isBelowHeading(List<Unit> units, Unit unit) {
        int above = unit.isHeading() ? above(units, unit) : -1;
        return above >= 0 && units.get(above).isHeading() && units.get(above).level() <= unit.level();
    }

    /** Index of what stands above, pictures apart; -1 where nothing does. */
    public static int above(List<Unit> units, Unit unit) {
        int i = unit.index() - 1;
        while (i >= 0 && units.get(i).isMedia()) {
            i--;
        }
        return i;
    }

    /** Index of what stands at a place or next below it, pictures apart; as many as there are where nothing does. */
    public static int below(List<Unit> units, int from) {
        int i = from;
        while (i < units.size() && units.get(i).isMedia()) {
            i++;
        }
        return i;
    }

    private static boolean isTitle(String text) {
        return !namesPeople(text) && Topic.of(text) == Topic.OTHER && !Titles.isGeneric(text);
    }

    /** {@code Let's talk about tests}: below whoever speaks words that elsewhere announce talks are of a title. */
    static boolean mayBeTitle(String text) {
        return !namesPeople(text) && Topic.of(text).mayHoldTalks() && !Titles.isGeneric(text) && Label.of(text).isEmpty();
    }

    static boolean namesPeople(String text) {
        return isPerson(text) || isName(text);
    }

    /** None where the author goes on in the line below some of them. */
    private static List<Unit> heads(List<Unit> units) {
        List<Unit> heads = new ArrayList<>();
        Set<Integer> titles = Bylines.titles(units);
        for (Unit unit : units) {
            if (unit.isStressed() && !titles.contains(unit.index() - 1) && (titles.contains(unit.index()) || mayBeHead(unit) || isSection(units, unit)) && isFirst(units, unit)) {
                if (!isLast(units, unit)) {
                    return List.of();
                }
                if (!isBelowHead(units, unit, heads) || !isPerson(unit.text())) {
                    heads.add(unit);
                }
            }
        }
        return heads;
    }

    /** Whether the line could be a heading, if only its author had stressed it. */
    static boolean mayBeHead(Unit unit) {
        return isHeadline(unit) && (Label.of(unit.text()).isEmpty() || Titles.isNumbered(unit.text()));
    }

    /** {@code **议题介绍**}, which within a card is a label: said once, without a colon, it heads the cards. */
    private static boolean isSection(List<Unit> units, Unit unit) {
        String text = unit.text();
        boolean bare = isHeadline(unit) && Label.of(text).filter(l -> l.from() == text.length()).isPresent()
                && Character.isLetter(Characters.lastBefore(text, text.length()));
        return bare && SECTIONS.contains(Topic.of(text)) && units.stream().filter(u -> u.text().equals(text)).limit(2).count() == 1;
    }

    private static boolean isHeadline(Unit unit) {
        String text = unit.text();
        return unit.shape() == Shape.TEXT && text.length() <= (Characters.hasIdeograph(text) ? LONGEST : LONGEST_LATIN)
                && "。！；".indexOf(text.charAt(text.length() - 1)) < 0 && text.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() == FEWEST_LETTERS
                && !Question.isPut(text) && !Question.isAsked(text) && !Closings.isImprint(text) && !isSentence(text);
    }

    /** {@code *Jane Doe is a systems administrator at Acme and has been a member since 1999.*}, {@code **PLEASE NOTE the new venue**} */
    private static boolean isSentence(String text) {
        boolean full = text.endsWith(".") && !Characters.hasIdeograph(text) && text.chars().filter(c -> c == ' ').count() >= FEWEST_BLANKS;
        return full || text.regionMatches(true, 0, PLEASE, 0, PLEASE.length());
    }

    private static boolean isFirst(List<Unit> units, Unit unit) {
        int i = unit.index();
        return i == 0 || units.get(i - 1).block() != unit.block();
    }

    private static boolean isLast(List<Unit> units, Unit unit) {
        int i = unit.index();
        return i + 1 == units.size() || units.get(i + 1).block() != unit.block();
    }

    /** Whether nothing, or only a picture, stands between the line and the head above it. */
    private static boolean isBelowHead(List<Unit> units, Unit unit, List<Unit> heads) {
        int above = above(units, unit);
        return above >= 0 && !heads.isEmpty() && heads.get(heads.size() - 1).index() == above || above < unit.index() - 1;
    }

    /** Who speaks, or where they work, is said of the head above. */
    private static boolean isPerson(String text) {
        List<Speaker> people = PersonLine.read(text, Organizations.KNOWN);
        return people.stream().anyMatch(p -> p.organization() != null) || people.isEmpty() && JobTitle.endsFirmly(text);
    }

    private static boolean isName(String text) {
        List<Speaker> people = PersonLine.read(text, Organizations.KNOWN);
        return !people.isEmpty() && people.stream().allMatch(p -> p.organization() == null && PersonalName.is(p.name()));
    }

    private static int level(Unit unit) {
        return SECTIONS.contains(Topic.of(unit.text())) ? UPPER : LOWER;
    }
}
