package dev.lectern.talk.whole;

import dev.lectern.talk.Explanation.Field;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.finding.Finding;
import dev.lectern.talk.finding.Finding.Piece;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.line.Unit.Shape;
import dev.lectern.talk.page.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The units from which each field of a talk was read.
 *
 * <p>Body and bio know their own; for the others it is told by looking for the words where the talk was found: first in the
 * units that belong to it, then in captions, then anywhere.
 */
public final class Evidence {
    /** Lines that stand no further from a talk may be about it. */
    private static final int NEAR = 4;

    private final Page page;
    private final Finding talk;
    private final List<Unit> own;

    private Evidence(Trace trace, Finding talk) {
        this.page = trace.page();
        this.talk = talk;
        this.own = ownUnits(trace, talk);
    }

    /** The indexes of the units, by field; without fields that no unit tells. */
    public static Map<Field, SortedSet<Integer>> of(Trace trace, Finding talk) {
        return new Evidence(trace, talk).fields();
    }

    /** Units that the findings of the talk span, those between included. */
    private static List<Unit> ownUnits(Trace trace, Finding talk) {
        SortedSet<Integer> own = new TreeSet<>();
        for (Finding part : Stream.concat(Stream.of(talk), trace.findingsOf(talk).stream()).toList()) {
            own.add(part.start());
            Stream.concat(part.body().stream(), part.bio().stream()).forEach(p -> own.add(p.unit()));
        }
        List<Integer> told = List.copyOf(own);
        for (int i = 1; i < told.size(); i++) {
            for (int u = told.get(i - 1) + 1; u < told.get(i) && told.get(i) - told.get(i - 1) <= NEAR; u++) {
                own.add(u);
            }
        }
        return own.stream().map(trace.page()::unit).toList();
    }

    private Map<Field, SortedSet<Integer>> fields() {
        Map<Field, SortedSet<Integer>> units = new EnumMap<>(Field.class);
        put(units, Field.TITLE, title());
        put(units, Field.SPEAKER, talk.speakers().stream().flatMap(s -> Stream.concat(near(u -> tells(u, s.name())), captions(s))).toList());
        put(units, Field.ORGANIZATION, talk.speakers().stream().flatMap(s -> organization(s).stream()).toList());
        put(units, Field.BODY, talk.body().stream().map(Piece::unit).toList());
        put(units, Field.BIO, talk.bio().stream().map(Piece::unit).toList());
        put(units, Field.IMAGE, image());
        return units;
    }

    private static void put(Map<Field, SortedSet<Integer>> units, Field field, List<Integer> found) {
        if (!found.isEmpty()) {
            units.put(field, new TreeSet<>(found));
        }
    }

    /** Captions around the talk that name its speaker. */
    private Stream<Integer> captions(Speaker speaker) {
        return page.units().stream().filter(u -> u.shape() == Shape.CAPTION && isClose(u) && tells(u, speaker.name())).map(Unit::index);
    }

    private List<Integer> title() {
        return near(u -> tells(u, talk.title())).limit(2).toList();
    }

    private List<Integer> organization(Speaker speaker) {
        if (speaker.organization() == null) {
            return List.of();
        }
        List<Integer> both = near(u -> tells(u, speaker.organization()) && tells(u, speaker.name())).limit(1).toList();
        return both.isEmpty() ? near(u -> tells(u, speaker.organization())).limit(1).toList() : both;
    }

    private List<Integer> image() {
        List<Integer> found = new ArrayList<>();
        int middle = own.get(own.size() / 2).index();
        page.units().stream().filter(u -> u.isMedia() && u.target().equals(talk.image())).map(Unit::index)
                .min(java.util.Comparator.comparingInt(u -> Math.abs(u - middle))).ifPresent(found::add);
        return found;
    }

    /** Units of the talk that pass the test; where none does, the lines around it and captions; where none does, any. */
    private Stream<Integer> near(Predicate<Unit> test) {
        List<Integer> here = own.stream().filter(test).map(Unit::index).toList();
        if (!here.isEmpty()) {
            return here.stream();
        }
        List<Integer> close = page.units().stream().filter(u -> isClose(u) && test.test(u)).map(Unit::index).toList();
        return close.isEmpty() ? page.units().stream().filter(test).map(Unit::index).limit(1) : close.stream();
    }

    private boolean isClose(Unit unit) {
        boolean around = unit.index() >= own.get(0).index() - NEAR && unit.index() <= own.get(own.size() - 1).index() + NEAR;
        return around && (unit.shape() == Shape.CAPTION || unit.isProse() || unit.isHeading());
    }

    static boolean tells(Unit unit, @Nullable String words) {
        return words != null && !unit.isMedia() && bare(unit.text()).contains(bare(words));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000《》“”\"「」『』]", "");
    }
}
