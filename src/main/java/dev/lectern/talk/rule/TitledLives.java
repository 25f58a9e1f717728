package dev.lectern.talk.rule;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.english.Billing;
import dev.lectern.talk.english.EnglishWhereabouts;
import dev.lectern.talk.english.People;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.Rule;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Characters;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sections headed by a title, each of which ends with the life of whoever gives the talk, told in English, and names them nowhere
 * else:
 *
 * <pre>
 * ### Talk #2: Ten years of cron                     ### Ten years of cron
 * The abstract.                                      The abstract.
 * #### About the speaker                             **About Jane:** Jane Doe is an engineer at Acme.
 * Jane Doe is an engineer at Acme.
 * </pre>
 *
 * <p>Where several sections end so, it may be the name that heads the life: {@code #### Jane Doe}, or with which the abstract is
 * signed: {@code — Jane Doe, Acme}; or nothing heads it at all.
 */
public final class TitledLives implements Rule {
    /** {@code About Jane Doe:}, alone or before the life. */
    private static final Pattern ABOUT = Pattern.compile("(?:About|Meet|Who is) (\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]{1,20}){0,4}?)\\s*(?:[:?]\\s*|$)");
    /** Behind a name, that its bearer is or does something. */
    private static final Pattern TELLS = Pattern.compile(",?\\s(?:\\p{Ll}+ly\\s)?\\p{Ll}{2,}[\\s']");
    private static final Pattern OF_ALL = Pattern.compile("(?i)(?:speaker|presenter|panell?ist)s\\s*:?$");
    private static final int LONGEST_LABEL = 60;
    private static final int FEWEST_NAMED = 2;
    private static final Pattern ANNOUNCED = Pattern.compile("(?i)\\b(?:keynotes?|speakers|abstracts|programm?e?|schedule|line-?up|(?:accepted|invited|our|all|following|selected) (?:sessions|lectures))\\b");
    private static final int MOST_ABOVE = 4;
    /** Of an abstract. */
    private static final int MOST_LINES = 12;
    private static final int LONGEST_WHO = 100;

    /** How the sections of a page end: with a name above a life, with who signs the abstract, or with a life that nothing heads. */
    private record Ends(boolean named, boolean signed, boolean lived) {}

    @Override
    public List<Finding> read(Page page, Set<Integer> taken, List<Finding> known) {
        List<Finding> found = new ArrayList<>();
        boolean named = areNamed(page);
        boolean signed = page.units().stream().filter(u -> u.shape() == Unit.Shape.TEXT && u.text().length() <= LONGEST_WHO)
                        .filter(u -> signedSection(page, u) != null).limit(FEWEST_NAMED).count() == FEWEST_NAMED
                && isAnnounced(page);
        boolean lived = BareLife.endSections(page);
        for (Unit unit : page.units()) {
            @Nullable String title = unit.isHeading() && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks() ? title(page, unit) : null;
            Optional<Finding> talk = title == null ? Optional.empty() : talk(page, unit, title, taken, new Ends(named, signed, lived));
            talk.ifPresent(t -> {
                found.add(t);
                taken.add(unit.index());
                Stream.concat(t.body().stream(), t.bio().stream()).forEach(p -> taken.add(p.unit()));
            });
        }
        return found;
    }

    private static @Nullable String title(Page page, Unit heading) {
        Topic topic = Topic.of(heading.text());
        boolean may = (topic == Topic.OTHER || topic == Topic.TALKS)
                && Label.of(heading.text()).filter(l -> l.field() != Label.Field.TITLE || l.from() == heading.text().length()).isEmpty()
                && Titles.kindOf(heading.text()) == Kind.TALK && !Titles.isGeneric(heading.text());
        return may && page.titledPerson(heading.text()).or(() -> page.sureLine(heading.text())).isEmpty() ? Titles.own(Titles.clean(heading.text())) : null;
    }

    /** The talk of a section, where one life is told at its end and no line before it names somebody. */
    private static Optional<Finding> talk(Page page, Unit head, String title, Set<Integer> taken, Ends ends) {
        List<Piece> body = new ArrayList<>();
        List<Piece> lives = new ArrayList<>();
        List<Speaker> people = new ArrayList<>();
        @Nullable String image = null;
        boolean led = false;
        for (int i = head.index() + 1; i < page.size() && !ends(page.unit(i), head) && !taken.contains(i); i++) {
            Unit unit = page.unit(i);
            image = image == null && unit.shape() == Unit.Shape.IMAGE ? unit.target() : image;
            Optional<Speaker> heads = ends.named && !led && !body.isEmpty() ? heads(page, unit, head) : Optional.empty();
            heads.ifPresent(people::add);
            List<Speaker> signs = ends.signed && !led && !body.isEmpty() ? signs(page, unit, head) : List.of();
            people.addAll(signs);
            if (led && Closings.isClosing(unit.text())) {
                break;
            }
            int life = led || ends.lived && !body.isEmpty() && BareLife.is(page, unit) ? 0 : heads.isPresent() || !signs.isEmpty()
                    ? unit.text().length() : lifeFrom(unit);
            led |= life >= 0;
            Optional<Speaker> bearer = led && unit.isProse() && life >= 0 ? bearer(unit.text(), life) : Optional.empty();
            boolean told = bearer.filter(s -> people.stream().noneMatch(p -> p.name().equals(s.name()))).map(people::add).orElse(false);
            boolean other = !told && ((unit.isHeading() && life < 0 && !isAbstract(unit) || !led && (isNamedOrTitled(unit.text()) || isWho(page, unit))));
            if (other || led && people.isEmpty() && life == 0 && lifeFrom(unit) < 0) {
                return Optional.empty();
            }
            boolean label = unit.isHeading() || Label.of(unit.text()).filter(l -> l.from() == unit.text().length()).isPresent();
            if (led && unit.isProse() && life < unit.text().length()) {
                lives.add(new Piece(i, Math.max(0, life), unit.text().length()));
            } else if (!led && unit.isProse() && !label && !Label.isAsideLine(unit.text())) {
                int from = Label.filled(Label.Field.ABSTRACT, unit.text()).map(Label::from).orElse(0);
                body.add(new Piece(i, from, unit.text().length()));
            }
        }
        return people.isEmpty() || body.isEmpty() ? Optional.empty()
                : Optional.of(new Finding(RuleName.TITLE_OVER_A_LIFE, Kind.TALK, title, people, head.index(), body, lives, image, Standing.TALK));
    }

    /** The heading of the section that a line ends with nothing but who speaks; null where it does not. */
    private static @Nullable Unit signedSection(Page page, Unit unit) {
        int head = unit.index() - 1;
        while (head >= 0 && !page.unit(head).isHeading() && unit.index() - head <= MOST_LINES) {
            head--;
        }
        boolean may = head >= 0 && page.unit(head).isHeading() && head < unit.index() - 1 && page.unit(unit.index() - 1).isProse();
        return may && !signs(page, unit, page.unit(head)).isEmpty() ? page.unit(head) : null;
    }

    /** Those with whom, and where they work, the text of a section ends. */
    private static List<Speaker> signs(Page page, Unit unit, Unit head) {
        int next = unit.index() + 1;
        boolean last = next >= page.size() || page.unit(next).isHeading() && page.unit(next).level() <= head.level() || Closings.isClosing(page.unit(next).text());
        boolean may = last && unit.shape() == Unit.Shape.TEXT && unit.text().length() <= LONGEST_WHO && Label.of(unit.text()).isEmpty()
                && ".!?:".indexOf(unit.text().charAt(unit.text().length() - 1)) < 0;
        return may
                ? Billing.read(Characters.without("—–- ", "", unit.text())).filter(b -> b.isBorneOut() && b.isHoused()).map(Billing::people).orElse(List.of())
                : List.of();
    }

    /** Whether in two sections or more the only heading below their own is somebody's name. */
    private static boolean areNamed(Page page) {
        int sections = 0;
        @Nullable Unit head = null;
        List<Unit> below = new ArrayList<>();
        for (Unit unit : page.units()) {
            if (unit.isHeading() && (head == null || unit.level() <= head.level())) {
                sections += isNamed(page, head, below) ? 1 : 0;
                head = unit;
                below = new ArrayList<>();
            } else if (unit.isHeading()) {
                below.add(unit);
            }
        }
        sections += isNamed(page, head, below) ? 1 : 0;
        return sections >= FEWEST_NAMED && isAnnounced(page);
    }

    /** Whether the post says above its sections that they are what speakers bring: regions and departments are headed so as well, with who leads them. */
    private static boolean isAnnounced(Page page) {
        @Nullable String title = page.head().title();
        boolean headed = page.units().stream().anyMatch(u -> u.isHeading() && Topic.headsList(u.text())
                || u.isHeading() && Topic.of(u.text()) == Topic.TALKS && Titles.isGeneric(u.text()));
        return headed || title != null && ANNOUNCED.matcher(title).find() || page.units().stream().limit(MOST_ABOVE).anyMatch(u -> ANNOUNCED.matcher(u.text()).find());
    }

    private static boolean isNamed(Page page, @Nullable Unit head, List<Unit> below) {
        return head != null && below.size() == 1 && below.getFirst().index() > head.index() + 1 && heads(page, below.getFirst(), head).isPresent();
    }

    /** Whoever a heading below a section's own names, above a life. */
    private static Optional<Speaker> heads(Page page, Unit unit, Unit head) {
        int next = unit.index() + 1;
        boolean may = unit.isHeading() && unit.level() > head.level() && next < page.size() && page.unit(next).shape() == Unit.Shape.TEXT;
        Optional<Speaker> named = may
                ? Billing.read(unit.text())
                        .filter(b -> b.people().size() == 1
                                && (b.isBorneOut() || b.likelihood() == Billing.LIKELY && page.unit(next).text().startsWith(unit.text().split(" ", 2)[0] + " ")))
                        .map(b -> b.people().getFirst())
                : Optional.empty();
        return named.map(s -> s.organization() != null ? s : EnglishWhereabouts.of(s, page.unit(next).text(), true));
    }

    private static boolean isAbstract(Unit heading) {
        return Label.of(heading.text()).filter(l -> l.field() == Label.Field.ABSTRACT && l.from() == heading.text().length()).isPresent();
    }

    private static boolean isNamedOrTitled(String line) {
        return Label.of(line).filter(l -> (l.field() == Label.Field.SPEAKER || l.field() == Label.Field.TITLE) && l.from() < line.length()).isPresent();
    }

    /** Whether a line above the life says already who speaks. */
    private static boolean isWho(Page page, Unit unit) {
        String text = unit.text();
        return unit.isProse() && text.length() <= LONGEST_WHO
                && (!PersonLine.read(text, page.organizations()).isEmpty() || Billing.read(text).filter(b -> b.likelihood() > Billing.FORMAL).isPresent());
    }

    /** {@code **About the speakers**} below the last talk heads all their lives. */
    private static boolean ends(Unit unit, Unit head) {
        return unit.isStressed() && OF_ALL.matcher(unit.text()).find() || unit.isDivider() || unit.shape() == Unit.Shape.ROW
                || unit.isHeading() && unit.level() <= head.level();
    }

    /** Where behind a label a life is told: the line's length where it stands below; -1 where none announces one. */
    private static int lifeFrom(Unit unit) {
        if (!unit.isHeading() && !unit.isProse()) {
            return -1;
        }
        String text = unit.text();
        Optional<Label> label = Label.of(text).filter(l -> l.field() == Label.Field.BIO || l.field() == Label.Field.SPEAKER && l.from() == text.length());
        Matcher about = ABOUT.matcher(text);
        return label.isPresent() ? label.get().from() : text.startsWith("About") || text.startsWith("Meet") || text.startsWith("Who is")
                ? about.lookingAt() && about.end() <= LONGEST_LABEL ? about.end() : -1 : -1;
    }

    /** Whoever the sentence at a place says something of, with the house that it tells. */
    static Optional<Speaker> bearer(String text, int from) {
        Optional<People> named = from < text.length() && Character.isUpperCase(text.charAt(from)) ? People.at(text, from) : Optional.empty();
        return named.filter(p -> p.all().size() == 1).map(p -> p.all().getFirst())
                .filter(s -> text.startsWith(s.name(), from) && TELLS.matcher(text).region(from + s.name().length(), text.length()).lookingAt())
                .map(s -> s.organization() != null ? s : EnglishWhereabouts.of(new Speaker(s.name(), null, null), text.substring(from), true));
    }
}
