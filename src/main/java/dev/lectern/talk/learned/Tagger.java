package dev.lectern.talk.learned;

import dev.lectern.talk.name.Organizations;
import java.util.ArrayList;
import java.util.List;

/** Tells who speaks in a sentence, of which house and as what, by weights learned from passages. */
public final class Tagger {
    private final Weights weights;

    Tagger(Weights weights) {
        this.weights = weights;
    }

    /** With the weights that come with us. */
    public static Tagger learned() {
        return Learned.TAGGER;
    }

    /** Read when first asked for. */
    private static final class Learned {
        static final Tagger TAGGER = new Tagger(Weights.read());
    }

    /** What the sentence names, in order. */
    public List<Named> tag(String sentence, Organizations known) {
        Tokens tokens = Tokens.of(sentence);
        if (tokens.size() == 0) {
            return List.of();
        }
        Lattice lattice = new Lattice(new Glimpse(tokens, known), weights);
        int[] labels = lattice.best();
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (Tag.isFirst(labels[i])) {
                int end = i + 1;
                while (end < labels.length && labels[end] == labels[i] + 1) {
                    end++;
                }
                Tag tag = Tag.of(labels[i]);
                double speaker = chance(lattice, Tag.SPEAKER, i, end);
                double person = speaker + chance(lattice, Tag.PERSON, i, end);
                found.add(new Named(tag, tokens.from()[i], tokens.to()[end - 1], tag == Tag.SPEAKER ? speaker : chance(lattice, tag, i, end), person));
            }
        }
        return found;
    }

    /** How likely it is that a tag holds for all of these tokens and not for the next. */
    private static double chance(Lattice lattice, Tag tag, int from, int to) {
        double least = lattice.chance(from, tag.first());
        for (int i = from + 1; i < to; i++) {
            least = Math.min(least, lattice.chance(i, tag.first() + 1));
        }
        return to < lattice.size() ? Math.min(least, 1 - lattice.chance(to, tag.first() + 1)) : least;
    }
}
