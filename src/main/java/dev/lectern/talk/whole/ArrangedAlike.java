package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.InPlace;
import dev.lectern.talk.line.Likeness;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.OpenPlace;
import dev.lectern.talk.line.Titles;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Affiliation;
import dev.lectern.talk.name.JobTitle;
import dev.lectern.talk.name.Nobody;
import dev.lectern.talk.name.PersonalName;
import dev.lectern.talk.page.Look;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.person.PersonLine;
import dev.lectern.talk.regex.Matcher;
import dev.lectern.talk.regex.Pattern;
import dev.lectern.talk.whole.Arrangement.Placed;
import dev.lectern.talk.whole.Arrangement.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Talks beside others that no rule knew for such. Of those that were found it is known in which line, and behind which mark, the title and
 * who speaks stand; what stands there in the lines beside them is a title and somebody too, whatever they are called:
 *
 * <pre>
 * - "Ten Years of Cron", by Jane Doe
 * - "Reading firmware on a rainy Sunday", by |grepmouse|
 * </pre>
 */
final class ArrangedAlike {
    /** So many show how the talks of a page are arranged. */
    private static final int FEWEST = 2;
    private static final int MOST_LEVELS = 6;
    private static final int LIKE_A_NAME = 2;
    private static final Pattern NAME = Pattern.compile("(@?[\\p{L}\\d][\\p{L}\\d_.'’-]{1,23}(?: [\\p{L}\\d][\\p{L}\\d_.'’-]{0,19}){0,2})(?:\\s*[·|｜/／,，@—–-]\\s*([^\\s。！？!?][^。！？!?]{1,40}))?");

    private final Page page;
    private final List<Finding> found;
    private final List<Look> looks;
    /** Of each line the heading below which it stands; -1 for none. */
    private final int[] sections;
    private final List<Likeness> titles;
    /** The lines that hold the title of a talk, or who speaks. */
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Arrangement, List<Placed>> known = new LinkedHashMap<>();
    private final Map<Integer, Finding> beside = new LinkedHashMap<>();
    /** The lines of these. */
    private final Set<Integer> ofOthers = new HashSet<>();

    private ArrangedAlike(Page page, List<Finding> found) {
        this.page = page;
        this.found = found;
        sections = sections(page);
        looks = page.units().stream().map(u -> Look.of(page, u)).toList();
        List<Finding> talks = found.stream().filter(t -> t.standing() == Standing.TALK && t.title() != null && !t.speakers().isEmpty()).toList();
        titles = talks.stream().map(t -> Likeness.of(String.valueOf(t.title()))).toList();
        talks.forEach(this::learn);
    }

    /** The findings, and the talks that stand beside them as they do. */
    static List<Finding> read(Page page, List<Finding> found) {
        return found.size() < FEWEST ? found : new ArrangedAlike(page, found).all();
    }

    private void learn(Finding talk) {
        taken.add(talk.start());
        Arrangement.of(page, looks, talk).ifPresent(p -> {
            known.computeIfAbsent(p.arrangement(), a -> new ArrayList<>()).add(p);
            taken.add(p.first());
            taken.add(p.last());
        });
    }

    private List<Finding> all() {
        known.entrySet().stream().filter(e -> e.getValue().size() >= FEWEST)
                .sorted(Comparator.comparingInt((Map.Entry<Arrangement, List<Placed>> e) -> e.getValue().size()).reversed())
                .forEach(e -> read(e.getKey(), e.getValue()));
        return beside.isEmpty() ? found : Stream.concat(found.stream().filter(f -> !isOnlyPart(f)).map(f -> f.without(ofOthers)), beside.values().stream()).toList();
    }

    /** Whether a finding tells less of what was read at its line. */
    private boolean isOnlyPart(Finding f) {
        return beside.containsKey(f.start()) && (f.title() == null || f.speakers().isEmpty() || f.standing() != Standing.TALK);
    }

    private void read(Arrangement arrangement, List<Placed> placed) {
        Set<Integer> heads = placed.stream().map(p -> sections[p.first()]).collect(Collectors.toSet());
        for (Unit unit : page.units()) {
            boolean may = looks.get(unit.index()).equals(arrangement.look()) && !taken.contains(unit.index()) && page.topic(unit.index()).mayHoldTalks();
            Optional<Read> read = may ? arrangement.read(page, unit) : Optional.empty();
            read.filter(r -> !taken.contains(r.last()) && heads.contains(sections[unit.index()])).ifPresent(r -> talk(arrangement, r).ifPresent(t -> add(r, t)));
        }
    }

    private void add(Read read, Finding talk) {
        beside.put(talk.start(), talk);
        taken.add(read.first());
        taken.add(read.last());
        ofOthers.add(read.first());
        ofOthers.add(read.last());
        talk.body().forEach(p -> ofOthers.add(p.unit()));
    }

    private static int[] sections(Page page) {
        int[] sections = new int[page.size()];
        int[] heads = new int[MOST_LEVELS + 1];
        Arrays.fill(heads, -1);
        for (Unit unit : page.units()) {
            int level = Math.min(unit.level(), MOST_LEVELS);
            sections[unit.index()] = unit.isHeading() ? heads[Math.max(0, level - 1)] : heads[MOST_LEVELS];
            if (unit.isHeading()) {
                // Of the levels below it as well this is the last heading so far.
                Arrays.fill(heads, level, heads.length, unit.index());
            }
        }
        return sections;
    }

    private Optional<Finding> talk(Arrangement arrangement, Read read) {
        boolean none = Topic.of(read.title()) != Topic.OTHER || Titles.isGeneric(read.title()) || Logistics.are(read.title())
                || OpenPlace.is(read.title()) || Nobody.saysUndecided(read.who()) || OpenPlace.is(read.who()) || isTold(read.title());
        List<Speaker> called = none ? List.of() : arrangement.tellsName() ? inPlace(read.who()) : sure(read.who());
        return called.isEmpty() ? Optional.empty()
                : Optional.of(new Finding(RuleName.ARRANGED_ALIKE, Titles.kindOf(read.title()), read.title(), called, read.first(),
                        body(arrangement.look(), read.last()), List.of(), null, Standing.TALK));
    }

    private boolean isTold(String title) {
        Likeness likeness = Likeness.of(title);
        return titles.stream().anyMatch(t -> t.isLike(likeness));
    }

    private List<Speaker> sure(String who) {
        List<Speaker> people = PersonLine.read(who, page.organizations());
        return people.stream().allMatch(p -> PersonalName.likelihood(p.name()) >= LIKE_A_NAME) ? people : List.of();
    }

    /** Whom words name where names stand, though they may name nobody elsewhere. */
    private List<Speaker> inPlace(String who) {
        List<Speaker> people = InPlace.people(who, page.organizations());
        Matcher m = people.isEmpty() ? NAME.matcher(who) : null;
        if (m == null || !m.matches()) {
            return people;
        }
        String name = m.group(1);
        boolean somebody = !Nobody.is(name) && !PersonalName.isThing(name) && !PersonalName.isPlace(name) && !page.organizations().knows(name)
                && JobTitle.start(name) < 0;
        Affiliation a = m.group(2) == null ? Affiliation.NONE : Affiliation.read(m.group(2), page.organizations());
        boolean told = m.group(2) == null || a.ownOrganization() != null || a.role() != null;
        return somebody && told ? List.of(new Speaker(name, a.ownOrganization(), a.role())) : List.of();
    }

    /** What stands below up to the next line that looks as the talk's own does. */
    private List<Piece> body(Look look, int last) {
        List<Piece> body = new ArrayList<>();
        for (int i = last + 1; i < page.size() && !taken.contains(i) && !page.unit(i).isHeading() && !page.unit(i).isDivider()
                && !look.equals(looks.get(i)); i++) {
            if (page.unit(i).isProse()) {
                body.add(Piece.all(page.unit(i)));
            }
        }
        return body;
    }
}
