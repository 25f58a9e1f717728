package dev.lectern.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.Explanation;
import dev.lectern.talk.Explanation.Sureness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code lectern explain} says of its being sure is borne out by the golden posts. */
class SurenessTest {

    @Test
    void isRightMoreOftenWhereItIsSurer() throws IOException {
        Map<Sureness, List<Boolean>> perfect = new EnumMap<>(Sureness.class);
        for (GoldenCase golden : GoldenCase.all()) {
            Answer answer = Answer.read(golden.expected());
            Explanation explanation = golden.explain();
            var pairs = Pairing.of(answer.talks(), explanation.talks().stream().map(Explanation.Talk::document).toList());
            for (Explanation.Talk talk : explanation.talks()) {
                boolean right = pairs.entrySet().stream().anyMatch(p -> p.getValue().equals(talk.document())
                        && Field.OF_A_PERFECT_TALK.stream().allMatch(f -> f.isRight(p.getKey(), p.getValue())));
                perfect.computeIfAbsent(talk.sure(), s -> new ArrayList<>()).add(right);
            }
        }
        assertThat(rate(perfect, Sureness.SURE)).as("%s", perfect).isGreaterThan(rate(perfect, Sureness.LIKELY));
        assertThat(rate(perfect, Sureness.LIKELY)).as("%s", perfect).isGreaterThan(rate(perfect, Sureness.DOUBTFUL));
    }

    private static double rate(Map<Sureness, List<Boolean>> perfect, Sureness sureness) {
        List<Boolean> talks = perfect.getOrDefault(sureness, List.of());
        assertThat(talks).as("%s talks", sureness).isNotEmpty();
        return (double) talks.stream().filter(right -> right).count() / talks.size();
    }
}
