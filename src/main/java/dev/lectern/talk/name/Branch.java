package dev.lectern.talk.name;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words that begin alike go on with: a trie, so that the longest word at a place of a text is found without cutting that out.
 *
 * @param keys the next characters, in order
 * @param branches one for each of these
 * @param isWord whether a word ends here
 */
record Branch(char[] keys, Branch[] branches, boolean isWord) {

    static Branch of(Collection<String> words) {
        Map<Character, Collection<String>> rests = words.stream().filter(w -> !w.isEmpty())
                .collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.mapping(w -> w.substring(1), Collectors.toCollection(java.util.ArrayList::new))));
        char[] keys = new char[rests.size()];
        Branch[] branches = new Branch[keys.length];
        int n = 0;
        for (Map.Entry<Character, Collection<String>> rest : rests.entrySet()) {
            keys[n] = rest.getKey();
            branches[n++] = of(rest.getValue());
        }
        return new Branch(keys, branches, words.contains(""));
    }

    /** Where words go on with this character; null where none does. */
    @Nullable Branch next(char c) {
        int at = Arrays.binarySearch(keys, c);
        return at < 0 ? null : branches[at];
    }
}
