package dev.lectern.talk.opening;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.line.EnglishTitle;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Life;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.person.PersonParts;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The speakers of a card while it is being read. */
final class CardPeople {
    private static final int LONGEST_ROW = 60;
    private static final int LONGEST_ONE = 40;
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
            List<Speaker> guests = People.at(with.group(1), 0).filter(p -> p.end() == with.group(1).length()).map(People::all)
                    .orElseGet(() -> PersonLine.readNames(with.group(1), page.organizations()));
            return guests.isEmpty() ? List.of() : Stream.concat(host.stream(), guests.stream()).toList();
        }
        List<Speaker> row = all.isEmpty() && !SENTENCES.matcher(line).find() ? PersonLine.read(line, page.organizations()) : List.of();
        return !row.isEmpty() || line.length() > LONGEST_ROW ? row
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
        return told.indexOf(name) >= 0
                || all.stream().map(Speaker::name).anyMatch(n -> n.startsWith(name) || name.startsWith(n) || name.equals(PersonalName.givenName(n)));
    }

    /** Adds those whom the value of a label names. */
    void adoptNamed(Page page, String value) {
        List<Speaker> people = value.contains("。") ? PersonLine.readNames(value, page.organizations()) : InPlace.people(value, page.organizations());
        if (together && people.size() == 1 && people.get(0).role() == null && people.get(0).organization() != null
                && PersonalName.isLatin(people.get(0).organization())) {
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
        return below && (!Characters.hasIdeograph(line.text()) || named(page, line.text()).stream().anyMatch(p -> PersonalName.is(p.name()) && p.organization() != null))
                || isOneMore(page, line);
    }

    private boolean isOneMore(Page page, Unit line) {
        @Nullable Unit above = all.isEmpty() || line.index() == 0 || line.text().length() > LONGEST_ONE ? null : page.unit(line.index() - 1);
        boolean beside = above != null && above.shape() == line.shape() && above.isProse() && above.isStressed() == line.isStressed()
                && above.text().length() <= LONGEST_ONE && above.text().contains(all.getLast().name());
        return beside && isHoused(named(page, line.text())) && isHoused(named(page, above.text()));
    }

    private static boolean isHoused(List<Speaker> people) {
        return people.size() == 1 && PersonalName.is(people.get(0).name()) && people.get(0).organization() != null;
    }

    /** Whether a line is the life of the one whom the card names, with whose name it begins: {@code 张三，十年研发经验，曾任……}. */
    boolean areToldOf(String line) {
        String name = all.size() == 1 ? all.get(0).name() : line;
        return line.length() > name.length() && line.startsWith(name) && "，,、（(".indexOf(line.charAt(name.length())) >= 0 && Life.isToldIn(line);
    }
}
