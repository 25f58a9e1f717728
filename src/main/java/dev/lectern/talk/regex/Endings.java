package dev.lectern.talk.regex;

import java.util.Collection;

/** The words of which every match of a pattern ends with one, whichever the case of their ASCII letters. */
final class Endings {
    private static final int LISTS = 1 << 6;

    /** By their last character. */
    private final String[][] words = new String[LISTS][];

    /** @param all not empty, in small letters */
    Endings(Collection<String> all) {
        for (int i = 0; i < LISTS; i++) {
            int list = i;
            words[i] = all.stream().filter(w -> w.charAt(w.length() - 1) % LISTS == list).toArray(String[]::new);
        }
    }

    /** Whether one of them ends at a place of a text, and starts no sooner than another. */
    boolean isBefore(String text, int from, int end) {
        for (String word : end > from ? words[Characters.small(text.charAt(end - 1)) % LISTS] : new String[0]) {
            if (word.length() <= end - from && WordFinder.isAt(text, end - word.length(), end, word)) {
                return true;
            }
        }
        return false;
    }
}
