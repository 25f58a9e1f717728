package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Brought;
import dev.lectern.talk.line.EnglishDay;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Hall;
import dev.lectern.talk.line.Invitation;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.ProgrammeLine;
import dev.lectern.talk.line.Question;
import dev.lectern.talk.line.SessionChair;
import dev.lectern.talk.line.StrongLead;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.TitledPerson;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Lineup;
import dev.lectern.talk.people.SetApart;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line with which the telling of a talk starts.
 *
 * @param firm whether the line alone is enough; otherwise what follows has to bear it out
 * @param rule what the line looks like
 * @param rest where in the line the talk itself is told; 0 where the line tells nothing of it
 */
public record Opening(RuleName rule, @Nullable String title, List<Speaker> speakers, boolean firm, Kind kind, int rest) {
    /** A line of the agenda that is no talk: it only ends the one before. */
    public static final Opening LOGISTICS = new Opening(RuleName.LOGISTICS, null, List.of(), true, Kind.TALK, 0);
    private static final int LONGEST = 160;
    private static final Pattern MARKED = Pattern.compile("(?:第\\s?[一二三四五六七八九十\\d]{1,2}\\s?[个场讲位节](?:议题|演讲|分享|报告)?\\s*[:：]\\s*)?[《【].{3,80}[》】]");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\s*[-—.、].*《.*》.*");
    /** A series on its nth evening, no person, and the title: {@code 夜谈 Vol.20：《…》}. */
    private static final Pattern ISSUE = Pattern.compile("(?i)[^《》]{2,24}?(?:\\bvol\\.?\\s*\\d+|第\\s*[\\d一二三四五六七八九十]+\\s*[期场讲回])\\s*[:：|｜·]?\\s*《[^《》]{4,80}》");
    /** On one day of many: the heading of an event. */
    private static final Pattern DATED = Pattern.compile("\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]");
    /** {@code 网关专场 — 由某某社区主办}: who runs a part of the programme. */
    private static final Pattern RUN_BY = Pattern.compile("[^。]{2,30}[\\s—–|｜（(-]由[^。，]{2,30}(?:主|承|协|合|联合主|联合举|举)办");
    /** {@code 圆桌：谁来写文档}. */
    private static final Pattern TITLED_PANEL = Pattern.compile("[^:：|｜]{2,12}\\s?[:：|｜]\\s*[^:：]{4,}");
    /** Who stands where in a picture. */
    private static final Pattern IN_PICTURE = Pattern.compile("(?i)(?:(?:photo|pictured|picture|above|below|image)\\s?[:,]?\\s?)?(?:from )?left to right\\b|(?:[图照]片?中?\\s?)?(?:左起|[从由自]左[至到往起]右?)");
    private static final int SHORTEST_SENTENCE = 40; // of English prose

    public Opening(RuleName rule, @Nullable String title, List<Speaker> speakers, boolean firm) {
        this(rule, title, speakers, firm, Titles.kindOf(title), 0);
    }

    /** This one, borne out by what else the page tells. */
    public Opening confirmed() {
        return new Opening(rule, title, speakers, true, kind, rest);
    }

    public static Optional<Opening> of(Page page, Unit unit) {
        String text = unit.text();
        if (!unit.isHeading() && !unit.isProse() && !CaptionTalks.tellOfTalk(page, unit) || !page.topic(unit.index()).mayHoldTalks()) {
            return Optional.empty();
        }
        if (BelowTitle.isTimed(page, unit) || BelowTitle.isTimedBehind(page, unit)) {
            return Optional.of(new Opening(RuleName.HEADING, Titles.clean(text), List.of(), true, Titles.kindOf(text), 0));
        }
        if (unit.index() > 0 && (BelowTitle.isTimed(page, page.unit(unit.index() - 1)) || BelowTitle.isTimedBehind(page, page.unit(unit.index() - 1)))) {
            return Optional.empty();
        }
        Optional<CardLayout.Part> part = CardLayout.of(page).of(unit);
        if (part.isPresent() && !unit.isHeading() && !startsCard(part.get()) || unit.shape() == Unit.Shape.TEXT && !unit.isStressed() && Brought.presents(text)) {
            return Optional.empty();
        }
        Optional<Opening> starts = LifeLine.opening(page, unit)
                .or(() -> PartOfPeople.opening(page, unit))
                .or(() -> OverTitle.opening(page, unit))
                .or(() -> EnglishSeries.of(page).opening(unit))
                .or(() -> Alike.of(page).of(unit))
                .or(() -> SetApart.nameFirst(page, unit).map(p -> new Opening(RuleName.TITLE_WITH_PERSON, p.title(), p.speakers(), true,
                        Titles.kindOf(p.title()), ToldBehind.from(text, p))))
                .or(() -> NameOverBar.of(page, unit).map(p -> new Opening(RuleName.TITLE_WITH_PERSON, p.title(), p.speakers(), true, Titles.kindOf(p.title()), text.length())))
                .or(() -> QuotedLead.opening(page, unit))
                .or(() -> ByHandle.of(page).opening(unit));
        if (starts.isPresent()) {
            return starts;
        }
        Optional<String> beside = page.besideTime(unit);
        Optional<StrongLead> lead = unit.isProse() && beside.isEmpty() && Label.of(text).isEmpty() ? StrongLead.of(unit, page.organizations()) : Optional.empty();
        if (lead.isPresent() && !(lead.get().title() == null && (tells(page, unit) || CalledBelow.isOfTalk(page, unit)))) {
            StrongLead s = lead.get();
            return Optional.of(new Opening(s.title() == null ? RuleName.PERSON_CARD : s.whole() ? RuleName.STRESSED_PROGRAMME_LINE : RuleName.STRESSED_TITLE_WITH_PERSON,
                    s.title(), s.speakers(), true, Titles.kindOf(s.title()), s.rest()));
        }
        Optional<TitledPerson> lined = unit.shape() == Unit.Shape.TEXT && unit.strongLead() > 0 && unit.strongLead() < text.length() && beside.isEmpty()
                ? Lineup.of(page).of(unit) : Optional.empty();
        if (lined.isPresent()) {
            return lined.map(l -> new Opening(RuleName.STRESSED_TITLE_WITH_PERSON, l.title(), l.speakers(), true));
        }
        if (text.length() > (text.indexOf(';') > 0 || text.indexOf('；') > 0 ? 2 * LONGEST : LONGEST)) {
            return Optional.empty();
        }
        if (part.isPresent() && part.get() == CardLayout.Part.NOBODY) {
            return Optional.of(LOGISTICS);
        }
        if (part.isPresent() && part.get() == CardLayout.Part.ITEM) {
            return titled(page, unit, text, false);
        }
        if (part.isPresent()) {
            return Optional.of(part.get() == CardLayout.Part.TITLE || part.get() == CardLayout.Part.HEAD ? laidOut(page, unit, text)
                    : new Opening(RuleName.PERSON_CARD, null, PersonParts.inPlace(ProgrammeLine.withoutCount(text), page.organizations()), true));
        }
        if (beside.isPresent()) {
            return TimedLine.opening(page, unit, beside.get());
        }
        if (BelowTitle.isCountedTitle(page, unit) || PicturedTitle.is(page, unit) || BelowTitle.isIntroduced(page, unit)) {
            return Optional.of(new Opening(BelowTitle.isIntroduced(page, unit) ? RuleName.INTRODUCED_TITLE : RuleName.HEADING, Titles.clean(text), List.of(), true));
        }
        boolean apart = unit.isHeading() || unit.isStressed() || unit.shape() == Unit.Shape.CAPTION || LabelledTalk.heads(page, unit);
        if (page.isNumbered(unit) || Titles.isKeyed(text) || apart || unit.shape() == Unit.Shape.ITEM || isListed(page, unit)) {
            return titled(page, unit,
                    unit.shape() == Unit.Shape.ITEM ? Titles.withoutDay(text) : unit.isHeading() ? text.substring(EnglishDay.behind(text)) : text,
                    apart);
        }
        Optional<TitledPerson> labelled = unit.isProse() && Label.of(text).isEmpty() ? ProgrammeLine.labelled(page.organizations(), text) : Optional.empty();
        return labelled.isPresent() ? labelled.map(l -> new Opening(RuleName.TITLE_WITH_PERSON, l.title(), l.speakers(), true))
                : Label.of(text).isEmpty() && MARKED.matcher(text).matches()
                ? Optional.of(new Opening(RuleName.MARKED_TITLE, Titles.clean(text), List.of(), false)) : QuotedLead.toldBelow(page, unit);
    }

    private static boolean startsCard(CardLayout.Part part) {
        return part == CardLayout.Part.NAME || part == CardLayout.Part.NOBODY || part == CardLayout.Part.HEAD || part == CardLayout.Part.ITEM;
    }

    /** {@code **Jane Doe** (Acme) showed how …}: no card, but a sentence of prose. */
    private static boolean tells(Page page, Unit unit) {
        return page.topic(unit.index()) != Topic.SPEAKERS && !Spoken.of(page).tellings(unit).isEmpty() || SectionTitle.isToldOf(page, unit);
    }

    /** Whether lines here are items even though the author did not mark them up as such. */
    private static boolean isListed(Page page, Unit unit) {
        Topic topic = page.topic(unit.index());
        String text = unit.text();
        return text.length() <= 90 && !Characters.hasAny(text, "。！？") && (topic == Topic.AGENDA || topic == Topic.TALKS || NUMBERED.matcher(text).matches());
    }

    private static Opening laidOut(Page page, Unit unit, String text) {
        String title = Titles.clean(TimeRange.read(text).map(t -> text.substring(t.end())).orElse(text));
        return Logistics.are(text) || Invitation.calls(text) || Hall.is(text) ? LOGISTICS : new Opening(RuleName.HEADING, title, List.of(), true, Titles.kindOf(text), 0);
    }

    /** Whether the line is headed by a day, as those of one event among several are. */
    public boolean isDated() {
        return title != null && DATED.matcher(title).lookingAt();
    }

    /** {@code # Meet the speakers of SomeConf}, and below it a heading for each. */
    private static boolean headsSpeakers(Page page, Unit unit) {
        int next = unit.index() + 1;
        return unit.isHeading() && next < page.size() && page.unit(next).isHeading() && page.unit(next).level() > unit.level() && Topic.of(unit.text()) == Topic.SPEAKERS;
    }

    private static Optional<Opening> titled(Page page, Unit unit, String text, boolean apart) {
        boolean sentence = !apart && text.endsWith(".") && text.length() >= SHORTEST_SENTENCE && !Spoken.of(page).tellings(unit).isEmpty();
        if (sentence || headsSpeakers(page, unit) || IN_PICTURE.matcher(text).lookingAt() || apart && LifeLine.isOffice(unit)
                || Label.of(text).isPresent() && !page.isNumbered(unit) && !Label.isPictured(unit) && !LabelledTalk.isWhole(page, unit)
                || Resolved.is(page, unit) || CountedDetails.isDetail(text) || apart && Interview.isAnswered(page, unit)) {
            return Optional.empty();
        }
        if (apart && text.endsWith("办") && RUN_BY.matcher(text).matches()) {
            return Optional.empty();
        }
        List<Speaker> counted = apart && Titles.isCountedPart(text) ? PersonLine.read(Titles.withoutNumber(text), page.organizations()) : List.of();
        if (!counted.isEmpty() && counted.stream().allMatch(p -> PersonalName.is(p.name()) && p.organization() == null && p.role() == null)) {
            return Optional.of(new Opening(RuleName.PERSON_CARD, null, counted, true));
        }
        if (ISSUE.matcher(text).matches()) {
            return Optional.of(new Opening(RuleName.HEADING, Titles.clean(text.substring(text.indexOf('《'))), List.of(), SpokenBelow.isSpoken(page, unit)));
        }
        if (apart && (Titles.isCount(text) || Titles.isTrack(text)) || (apart || unit.strongLead() > 0) && !SessionChair.of(text).isEmpty()) {
            return Optional.of(LOGISTICS);
        }
        List<Speaker> who = Label.isPictured(unit)
                        || unit.isHeading() && !Titles.isGeneric(Titles.withoutNumber(text)) && (BelowTitle.isLabelled(page, unit) || OverMarked.is(page, unit))
                ? PersonParts.inPlace(Titles.withoutNumber(Label.withoutPicture(text)), page.organizations()) : List.of();
        if (!who.isEmpty()) {
            return Optional.of(new Opening(RuleName.PERSON_CARD, null, who, true));
        }
        Optional<BracketedSpeaker> inside = unit.shape() == Unit.Shape.ITEM || page.isNumbered(unit) || page.isCounted(unit)
                ? BracketedSpeaker.of(page, unit).filter(b -> !EnglishTitle.isTold(b.title())) : Optional.empty();
        if (inside.isPresent()) {
            return inside.map(i -> new Opening(RuleName.TITLE_WITH_PERSON, i.title(), i.people(), true, Titles.kindOf(i.title()), i.rest()));
        }
        Optional<TitledPerson> both = TitleAndPeople.of(page, unit, text, apart);
        String label = apart ? BelowTitle.speaker(page, unit) : "";
        both = both.filter(b -> !EnglishTitle.isTold(b.title()) && !PostTitle.isOfEvent(page, unit) && !LifeLine.isHeaded(page, unit))
                .filter(b -> label.isEmpty() || b.speakers().stream().anyMatch(s -> label.contains(s.name()))).map(ToldBehind::withoutTold);
        if (both.isPresent()) {
            return Optional.of(LabelledTalk.isPart(page, unit, both.get())
                    ? new Opening(RuleName.PERSON_CARD, null, both.get().speakers(), true)
                    : new Opening(RuleName.TITLE_WITH_PERSON, both.get().title(), both.get().speakers(), true,
                            Titles.isPanel(text) ? Kind.PANEL : Titles.kindOf(both.get().title()), ToldBehind.from(text, both.get())));
        }
        Optional<Opening> called = KindFirst.opening(page, text);
        if (called.isPresent()) {
            return called;
        }
        boolean card = apart || page.topic(unit.index()) == Topic.SPEAKERS && PersonalName.isChinese(text);
        List<Speaker> people = card && label.isEmpty()
                ? PersonLine.read(unit.isHeading() && page.isNumbered(unit) ? page.labelled(unit) : text, page.organizations()) : List.of();
        if (!people.isEmpty()) {
            return Optional.of(apart && Titles.kindOf(text) == Kind.OPENING
                    ? new Opening(RuleName.ADDRESS, null, people, true, Kind.OPENING, 0) : new Opening(RuleName.PERSON_CARD, null, people, true));
        }
        Matcher house = Titles.houseFirst(Titles.withoutNumber(text));
        String title = Titles.clean(apart && house.matches() ? house.group(2) : text);
        if (title == null || Titles.isGeneric(text) || text.length() > 100
                || label.isEmpty() && (page.organizations().knows(title) || Workplace.is(title, page.organizations()) || Question.isPut(text))) {
            return Optional.empty();
        }
        Optional<TitledPerson> numbered = page.isNumbered(unit) ? TitledPerson.readNumbered(text, page.organizations()) : Optional.empty();
        if (numbered.isPresent()) {
            return Optional.of(new Opening(RuleName.NUMBERED_TITLE, numbered.get().title(), numbered.get().speakers(), true));
        }
        if (page.isNumbered(unit) && !page.isMinutes()) {
            return Titles.isGeneric(title) ? Optional.of(LOGISTICS) : Optional.of(new Opening(RuleName.NUMBERED_TITLE, title, List.of(), true, Titles.kindOf(text), 0));
        }
        @Nullable String plain = apart && !Invitation.calls(text)
                        && (Topic.of(text) == Topic.OTHER || Topic.namesSubject(text) && page.topic(unit.index()).mayHoldTalks()
                                || text.contains("《") || text.length() > 12
                                || Titles.kindOf(text) == Kind.PANEL && TITLED_PANEL.matcher(text).matches())
                ? PostTitle.ofHeading(page, unit, title) : null;
        return plain != null ? Optional.of(new Opening(RuleName.HEADING, plain, List.of(), false, Titles.kindOf(text), 0)) : Optional.empty();
    }
}
