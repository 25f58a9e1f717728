package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.LinkedTitle;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.Speech;
import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.page.EnglishEvent;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.RoundTable;
import dev.lectern.talk.people.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A card while it is being read. */
public final class Card {
    private final Opening opening;
    /** The line with which it begins. */
    private final Unit first;
    private final CardPeople speakers;
    private final SortedSet<Integer> units = new TreeSet<>();
    private final CardText text = new CardText();
    private final TopicLine topic = new TopicLine();
    private @Nullable String title;
    private @Nullable String image;
    private Label.@Nullable Field field;
    private boolean toldByField;
    private boolean toldSpeaker;
    /** Speaker, then title: another speaker is the next card's. */
    private boolean toldTitleLast;

    public Card(Opening opening, Unit unit) {
        this.opening = opening;
        this.first = unit;
        this.title = opening.title();
        this.speakers = new CardPeople(opening.speakers());
        units.add(unit.index());
        if (opening.rest() > 0 && opening.rest() < unit.text().length()) {
            text.place(field, new Piece(unit.index(), opening.rest(), unit.text().length()), unit.text().substring(opening.rest()));
        }
    }

    public int level() {
        return first.isHeading() ? first.level() : 0;
    }

    /** Whether somebody called so is a speaker of this card, be it by another name that it gives. */
    public boolean isOf(String name) {
        return speakers.has(name);
    }

    /** Whether a line that its author stressed, as they did the one with which this card began, heads what comes next: it is counted as that was, or names another part of the programme, as what is counted and stressed does below a line with a time. A caption begins no card that stressed lines go on. */
    public boolean isFollowedBy(Unit unit) {
        return first.shape() == Unit.Shape.CAPTION && unit.isStressed() || unit.block() != first.block() && (first.isStressed() ? BelowTitle.headsNext(unit, Titles.isCountedPart(first.text())) : opening.rule().equals("timed line") && unit.isStressed() && Titles.isCountedPart(unit.text()));
    }

    public SortedSet<Integer> units() {
        return units;
    }

    /** Whether the line is where the title was read ahead: below a time alone, or in a line that goes on with the one above. */
    public boolean isTitleLine(Page page, Unit unit) {
        return Alike.of(page).isSecond(unit) && unit.index() == first.index() + 1 && opening.title() != null && !opening.speakers().isEmpty() || unit.index() == first.index() + 1 && opening.rule().equals(EnglishSeries.OF_PAIRS) || unit.index() - first.index() <= 2 && opening.rule().equals("timed line") && title != null && text.isOpenEmpty() && title.equals(Titles.clean(unit.text()));
    }

    /** Whether title and speaker stand set apart above this line, and nothing else below them; or the line above says that this one tells when. */
    public boolean isToldOnlyBy(Page page, Unit unit) {
        return field == Label.Field.META && LabelledTalk.isTime(unit) || title != null && !speakers.isEmpty() && !isPanel() && OnlyParagraph.is(page, first, unit);
    }

    public boolean awaitsTitle() {
        return title == null;
    }

    public boolean hasSpeaker() {
        return !speakers.isEmpty();
    }

    /** Whether the line above says that this one is the title. */
    public boolean expectsTitle() {
        return title == null && field == Label.Field.TITLE && text.isOpenEmpty();
    }

    /** Whether right below somebody's name the line is a stressed title, behind which nothing stands but when it is told. */
    public boolean isTimedTitle(Unit unit) {
        return title == null && opening.rule().equals("person card") && unit.index() == first.index() + 1 && TimeRange.isBehindStressed(unit);
    }

    public boolean awaitsSpeaker() {
        return speakers.isEmpty() && title != null && (field == Label.Field.SPEAKER || field == Label.Field.BIO || text.body().isEmpty() && text.isOpenEmpty());
    }

    /** Whether the line with which it begins was read so. */
    public boolean opensAs(String rule) {
        return opening.rule().equals(rule);
    }

    public void adopt(List<Speaker> people) {
        speakers.adopt(people);
    }

    public boolean isTitled(String other) {
        return title != null && Likeness.alike(title, other);
    }

    /** Whether it has both and more, so that a new speaker is the next card's. */
    public boolean isWhole() {
        return toldTitleLast || (!speakers.isEmpty() || toldSpeaker) && (title == null || !text.body().isEmpty() || !text.bio().isEmpty()) && opening.title() == null && toldByField;
    }

    /** Whether items here are points of what the talk is about. */
    public boolean isListing() {
        return field == Label.Field.ABSTRACT || field == Label.Field.BIO;
    }

    /** Whether an item below a time, a title and a speaker, none of them an item, is a point of that talk, whatever it may be read as. */
    public boolean hasPoints(Unit item) {
        return first.shape() == Unit.Shape.TEXT && opening.rule().equals("timed line") && !speakers.isEmpty() && title != null && item.text().indexOf('《') < 0;
    }

    /** Whether a list of people was announced and this is an item of it; below a heading that announces them they may be portraits. */
    public boolean isOpenList(Unit unit) {
        return field == Label.Field.SPEAKER && (unit.shape() == Unit.Shape.ITEM && unit.level() > 0 || unit.shape() == Unit.Shape.CAPTION && first.isHeading() && !toldSpeaker);
    }

    /** Whether a line that does not say what it is can belong here. */
    public boolean accepts(Page page, Unit unit) {
        return BelowTitle.goesOn(page, opening, first, unit);
    }

    /** Takes a line that does not say what it is. */
    public void add(Page page, Unit unit) {
        units.add(unit.index());
        image = image == null && unit.shape() == Unit.Shape.IMAGE ? unit.target() : image;
        boolean told = !unit.isMedia() && (expectsTitle() || isTimedTitle(unit));
        title = told ? Titles.clean(isTimedTitle(unit) ? unit.text().substring(0, unit.strongLead()) : unit.text()) : title;
        boolean work = field != null && unit.isProse() && speakers.workAsLabelled(field, unit.text(), page.organizations());
        field = work || CardText.isOver(page, unit, field) ? null : field;
        if (unit.isMedia() || told || work || takesPart(page, unit)) {
            return;
        }
        speakers.adopt(isPanel() && speakers.isEmpty() ? RoundTable.told(page, unit) : List.of());
        boolean below = unit.shape() == Unit.Shape.CAPTION && (isOpenList(unit) || speakers.isEmpty() && text.isOpenEmpty() && text.body().isEmpty());
        speakers.adopt(below ? CardPeople.named(page, unit.text()) : List.of());
        if (unit.shape() == Unit.Shape.CAPTION || unit.shape() == Unit.Shape.CODE || saysWhere(page, unit)) {
            return;
        }
        speakers.adopt(field == Label.Field.BIO && speakers.isEmpty() ? Life.ofWhom(page.organizations(), unit.text()) : List.of());
        if ((field == Label.Field.SPEAKER || opening.rule().equals("introduced title")) && speakers.isEmpty()) {
            speakers.adopt(Life.announced(page.organizations(), unit.text()));
            if (!speakers.isEmpty()) {
                text.addToBioIfLong(unit);
                return;
            }
        }
        List<Speaker> people = field == Label.Field.SPEAKER || field == Label.Field.HOST && isPanel() || speakers.areFollowedBy(page, unit) || speakers.isEmpty() && text.isOpenEmpty() && !isPanel() ? CardPeople.named(page, unit.text())
                : isPanel() && text.isOpenEmpty() ? speakers.seated(page, unit.text()) : List.of();
        if (people.isEmpty() && speakers.areToldOf(unit.text()) && Spoken.of(page).speeches(unit).isEmpty() || !people.isEmpty() && unit.text().endsWith("。") && people.stream().allMatch(p -> isOf(p.name()))) {
            text.addToBio(unit);
        } else if (!people.isEmpty()) {
            speakers.adopt(people, unit);
        } else if (title == null && (unit.text().endsWith("》") && unit.text().matches("^[\\s|｜┃]*《.+》$") || text.isOpenIn(first.index()) && (opening.rule().equals("person card") && BelowTitle.isTitleOf(page, first.index(), unit) || toldSpeaker && BelowTitle.isPictured(unit)))) {
            title = Titles.clean(unit.text());
            toldTitleLast = toldSpeaker;
        } else {
            int from = ledBy(unit);
            text.place(field, new Piece(unit.index(), from, unit.text().length()), unit.text().substring(from));
        }
    }

    /** Below somebody and where they work, a paragraph may begin with its title: where that ends, or 0. */
    private int ledBy(Unit unit) {
        if (title != null || speakers.isEmpty() || !opening.rule().equals("person card")) {
            return 0;
        }
        int called = BelowTitle.calledTalk(unit);
        if (called > 0) {
            text.endLife();
            field = null;
            title = Titles.clean(unit.text().substring(0, called));
            return called;
        }
        title = field == null && text.isOpenEmpty() && text.body().isEmpty() ? StrongLead.title(unit).orElse(null) : null;
        return title == null ? 0 : StrongLead.told(unit);
    }

    /** Below a name alone the first line, or its first clause, says where its bearer works; so it does below "讲师：" with a name, and a job in a house below whoever is named behind a title. */
    private boolean saysWhere(Page page, Unit unit) {
        boolean card = text.isOpenEmpty() && opening.rule().equals("person card");
        boolean headed = !speakers.isEmpty() && text.isEmpty() && CardPeople.isOffice(unit.text());
        boolean house = (speakers.lackHouse() || card && unit.text().indexOf('。') < 0 && speakers.allLackHouse()) && (card || headed || field == Label.Field.SPEAKER) && speakers.workAsFirstClause(page, unit, card);
        if (house) {
            text.addToBio(unit);
        }
        return house || card && speakers.workAsTold(page, unit);
    }

    /** Takes a line of which the cards beside this one tell what it holds. */
    private boolean takesPart(Page page, Unit unit) {
        @Nullable String beside = title == null && opening.rule().equals("person card") && text.isOpenEmpty() ? speakers.workBesideTitle(page, unit) : null;
        title = beside == null ? title : beside;
        switch (unit.isHeading() || beside != null ? CardLayout.Part.NOBODY : CardLayout.of(page).of(unit).orElse(CardLayout.Part.NOBODY)) {
            case NAME, HEAD, NOBODY, ITEM -> { return beside != null; }
            case PEOPLE -> speakers.adopt(PersonParts.inPlace(unit.text(), page.organizations()), unit);
            case TITLE -> title = title == null ? Titles.clean(unit.text()) : title;
            case HOUSE -> speakers.workEachAt(unit.firstFramed(), page.organizations());
        }
        return true;
    }

    /** Whether what a label calls a title is that of the speaker: {@code Title: Engineer, Acme} below somebody who has one to speak about. */
    public boolean tellsJob(String value) {
        return title != null && speakers.lackHouse() && PersonLine.endsWithJob(value.split("[，,]", 2)[0].strip());
    }

    /** Takes a line that starts with a label. */
    public void addLabelled(Page page, Unit unit, Label label) {
        units.add(unit.index());
        int end = BelowTitle.labelledEnd(unit, label);
        String value = unit.text().substring(label.from(), end).strip();
        field = label.field();
        toldByField |= field == Label.Field.SPEAKER || field == Label.Field.TITLE;
        title = label.field() == Label.Field.META && title == null && opening.rule().equals("person card") ? LinkedTitle.in(unit).orElse(null) : title;
        if (value.isEmpty()) {
            field = field == Label.Field.META && LinkedTitle.starts(unit) ? null : field;
            return;
        }
        switch (label.field()) {
            case TITLE -> {
                if (tellsJob(value)) {
                    speakers.workAt(value, page.organizations());
                    return;
                }
                toldTitleLast = title == null && toldSpeaker;
                if (toldTitleLast) {
                    text.endLife();
                }
                title = title == null ? Titles.clean(Titles.withoutLeadIn(Titles.withoutStop(value))) : title;
                text.place(Label.Field.ABSTRACT, new Piece(unit.index(), end, unit.text().length()), unit.text().substring(end));
            }
            case SPEAKER -> {
                toldSpeaker = true;
                speakers.note(unit.text().substring(0, label.from()), value);
                if (title == null && PersonLine.readNames(value, page.organizations()).isEmpty() && unit.text().matches("^[^\\p{L}]*(?:演讲|分享)\\s*[:：].*")) {
                    title = Titles.clean(value);
                } else {
                    addSpeakers(page, value);
                }
            }
            case HOST -> speakers.ledBy(page, value, isPanel(), CardPeople.leads(unit.text()));
            case ORGANIZATION, ROLE -> speakers.workAsLabelled(label.field(), value, page.organizations());
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
        return opening.kind() == Kind.PANEL || speakers.talkTogether() || Titles.kindOf(title) == Kind.PANEL;
    }

    private void addSpeakers(Page page, String value) {
        Optional<TitledPerson> both = title == null ? page.titledPerson(value) : Optional.empty();
        if (both.isPresent() && value.contains("《")) {
            title = both.get().title();
            speakers.adopt(both.get().speakers());
            return;
        }
        speakers.adoptNamed(page, value);
    }

    /** What was read, if it amounts to a talk or to somebody's introduction. */
    public Optional<Finding> finding(Page page) {
        speakers.adopt(speakers.isEmpty() ? Life.bearer(page.organizations(), text.lives()) : List.of());
        boolean person = opening.rule().equals("person card");
        Optional<Speech> speech = person && title == null && opening.rest() == 0 && page.topic(first.index()) != Topic.SPEAKERS ? text.speech(page, this::isOf) : Optional.empty();
        Optional<Piece> promise = (title == null ? person : Titles.isGeneric(title)) && speakers.all().size() == 1 ? text.promise(page, speakers.all().get(0)) : Optional.empty();
        boolean deed = person && title == null && first.isHeading() && speakers.all().size() == 1 && page.topic(first.index()) != Topic.SPEAKERS && text.tellsDeed(page, speakers.all().get(0)) && EnglishEvent.isTold(page);
        title = speech.map(Speech::title).or(() -> promise.map(p -> EnglishTitle.in(page.unit(p.unit()), p.from(), p.to(), p.to()))).orElse(title);
        text.close(person || speakers.all().stream().anyMatch(p -> text.startsWith(p.name())));
        title = title == null && toldByField ? topic.takenFrom(text) : title;
        if (title != null && Logistics.are(title) && !((opening.rest() > 0 || Titles.kindOf(title) == Kind.OPENING || Titles.isOpen(title)) && !speakers.isEmpty()) || speakers.isEmpty() && title == null) {
            return Optional.empty();
        }
        boolean address = title == null && opening.rule().equals("address");
        Kind told = isPanel() ? Kind.PANEL : address || speech.filter(s -> s.kind() == Kind.OPENING || page.topic(first.index()) == Topic.OPENING).isPresent() && title == null ? Kind.OPENING : Titles.kindOf(title);
        String own = Titles.own(title);
        if (speakers.isEmpty() && !(toldSpeaker && own != null && told == Kind.TALK) && (own == null || told == Kind.ANNOUNCEMENT || told == Kind.OPENING && !Titles.goesOn(own) || told == Kind.PANEL || !opening.firm())) {
            return Optional.empty();
        }
        boolean talk = title != null || address || told == Kind.TALK && text.toldAbstract() && !speakers.isEmpty() || (!person || speech.isPresent() || promise.isPresent() || deed) && (promise.isPresent() || !text.body().isEmpty() || opening.rule().equals("timed line"));
        List<Speaker> people = speakers.all().size() == 1 ? List.of(Life.complete(page.organizations(), speakers.all().get(0), text.life(), !text.lives().isEmpty())) : speakers.all();
        return Optional.of(new Finding(opening.rule(), told, own, people, first.index(), text.body(), text.bio(), image, talk ? Standing.TALK : Standing.PROFILE));
    }
}
