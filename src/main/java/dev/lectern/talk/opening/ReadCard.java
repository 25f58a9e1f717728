package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card read to its end, and what it amounts to: a talk, somebody's introduction, or nothing.
 *
 * @param toldSpeaker whether a label said who speaks
 */
record ReadCard(Page page, CardHead head, CardPeople speakers, CardText text, boolean toldSpeaker, @Nullable String image) {

    /**
     * What was read, if it amounts to a talk or to somebody's introduction.
     *
     * @param told the title; null where none was told
     * @param topic what a card of fields may have for a title; null of any other card
     */
    Optional<Finding> finding(@Nullable String told, @Nullable TopicLine topic) {
        speakers.adopt(speakers.isEmpty() ? Life.bearer(page.organizations(), text.lives()) : List.of());
        boolean person = head.isPerson();
        Optional<Speech> speech = told == null ? speech() : Optional.empty();
        Optional<Piece> promise = (told == null ? person : Titles.isGeneric(told)) && speakers.all().size() == 1
                ? text.promise(page, speakers.all().get(0)) : Optional.empty();
        boolean deed = told == null && tellsDeed();
        @Nullable String title = speech.map(Speech::title).or(() -> promise.map(p -> EnglishTitle.in(page.unit(p.unit()), p.from(), p.to(), p.to()))).orElse(told);
        text.close(person || speakers.all().stream().anyMatch(p -> text.startsWith(p.name())));
        title = title == null && topic != null ? topic.takenFrom(text) : title;
        if (title == null ? speakers.isEmpty() : isLogistics(title)) {
            return Optional.empty();
        }
        boolean address = title == null && head.opening().rule() == RuleName.ADDRESS;
        boolean opens = address || title == null && speech.filter(s -> s.kind() == Kind.OPENING || page.topic(head.line().index()) == Topic.OPENING).isPresent();
        Kind kind = head.isPanel(speakers, title) ? Kind.PANEL : opens ? Kind.OPENING : Titles.kindOf(title);
        @Nullable String own = Titles.own(title);
        if (speakers.isEmpty() && !isTalkOfNobody(own, kind)) {
            return Optional.empty();
        }
        boolean spoken = !person || speech.isPresent() || promise.isPresent() || deed;
        boolean talk = title != null || address || kind == Kind.TALK && text.toldAbstract() && !speakers.isEmpty()
                || spoken && (promise.isPresent() || !text.body().isEmpty() || head.isTimed());
        return Optional.of(new Finding(head.opening().rule(), kind, own, people(), head.line().index(), text.body(), text.bio(), image,
                talk ? Standing.TALK : Standing.PROFILE));
    }

    /** What is told outright below somebody's name that they spoke about. */
    private Optional<Speech> speech() {
        boolean may = head.isPerson() && head.opening().rest() == 0 && page.topic(head.line().index()) != Topic.SPEAKERS;
        return may ? text.speech(page, speakers::has) : Optional.empty();
    }

    /** Whether below a heading with a name it is told what its bearer did at the event. */
    private boolean tellsDeed() {
        return head.isPerson() && head.line().isHeading() && speakers.all().size() == 1 && page.topic(head.line().index()) != Topic.SPEAKERS
                && text.tellsDeed(page, speakers.all().get(0)) && EnglishEvent.isTold(page);
    }

    /** Whether what the title says is no talk, as lunch is none; of an opening that somebody gives more may be told. */
    private boolean isLogistics(String title) {
        boolean given = !speakers.isEmpty() && (head.opening().rest() > 0 || Titles.kindOf(title) == Kind.OPENING || Titles.isOpen(title));
        return Logistics.are(title) && !given;
    }

    /** Whether it is a talk although nobody is named: the line with its title is enough, or a label said who speaks, if by no name. */
    private boolean isTalkOfNobody(@Nullable String title, Kind kind) {
        if (title == null) {
            return false;
        }
        boolean lineIsEnough = head.opening().firm() && kind != Kind.ANNOUNCEMENT && kind != Kind.PANEL && (kind != Kind.OPENING || Titles.goesOn(title));
        return lineIsEnough || kind == Kind.TALK && toldSpeaker;
    }

    /** Who speaks; of one alone, what the life tells as well. */
    private List<Speaker> people() {
        List<Speaker> all = speakers.all();
        return all.size() == 1 ? List.of(Life.complete(page.organizations(), all.get(0), text.life(), !text.lives().isEmpty())) : all;
    }
}
