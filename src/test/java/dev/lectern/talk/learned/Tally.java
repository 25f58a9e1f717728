package dev.lectern.talk.learned;

import dev.lectern.talk.name.Organizations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many stretches of a tag there are, were told, and were told rightly to the character. */
record Tally(Map<Tag, int[]> counts) {
    private static final int WANTED = 0;
    private static final int TOLD = 1;
    private static final int RIGHT = 2;

    static Tally of(Tagger tagger, List<Passage> passages) {
        Map<Tag, int[]> counts = new EnumMap<>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(tag, new int[RIGHT + 1]);
        }
        for (Passage passage : passages) {
            passage.named().forEach(n -> counts.get(n.tag())[WANTED]++);
            for (Named told : tagger.tag(passage.text(), Organizations.KNOWN)) {
                counts.get(told.tag())[TOLD]++;
                counts.get(told.tag())[RIGHT] += passage.named().stream().anyMatch(n -> n.tag() == told.tag() && n.from() == told.from() && n.to() == told.to()) ? 1 : 0;
            }
        }
        return new Tally(counts);
    }

    /** The harmonic mean of precision and recall. */
    double f1(Tag tag) {
        int[] c = counts.get(tag);
        return 2.0 * c[RIGHT] / Math.max(1, c[WANTED] + c[TOLD]);
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder();
        counts.forEach((tag, c) -> told.append(String.format("%s %.3f (%d of %d, %d told); ", tag, f1(tag), c[RIGHT], c[WANTED], c[TOLD])));
        return told.toString();
    }
}
