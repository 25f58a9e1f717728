package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Findings;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.MarkedTitle;
import dev.lectern.talk.line.SpeakerInTitle;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Antecedent;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.BelowName;
import dev.lectern.talk.people.CommonHouse;
import dev.lectern.talk.people.FirstWords;
import dev.lectern.talk.people.Roster;
import dev.lectern.talk.people.SecondOpinion;
import dev.lectern.talk.people.TwoNames;
import dev.lectern.talk.people.Whereabouts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.rule.AgendaTable;
import dev.lectern.talk.rule.AttributedSections;
import dev.lectern.talk.rule.BilledItems;
import dev.lectern.talk.rule.Biographies;
import dev.lectern.talk.rule.CalendarLines;
import dev.lectern.talk.rule.Cards;
import dev.lectern.talk.rule.Digest;
import dev.lectern.talk.rule.EnglishProse;
import dev.lectern.talk.rule.FollowUp;
import dev.lectern.talk.rule.Genre;
import dev.lectern.talk.rule.HeadedFields;
import dev.lectern.talk.rule.HeadedTitles;
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
import dev.lectern.talk.rule.SpeakersWithTitles;
import dev.lectern.talk.rule.TableGuests;
import dev.lectern.talk.rule.TalkArticle;
import dev.lectern.talk.rule.TalksInARow;
import dev.lectern.talk.rule.TitledLives;
import dev.lectern.talk.rule.TitledSections;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page broken into talks, and everyone else whom it names.
 *
 * @param talks in reading order
 * @param people all others named as such
 */
public record Breaking(List<Finding> talks, List<Speaker> people) {
    private static final Pattern DEPARTMENT = Pattern.compile("(\\p{IsHan}{1,6}(?:系|学院))(?!列|统|数)");
    /** {@code Dr |Jane Doe}. */
    private static final Pattern HONOURED = Pattern.compile("^(?:Dr|Prof|Mrs?|Ms|Sir|Professor|Doctor)\\.?\\s+");
    private static final int MOST_HANDLES = 100;
    /** Asked in this order: what is marked up is surer than prose. */
    private static final List<Rule> RULES = List.of(new TalkArticle(), new AgendaTable(), new PanelList(), new TalksInARow(), new BilledItems(), new SeveralTalks(), new SpeakersWithTitles(), new QuotedTalks(), new CalendarLines(), new ShortTalkLines(), new AttributedSections(), new TitledLives(), new Biographies(), new Cards(), new TableGuests(), new FollowUp(), new TitledSections(), new Recap(), new EnglishProse(), new PersonSections(), new InvitedTalk(), new HeadedFields(), new IntroducesSelf(), new OneTalk(), new RecordedTitles());

    /** Breaks a page. */
    public static Breaking of(Page page) {
        return of(page, (rule, taken, found) -> { });
    }

    /** Sees what each rule did. */
    interface Witness {
        /** @param taken all units read so far; not to be kept */
        void saw(Rule rule, Set<Integer> taken, List<Finding> found);
    }

    /** Breaks a page before a witness. */
    static Breaking of(Page page, Witness witness) {
        Genre genre = Genre.of(page.head(), page.units());
        Set<Integer> taken = genre == Genre.DIGEST ? Digest.others(page) : new HashSet<>();
        boolean digest = genre == Genre.DIGEST && page.units().stream().anyMatch(Digest::announces);
        taken.addAll(Comments.in(page));
        page.units().stream().filter(u -> Closings.isByline(u.text()) || Byline.isOfAuthor(page, u)).map(Unit::index).forEach(taken::add);
        Findings merged = new Findings();
        for (Rule rule : RULES) {
            List<Finding> read = rule.read(page, taken, merged.all());
            List<Finding> found = read.isEmpty() ? read : read.stream().map(f -> withoutSigns(page, f)).map(Breaking::withHouseOfTitle).map(f -> withoutHouse(Roster.of(page), f)).map(f -> withoutOwnHouse(merged, f)).toList();
            witness.saw(rule, taken, found);
            merged.add(found);
        }
        Roster roster = Roster.of(page);
        List<Finding> all = NamedRecaps.merged(page, SpokenOf.without(Nicknames.merged(page, Retold.given(page, merged.all()))));
        all.forEach(f -> f.speakers().forEach(roster::hint));
        List<Finding> held = SameOrder.kept(page, all.stream().filter(f -> f.standing() == Standing.PROFILE || (digest ? !f.speakers().isEmpty() : genre.holds(f, all))).filter(f -> !isHouseAlone(page, f, all)).toList());
        Set<String> speaking = names(held);
        Map<Speaker, Speaker> placed = new HashMap<>();
        List<Finding> talks = Portraits.named(page, HeadedTitles.given(page, ScheduledTitles.given(page, SlideList.titled(page, Recordings.without(page, Tracks.without(page, Announced.without(page, Postponed.without(page, attachLives(page, LastLine.belowHeadings(page, held)))))))))).stream().map(f -> BelowDay.titled(page, f)).map(f -> f.titled(SpeakerInTitle.without(Outline.without(page, f.title()), f.speakers())))
                .map(f -> f.by(people(page, f, held, speaking, placed)))
                .sorted(Comparator.comparingInt(Finding::start)).toList();
        return new Breaking(inOneHouse(page, LongerHouse.given(page, HeadedText.given(page, talks))).stream().map(t -> withOwnHouses(t, talks)).toList(), others(page, all, talks).stream().map(s -> CommonHouse.named(page, s)).toList());
    }

    /**
     * Who gives a talk, each with the house that the page gives them somewhere.
     *
     * @param all the talks of the page
     * @param placed what the page's prose says of whom; a post may name somebody a thousand times
     */
    private static List<Speaker> people(Page page, Finding talk, List<Finding> all, Set<String> speaking, Map<Speaker, Speaker> placed) {
        List<Speaker> people = new ArrayList<>();
        for (Speaker named : talk.speakers()) {
            for (Speaker one : Roster.of(page).apart(named)) {
                Speaker s = CommonHouse.named(page, withoutPointer(FirstWords.withoutCalled(page, talk, complete(page, withoutNext(one, talk), talk, all))));
                s = lacksHouse(s) ? placed.computeIfAbsent(s, person -> Whereabouts.complete(page, person)) : s;
                s = lacksHouse(s) ? Whereabouts.inTalk(page, talk, s) : s;
                s = lacksHouse(s) ? BelowName.housed(page, s) : s;
                s = lacksHouse(s) && talk.speakers().size() == 1 && page.unit(talk.start()).isHeading() ? TitledSections.housed(page, page.unit(talk.start()).text(), s) : s;
                s = lacksHouse(s) ? FirstWords.housed(page, talk, s) : s;
                s = lacksHouse(s) ? SecondOpinion.of(page).housed(s) : s;
                people.add(withoutTitle(talk, withDepartment(withoutFellow(s, talk, speaking))));
            }
        }
        return people;
    }

    /** As far as the page tells of them; whoever else is called nearly so and gives another talk is another person: {@code 欧阳宁}, {@code 欧阳然}. */
    private static Speaker complete(Page page, Speaker person, Finding talk, List<Finding> all) {
        Speaker known = Roster.of(page).complete(person);
        boolean other = !known.name().equals(person.name()) && talk.title() != null && all.stream().anyMatch(t -> t != talk && t.title() != null && !Likeness.alike(t.title(), talk.title()) && t.speakers().stream().anyMatch(s -> s.name().equals(known.name())));
        return other ? person : known;
    }

    /** {@code Jane Doe, Ten Years of Cron}: what stands behind the name is the title, and no house. */
    private static Speaker withoutTitle(Finding talk, Speaker person) {
        return person.organization() != null && person.organization().equals(talk.title()) && MarkedTitle.isOne(talk.title()) ? new Speaker(person.name(), null, person.role()) : person;
    }

    private static boolean lacksHouse(Speaker person) {
        return person.organization() == null && !Affiliation.isAlone(person.role());
    }

    /** Whoever speaks twice and is said but once to be of a house is of it both times. */
    private static List<Finding> inOneHouse(Page page, List<Finding> talks) {
        List<Speaker> bare = new ArrayList<>();
        Map<String, Speaker> housed = new LinkedHashMap<>();
        for (Finding talk : talks) {
            for (Speaker s : talk.speakers()) {
                if (s.organization() == null) {
                    bare.add(s);
                } else {
                    housed.putIfAbsent(s.name(), s);
                }
            }
        }
        if (bare.isEmpty() || housed.isEmpty()) {
            return talks;
        }
        bare.stream().map(Speaker::name).distinct().filter(name -> !housed.containsKey(name))
                .forEach(name -> housed.values().stream().filter(h -> TwoNames.areOne(page, h.name(), name)).findFirst().ifPresent(h -> housed.put(name, h)));
        boolean missing = bare.stream().anyMatch(s -> housed.containsKey(s.name()));
        return !missing ? talks : talks.stream().map(t -> t.by(t.speakers().stream().map(s -> s.organization() == null ? Finding.complete(s, housed.getOrDefault(s.name(), s)) : s).toList())).toList();
    }

    /** {@code 张三、李四（某银行）}: whose own talk says another house shares none with who sits beside them. */
    private static Finding withOwnHouses(Finding table, List<Finding> talks) {
        if (table.kind() != Kind.PANEL) {
            return table;
        }
        return table.by(table.speakers().stream().map(s -> {
            boolean shared = s.organization() != null && table.speakers().stream().anyMatch(o -> o != s && s.organization().equals(o.organization()));
            return !shared ? s : talks.stream().filter(t -> t.kind() != Kind.PANEL).flatMap(t -> t.speakers().stream()).filter(o -> o.name().equals(s.name()) && o.organization() != null && !o.organization().startsWith(s.organization()) && !s.organization().startsWith(o.organization())).findFirst().orElse(s);
        }).toList());
    }

    /** Who is introduced somewhere and speaks elsewhere: the introduction belongs to the talk. */
    private static List<Finding> attachLives(Page page, List<Finding> all) {
        List<Finding> talks = new ArrayList<>(all.stream().filter(f -> f.standing() == Standing.TALK).toList());
        for (Finding life : all) {
            if (life.standing() == Standing.PROFILE) {
                attach(page, talks, life);
            }
        }
        return talks;
    }

    private static void attach(Page page, List<Finding> talks, Finding life) {
        for (int i = 0; i < talks.size(); i++) {
            if (talks.get(i).sharesSpeaker(life)) {
                List<Piece> told = new ArrayList<>(life.bio());
                told.addAll(life.body());
                talks.set(i, talks.get(i).and(new Finding(life.rule(), Kind.TALK, null, talks.get(i).speakers().size() > 1 ? housed(page, life) : life.speakers(), talks.get(i).start(), List.of(), told, life.image(), Standing.PROFILE)));
                return;
            }
        }
    }

    /** Beside others on a stage, somebody is of the house that their own introduction tells. */
    private static List<Speaker> housed(Page page, Finding life) {
        return life.speakers().size() != 1 || !lacksHouse(life.speakers().get(0)) ? life.speakers() : List.of(Whereabouts.inTalk(page, life, life.speakers().get(0)));
    }

    /** {@code @张三}: before a name in Chinese characters the sign only calls its bearer. */
    private static Finding withoutSigns(Page page, Finding f) {
        boolean signed = f.speakers().stream().anyMatch(s -> s.name().startsWith("@"));
        return !signed ? f : f.by(f.speakers().stream().map(s -> s.name().startsWith("@") && (PersonalName.isChinese(s.name().substring(1)) || isToldPlainly(page, s.name().substring(1))) ? withoutSign(s) : s).toList());
    }

    private static Speaker withoutSign(Speaker s) {
        String name = s.name().substring(1);
        return new Speaker(name, name.equals(s.organization()) ? null : s.organization(), s.role());
    }

    /** Whether a line begins with what stood behind a sign elsewhere, and tells who that is or what they do: {@code Kai，某某引擎研发}, {@code 半夏在某某报社排版}. */
    private static boolean isToldPlainly(Page page, String called) {
        return page.units().stream().map(Unit::text).anyMatch(t -> t.startsWith(called) && t.length() > called.length() && ("，,：:（(".indexOf(t.charAt(called.length())) >= 0 || t.length() > 2 * called.length() && (t.charAt(called.length()) == ' ' || Character.isIdeographic(t.codePointAt(called.length()))) && Characters.hasIdeograph(t)));
    }

    /** {@code 该公司}, {@code 贵阳}, {@code 从上海回来}, or the same name in Latin letters name no house: what one points at is looked for in the text. */
    private static Speaker withoutPointer(Speaker s) {
        boolean none = s.organization() != null && (Affiliation.tellsSomething(s.organization()) || Antecedent.isPointer(s.organization()) || PersonalName.isPlace(s.organization()) || s.organization().equals("的") || AlsoCalled.isSpelt(s.name(), s.organization()));
        return none ? new Speaker(s.name(), null, s.role()) : s;
    }

    /** {@code 数学系的张三老师}: where no house is told, a part of one stands for it. */
    private static Speaker withDepartment(Speaker s) {
        Matcher part = s.organization() != null || s.role() == null ? null : DEPARTMENT.matcher(s.role());
        return part != null && part.lookingAt() ? new Speaker(s.name(), part.group(1), part.end() < s.role().length() ? s.role().substring(part.end()) : null) : s;
    }

    /** {@code 张三 李四}: of two who speak together neither is where the other works. */
    private static Speaker withoutNext(Speaker s, Finding talk) {
        return s.organization() != null && talk.speakers().stream().anyMatch(p -> p.name().equals(s.organization())) ? new Speaker(s.name(), null, s.role()) : s;
    }

    /** In a row of names the next one is no house, nor is whoever speaks elsewhere; of a Chinese one both may be called so. */
    private static Speaker withoutFellow(Speaker s, Finding f, Set<String> speaking) {
        boolean fellow = s.organization() != null && (speaking.contains(s.organization()) && PersonalName.isLatin(s.organization()) || f.speakers().stream().anyMatch(p -> p != s && p.name().startsWith(s.organization() + " ")));
        return fellow ? new Speaker(s.name(), null, null) : s;
    }

    /** {@code 张三 付易宝 工程师} beside {@code …：付易宝实时数仓}: what a title speaks of is the house, though it might be a name. */
    private static Finding withHouseOfTitle(Finding f) {
        boolean turned = f.title() != null && f.speakers().stream().anyMatch(s -> isTurned(f.title(), s));
        return !turned ? f : f.by(f.speakers().stream().map(s -> isTurned(f.title(), s) ? new Speaker(s.organization(), s.name(), s.role()) : s).toList());
    }

    /** {@code Jane Doe Acme}: a name, and behind it the house that the page says elsewhere its bearer is of. */
    private static Finding withoutHouse(Roster roster, Finding f) {
        List<Speaker> people = new ArrayList<>(f.speakers());
        people.replaceAll(s -> s.organization() != null || s.name().indexOf(' ') < 0 ? s : roster.bearer(s.name()).orElse(s));
        return people.equals(f.speakers()) ? f : f.by(people);
    }

    /** {@code Red Barn has kept its tapes since 1984}, below the title of somebody's talk who is of that house: it speaks of where, not of who. */
    private static Finding withoutOwnHouse(Findings before, Finding f) {
        boolean one = f.title() != null && f.speakers().size() == 1 && f.speakers().get(0).organization() == null && f.speakers().get(0).name().indexOf(' ') > 0;
        boolean house = one && before.all().stream().anyMatch(t -> t.title() != null && t.speakers().stream().anyMatch(s -> f.speakers().get(0).name().equals(s.organization())) && Likeness.alike(t.title(), f.title()));
        return house ? f.by(List.of()) : f;
    }

    /** {@code ### 某某科技}, and below it who works there and speaks elsewhere in the programme: a heading with no title. */
    private static boolean isHouseAlone(Page page, Finding f, List<Finding> all) {
        boolean house = f.title() != null && f.speakers().size() == 1 && f.title().equals(f.speakers().get(0).organization()) && page.unit(f.start()).isHeading();
        return house && all.stream().anyMatch(t -> t != f && t.title() != null && !t.title().equals(f.title()) && t.speakers().stream().anyMatch(s -> s.name().equals(f.speakers().get(0).name())));
    }

    private static boolean isTurned(String title, Speaker s) {
        return s.organization() != null && title.contains(s.name()) && PersonalName.isChinese(s.organization()) && !title.contains(s.organization());
    }

    private static List<Speaker> others(Page page, List<Finding> all, List<Finding> talks) {
        Roster roster = Roster.of(page);
        Set<String> speaking = names(talks);
        Map<String, Speaker> others = new LinkedHashMap<>();
        all.forEach(f -> f.speakers().forEach(s -> others.putIfAbsent(s.name(), s)));
        roster.crew().forEach(s -> others.merge(s.name(), s, Finding::complete));
        roster.people().forEach(s -> others.merge(s.name(), s, Finding::complete));
        // Jane Doe, Red Barn: where somebody speaks for is nobody.
        talks.forEach(t -> t.speakers().forEach(s -> others.remove(s.organization())));
        others.keySet().removeAll(speaking);
        others.keySet().removeIf(o -> speaking.contains(HONOURED.matcher(o).replaceFirst("")));
        // night_owl（张三）: no other one. Only where they are few: each is looked for in each line.
        others.keySet().removeIf(o -> others.size() <= MOST_HANDLES && Character.isLowerCase(o.charAt(0)) && page.units().stream().map(Unit::text).filter(t -> t.contains(o)).anyMatch(t -> speaking.stream().anyMatch(s -> TwoNames.standTogether(t, o, s))));
        return others.values().stream().map(roster::complete).toList();
    }

    private static Set<String> names(List<Finding> talks) {
        Set<String> names = new HashSet<>();
        talks.forEach(t -> t.speakers().forEach(s -> names.add(s.name())));
        return names;
    }
}
