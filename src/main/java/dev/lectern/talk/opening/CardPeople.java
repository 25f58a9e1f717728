package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.Career;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.WhereAndWhat;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonLine;
import dev.lectern.talk.name.PersonParts;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The speakers of a card while it is being read. */
public final class CardPeople {
    private static final Pattern CLAUSES = Pattern.compile("[，,；;]|\\s[/／]\\s");
    /** Of a sentence that says more of its bearer than an office has no word: {@code 某公司资深工程师}. */
    private static final Pattern OFFICE = Pattern.compile("[^的是最位名了]*");
    private static final Pattern CLAUSE = Pattern.compile("[，,。；;]");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;]");
    private static final int LONGEST_HOUSE = 60;
    private static final int LONGEST_CLAUSE = 40;
    private static final Pattern BETWEEN_HOUSES = Pattern.compile("\\s*[,，、;；/]\\s*");
    private static final Pattern HOUSE_FOR_EACH = Pattern.compile("\\s*[、;；/&＆|｜]\\s*");
    private static final Pattern WITH = Pattern.compile("(?:With|Featuring|Panell?ists:)\\s+(?=\\p{Lu})([^.;]{5,200}?)(?:[.;]\\s*(?:[Mm]oderat(?:ed by|or:?)|[Hh]ost(?:ed by|:)|[Cc]haired by)\\s+([^.;]{3,60}))?[.;]?\\s*$");
    private static final Pattern AT_PANEL = Pattern.compile("(?i)^[^\\p{L}]*panell?ists");
    private static final Pattern MODERATES = Pattern.compile("(?i)^[^\\p{L}]*moderator");
    private static final int FEWEST_AT_TABLE = 3;
    private static final Pattern SENTENCES = Pattern.compile("[。！？].");
    private final List<Speaker> all;
    /** What the card says of them where it names them. */
    private final StringBuilder told = new StringBuilder();

    /** The line that named them and nothing else. */
    private int namedIn = -1;
    private final List<Speaker> hostsToldFirst = new ArrayList<>();
    private boolean together;
    /** Whether it was told who leads a round table. */
    private boolean hosted;

    CardPeople(List<Speaker> people) {
        this.all = new ArrayList<>(people);
    }

    /** Those whom a line seats at a round table: {@code With Jane Doe, John Roe and Ann Lee (Acme). Moderated by Kim Poe.} */
    List<Speaker> seated(Page page, String line) {
        Matcher with = WITH.matcher(line);
        if (with.lookingAt()) {
            List<Speaker> host = with.group(2) == null ? List.of() : PersonLine.readNames(with.group(2), page.organizations());
            List<Speaker> guests = People.at(with.group(1), 0).filter(p -> p.end() == with.group(1).length()).map(People::all).orElseGet(() -> PersonLine.readNames(with.group(1), page.organizations()));
            return guests.isEmpty() ? List.of() : Stream.concat(host.stream(), guests.stream()).toList();
        }
        List<Speaker> row = all.isEmpty() && !SENTENCES.matcher(line).find() ? PersonLine.read(line, page.organizations()) : List.of();
        return !row.isEmpty() || line.length() > LONGEST_HOUSE ? row
                : PersonParts.read(line, page.organizations()).filter(p -> p.score() >= 3 || hosted && p.score() >= 2).map(PersonParts::people).orElse(List.of());
    }

    /** Whom a line names that is no sentence. */
    public static List<Speaker> named(Page page, String line) {
        return SENTENCES.matcher(line).find() || EnglishTitle.tellsDeed(line) ? List.of() : PersonLine.read(line, page.organizations());
    }

    List<Speaker> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether it is one person, of whom it was not told yet where they work. */
    boolean lackHouse() {
        return all.size() == 1 && all.get(0).organization() == null;
    }

    /** Whether it was told of none of them yet, be they several. */
    boolean allLackHouse() {
        return !all.isEmpty() && all.stream().allMatch(s -> s.organization() == null && s.role() == null);
    }

    /** Notes the label and the value of a field that names some of them. */
    void note(String label, String value) {
        together |= AT_PANEL.matcher(label).find();
        told.append(value).append('\n');
    }

    /** Whether a label says that somebody leads others. */
    static boolean leads(String label) {
        return label.contains("主持") || MODERATES.matcher(label).find();
    }

    /** Whether somebody called so is one of them, be it by another name that the card gives: {@code 讲师：老莫（本名莫文渊）}. */
    boolean has(String name) {
        return told.indexOf(name) >= 0 || all.stream().map(Speaker::name).anyMatch(n -> n.startsWith(name) || name.startsWith(n) || name.equals(PersonalName.givenName(n)));
    }

    /** Adds those whom the value of a label names. */
    void adoptNamed(Page page, String value) {
        List<Speaker> people = value.contains("。") ? PersonLine.readNames(value, page.organizations()) : InPlace.people(value, page.organizations());
        if (together && people.size() == 1 && people.get(0).role() == null && people.get(0).organization() != null && PersonalName.isLatin(people.get(0).organization())) {
            people = List.of(new Speaker(people.get(0).name(), null, null), new Speaker(people.get(0).organization(), null, null)); // those at a table are several
        }
        together |= !hostsToldFirst.isEmpty() && people.size() >= FEWEST_AT_TABLE;
        adopt(together ? hostsToldFirst : List.of());
        List<Speaker> bearer = people.isEmpty() ? Life.bearer(page.organizations(), value) : people;
        List<Speaker> told = bearer.isEmpty() ? InPlace.toldOf(value, page.organizations()) : bearer;
        adopt(told.isEmpty() ? NamedBelow.of(page, value) : told);
    }

    /** Whoever is told to lead them: of a round table one of them, and so, before a row of three and more, of what is none by its title. */
    void ledBy(Page page, String value, boolean panel, boolean hosts) {
        hosted |= panel;
        if (panel) {
            adoptNamed(page, value);
        } else if (hosts && all.isEmpty()) {
            hostsToldFirst.addAll(PersonParts.inPlace(value, page.organizations()));
        }
    }

    /** Whether they sit at a round table, of which first of all it was told who leads it. */
    boolean talkTogether() {
        return together;
    }

    /** Adds those who are not among them yet; of those who are, where they work, if that was not told yet. */
    void adopt(List<Speaker> people) {
        for (Speaker person : people) {
            all.replaceAll(s -> s.organization() == null && s.name().equals(person.name()) ? Finding.complete(s, person) : s);
            if (all.stream().noneMatch(s -> s.name().equals(person.name()))) {
                all.add(person);
            }
        }
    }

    /** The same, of a line that names them and nothing else. */
    void adopt(List<Speaker> people, Unit line) {
        adopt(people);
        namedIn = line.index();
    }

    /** Whether a line stands right below that one in its paragraph: each of several may have a line, or a paragraph where both say no more than who and where they work. */
    boolean areFollowedBy(Page page, Unit line) {
        boolean below = namedIn >= 0 && namedIn == line.index() - 1 && page.unit(namedIn).block() == line.block();
        return below && (!Characters.hasIdeograph(line.text()) || named(page, line.text()).stream().anyMatch(p -> PersonalName.is(p.name()) && p.organization() != null)) || isOneMore(page, line);
    }

    private boolean isOneMore(Page page, Unit line) {
        @Nullable Unit above = all.isEmpty() || line.index() == 0 || line.text().length() > LONGEST_CLAUSE ? null : page.unit(line.index() - 1);
        boolean beside = above != null && above.shape() == line.shape() && above.isProse() && above.isStressed() == line.isStressed() && above.text().length() <= LONGEST_CLAUSE && above.text().contains(all.getLast().name());
        return beside && isHoused(named(page, line.text())) && isHoused(named(page, above.text()));
    }

    private static boolean isHoused(List<Speaker> people) {
        return people.size() == 1 && PersonalName.is(people.get(0).name()) && people.get(0).organization() != null;
    }

    /** Of whom it was not told yet where they work, they work there. */
    void workAt(Affiliation a) {
        all.replaceAll(s -> s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()));
    }

    /** {@code 某公司 架构师}: a line without a clause, which ends in a job. */
    static boolean isOffice(String line) {
        return line.length() <= LONGEST_CLAUSE && CLAUSE.split(line, 2).length == 1 && PersonLine.endsWithJob(line);
    }

    /** Whether a line is the life of the one whom the card names, with whose name it begins: {@code 张三，十年研发经验，曾任……}. */
    boolean areToldOf(String line) {
        String name = all.size() == 1 ? all.get(0).name() : line;
        return line.length() > name.length() && line.startsWith(name) && "，,、（(".indexOf(line.charAt(name.length())) >= 0 && Life.isToldIn(line);
    }

    /** They work as the first clause of a line says; false where it says nothing of it. @param card whether the line is of a card that a name alone starts */
    boolean workAsFirstClause(Page page, Unit unit, boolean card) {
        String first = Asides.withoutPart(CLAUSE.split(unit.text(), 2)[0]);
        if (first.isEmpty() || first.length() > LONGEST_CLAUSE) {
            return false;
        }
        Affiliation employed = card ? Career.employedIn(unit.text(), page.organizations()) : Affiliation.NONE;
        if (employed.organization() != null) {
            workAt(employed);
            return true;
        }
        // Principal Engineer, Acme; member of …: behind a job alone the house follows.
        boolean job = card && unit.isStressed() && JobTitle.isTitle(first);
        Affiliation a = Affiliation.read(job ? SENTENCE_END.split(unit.text(), 2)[0] : first, page.organizations());
        boolean between = card && isBetweenNameAndTitle(page, unit);
        boolean house = between ? a.organization() != null : job || Affiliation.isOfficeAt(first) ? a.organization() != null : PersonLine.isAffiliation(first, page.organizations()) && JobTitle.start(first) != 0 && !PersonalName.is(first) && (card || OFFICE.matcher(first).matches());
        if (house) {
            workAt(a);
        }
        return house;
    }

    /** Whether a short line stands alone between a name and a label with the title: there nothing is told but where its bearer works. */
    private static boolean isBetweenNameAndTitle(Page page, Unit line) {
        int title = Headings.below(page.units(), line.index() + 1);
        boolean labelled = title < page.size() && Label.filled(Label.Field.TITLE, page.unit(title).text()).isPresent();
        return labelled && line.text().length() <= LONGEST_CLAUSE && !SENTENCE_END.matcher(line.text()).find() && PersonLine.mayBeAffiliation(line.text(), page.organizations());
    }

    /** The title that a line tells beside where they work, and so they do; null where it tells none. */
    @Nullable String workBesideTitle(Page page, Unit unit) {
        Optional<WhereAndWhat> both = all.isEmpty() ? Optional.empty() : WhereAndWhat.of(unit, page.organizations());
        both.ifPresent(b -> workAt(b.where()));
        return both.map(WhereAndWhat::title).orElse(null);
    }

    /** A quotation right below names that tells nothing but where one of them works, or all of them; false where it tells something else. */
    boolean workAsTold(Page page, Unit unit) {
        if (unit.shape() != Unit.Shape.QUOTE || unit.text().length() > LONGEST_HOUSE) {
            return false;
        }
        String line = unit.text().strip();
        for (int i = 0; i < all.size(); i++) {
            Speaker s = all.get(i);
            boolean told = line.startsWith(s.name()) && line.length() > s.name().length() + 1 && "：:，,".indexOf(line.charAt(s.name().length())) >= 0;
            if (told) {
                Affiliation a = Affiliation.read(line.substring(s.name().length() + 1), page.organizations());
                all.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()));
                return true;
            }
        }
        List<String> houses = CLAUSES.splitAsStream(line).filter(c -> PersonLine.mayBeAffiliation(c, page.organizations())).toList();
        if (houses.isEmpty() || line.indexOf('。') >= 0) {
            return false;
        }
        workAt(houses.stream().map(h -> Affiliation.read(h, page.organizations())).filter(a -> a.organization() != null).findFirst().orElseGet(() -> Affiliation.read(line, page.organizations())));
        return true;
    }

    /** The same for a list of houses: one for all, or one for each in the order of the names. */
    void workAt(String houses, Organizations known) {
        String[] each = BETWEEN_HOUSES.split(houses);
        for (int i = 0; i < all.size(); i++) {
            Speaker s = all.get(i);
            Affiliation a = Affiliation.read(each.length == all.size() ? each[i] : houses, known);
            all.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role()));
        }
    }

    /** The same, where a single one may be told with a job. */
    void workEachAt(String houses, Organizations known) {
        if (all.size() > 1 && HOUSE_FOR_EACH.split(houses).length == all.size()) {
            workAt(HOUSE_FOR_EACH.matcher(houses).replaceAll("；"), known);
        } else {
            workAt(Affiliation.read(houses, known));
        }
    }

    /** They work where, or as, the value of a label says; false of any other label. */
    boolean workAsLabelled(Label.Field field, String value, Organizations known) {
        if (field == Label.Field.ORGANIZATION) {
            workAt(value, known);
        } else if (field == Label.Field.ROLE) {
            workAs(value, known);
        }
        return field == Label.Field.ORGANIZATION || field == Label.Field.ROLE;
    }

    /** They do what a line says, which may tell where as well: {@code 职位：某公司 架构师}. */
    void workAs(String role, Organizations known) {
        EnglishAffiliation english = lackHouse() && (role.indexOf(", ") > 0 || role.contains(" at ")) && Billing.isOffice(role) ? EnglishAffiliation.of(role) : null;
        if (english != null && english.organization() != null) {
            all.replaceAll(s -> new Speaker(s.name(), english.organization(), s.role() == null ? english.role() : s.role()));
            return;
        }
        Affiliation a = lackHouse() && PersonLine.isAffiliation(role, known) ? Affiliation.read(role, known) : Affiliation.NONE;
        if (a.organization() != null && a.role() != null) {
            workAt(a);
            return;
        }
        all.replaceAll(s -> s.role() != null ? s : new Speaker(s.name(), s.organization(), role));
    }
}
