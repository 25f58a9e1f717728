package dev.lectern.talk.whole;

import dev.lectern.post.Block;
import dev.lectern.talk.Explanation.Field;
import dev.lectern.talk.Explanation.Line;
import dev.lectern.talk.Explanation.Unused;
import dev.lectern.talk.Explanation.Use;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.finding.RuleName;
import dev.lectern.talk.line.Closings;
import dev.lectern.talk.line.Label;
import dev.lectern.talk.line.Logistics;
import dev.lectern.talk.line.TimeRange;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import dev.lectern.talk.people.TableColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells line by line what a page was taken for. */
public final class Lines {
    private final Trace trace;
    private final Page page;
    private final List<Finding> talks;
    private final List<Map<Field, SortedSet<Integer>>> evidence;
    private final List<Speaker> people;
    private final int first;
    private final int last;

    private Lines(Trace trace, List<Map<Field, SortedSet<Integer>>> evidence) {
        this.trace = trace;
        this.page = trace.page();
        this.talks = trace.breaking().talks();
        this.people = trace.breaking().people();
        this.evidence = evidence;
        SortedSet<Integer> used = new TreeSet<>();
        evidence.forEach(e -> e.values().forEach(used::addAll));
        this.first = used.isEmpty() ? page.size() : used.first();
        this.last = used.isEmpty() ? -1 : used.last();
    }

    /** @param evidence of each talk, in the order of the talks */
    public static List<Line> of(Trace trace, List<Map<Field, SortedSet<Integer>>> evidence) {
        Lines lines = new Lines(trace, evidence);
        return trace.page().units().stream().flatMap(u -> lines.of(u).stream()).toList();
    }

    /** A unit as one line, or as several where its parts belong to different talks. */
    private List<Line> of(Unit unit) {
        List<Integer> cuts = cuts(unit);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            String text = unit.text().substring(from, to).strip();
            if (!text.isEmpty()) {
                lines.add(line(unit, page.written(unit.index(), from, to).strip(), uses(unit, from, to, text, cuts.size() == 2)));
            }
        }
        return lines.isEmpty() ? List.of(line(unit, unit.target(), uses(unit, 0, 0, "", true))) : lines;
    }

    private List<Integer> cuts(Unit unit) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(0, unit.text().length()));
        for (Finding talk : talks) {
            for (List<Piece> pieces : List.of(talk.body(), talk.bio())) {
                pieces.stream().filter(p -> p.unit() == unit.index()).forEach(p -> cuts.addAll(List.of(start(unit, p), p.to())));
            }
        }
        return List.copyOf(cuts);
    }

    /** Where a piece starts; the label before it is shown with it. */
    private static int start(Unit unit, Piece piece) {
        return Label.of(unit.text()).filter(l -> l.from() == piece.from()).isPresent() ? 0 : piece.from();
    }

    private Line line(Unit unit, String text, List<Use> uses) {
        return new Line(unit.line(), (unit.shape() == Shape.REPEATED ? Shape.TEXT : unit.shape()).name().toLowerCase(Locale.ROOT), unit.isMedia() ? unit.target() : text,
                rule(unit, uses), uses, uses.isEmpty() ? unused(unit) : null);
    }

    private @Nullable String rule(Unit unit, List<Use> uses) {
        String rule = trace.ruleOf(unit.index());
        if (uses.isEmpty() || uses.get(0).talk() == 0) {
            return rule;
        }
        List<String> rules = trace.rulesOf(talks.get(uses.get(0).talk() - 1)).stream().map(RuleName::words).toList();
        return rule != null && rules.contains(rule) ? rule : rules.get(0);
    }

    private List<Use> uses(Unit unit, int from, int to, String text, boolean whole) {
        List<Use> uses = new ArrayList<>();
        for (int t = 0; t < talks.size(); t++) {
            for (Field field : Field.values()) {
                if (isUsed(t, field, unit, from, to, text, whole)) {
                    uses.add(new Use(t + 1, field));
                }
            }
        }
        if (uses.isEmpty() && people.stream().anyMatch(p -> text.contains(p.name()))) {
            uses.add(new Use(0, Field.GUEST));
        }
        return uses;
    }

    private boolean isUsed(int talk, Field field, Unit unit, int from, int to, String text, boolean whole) {
        Finding f = talks.get(talk);
        SortedSet<Integer> units = evidence.get(talk).getOrDefault(field, new TreeSet<>());
        return units.contains(unit.index()) && switch (field) {
            case BODY -> holds(f.body(), unit, from, to);
            case BIO -> holds(f.bio(), unit, from, to);
            case SPEAKER -> whole || f.speakers().stream().anyMatch(s -> text.contains(s.name()));
            case ORGANIZATION -> whole || f.speakers().stream().anyMatch(s -> s.organization() != null && text.contains(s.organization()));
            case TITLE -> whole || f.title() != null && text.contains(f.title());
            case IMAGE, GUEST -> true;
        };
    }

    private static boolean holds(List<Piece> pieces, Unit unit, int from, int to) {
        return pieces.stream().anyMatch(p -> p.unit() == unit.index() && start(unit, p) <= from && p.to() >= to);
    }

    private @Nullable Unused unused(Unit unit) {
        if (unit.isMedia()) {
            return Unused.PICTURE;
        }
        if (unit.isDivider() || unit.shape() == Shape.CAPTION) {
            return unit.shape() == Shape.CAPTION ? Unused.CAPTION : unit.shape() == Shape.RULE ? Unused.RULE : Unused.REPEATED;
        }
        if (unit.isHeading()) {
            return Unused.HEADING;
        }
        if (!page.topic(unit.index()).mayHoldTalks()) {
            return Unused.OTHER_SECTION;
        }
        return inRunningText(unit);
    }

    private Unused inRunningText(Unit unit) {
        if (Logistics.are(afterTime(unit.text()))) {
            return Unused.BREAK;
        }
        boolean head = unit.block() instanceof Block.TableRow row && TableColumns.ofHeader(row).isPresent();
        if (head || Label.of(unit.text()).filter(l -> l.from() == unit.text().length()).isPresent()) {
            return Unused.LABEL;
        }
        if (trace.isRead(unit.index())) {
            return Unused.NO_TALK;
        }
        if (unit.index() < first) {
            return Unused.BEFORE_TALKS;
        }
        return Closings.isClosing(unit.text()) ? Unused.FAREWELL : unit.index() > last ? Unused.AFTER_TALKS : Unused.BETWEEN_TALKS;
    }

    private static String afterTime(String text) {
        String line = text.replace('\t', ' ');
        return TimeRange.read(line).map(t -> line.substring(t.end())).orElse(line).strip();
    }
}
