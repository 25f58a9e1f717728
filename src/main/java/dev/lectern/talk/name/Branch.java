package dev.lectern.talk.name;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What words that begin alike go on with: a trie, so that the longest word at a place of a text is found without cutting that out.
 *
 * @param keys the next characters, each at the slot that it tells or at one behind
 * @param branches where one of these is, what follows it; elsewhere null
 * @param isWord whether a word ends here
 */
record Branch(char[] keys, @Nullable Branch[] branches, boolean isWord) {
    /** So many slots for each character: nearly every look-up is over with the first. */
    private static final int ROOM = 8;

    static Branch of(Collection<String> words) {
        Map<Character, Collection<String>> rests = words.stream().filter(w -> !w.isEmpty())
                .collect(Collectors.groupingBy(w -> w.charAt(0), TreeMap::new, Collectors.mapping(w -> w.substring(1), Collectors.toCollection(java.util.ArrayList::new))));
        int slots = Integer.highestOneBit(Math.max(1, rests.size() * ROOM));
        char[] keys = new char[slots];
        @Nullable Branch[] branches = new Branch[slots];
        rests.forEach((next, rest) -> {
            int at = next & slots - 1;
            while (branches[at] != null) {
                at = at + 1 & slots - 1;
            }
            keys[at] = next;
            branches[at] = of(rest);
        });
        return new Branch(keys, branches, words.contains(""));
    }

    /** Where words go on with this character; null where none does. */
    @Nullable Branch next(char c) {
        int last = keys.length - 1;
        for (int at = c & last; branches[at] != null; at = at + 1 & last) {
            if (keys[at] == c) {
                return branches[at];
            }
        }
        return null;
    }
}
