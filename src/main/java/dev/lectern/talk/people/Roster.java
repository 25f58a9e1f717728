package dev.lectern.talk.people;

import dev.lectern.post.Block;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Errand;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Crew;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Enumeration;
import dev.lectern.talk.line.ShortNames;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.mention.CalledAgain;
import dev.lectern.talk.mention.Mentions;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.Mention;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everyone a post names where it names people as such: captions, guest lists, cards, member lists, tables.
 *
 * <p>Read before any talk is looked for: a name that stands alone under a photo is sure, and is then known in the prose.
 */
public final class Roster {
    private static final Pattern HONOURED = Pattern.compile("\\s?(?:先生|女士|老师|同学|教授|博士|院士|学长|学姐)");
    /** What many houses have, and none is called. */
    private static final Pattern DEPARTMENT = Pattern.compile("\\p{IsHan}{0,2}(?:信息|数据|技术|科技|网络|研发|运维|产品|业务|计算机?|软件|工程|信息化|数字化)\\p{IsHan}{0,2}(?:中心|部|处|科|室|学院)");
    private static final int SHORTEST_SENTENCE = 20;
    /** Of a cell that tells more than one thing. */
    private static final int SHORTEST_NOTE = 8;
    /** What English says before somebody who did something for the event. */
    private static final Pattern BY = Pattern.compile("(?i)(?:\\b(?:by|to|from|with|secretary|chair|host|moderator|editor|volunteers?|organi[sz]ers?|speaker,|welcome|contact|ask|judges?|mentors?|and|hosts?))[,:]?\\s+$");
    private final Map<String, Speaker> people = new LinkedHashMap<>();
    private final Map<String, Speaker> hints = new LinkedHashMap<>();
    /** Those who helped; a first name among them is no word to look for in running text. */
    private final Map<String, Speaker> crew = new LinkedHashMap<>();
    /** Names that only several lines together tell. */
    private final Set<String> recurring = new HashSet<>();
    private Map<String, String> alsoCalled = Map.of();
    private @Nullable ShortNames shortNames;
    private final NearNames near;

    private Roster(Page page) {
        near = new NearNames(page);
    }

    /** Everyone whom the page names as such. */
    public static Roster of(Page page) {
        return page.once(Roster.class, Roster::read);
    }

    private static Roster read(Page page) {
        Roster roster = new Roster(page);
        NamedAsSuch asSuch = new NamedAsSuch(page, roster::add);
        for (Unit unit : page.units()) {
            asSuch.read(unit);
            roster.addLine(page, unit);
        }
        CalledAgain.in(page.units().stream().filter(u -> u.isProse() || u.isHeading()).map(Unit::text)
                .toList(), page.organizations()).forEach(n -> roster.add(new Speaker(n, null, null)));
        NameLists.in(page).forEach(p -> roster.crew.putIfAbsent(p.name(), p));
        roster.recurring.addAll(Recurring.in(page));
        roster.recurring.addAll(page.addressed());
        page.units().stream().filter(u -> u.isProse() || u.shape() == Shape.CAPTION).forEach(u -> roster.addListed(page, u));
        for (Unit unit : page.units()) {
            if (unit.isProse() || unit.isHeading() && unit.strongLead() >= unit.text().length()) { // be it that it stands for a heading
                Mentions.in(unit.text(), roster.names(), page.organizations()).forEach(m -> roster.mention(page, unit, m));
                roster.addEnglish(unit);
            }
        }
        roster.dropOverlongNames();
        roster.dropHouses();
        roster.alsoCalled = AlsoCalled.in(page.units().stream().map(Unit::text).toList());
        return roster;
    }

    private void addLine(Page page, Unit unit) {
        if (unit.isProse() || unit.isHeading() || unit.shape() == Unit.Shape.CAPTION) {
            Crew.in(unit.text(), page.organizations()).forEach(this::addCrew);
        } else if (unit.block() instanceof Block.TableRow row) {
            row.cells().stream().map(c -> c.prose().text())
                    .filter(t -> t.length() > SHORTEST_NOTE).forEach(t -> Crew.in(t, page.organizations()).forEach(p -> crew.putIfAbsent(p.name(), p)));
        }
        boolean listed = Members.isListed(page, unit);
        List<Speaker> members = listed ? Members.in(page, unit) : List.of();
        // Whether a line is a title with people is dear to tell, and most stressed ones name nobody.
        boolean matters = listed && (!members.isEmpty() || unit.block() instanceof Block.TableRow);
        boolean titled = matters && unit.isStressed() && (Members.mayBeTitled(page, unit) || page.sureLine(unit.text()).isPresent());
        if (listed && !titled) {
            members.forEach(this::add);
        } else if (unit.block() instanceof Block.TableRow row) {
            TableColumns.peopleOf(page, row).forEach(this::add);
            PhotoTable.captioned(page, unit, row).forEach(this::add);
        }
    }

    private void addCrew(Speaker person) {
        crew.putIfAbsent(person.name(), person);
        hint(person);
    }

    private void addListed(Page page, Unit unit) {
        List<Mention> mentions = Mentions.in(unit.text(), names(), page.organizations());
        List<Speaker> listed = Enumeration.in(unit.text(), mentions);
        if (listed.size() >= 3) {
            listed.forEach(this::add);
        }
    }

    /** Where somebody works, said in passing: it completes a name but makes nobody a guest. */
    public void hint(Speaker person) {
        if (person.organization() != null) {
            hints.putIfAbsent(person.name(), person);
        }
    }

    /** Whoever English prose names with what they do: {@code moderated by Jane Doe}, {@code photos by John Roe of Acme}. */
    private void addEnglish(Unit unit) {
        boolean english = unit.text().length() > SHORTEST_SENTENCE && unit.text().indexOf(' ') > 0
                && !Character.isIdeographic(unit.text().codePointAt(0)) && unit.text().codePoints().limit(200).noneMatch(Character::isIdeographic);
        String text = english ? EnglishTitle.masked(unit) : "";
        People.in(text).forEach(people -> people.all().forEach(p -> {
            if (p.organization() != null || people.isBehind(text, BY) || Errand.isDoneBy(text, people)) {
                add(p);
            }
        }));
    }

    private void mention(Page page, Unit unit, Mention m) {
        hint(m.person());
        String after = unit.text().substring(m.end());
        boolean holdsOffice = m.isIntroduced() && m.person().role() != null && PersonalName.isChinese(m.person().name());
        if (m.isIntroduced() && m.person().organization() != null || holdsOffice || page.isAddressed(unit, m.end()) || HONOURED.matcher(after).lookingAt()) {
            add(m.person());
        }
    }

    void add(Speaker person) {
        Speaker known = people.get(person.name());
        people.put(person.name(), known == null ? person : Finding.complete(known, person));
    }

    /** A caption may have swallowed a letter of the next word (赵宏围|绕): the shorter name of the same house is right. */
    private void dropOverlongNames() {
        people.values().removeIf(p -> p.name().length() == 3 && shorter(p).isPresent());
    }

    /** Whoever is thanked may be the house of a speaker: {@code thanks to Acme Logistics for the room}. */
    private void dropHouses() {
        Set<String> houses = new HashSet<>();
        people.values().forEach(p -> houses.add(p.organization() == null ? "" : p.organization()));
        people.values().removeIf(p -> p.organization() == null && p.role() == null && PersonalName.isLatin(p.name()) && houses.contains(p.name()));
    }

    private Optional<Speaker> shorter(Speaker person) {
        return Optional.ofNullable(people.get(person.name().substring(0, 2)))
                .filter(s -> s.organization() != null && s.organization().equals(person.organization()));
    }

    /** How the page may call its people again; asked for when all are known. */
    ShortNames shortNames() {
        if (shortNames == null) {
            shortNames = new ShortNames(people.values(), alsoCalled);
        }
        return shortNames;
    }

    public boolean knows(Speaker person) {
        return people.containsKey(person.name());
    }

    /** Somebody by their whole name. */
    public Optional<Speaker> person(String name) {
        return Optional.ofNullable(people.getOrDefault(name, crew.get(name)));
    }

    /** Who is named by the words but for their last, which are a house of theirs. */
    public Optional<Speaker> bearer(String words) {
        return people.values().stream()
                .filter(p -> p.organization() != null && words.length() == p.name().length() + 1 + p.organization().length()
                        && words.startsWith(p.name()) && words.endsWith(p.organization()))
                .findFirst();
    }

    Collection<String> names() {
        return recurring.isEmpty() ? people.keySet() : Stream.concat(people.keySet().stream(), recurring.stream()).distinct().toList();
    }

    public Collection<Speaker> crew() {
        return crew.values();
    }

    public Collection<Speaker> people() {
        return people.values();
    }

    /** The person as far as the post tells of them anywhere; a bare name with one letter wrong is set right. */
    public Speaker complete(Speaker person) {
        Speaker known = people.get(person.name());
        if (known != null && known.organization() != null) {
            boolean department = person.organization() != null && known.role() != null && known.role().startsWith(person.organization())
                    && DEPARTMENT.matcher(person.organization()).matches();
            return department ? known : Finding.complete(person, known);
        }
        return person.organization() != null ? person
                : near.nearest(person, people).or(() -> Optional.ofNullable(hints.get(person.name())))
                        .map(p -> new Speaker(p.name(), p.organization(), person.role() == null ? p.role() : person.role())).orElse(person);
    }

    /** Where the post names elsewhere somebody called like a person's house, two people were read as one: {@code Jane Doe, John Roe}. */
    public List<Speaker> apart(Speaker person) {
        String house = person.organization();
        Speaker known = people.getOrDefault(person.name(), hints.get(person.name()));
        Speaker other = house == null || !PersonalName.is(house) ? null : people.getOrDefault(house, hints.get(house));
        boolean two = known != null && known.organization() != null && !known.organization().equals(house) && other != null && other.organization() != null;
        return two ? List.of(known, other) : List.of(person);
    }
}
