package dev.lectern.talk.finding;

import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.talk.line.Unit;
import dev.lectern.talk.name.Workplace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A talk that a rule found, and the lines it was read from.
 *
 * @param rule by which it was found
 * @param title null where the lines give none
 * @param start the unit on which it starts
 * @param body pieces of units that tell of the talk
 * @param bio pieces of units that tell of the speaker
 * @param image as the post writes it; null where there is none
 * @param standing how much it says
 */
public record Finding(RuleName rule, Kind kind, @Nullable String title, List<Speaker> speakers, int start,
        List<Piece> body, List<Piece> bio, @Nullable String image, Standing standing) {

    private static final Comparator<Piece> READING = Comparator.comparingInt(Piece::unit).thenComparingInt(Piece::from);
    /** Of those that begin at one place the longest first. */
    private static final Comparator<Piece> LONGEST_FIRST = READING.thenComparing(Piece::to, Comparator.reverseOrder());

    public Finding {
        speakers = List.copyOf(speakers);
        body = inOrder(body);
        bio = inOrder(bio);
    }

    /** What a finding amounts to by itself. */
    public enum Standing {
        /** A talk was held or is going to be. */
        TALK,
        /** Somebody is introduced; a talk only if another finding says so. */
        PROFILE
    }

    /** Part of a unit's text. */
    public record Piece(int unit, int from, int to) {
        public boolean holds(Piece other) {
            return unit == other.unit && from <= other.from && other.to <= to;
        }

        public static Piece all(Unit unit) {
            return new Piece(unit.index(), 0, unit.text().length());
        }
    }

    public Finding withBody(List<Piece> pieces) {
        return new Finding(rule, kind, title, speakers, start, pieces, bio, image, standing);
    }

    /** This one without what its text has of some lines. @param units their indexes */
    public Finding without(Set<Integer> units) {
        return body.stream().anyMatch(p -> units.contains(p.unit())) ? withBody(body.stream().filter(p -> !units.contains(p.unit())).toList()) : this;
    }

    /** The same talk, given by others, or by those of whom more is known. */
    public Finding by(List<Speaker> people) {
        return new Finding(rule, kind, title, people, start, body, bio, image, standing);
    }

    public Finding titled(@Nullable String other) {
        return new Finding(rule, kind, other, speakers, start, body, bio, image, standing);
    }

    public Finding withImage(@Nullable String target) {
        return new Finding(rule, kind, title, speakers, start, body, bio, target, standing);
    }

    public boolean sharesSpeaker(Finding other) {
        for (Speaker speaker : speakers) {
            for (Speaker known : other.speakers) {
                if (known.name().equals(speaker.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** This one, completed by what the other knows besides. */
    public Finding and(Finding other) {
        return new Finding(rule, kind == Kind.TALK ? other.kind : kind, title == null ? other.title : title,
                people(other), Math.min(start, other.start), pieces(body, other.body), pieces(bio, other.bio),
                isTold(other) ? other.image : image == null ? other.image : image, standing == Standing.TALK ? standing : other.standing);
    }

    /** Whether the other tells the talk beside its picture, where this one only announces it. */
    private boolean isTold(Finding other) {
        return body.isEmpty() && !other.body.isEmpty() && other.image != null;
    }

    private List<Speaker> people(Finding other) {
        List<Speaker> all = new ArrayList<>();
        boolean alone = speakers.size() == 1 && other.speakers.size() == 1 && kind != Kind.PANEL;
        for (Speaker s : speakers) {
            all.add(other.speakers.stream().filter(o -> alone || o.name().equals(s.name())).findFirst().map(o -> complete(s, o)).orElse(s));
        }
        boolean more = all.isEmpty() || kind == Kind.PANEL || all.stream().allMatch(s -> other.speakers.stream().anyMatch(o -> o.name().equals(s.name())));
        if (more) {
            other.speakers.stream().filter(o -> all.stream().noneMatch(s -> s.name().equals(o.name()))).forEach(all::add);
        }
        return all;
    }

    public static Speaker complete(Speaker a, Speaker b) {
        return !Workplace.isUnknown(a) ? a : new Speaker(a.name(), b.organization(), a.role() == null ? b.role() : a.role());
    }

    /** In reading order: whoever is named last may be told of above. */
    private static List<Piece> inOrder(List<Piece> pieces) {
        for (int i = 1; i < pieces.size(); i++) {
            if (READING.compare(pieces.get(i - 1), pieces.get(i)) > 0) {
                return pieces.stream().sorted(READING).toList();
            }
        }
        return List.copyOf(pieces);
    }

    private static List<Piece> pieces(List<Piece> a, List<Piece> b) {
        Set<Piece> once = new LinkedHashSet<>(a);
        once.addAll(b);
        List<Piece> all = new ArrayList<>();
        // Of a line told whole by one rule, another may have told a clause: no piece that begins before it ends behind it.
        for (Piece piece : once.stream().sorted(LONGEST_FIRST).toList()) {
            if (all.isEmpty() || !all.get(all.size() - 1).holds(piece)) {
                all.add(piece);
            }
        }
        return all;
    }
}
