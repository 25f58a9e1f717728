package dev.lectern.golden;

import dev.lectern.golden.Answer.Talk;
import dev.lectern.talk.TalkDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which talk that was found is which of the answer's: the likeliest pair first, each talk in one pair at most. */
final class Pairing {
    /** Talks without a speaker in common are the same only where their titles are nearly so. */
    private static final double SAME_TITLE = 0.85;
    private static final double PHRASE = 0.3;

    private Pairing() {}

    private record Pair(double affinity, Talk answer, TalkDocument found) {}

    static Map<Talk, TalkDocument> of(List<Talk> answers, List<TalkDocument> found) {
        List<Pair> pairs = new ArrayList<>();
        answers.forEach(a -> found.forEach(f -> pairs.add(new Pair(affinity(a, f), a, f))));
        pairs.sort(Comparator.comparingDouble(Pair::affinity).reversed());
        Map<Talk, TalkDocument> paired = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.affinity > 0 && !paired.containsKey(pair.answer) && !paired.containsValue(pair.found)) {
                paired.put(pair.answer, pair.found);
            }
        }
        return paired;
    }

    private static double affinity(Talk answer, TalkDocument found) {
        Set<String> names = Field.names(found);
        long shared = answer.speakers().stream().filter(p -> p.names().stream().anyMatch(names::contains)).count();
        double people = answer.speakers().isEmpty() && names.isEmpty() ? 0
                : 2.0 * shared / (answer.speakers().size() + names.size() - shared);
        String title = Folded.of(found.title());
        double titles = title.isEmpty() ? 0 : answer.titles().stream().filter(t -> !t.isEmpty())
                .mapToDouble(t -> Folded.likeness(t, title)).max().orElse(0);
        if (shared == 0 && titles < SAME_TITLE) {
            return 0;
        }
        String told = Folded.of(found.body()) + Folded.of(found.bio());
        return people + titles + PHRASE * answer.bodyHas().stream().map(Folded::of).filter(told::contains).count();
    }
}
