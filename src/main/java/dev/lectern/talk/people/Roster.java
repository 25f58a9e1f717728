package dev.lectern.talk.people;

import dev.lectern.post.Block;
import dev.lectern.post.Prose;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Errand;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Crew;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.Enumeration;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.SessionChair;
import dev.lectern.talk.line.ShortNames;
import dev.lectern.talk.line.StressedNames;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.AlsoCalled;
import dev.lectern.talk.name.CalledAgain;
import dev.lectern.talk.name.Mentions;
import dev.lectern.talk.name.Mentions.Mention;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
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
    private static final Pattern MEMBER = Pattern.compile("^[.·•\\s]*(?i:organi[sz]er|ambassador|member|组长|副组长|成员)\\s+(\\p{IsHan}\\s+\\p{IsHan}(?!\\p{IsHan})|\\p{IsHan}{2,4})\\s+(\\S.*)$");
    private static final Pattern LABELLED = Pattern.compile("^(?:组织者|推广人|成员|组长|副组长|委员|理事|评委|导师|召集人|发起人|联络人|出品人|(?i:organi[sz]ers?|hosts?|members?|mentors?|judges?))\\s*[：:]\\s*(.+)$");
    private static final Pattern HONOURED = Pattern.compile("\\s?(?:先生|女士|老师|同学|教授|博士|院士|学长|学姐)");
    /** What many houses have, and none is called. */
    private static final Pattern DEPARTMENT = Pattern.compile("\\p{IsHan}{0,2}(?:信息|数据|技术|科技|网络|研发|运维|产品|业务|计算机?|软件|工程|信息化|数字化)\\p{IsHan}{0,2}(?:中心|部|处|科|室|学院)");
    private static final Pattern BRACKETED = Pattern.compile("^[（(]([^（()）]{4,80})[)）]$");
    private static final int SHORTEST_SENTENCE = 20;
    /** Of a cell that tells more than one thing. */
    private static final int SHORTEST_NOTE = 8;
    private static final Pattern HOST_LAST = Pattern.compile("(?<=\\S)\\s+主持人?$");
    /** Of words stressed in running text that say where somebody works and who it is. */
    private static final int LONGEST_STRESSED = 30;
    /** Of a line with somebody and where they work. */
    private static final int LONGEST_MEMBER = 60;
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
        page.units().forEach(u -> roster.addLine(page, u));
        CalledAgain.in(page.units().stream().filter(u -> u.isProse() || u.isHeading()).map(Unit::text).toList(), page.organizations()).forEach(n -> roster.add(new Speaker(n, null, null)));
        NameLists.in(page).forEach(p -> roster.crew.putIfAbsent(p.name(), p));
        roster.recurring.addAll(Recurring.in(page));
        page.units().stream().filter(u -> u.isProse() || u.shape() == Shape.CAPTION).forEach(u -> roster.addListed(page, u));
        for (Unit unit : page.units()) {
            if (unit.isProse() || unit.isHeading() && unit.strongLead() >= unit.text().length()) { // be it that it stands for a heading
                Mentions.in(unit.text(), roster.names(), page.organizations()).forEach(m -> roster.mention(unit, m));
                roster.addEnglish(unit);
            }
        }
        roster.dropOverlongNames();
        roster.dropHouses();
        roster.alsoCalled = AlsoCalled.in(page.units().stream().map(Unit::text).toList());
        return roster;
    }

    private void addLine(Page page, Unit unit) {
        addStressed(page, unit);
        addPictured(page, unit);
        addMember(page, unit);
        addHost(page, unit);
        if (unit.isProse() || unit.isHeading() || unit.shape() == Unit.Shape.CAPTION) {
            Crew.in(unit.text(), page.organizations()).forEach(this::addCrew);
        } else if (unit.block() instanceof Block.TableRow row) {
            row.cells().stream().map(c -> c.prose().text()).filter(t -> t.length() > SHORTEST_NOTE).forEach(t -> Crew.in(t, page.organizations()).forEach(p -> crew.putIfAbsent(p.name(), p)));
        }
        addCard(page, unit);
        if ((unit.shape() == Shape.TEXT || unit.shape() == Shape.ITEM) && Lineup.of(page).of(unit).isEmpty() && SetApart.nameFirst(page, unit).isEmpty()) {
            for (Speaker bearer : Life.bearer(page.organizations(), BRACKETED.matcher(unit.text()).replaceFirst("$1"))) {
                if (bearer.organization() != null && bearer.role() != null && PersonLine.mayBeAffiliation(bearer.organization(), page.organizations())) {
                    add(bearer);
                }
            }
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

    /** {@code . Member 安 定 某中心}, {@code 组织者：殷某 某云}, a photo's description "（从左至右）张三，李四". */
    private void addMember(Page page, Unit unit) {
        Matcher member = MEMBER.matcher(unit.text());
        Matcher labelled = LABELLED.matcher(unit.text());
        if (unit.shape() == Shape.IMAGE && (unit.text().contains("从左") || unit.text().contains("左起"))) {
            PersonLine.read(unit.text().replaceFirst("(?s)^.*?(?:从左[至到往]右|左起)[^：:）)\\p{IsHan}]*[：:）)]?", ""), page.organizations()).forEach(this::add);
        } else if (unit.isProse() && member.matches() && PersonLine.read(unit.text(), page.organizations()).isEmpty()
                && !PersonLine.isAffiliation(member.group(1), page.organizations())) {
            add(new Speaker(member.group(1).replaceAll("\\s", ""), Affiliation.read(member.group(2), page.organizations()).organization(), null));
        } else if (unit.isProse() && labelled.matches()) {
            PersonLine.read(labelled.group(1), page.organizations()).stream().filter(p -> p.organization() != null).forEach(this::add);
        }
    }

    /** {@code 主持人：桃子}, {@code 桃子 主持人}. */
    private void addHost(Page page, Unit unit) {
        Optional<Label> label = unit.isProse() || unit.shape() == Shape.CAPTION ? Label.of(unit.text()) : Optional.empty();
        if (label.isPresent() && label.get().field() == Label.Field.HOST) {
            PersonLine.readNames(unit.text().substring(label.get().from()), page.organizations()).forEach(this::add);
        } else if ((unit.isHeading() || unit.strongLead() > 0) && !SessionChair.of(unit.text()).isEmpty()) {
            PersonLine.readNames(SessionChair.of(unit.text()), page.organizations()).forEach(this::add);
        } else if (unit.isProse() && unit.text().length() < 30 && unit.text().contains("主持") && HOST_LAST.matcher(unit.text()).find()) {
            PersonLine.readNames(HOST_LAST.matcher(unit.text()).replaceFirst(""), page.organizations()).forEach(this::add);
        }
    }

    /** A name alone on a line, and on the next where its bearer works: a card without a talk. */
    private void addCard(Page page, Unit unit) {
        Unit next = unit.index() + 1 < page.size() ? page.unit(unit.index() + 1) : null;
        boolean name = unit.isProse() && PersonalName.is(unit.text()) && !page.organizations().knows(unit.text());
        if (name && next != null && next.isProse() && Label.of(next.text()).isEmpty() && PersonLine.mayBeAffiliation(next.text(), page.organizations())) {
            PersonLine.read(unit.text() + " " + next.text(), page.organizations()).forEach(this::add);
        }
    }

    /** A picture whose description is a name, or a house and a name, shows its bearer. */
    private void addPictured(Page page, Unit unit) {
        if (unit.shape() == Shape.IMAGE && !unit.text().isEmpty() && unit.text().length() <= 40) {
            PersonLine.read(unit.text(), page.organizations()).stream().filter(p -> isToldOf(page, p)).forEach(this::add);
        }
    }

    private static boolean isToldOf(Page page, Speaker person) {
        return page.units().stream().anyMatch(u -> u.isProse() && Mentions.isActing(u.text(), person.name()));
    }

    /** A name that its author stressed in running text. */
    private void addStressed(Page page, Unit unit) {
        for (Prose.Span span : unit.isProse() ? unit.spans() : List.<Prose.Span>of()) {
            String text = unit.text().substring(span.start(), span.end());
            text = text.startsWith("@") && PersonalName.isChinese(text.substring(1)) ? text.substring(1) : text;
            if ((span.kind() == Prose.Kind.STRONG || span.kind() == Prose.Kind.EMPHASIS) && (PersonalName.isChinese(text) || StressedNames.isNickname(unit.text(), span, text) || span.start() == 0 && PersonalName.isLatin(text)) && !page.organizations().knows(text)) {
                String rest = page.topic(unit.index()) == Topic.MEMBERS && span.start() == 0 && unit.text().length() <= LONGEST_MEMBER ? unit.text().substring(span.end()) : "";
                Affiliation a = rest.isBlank() || !PersonLine.mayBeAffiliation(rest, page.organizations()) ? Affiliation.NONE : Affiliation.read(rest, page.organizations());
                add(new Speaker(text, a.organization(), a.role()));
            } else if (span.kind() == Prose.Kind.STRONG && span.start() > 0 && text.length() <= LONGEST_STRESSED && text.indexOf('的') > 1 && PersonalName.isChinese(text.substring(text.lastIndexOf('的') + 1))) {
                PersonLine.read(text.replace('的', ' '), page.organizations()).stream().filter(p -> p.organization() != null).forEach(this::add);
            }
        }
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
        boolean english = unit.text().length() > SHORTEST_SENTENCE && unit.text().indexOf(' ') > 0 && !Character.isIdeographic(unit.text().codePointAt(0)) && unit.text().codePoints().limit(200).noneMatch(Character::isIdeographic);
        String text = english ? EnglishTitle.masked(unit) : "";
        People.in(text).forEach(people -> people.all().forEach(p -> {
            if (p.organization() != null || people.isBehind(text, BY) || Errand.isDoneBy(text, people)) {
                add(p);
            }
        }));
    }

    private void mention(Unit unit, Mention m) {
        hint(m.person());
        String after = unit.text().substring(m.end());
        boolean holdsOffice = m.isIntroduced() && m.person().role() != null && PersonalName.isChinese(m.person().name());
        if (m.isIntroduced() && m.person().organization() != null || holdsOffice || HONOURED.matcher(after).lookingAt()) {
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
        return people.values().stream().filter(p -> p.organization() != null && words.length() == p.name().length() + 1 + p.organization().length() && words.startsWith(p.name()) && words.endsWith(p.organization())).findFirst();
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
            boolean department = person.organization() != null && known.role() != null && known.role().startsWith(person.organization()) && DEPARTMENT.matcher(person.organization()).matches();
            return department ? known : Finding.complete(person, known);
        }
        return person.organization() != null ? person : near.nearest(person, people).or(() -> Optional.ofNullable(hints.get(person.name()))).map(p -> new Speaker(p.name(), p.organization(), person.role() == null ? p.role() : person.role())).orElse(person);
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
