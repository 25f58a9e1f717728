package dev.lectern.talk.rule;

import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.opening.Opening;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.HousedSpeakers;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The paragraphs that go on about the last speaker of one:
 *
 * <pre>
 * Next, Jane Doe (Acme) presented *Rust in the Hot Path*. The hard part was not the code …
 *
 * |Writes go into a ring buffer first, and a background thread merges them by partition.|
 *
 * Thanks to everyone who came!
 * </pre>
 */
final class ToldFurther {
    /** With these a post turns from what somebody said to what happened next. */
    private static final Pattern TURN = Pattern.compile("(?i)^(?:in\\s+the\\s+(?:morning|afternoon|evening)|(?:at|during|over)\\s+(?:the\\s+)?(?:lunch|breaks?|coffee|dinner|noon)|(?:after|before|between)\\s+(?:the\\s+)?(?:lunch|break|coffee|dinner|talks?|sessions)|later\\s+(?:that|in)|on\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|the\\s+(?:hallway|morning|afternoon|tracks?|workshops?|first|second|third|last|next|day|evening|conference|lightning|rest)|tomorrow|tonight|(?:lunch|dinner|breakfast|coffee|registration)\\s+(?:was|were|came|followed|opened)|meanwhile|i\\s+missed|outside)\\b.*",
            Pattern.DOTALL);
    /** What refers to whoever has just been told of, or to the talk. */
    private static final Pattern BACK = Pattern.compile("(?i)\\b(?:s?he|his|her|him)\\b|\\bthe\\s+(?:talk|speaker|session|demo|audience|slides|panel|two|pair|answer|questions?|discussion|lesson|message|presentation|trick|result)\\b|\\bquestions?\\b|\\blive\\s+demo\\b");
    /** A post speaks so to its readers, of all who were there, and of what else happened. */
    private static final Pattern TO_ALL = Pattern.compile("(?i)\\b(?:we|us|our|you|your|i|my|everyone|everybody|join|thank(?:s|ed)?|people|visitors|participants|organi[sz]ers|sponsors?|pizza|drinks?|beers?|food|photos?|pictures?|videos?|streamed?|tickets?|register(?:ed)?|today|tomorrow|yesterday|elect(?:ed|ions?)|general\\s+meeting|board|treasurer|prizes?|raffles?|winners?|awards?|congrat\\p{L}*|next\\s+(?:time|month|year|week|meeting|meetup|event))\\b");

    /** {@code Jane Doe (Acme) |will be speaking about …|}: what stands below is what it will be about. */
    private static final Pattern ANNOUNCES = Pattern.compile("\\s+(?:will|is\\s+going\\s+to|are\\s+going\\s+to|is\\s+speaking|are\\s+speaking)\\b");
    /** {@code |Our speaker this month is |Jane Doe}. */
    private static final Pattern INTRODUCES = Pattern.compile("(?i)^[^.;:]{0,40}\\bspeakers?\\b[^.;:]{0,30}\\s(?:is|are)\\s+$");
    /** Unless it is of the evening. */
    private static final Pattern OF_THE_EVENING = Pattern.compile("(?i)\\b(?:rsvp|register|registration|tickets?|doors?|venue|address|entrance|meet|meet-?ups?|meetings?|pizza|drinks?|beers?|snacks?|food|networking|free\\s+of\\s+charge|sign\\s+up|join\\s+us|see\\s+you|live-?stream(?:ed)?|streamed|zoom|recordings?|recorded|(?:talks?|event|evening|session)\\s+(?:will|starts?|begins?|takes?)|(?:after|before)\\s+the\\s+talks?|organi[sz]ers?|hosts?|hosted|sponsors?|thank(?:s|ed)?|please|subs|membership|(?:fees?|dues)|(?:is|are)\\s+due|seats|places\\s+are)\\b|\\b\\d{1,2}[:.]\\d{2}\\b");

    private static final int SHORTEST = 40;

    private ToldFurther() {}

    /** Up to the last that refers back, and what goes on right behind it about neither the event nor all who were there; before the next speaker, a heading, or a farewell. @param tells whether a line tells of a speaker */
    static List<Piece> behind(Page page, Unit unit, People people, Predicate<Unit> tells, Set<Integer> taken) {
        List<Piece> more = new ArrayList<>();
        int last = 0;
        boolean announced = ANNOUNCES.matcher(unit.text()).region(people.end(), unit.text().length()).lookingAt()
                || INTRODUCES.matcher(unit.text().substring(0, people.start())).find();
        for (int i = unit.index() + 1; i < page.size(); i++) {
            Unit next = page.unit(i);
            boolean passes = next.isMedia() || next.shape() == Unit.Shape.CAPTION || i == unit.index() + 1 && HousedSpeakers.isTitleOf(page, next);
            if (passes) {
                continue;
            }
            if (ends(page, unit, next, taken) || tells.test(next)) {
                break;
            }
            more.add(Piece.all(next));
            boolean goesOn = last == more.size() - 1 && next.strongLead() == 0 && isOfMatter(next.text()) && !isOfAnother(next.text(), people);
            goesOn |= last == more.size() - 1 && isAbstract(next.text(), announced && last == 0);
            last = next.shape() != Unit.Shape.TEXT || refersTo(next.text(), people) || goesOn ? more.size() : last;
        }
        return more.subList(0, last);
    }

    /** Whether a line says that it is what a talk will be about, or stands where that does. @param below whether right below the sentence that announces it */
    private static boolean isAbstract(String text, boolean below) {
        return Label.filled(Label.Field.ABSTRACT, text).isPresent() || below && text.length() >= SHORTEST && !OF_THE_EVENING.matcher(text).find();
    }

    private static boolean ends(Page page, Unit unit, Unit next, Set<Integer> taken) {
        boolean other = !next.isProse() || taken.contains(next.index()) || !page.topic(next.index()).mayHoldTalks()
                || next.shape() == Unit.Shape.ITEM && unit.shape() == Unit.Shape.ITEM;
        boolean turns = other || TURN.matcher(next.text()).matches() || Closings.isClosing(next.text())
                || Label.of(next.text()).filter(l -> l.field() == Label.Field.META).isPresent();
        return turns || OwnTalk.isToldIn(next) || Opening.of(page, next).isPresent();
    }

    /** Whether an English paragraph is of the matter rather than of the event. */
    static boolean isOfMatter(String text) {
        return text.length() >= SHORTEST && EnglishEvent.words(text) == 0 && !TO_ALL.matcher(text).find();
    }

    /** {@code |Ben Yu (Initech)| cut the cake.}: somebody else, of whom it says where they work. */
    private static boolean isOfAnother(String text, People people) {
        return People.in(text).stream().flatMap(p -> p.all().stream())
                .anyMatch(p -> p.organization() != null && people.all().stream().noneMatch(s -> s.name().equals(p.name())));
    }

    private static boolean refersTo(String text, People people) {
        return BACK.matcher(text).find()
                || people.all().stream().anyMatch(p -> text.contains(p.name().substring(p.name().lastIndexOf(' ') + 1))
                        || p.name().indexOf(' ') > 2 && text.contains(p.name().substring(0, p.name().indexOf(' '))));
    }
}
