package dev.lectern.talk.regex;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text has to have, somewhere, for a pattern to match in it: words, or else a mark. */
final class Needed {
    private static final int MAY_FOLD_ALL_LETTERS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final WordFinder[] words;
    private final @Nullable WordFinder first;
    private final @Nullable Endings last;
    private final @Nullable Starts mark;

    Needed(String regex, int flags) {
        Literals told = (flags & MAY_FOLD_ALL_LETTERS) != 0 ? Literals.NONE : Literals.of(regex);
        first = told.first().isEmpty() ? null : new WordFinder(told.first());
        last = told.last().isEmpty() ? null : new Endings(told.last());
        words = told.needed().stream().map(WordFinder::new).toArray(WordFinder[]::new);
        String token = told.needed().isEmpty() && first == null ? Tokens.needed(regex) : null;
        mark = token == null ? null : new Starts(Pattern.compile(token, flags));
    }

    /** Whether it stands between two places; true where the pattern does not tell what it needs. */
    boolean isIn(String text, int from, int to) {
        if (!mayBeIn(text, from, to)) {
            return false;
        }
        for (WordFinder word : words) {
            if (word.find(text, from, to) < 0) {
                return false;
            }
        }
        int at = from;
        while (mark != null && at < to && !mark.may(text.charAt(at))) {
            at++;
        }
        return mark == null || at < to;
    }

    /** The same as far as can be told without going through a long text. */
    boolean mayBeIn(String text, int from, int to) {
        if (to - from < Fingerprint.SHORTEST) {
            return true;
        }
        @Nullable Fingerprint print = words.length == 0 && first == null ? null : Fingerprint.of(text);
        return print == null || mayBeIn(print);
    }

    private boolean mayBeIn(Fingerprint print) {
        boolean may = first == null || first.mayBeIn(print);
        for (int i = 0; i < words.length && may; i++) {
            may = words[i].mayBeIn(print);
        }
        return may;
    }

    /** Whether a match may end at a place where it starts no sooner than at another. */
    boolean mayEnd(String text, int from, int end) {
        return last == null || last.isBefore(text, from, end);
    }

    /** The words of which every match starts with one; null where they are not known. */
    @Nullable WordFinder first() {
        return first;
    }
}
