package dev.lectern.talk.page;

import dev.lectern.post.Prose;
import dev.lectern.post.Prose.Span;
import dev.lectern.talk.line.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words by which a page addresses people beside their names, which say nothing else and which no rule sees: {@code 张三|老师|（某某科技）},
 * {@code 讲师：李四| 同学}, {@code |Dr. |Jane Doe (Acme)}.
 *
 * <p>Taken away only beside a whole name. Who is called but so, as 张老师, keeps it: it is part of the name; and so does who does
 * something in a sentence, for there it tells that a name ends.
 */
final class FormsOfAddress {
    /**
     * What was taken away.
     *
     * @param at where the rules read on, in what they read
     * @param length of what the post writes there besides
     * @param before whether that stands before a name, not behind it
     */
    private record Cut(int at, int length, boolean before) {}

    private final Map<Integer, List<Cut>> cuts = new HashMap<>();
    private final Addressing addressing;

    private FormsOfAddress(Addressing addressing) {
        this.addressing = addressing;
    }

    /** Takes them away. */
    static FormsOfAddress remove(List<Unit> units) {
        FormsOfAddress all = new FormsOfAddress(new Addressing(units));
        units.replaceAll(all::without);
        return all;
    }

    private Unit without(Unit unit) {
        List<Cut> found = unit.shape() == Unit.Shape.CODE ? List.of() : in(unit.text());
        if (found.isEmpty()) {
            return unit;
        }
        cuts.put(unit.index(), found);
        return Simplified.reworded(unit, p -> without(p, in(p.text())));
    }

    private List<Cut> in(String text) {
        List<Cut> found = new ArrayList<>();
        int gone = 0;
        for (Addressing.Spot spot : addressing.in(text)) {
            found.add(new Cut(spot.start() - gone, spot.end() - spot.start(), spot.before()));
            gone += spot.end() - spot.start();
        }
        return found;
    }

    private static Prose without(Prose prose, List<Cut> found) {
        if (found.isEmpty()) {
            return prose;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Cut c : found) {
            int to = from + c.at() - text.length();
            text.append(prose.text(), from, to);
            from = to + c.length();
        }
        text.append(prose.text(), from, prose.text().length());
        List<Span> spans = new ArrayList<>();
        for (Span s : prose.spans()) {
            int start = read(found, s.start());
            int end = read(found, s.end());
            if (end > start) {
                spans.add(new Span(s.kind(), start, end, s.target()));
            }
        }
        return new Prose(text.toString(), spans, prose.asked());
    }

    /** Where the rules read what the post writes at a place. */
    private static int read(List<Cut> found, int place) {
        int at = place;
        for (Cut c : found) {
            at -= Math.clamp(at - c.at(), 0, c.length());
        }
        return at;
    }

    /** Where the post writes what the rules read from a place on, or up to it; how somebody is addressed there goes with their name. */
    int written(int unit, int place) {
        int at = place;
        for (Cut c : cuts.getOrDefault(unit, List.of())) {
            at += c.at() < place || c.at() == place && !c.before() ? c.length() : 0;
        }
        return at;
    }

    /** The same of a name, with which that does not go. @param starts whether the name starts there */
    int named(int unit, int place, boolean starts) {
        int at = place;
        for (Cut c : cuts.getOrDefault(unit, List.of())) {
            at += c.at() < place || starts && c.at() == place ? c.length() : 0;
        }
        return at;
    }

    /** Whether behind what the rules read up to a place the post addresses somebody. */
    boolean isAddressed(int unit, int place) {
        return cuts.getOrDefault(unit, List.of()).stream().anyMatch(c -> !c.before() && c.at() == place);
    }

    /** Names of the usual shape by which people are addressed. */
    Set<String> people() {
        return addressing.people();
    }
}
