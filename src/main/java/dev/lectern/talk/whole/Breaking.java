package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Findings;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.rule.AgendaTable;
import dev.lectern.talk.rule.AlikeRecords;
import dev.lectern.talk.rule.AttributedSections;
import dev.lectern.talk.rule.BilledItems;
import dev.lectern.talk.rule.Biographies;
import dev.lectern.talk.rule.CalendarLines;
import dev.lectern.talk.rule.Cards;
import dev.lectern.talk.rule.EnglishProse;
import dev.lectern.talk.rule.FollowUp;
import dev.lectern.talk.rule.HeadedFields;
import dev.lectern.talk.rule.HeadedTitles;
import dev.lectern.talk.rule.HostedTalks;
import dev.lectern.talk.rule.IntroducesSelf;
import dev.lectern.talk.rule.InvitedTalk;
import dev.lectern.talk.rule.LastLine;
import dev.lectern.talk.rule.OneTalk;
import dev.lectern.talk.rule.PanelList;
import dev.lectern.talk.rule.PersonSections;
import dev.lectern.talk.rule.Portraits;
import dev.lectern.talk.rule.QuotedTalks;
import dev.lectern.talk.rule.Recap;
import dev.lectern.talk.rule.RecordedTitles;
import dev.lectern.talk.rule.SeveralTalks;
import dev.lectern.talk.rule.ShortTalkLines;
import dev.lectern.talk.rule.ShownAtMeeting;
import dev.lectern.talk.rule.SpeakersWithTitles;
import dev.lectern.talk.rule.TableGuests;
import dev.lectern.talk.rule.TalkArticle;
import dev.lectern.talk.rule.TalksInARow;
import dev.lectern.talk.rule.TitledLives;
import dev.lectern.talk.rule.TitledSections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A page broken into talks, and everyone else whom it names.
 *
 * @param talks in reading order
 * @param people all others named as such
 */
public record Breaking(List<Finding> talks, List<Speaker> people) {
    /** Asked in this order: what is marked up is surer than prose. */
    private static final List<Rule> RULES = List.of(
            new TalkArticle(),
            new HostedTalks(),
            new ShownAtMeeting(),
            new AgendaTable(),
            new PanelList(),
            new TalksInARow(),
            new BilledItems(),
            new SeveralTalks(),
            new SpeakersWithTitles(),
            new QuotedTalks(),
            new CalendarLines(),
            new ShortTalkLines(),
            new AttributedSections(),
            new TitledLives(),
            new Biographies(),
            new Cards(),
            new TableGuests(),
            new FollowUp(),
            new TitledSections(),
            new Recap(),
            new EnglishProse(),
            new PersonSections(),
            new InvitedTalk(),
            new HeadedFields(),
            new IntroducesSelf(),
            new OneTalk(),
            new RecordedTitles(),
            new AlikeRecords(AlikeRecords.Place.LINE),
            new AlikeRecords(AlikeRecords.Place.CELLS));

    /** Of one talk told in several places makes one. */
    private static final List<Step> MERGING = List.of(
            EntriesApart::kept,
            ArrangedAlike::read,
            Retold::given,
            Nicknames::merged,
            SpokenOf::without,
            NamedRecaps::merged,
            AddressTold::merged,
            SpeakerRow::joined,
            PanelWith::seated);

    /** Keeps what is a talk, and gives each what the page says of it elsewhere. */
    private static final List<Step> SETTLING = List.of(
            OtherSubject::without,
            Comments::without,
            LastLine::belowHeadings,
            ToldInPlace::cut,
            Lives::attached,
            Postponed::without,
            Announced::without,
            Tracks::without,
            Recordings::without,
            SlideList::titled,
            ScheduledTitles::given,
            MissedTitles::given,
            HeadedTitles::given,
            Portraits::named,
            BelowDay::titled,
            Outline::without,
            SpeakerInTitle::without);

    /** Once it is known who speaks. */
    private static final List<Step> COMPLETING = List.of(
            HeadedText::given,
            TwoTongues::without,
            BracketedHouse::given,
            LongerHouse::given,
            OneHouse::given);

    /** What the page as a whole makes of what was found on it. */
    private interface Step {
        List<Finding> apply(Page page, List<Finding> found);
    }

    /** Sees what each rule did. */
    interface Witness {
        /** @param taken all units read so far; not to be kept */
        void saw(Rule rule, Set<Integer> taken, List<Finding> found);
    }

    /** Breaks a page. */
    public static Breaking of(Page page) {
        return of(page, (rule, taken, found) -> { });
    }

    /** Breaks a page before a witness. */
    static Breaking of(Page page, Witness witness) {
        List<Finding> found = apply(MERGING, page, found(page, witness));
        found.forEach(f -> f.speakers().forEach(Roster.of(page)::hint));
        List<Finding> held = SameOrder.kept(page, Held.only(page, found));
        WhoSpeaks who = WhoSpeaks.of(page, held);
        List<Finding> settled = apply(SETTLING, page, held).stream().map(who::named).sorted(Comparator.comparingInt(Finding::start)).toList();
        return new Breaking(apply(COMPLETING, page, settled), Others.of(page, found, settled));
    }

    private static List<Finding> found(Page page, Witness witness) {
        Set<Integer> taken = Held.besideTalks(page);
        Findings merged = new Findings();
        for (Rule rule : RULES) {
            List<Finding> found = rule.read(page, taken, merged.all()).stream().map(f -> PutRight.of(page, merged, f)).toList();
            witness.saw(rule, taken, found);
            merged.add(found);
        }
        return merged.all();
    }

    private static List<Finding> apply(List<Step> steps, Page page, List<Finding> found) {
        List<Finding> made = found;
        for (Step step : steps) {
            made = step.apply(page, made);
        }
        return made;
    }
}
