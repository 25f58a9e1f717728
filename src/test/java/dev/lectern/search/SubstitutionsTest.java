package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {
    private static final List<String> CHARACTERS = List.of("林", "夏", "舟", "𠮷");

    /** Every text of up to four of these characters, beside every other one. */
    @Test
    void takesTheTextsThatDifferInSoManyCharacters() {
        List<String> texts = texts(4);
        for (String text : texts.stream().filter(t -> t.length() > 2).toList()) {
            for (int most = 0; most <= 2; most++) {
                int others = most;
                Automaton automaton = Substitutions.upTo(most, text.codePoints().toArray());
                assertThat(automaton.isDeterministic()).isTrue();
                CharacterRunAutomaton taken = new CharacterRunAutomaton(Operations.removeDeadStates(automaton));
                assertThat(texts.stream().filter(taken::run).toList()).as("%s, %d", text, most)
                        .isEqualTo(texts.stream().filter(t -> Vocabulary.differsIn(t, text) <= others).toList());
            }
        }
    }

    private static List<String> texts(int longest) {
        return longest == 0 ? List.of("") : Stream.concat(Stream.of(""), texts(longest - 1).stream()
                .flatMap(rest -> CHARACTERS.stream().map(c -> c + rest))).distinct().collect(Collectors.toList());
    }
}
