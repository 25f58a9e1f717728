package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Fold;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TitlePiecesTest {

    @ParameterizedTest
    @MethodSource("dev.lectern.search.Corpus#all")
    void everyPieceOfATitleFindsIt(Corpus corpus) {
        Map<String, String> titles = corpus.talks().stream().filter(talk -> talk.title() != null)
                .collect(Collectors.toMap(TalkDocument::id, talk -> Fold.key(talk.title())));
        Set<String> pieces = new TreeSet<>();
        corpus.talks().forEach(talk -> addPieces(talk.title(), pieces));
        assertThat(pieces).hasSizeGreaterThan(1000);
        for (String piece : pieces) {
            Set<String> holders = titles.entrySet().stream().filter(title -> title.getValue().contains(Fold.key(piece)))
                    .map(Map.Entry::getKey).collect(Collectors.toSet());
            Set<String> found = corpus.find(piece).stream().map(TalkDocument::id).collect(Collectors.toSet());
            if (holders.size() <= 10) {
                assertThat(found).as("hits for %s", piece).containsAll(holders);
            } else {
                assertThat(holders).as("holders of %s", piece).containsAll(found);
            }
        }
    }

    /** All pieces of two to four characters that cross no punctuation. */
    private static void addPieces(String title, Set<String> pieces) {
        for (String run : title == null ? new String[0] : title.split("[\\p{P}\\p{S}\\s]+")) {
            int[] characters = run.codePoints().toArray();
            for (int length = 2; length <= 4; length++) {
                for (int at = 0; at + length <= characters.length; at++) {
                    pieces.add(new String(characters, at, length));
                }
            }
        }
    }
}
