package dev.lectern.talk.whole;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.Finding.Standing;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Topic;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.name.Workplace;
import dev.lectern.talk.page.Headings;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.Spoken;
import dev.lectern.talk.rule.LastLine;
import dev.lectern.talk.rule.TitledSections;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a post tells of the talks of its programme further down, each below words that name it:
 *
 * <pre>
 * 14:00 缓存的一致性 张三        | 15:00 | 日志的去处 | 李四 |
 *
 * **张三** 缓存和账本之间……      ### 日志的去处
 * **李四** 没有人看的日志……      没有人看的日志……
 * </pre>
 *
 * <p>Asked last: where two and more talks are led to in one way, each has what stands below its own words, whatever the rules
 * made of it.
 */
final class Retold {
    private static final int FEWEST = 2;
    private static final int SHORTEST_TOLD = 16;
    private static final int LONGEST_WHO = 60;

    private Retold() {}

    /** The findings, each talk with what is told below the words that lead to it. */
    static List<Finding> given(Page page, List<Finding> found) {
        List<Finding> talks = found.stream().filter(RetoldLead::mayBeRetold).toList();
        List<Finding> all = talks.size() < FEWEST || !leavesSomething(page, talks) ? found : withTold(page, found, talks);
        return all.stream().map(f -> withoutLife(page, f, talks)).toList();
    }

    private static List<Finding> withTold(Page page, List<Finding> found, List<Finding> talks) {
        List<RetoldLead> leads = alike(page, RetoldLead.in(page, talks));
        List<List<Piece>> below = below(page, leads);
        Map<Finding, List<Piece>> told = new HashMap<>();
        for (int i = 0; i < leads.size(); i++) {
            Finding talk = leads.get(i).talk();
            boolean last = i + 1 == leads.size() && !endsAtHeading(page, below.get(i));
            List<Piece> more = isUntold(page, talk) && tellsMore(leads.get(i), below.get(i)) ? below.get(i) : last ? List.of() : further(page, talk, below.get(i), talks);
            if (!more.isEmpty() && !leads.get(i).isLife()) {
                List<Piece> whole = told.computeIfAbsent(talk, t -> new ArrayList<>(isUntold(page, t) ? List.of() : t.body()));
                whole.addAll(more);
            }
        }
        return told.isEmpty() ? found : assigned(found, told);
    }

    /** Whether a talk has no text yet, or a paragraph among theirs belongs to none of them. */
    private static boolean leavesSomething(Page page, List<Finding> talks) {
        BitSet told = new BitSet();
        int first = page.size();
        for (Finding talk : talks) {
            if (isUntold(page, talk)) {
                return true;
            }
            talk.body().forEach(p -> told.set(p.unit()));
            talk.bio().forEach(p -> told.set(p.unit()));
            first = Math.min(first, talk.start());
        }
        boolean left = false;
        for (int i = told.nextClearBit(first); i <= told.length() && i < page.size() && !left; i = told.nextClearBit(i + 1)) {
            left = page.unit(i).shape() == Shape.TEXT && page.unit(i).text().endsWith("。");
        }
        return left;
    }

    private static List<List<Piece>> below(Page page, List<RetoldLead> leads) {
        List<List<Piece>> below = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            below.add(told(page, leads.get(i), i + 1 < leads.size() ? leads.get(i + 1).unit().index() : page.size()));
        }
        trimLast(page, leads, below);
        return below;
    }

    /** What stands below a heading of speakers is of their lives, where the talk is told of elsewhere. */
    private static Finding withoutLife(Page page, Finding f, List<Finding> talks) {
        List<Piece> lives = f.body().size() < FEWEST || f.kind() != Kind.TALK ? List.of()
                : f.body().stream().filter(p -> page.topic(p.unit()) == Topic.SPEAKERS && Label.of(page.unit(p.unit()).text()).isEmpty()).toList();
        if (lives.isEmpty() || f.body().stream().filter(p -> !lives.contains(p)).allMatch(p -> announces(page.unit(p.unit()), talks))) {
            return f;
        }
        List<Piece> bio = new ArrayList<>(f.bio());
        bio.addAll(lives);
        return new Finding(f.rule(), f.kind(), f.title(), f.speakers(), f.start(), f.body().stream().filter(p -> !lives.contains(p)).toList(),
                bio, f.image(), f.standing());
    }

    /** Whether a line names those who give several talks. */
    private static boolean announces(Unit unit, List<Finding> talks) {
        return talks.stream().filter(t -> t.kind() == Kind.TALK && t.speakers().stream().anyMatch(s -> unit.text().contains(s.name()))).limit(FEWEST).count() == FEWEST;
    }

    /** Whether the talk is told of further up, and nothing of what stands here is its own yet. */
    private static boolean tellsMore(RetoldLead lead, List<Piece> below) {
        return (lead.isItem() || lead.unit().index() > lead.talk().start()) && below.stream().mapToInt(p -> p.to() - p.from()).sum() >= SHORTEST_TOLD
                && below.stream().noneMatch(p -> lead.talk().body().stream().anyMatch(b -> b.unit() == p.unit()));
    }

    /** Whether a heading stands below: otherwise the last lines of a post may be of what happened besides. */
    private static boolean endsAtHeading(Page page, List<Piece> below) {
        int next = below.isEmpty() ? page.size() : Headings.below(page.units(), below.get(below.size() - 1).unit() + 1);
        return next < page.size() && page.unit(next).isHeading();
    }

    /** The paragraphs behind the text of a talk that ends before what is told below the same words does; nobody else has them. */
    private static List<Piece> further(Page page, Finding talk, List<Piece> below, List<Finding> talks) {
        Set<Integer> units = below.stream().map(Piece::unit).collect(Collectors.toSet());
        int last = talk.body().stream().mapToInt(Piece::unit).max().orElse(page.size());
        boolean within = talk.body().stream().allMatch(p -> units.contains(p.unit()))
                && talks.stream().noneMatch(t -> t != talk
                        && (units.contains(t.start()) || Stream.concat(t.body().stream(), t.bio().stream()).anyMatch(p -> units.contains(p.unit()))));
        return !within ? List.of() : below.stream().filter(p -> p.unit() > last).takeWhile(p -> isFurther(page, page.unit(p.unit()), talk)).toList();
    }

    /** Whether a paragraph goes on about a talk: it turns to no other part of the day, and to nobody else. */
    private static boolean isFurther(Page page, Unit unit, Finding talk) {
        return unit.shape() == Shape.TEXT && unit.text().endsWith("。") && !TitledSections.turns(unit.text())
                && Spoken.of(page).speeches(unit).stream().flatMap(s -> s.speakers().stream()).allMatch(s -> isOf(talk, s.name()))
                && Spoken.of(page).mentions(unit).stream().filter(m -> m.isIntroduced() || m.start() == 0).allMatch(m -> isOf(talk, m.person().name()));
    }

    private static boolean isOf(Finding talk, String name) {
        return talk.speakers().stream().anyMatch(s -> s.name().equals(name));
    }

    /** A post takes leave right below the last of them, without a heading. */
    private static void trimLast(Page page, List<RetoldLead> leads, List<List<Piece>> below) {
        int last = below.size() - 1;
        if (last > 0) {
            int longest = below.subList(0, last).stream().mapToInt(List::size).max().orElse(0);
            below.set(last, LastLine.asLong(page, leads.get(last).talk().withBody(below.get(last)), Math.max(1, longest)));
        }
    }

    /** The leads that look like those of other talks, most of which are not told of yet. */
    private static List<RetoldLead> alike(Page page, List<RetoldLead> leads) {
        Map<String, List<RetoldLead>> byLook = leads.stream().collect(Collectors.groupingBy(RetoldLead::look));
        byLook.values().removeIf(alike -> {
            List<Finding> talks = alike.stream().map(RetoldLead::talk).distinct().toList();
            // What a photo shows may stand above it as well.
            return !alike.get(0).isLife() && talks.size() < FEWEST
                    || alike.get(0).isCaption() && 2 * talks.stream().filter(t -> isUntold(page, t)).count() < talks.size();
        });
        return leads.stream().filter(l -> byLook.containsKey(l.look())).toList();
    }

    private static boolean isUntold(Page page, Finding talk) {
        return talk.body().stream().allMatch(p -> page.topic(p.unit()) == Topic.SPEAKERS);
    }

    /** What stands below a lead, up to the next one or what else ends it. */
    private static List<Piece> told(Page page, RetoldLead lead, int next) {
        List<Piece> pieces = new ArrayList<>();
        if (lead.from() < lead.unit().text().length()) {
            pieces.add(new Piece(lead.unit().index(), lead.from(), lead.unit().text().length()));
        }
        for (int i = lead.unit().index() + 1; i < next && goesOn(page, lead, page.unit(i)); i++) {
            Unit unit = page.unit(i);
            if (unit.isProse() && Label.of(unit.text()).isPresent()) {
                return List.of();
            }
            if (unit.isProse() && !saysWho(page, unit, lead, pieces.isEmpty())) {
                pieces.add(Piece.all(unit));
            }
        }
        return pieces;
    }

    private static boolean goesOn(Page page, RetoldLead lead, Unit unit) {
        return !ends(lead, unit) && page.topic(unit.index()).mayHoldTalks() && !(unit.isProse() && Closings.isClosing(unit.text())) && page.besideTime(unit).isEmpty();
    }

    private static boolean ends(RetoldLead lead, Unit unit) {
        if (lead.unit().shape() == Shape.ITEM) {
            return unit.shape() != Shape.ITEM || unit.level() <= lead.unit().level() && (!lead.isItem() || RetoldLead.headsPoints(unit));
        }
        boolean heads = unit.isHeading() ? !lead.unit().isHeading() || unit.level() <= lead.unit().level()
                : unit.isStressed() && (lead.unit().isStressed() || lead.isParagraph());
        return heads || unit.isDivider() || unit.shape() == Shape.ROW;
    }

    /** Whether the first line below a lead only says who speaks. */
    private static boolean saysWho(Page page, Unit unit, RetoldLead lead, boolean first) {
        String text = unit.text();
        return first && text.length() <= LONGEST_WHO && text.indexOf('。') < 0
                && (lead.talk().speakers().stream().anyMatch(s -> text.contains(s.name())) || Workplace.is(text, page.organizations()));
    }

    private static List<Finding> assigned(List<Finding> found, Map<Finding, List<Piece>> told) {
        Map<Integer, Finding> owner = new HashMap<>();
        told.forEach((talk, pieces) -> pieces.forEach(p -> owner.put(p.unit(), talk)));
        Map<Finding, Finding> result = new HashMap<>();
        Set<Finding> gone = new HashSet<>();
        for (Finding talk : told.keySet()) {
            Finding whole = talk;
            for (Finding other : found) {
                boolean within = other != talk && other.standing() == Standing.TALK && !told.containsKey(other) && !other.body().isEmpty()
                        && other.body().stream().allMatch(p -> owner.get(p.unit()) == talk)
                        && other.kind() == talk.kind() && (other.speakers().isEmpty() || other.sharesSpeaker(talk));
                if (within) {
                    whole = whole.and(other);
                    gone.add(other);
                }
            }
            result.put(talk, whole);
        }
        List<Finding> all = new ArrayList<>();
        for (Finding f : found) {
            if (!gone.contains(f)) {
                all.add(without(result.getOrDefault(f, f), f, owner, told.getOrDefault(f, List.of())));
            }
        }
        return all;
    }

    private static Finding without(Finding whole, Finding f, Map<Integer, Finding> owner, List<Piece> own) {
        List<Piece> body = new ArrayList<>(whole.body().stream().filter(p -> !owner.containsKey(p.unit())).toList());
        body.addAll(own);
        List<Piece> bio = whole.bio().stream().filter(p -> !owner.containsKey(p.unit())).toList();
        return new Finding(whole.rule(), whole.kind(), whole.title(), whole.speakers(), whole.start(), body, bio, whole.image(), whole.standing());
    }
}
