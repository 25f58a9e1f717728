package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.LinkedTitle;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A card while it is being read. */
public final class Card {
    private final CardHead head;
    private final CardPeople speakers;
    private final CardHouses houses;
    private final SortedSet<Integer> units = new TreeSet<>();
    private final CardText text = new CardText();
    private final TopicLine topic = new TopicLine();
    private final CardTitle title;
    private @Nullable String image;
    private Label.@Nullable Field field;
    private boolean toldByField;
    private boolean toldSpeaker;

    public Card(Opening opening, Unit unit) {
        this.head = new CardHead(opening, unit);
        this.title = new CardTitle(head);
        this.speakers = new CardPeople(opening.speakers());
        this.houses = new CardHouses(speakers.all());
        units.add(unit.index());
        if (opening.rest() > 0 && opening.rest() < unit.text().length()) {
            text.place(field, new Piece(unit.index(), opening.rest(), unit.text().length()), unit.text().substring(opening.rest()));
        }
    }

    public int level() {
        return head.level();
    }

    /** Whether somebody called so is a speaker of this card, be it by another name that it gives. */
    public boolean isOf(String name) {
        return speakers.has(name);
    }

    /** Whether a line heads what comes next, as the one with which this card began headed it. */
    public boolean isFollowedBy(Unit unit) {
        return head.isFollowedBy(unit);
    }

    public SortedSet<Integer> units() {
        return units;
    }

    /** Whether the line is where the title was read ahead: below a time alone, or in a line that goes on with the one above. */
    public boolean isTitleLine(Page page, Unit unit) {
        return head.isReadWith(page, unit) || head.isTimed() && unit.index() - head.line().index() <= 2 && text.isOpenEmpty() && title.isAllOf(unit);
    }

    /** Whether title and speaker stand set apart above this line, and nothing else below them; or the line above says that this one tells when. */
    public boolean isToldOnlyBy(Page page, Unit unit) {
        return field == Label.Field.META && LabelledTalk.isTime(unit)
                || !title.isMissing() && !speakers.isEmpty() && !isPanel() && OnlyParagraph.is(page, head.line(), unit);
    }

    public boolean awaitsTitle() {
        return title.isMissing();
    }

    public boolean hasSpeaker() {
        return !speakers.isEmpty();
    }

    /** Whether the line above says that this one is the title. */
    public boolean expectsTitle() {
        return title.isMissing() && field == Label.Field.TITLE && text.isOpenEmpty();
    }

    /** Whether right below somebody's name the line is a stressed title, behind which nothing stands but when it is told. */
    public boolean isTimedTitle(Unit unit) {
        return title.isTimedIn(unit);
    }

    public boolean awaitsSpeaker() {
        return speakers.isEmpty() && !title.isMissing() && (field == Label.Field.SPEAKER || field == Label.Field.BIO || text.body().isEmpty() && text.isOpenEmpty());
    }

    /** Whether the line with which it begins was read so. */
    public boolean opensAs(RuleName rule) {
        return head.opening().rule() == rule;
    }

    public void adopt(List<Speaker> people) {
        speakers.adopt(people);
    }

    public boolean isTitled(String other) {
        return title.isLike(other);
    }

    /** Whether it has both and more, so that a new speaker is the next card's. */
    public boolean isWhole() {
        return title.isToldLast()
                || (!speakers.isEmpty() || toldSpeaker) && (title.isMissing() || !text.body().isEmpty() || !text.bio().isEmpty())
                        && head.opening().title() == null && toldByField;
    }

    /** Whether items here are points of what the talk is about. */
    public boolean isListing() {
        return field == Label.Field.ABSTRACT || field == Label.Field.BIO;
    }

    /** Whether an item below a time, a title and a speaker, none of them an item, is a point of that talk, whatever it may be read as. */
    public boolean hasPoints(Unit item) {
        return head.line().shape() == Unit.Shape.TEXT && head.isTimed() && !speakers.isEmpty() && !title.isMissing() && item.text().indexOf('《') < 0;
    }

    /** Whether a list of people was announced and this is an item of it; below a heading that announces them they may be portraits. */
    public boolean isOpenList(Unit unit) {
        return field == Label.Field.SPEAKER
                && (unit.shape() == Unit.Shape.ITEM && unit.level() > 0 || unit.shape() == Unit.Shape.CAPTION && head.line().isHeading() && !toldSpeaker);
    }

    /** Whether a line that does not say what it is can belong here. */
    public boolean accepts(Page page, Unit unit) {
        return head.goesOn(page, unit);
    }

    /** Takes a line that does not say what it is. */
    public void add(Page page, Unit unit) {
        units.add(unit.index());
        image = image == null && unit.shape() == Unit.Shape.IMAGE ? unit.target() : image;
        boolean told = !unit.isMedia() && (expectsTitle() || isTimedTitle(unit));
        if (told) {
            title.take(Titles.clean(title.isTimedIn(unit) ? unit.text().substring(0, unit.strongLead()) : unit.text()));
        }
        boolean work = field != null && unit.isProse() && houses.takeLabelled(field, unit.text(), page.organizations());
        field = work || CardText.isOver(page, unit, field) ? null : field;
        if (unit.isMedia() || told || work || takesPart(page, unit)) {
            return;
        }
        speakers.adopt(isPanel() && speakers.isEmpty() ? RoundTable.told(page, unit) : List.of());
        boolean below = unit.shape() == Unit.Shape.CAPTION && (isOpenList(unit) || speakers.isEmpty() && text.isOpenEmpty() && text.body().isEmpty());
        speakers.adopt(below ? CardPeople.named(page, unit.text()) : List.of());
        if (unit.shape() == Unit.Shape.CAPTION || unit.shape() == Unit.Shape.CODE || houses.takeLine(page, unit, text, head.isPerson(), field == Label.Field.SPEAKER)) {
            return;
        }
        speakers.adopt(field == Label.Field.BIO && speakers.isEmpty() ? Life.ofWhom(page.organizations(), unit.text()) : List.of());
        if ((field == Label.Field.SPEAKER || opensAs(RuleName.INTRODUCED_TITLE)) && speakers.isEmpty()) {
            speakers.adopt(Life.announced(page.organizations(), unit.text()));
            if (!speakers.isEmpty()) {
                text.addToBioIfLong(unit);
                return;
            }
        }
        List<Speaker> people = field == Label.Field.SPEAKER || field == Label.Field.HOST && isPanel() || speakers.areFollowedBy(page, unit)
                        || speakers.isEmpty() && text.isOpenEmpty() && !isPanel()
                ? CardPeople.named(page, unit.text())
                : isPanel() && text.isOpenEmpty() ? speakers.seated(page, unit.text()) : List.of();
        if (people.isEmpty() && speakers.areToldOf(unit.text()) && Spoken.of(page).speeches(unit).isEmpty()
                || !people.isEmpty() && unit.text().endsWith("。") && people.stream().allMatch(p -> isOf(p.name()))) {
            text.addToBio(unit);
        } else if (!people.isEmpty()) {
            speakers.adopt(people, unit);
        } else if (title.isLineOfItsOwn(page, unit, text, toldSpeaker)) {
            title.take(Titles.clean(unit.text()), toldSpeaker);
        } else {
            int from = speakers.isEmpty() ? 0 : title.takeLead(unit, field, text);
            field = from > 0 ? null : field;
            text.place(field, new Piece(unit.index(), from, unit.text().length()), unit.text().substring(from));
        }
    }

    /** Takes a line of which the cards beside this one tell what it holds. */
    private boolean takesPart(Page page, Unit unit) {
        @Nullable String beside = title.isMissing() && head.isPerson() && text.isOpenEmpty() ? houses.takeBesideTitle(page, unit) : null;
        title.take(beside);
        switch (unit.isHeading() || beside != null ? CardLayout.Part.NOBODY : CardLayout.of(page).of(unit).orElse(CardLayout.Part.NOBODY)) {
            case NAME, HEAD, NOBODY, ITEM -> { return beside != null; }
            case PEOPLE -> speakers.adopt(PersonParts.inPlace(unit.text(), page.organizations()), unit);
            case TITLE -> title.take(Titles.clean(unit.text()));
            case HOUSE -> houses.takeEach(unit.firstFramed(), page.organizations());
        }
        return true;
    }

    /** Whether what a label calls a title is that of the speaker: {@code Title: Engineer, Acme} below somebody who has one to speak about. */
    public boolean tellsJob(String value) {
        return !title.isMissing() && houses.isMissing() && JobTitle.endsFirmly(value.split("[，,]", 2)[0].strip());
    }

    /** Takes a line that starts with a label. */
    public void addLabelled(Page page, Unit unit, Label label) {
        units.add(unit.index());
        int end = BelowTitle.labelledEnd(unit, label);
        String value = unit.text().substring(label.from(), end).strip();
        field = label.field();
        toldByField |= field == Label.Field.SPEAKER || field == Label.Field.TITLE;
        if (field == Label.Field.META && title.isMissing() && head.isPerson()) {
            title.take(LinkedTitle.in(unit).orElse(null));
        }
        if (value.isEmpty()) {
            field = field == Label.Field.META && LinkedTitle.starts(unit) ? null : field;
            return;
        }
        switch (label.field()) {
            case TITLE -> {
                if (tellsJob(value)) {
                    houses.takeList(value, page.organizations());
                    return;
                }
                title.take(Titles.clean(Titles.withoutLeadIn(Titles.withoutStop(value))), toldSpeaker);
                if (title.isToldLast()) {
                    text.endLife();
                }
                text.place(Label.Field.ABSTRACT, new Piece(unit.index(), end, unit.text().length()), unit.text().substring(end));
            }
            case SPEAKER -> {
                toldSpeaker = true;
                speakers.note(unit.text().substring(0, label.from()), value);
                if (title.isMissing() && PersonLine.readNames(value, page.organizations()).isEmpty() && unit.text().matches("^[^\\p{L}]*(?:演讲|分享)\\s*[:：].*")) {
                    title.take(Titles.clean(value));
                } else {
                    addSpeakers(page, value);
                }
            }
            case HOST -> speakers.ledBy(page, value, isPanel(), CardPeople.leads(unit.text()));
            case ORGANIZATION, ROLE -> houses.takeLabelled(label.field(), value, page.organizations());
            case META, CREDIT -> { }
            case ABSTRACT, BIO -> {
                speakers.adopt(field == Label.Field.BIO && speakers.isEmpty() ? Life.ofWhom(page.organizations(), value) : List.of());
                topic.note(unit, value);
                text.place(field, new Piece(unit.index(), label.from(), unit.text().length()), value);
            }
        }
        field = label.isAside() || field == Label.Field.ORGANIZATION || field == Label.Field.ROLE ? null : field;
    }

    public boolean isPanel() {
        return head.isPanel(speakers, title.get());
    }

    private void addSpeakers(Page page, String value) {
        Optional<TitledPerson> both = title.isMissing() ? page.titledPerson(value) : Optional.empty();
        if (both.isPresent() && value.contains("《")) {
            title.take(both.get().title());
            speakers.adopt(both.get().speakers());
            return;
        }
        speakers.adoptNamed(page, value);
    }

    /** What was read, if it amounts to a talk or to somebody's introduction. */
    public Optional<Finding> finding(Page page) {
        return new ReadCard(page, head, speakers, text, toldSpeaker, image).finding(title.get(), toldByField ? topic : null);
    }
}
