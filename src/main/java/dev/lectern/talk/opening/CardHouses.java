package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.english.EnglishAffiliation;
import dev.lectern.talk.line.Career;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.WhereAndWhat;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.Asides;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Organizations;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.regex.Pattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where those work whom a card names: told by a label, by a line or a clause below the name, or once for all of them. What was told first of somebody stays. */
final class CardHouses {
    private static final int LONGEST_HOUSE = 60;
    private static final int LONGEST_CLAUSE = 40;
    private static final Pattern CLAUSES = Pattern.compile("[，,；;]|\\s[/／]\\s");
    /** Of a sentence that says more of its bearer than an office has no word: {@code 某数位资深工程师}, but not {@code 一位资深工程师}. */
    private static final Pattern OFFICE = Pattern.compile("(?!.{0,40}(?:[的是最了]|[一二两三四几各这那每首]\\s?[位名])).*");
    private static final Pattern CLAUSE = Pattern.compile("[，,。；;]");
    private static final Pattern SENTENCE_END = Pattern.compile("[。；;]");
    private static final Pattern BETWEEN_HOUSES = Pattern.compile("\\s*[,，、;；/]\\s*");
    private static final Pattern HOUSE_FOR_EACH = Pattern.compile("\\s*[、;；/&＆|｜]\\s*");

    /** As the card has them; each that is told of is changed in place. */
    private final List<Speaker> all;

    CardHouses(List<Speaker> all) {
        this.all = all;
    }

    /** Whether it is one person, of whom it was not told yet where they work. */
    boolean isMissing() {
        return all.size() == 1 && all.get(0).organization() == null;
    }

    /** Whether it was told of none of them yet, be they several. */
    private boolean areMissing() {
        return !all.isEmpty() && all.stream().allMatch(s -> s.organization() == null && s.role() == null);
    }

    /**
     * Below a name alone the first line, or its first clause, says where its bearer works; so it does below "讲师：" with a name, and a job in a house below whoever is
     * named behind a title. False where it does not.
     *
     * @param person whether the card begins with a name alone
     * @param labelled whether the line stands below a label that says who speaks
     */
    boolean takeLine(Page page, Unit unit, CardText text, boolean person, boolean labelled) {
        boolean card = person && text.isOpenEmpty();
        boolean headed = !all.isEmpty() && text.isEmpty() && isOffice(Asides.withoutLinks(unit.text()));
        boolean one = isMissing() || card && unit.text().indexOf('。') < 0 && areMissing();
        if (one && (card || headed || labelled) && takeFirstClause(page, unit, card)) {
            text.addToBio(unit);
            return true;
        }
        return card && takeQuotation(page, unit);
    }

    /** Of whom it was not told yet where they work, they work there. */
    private void take(Affiliation a) {
        all.replaceAll(s -> s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role() == null ? a.role() : s.role()));
    }

    /** {@code 某公司 架构师}: a line without a clause, which ends in a job. */
    private static boolean isOffice(String line) {
        return line.length() <= LONGEST_CLAUSE && CLAUSE.split(line, 2).length == 1 && JobTitle.endsFirmly(line);
    }

    /** They work as the first clause of a line says; false where it says nothing of it. @param card whether the line is of a card that a name alone starts */
    private boolean takeFirstClause(Page page, Unit unit, boolean card) {
        String first = Asides.withoutPart(CLAUSE.split(Asides.withoutLinks(unit.text()), 2)[0]);
        if (first.isEmpty() || first.length() > LONGEST_CLAUSE) {
            return false;
        }
        Affiliation employed = card ? Career.employedIn(unit.text(), page.organizations()) : Affiliation.NONE;
        if (employed.organization() != null) {
            take(employed);
            return true;
        }
        // Principal Engineer, Acme; member of …: behind a job alone the house follows.
        boolean job = card && unit.isStressed() && JobTitle.isTitle(first);
        Affiliation a = Affiliation.read(job ? SENTENCE_END.split(unit.text(), 2)[0] : first, page.organizations());
        boolean between = card && isBetweenNameAndTitle(page, unit);
        boolean house = between ? a.organization() != null : job || Affiliation.isOfficeAt(first) ? a.organization() != null
                : Workplace.is(first, page.organizations()) && JobTitle.start(first) != 0 && !PersonalName.is(first) && (card || OFFICE.matcher(first).matches());
        if (house) {
            take(a);
        }
        return house;
    }

    /** Whether a short line stands alone between a name and a label with the title: there nothing is told but where its bearer works. */
    private static boolean isBetweenNameAndTitle(Page page, Unit line) {
        int title = Headings.below(page.units(), line.index() + 1);
        boolean labelled = title < page.size() && Label.filled(Label.Field.TITLE, page.unit(title).text()).isPresent();
        return labelled && line.text().length() <= LONGEST_CLAUSE && !SENTENCE_END.matcher(line.text()).find() && Workplace.mayBe(line.text(), page.organizations());
    }

    /** The title that a line tells beside where they work, and so they do; null where it tells none. */
    @Nullable String takeBesideTitle(Page page, Unit unit) {
        Optional<WhereAndWhat> both = all.isEmpty() ? Optional.empty() : WhereAndWhat.of(unit, page.organizations());
        both.ifPresent(b -> take(b.where()));
        return both.map(WhereAndWhat::title).orElse(null);
    }

    /** A quotation right below names that tells nothing but where one of them works, or all of them; false where it tells something else. */
    private boolean takeQuotation(Page page, Unit unit) {
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
        List<String> houses = CLAUSES.splitAsStream(line).filter(c -> Workplace.mayBe(c, page.organizations())).toList();
        if (houses.isEmpty() || line.indexOf('。') >= 0) {
            return false;
        }
        take(houses.stream().map(h -> Affiliation.read(h, page.organizations())).filter(a -> a.organization() != null).findFirst()
                .orElseGet(() -> Affiliation.read(line, page.organizations())));
        return true;
    }

    /** A list of houses: one for all, or one for each in the order of the names. */
    void takeList(String houses, Organizations known) {
        String[] each = BETWEEN_HOUSES.split(houses);
        for (int i = 0; i < all.size(); i++) {
            Speaker s = all.get(i);
            Affiliation a = Affiliation.read(each.length == all.size() ? each[i] : houses, known);
            all.set(i, s.organization() != null ? s : new Speaker(s.name(), a.organization(), s.role()));
        }
    }

    /** The same, where a single one may be told with a job. */
    void takeEach(String houses, Organizations known) {
        if (all.size() > 1 && HOUSE_FOR_EACH.split(houses).length == all.size()) {
            takeList(HOUSE_FOR_EACH.matcher(houses).replaceAll("；"), known);
        } else {
            take(Affiliation.read(houses, known));
        }
    }

    /** They work where, or as, the value of a label says; false of any other label. */
    boolean takeLabelled(Label.Field field, String value, Organizations known) {
        if (field == Label.Field.ORGANIZATION) {
            takeList(value, known);
        } else if (field == Label.Field.ROLE) {
            takeRole(value, known);
        }
        return field == Label.Field.ORGANIZATION || field == Label.Field.ROLE;
    }

    /** They do what a line says, which may tell where as well: {@code 职位：某公司 架构师}. */
    private void takeRole(String role, Organizations known) {
        EnglishAffiliation english = isMissing() && (role.indexOf(", ") > 0 || role.contains(" at ")) && Billing.isOffice(role) ? EnglishAffiliation.of(role) : null;
        if (english != null && english.organization() != null) {
            all.replaceAll(s -> new Speaker(s.name(), english.organization(), s.role() == null ? english.role() : s.role()));
            return;
        }
        Affiliation a = isMissing() && Workplace.is(role, known) ? Affiliation.read(role, known) : Affiliation.NONE;
        if (a.organization() != null && a.role() != null) {
            take(a);
            return;
        }
        all.replaceAll(s -> s.role() != null ? s : new Speaker(s.name(), s.organization(), role));
    }
}
