package dev.lectern.text;

import java.util.Set;
import java.util.stream.Collectors;

/** Words of questions that no talk is looked for by: 怎么, 的, how, the. They are in the index like all others. */
public final class StopWords {
    private static final Set<String> WORDS = Table.lines("stopwords.txt").stream()
            .flatMap(line -> java.util.Arrays.stream(line.split(" "))).collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    /** @param word folded */
    public static boolean contains(String word) {
        return WORDS.contains(word);
    }
}
