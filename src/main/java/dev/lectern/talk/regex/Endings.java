package dev.lectern.talk.regex;

import java.util.Collection;

/** The words of which every match of a pattern ends with one, whichever the case of their ASCII letters. */
final class Endings {
    private static final int LISTS = 1 << 5;
    /** One for all, so that to find no words is to look nowhere else. */
    private static final String[] NONE = {};

    /** By their last character. */
    private final String[][] words = new String[LISTS][];

    /** @param all not empty, in small letters */
    Endings(Collection<String> all) {
        for (int i = 0; i < LISTS; i++) {
            int list = i;
            String[] listed = all.stream().filter(w -> w.charAt(w.length() - 1) % LISTS == list).toArray(String[]::new);
            words[i] = listed.length == 0 ? NONE : listed;
        }
    }

    /** Whether one of them ends at a place of a text, and starts no sooner than another. */
    boolean isBefore(String text, int from, int end) {
        for (String word : end > from ? words[Characters.small(text.charAt(end - 1)) % LISTS] : NONE) {
            if (word.length() <= end - from && WordFinder.isAt(text, end - word.length(), end, word)) {
                return true;
            }
        }
        return false;
    }
}
