package dev.lectern.talk.regex;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text has to have, somewhere, for a pattern to match in it: one of some words, or else a mark. */
final class Needed {
    private static final int MAY_FOLD_ALL_LETTERS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final @Nullable WordFinder words;
    private final @Nullable Starts mark;

    Needed(String regex, int flags) {
        boolean folds = (flags & MAY_FOLD_ALL_LETTERS) != 0;
        Set<String> told = folds ? null : Literals.of(regex);
        words = told == null ? null : new WordFinder(told);
        String token = told == null ? Tokens.needed(regex) : null;
        mark = token == null ? null : new Starts(Pattern.compile(token, flags));
    }

    /** Whether it stands between two places; true where the pattern does not tell what it needs. */
    boolean isIn(String text, int from, int to) {
        if (words != null) {
            return words.isIn(text, from, to);
        }
        int at = from;
        while (mark != null && at < to && !mark.may(text.charAt(at))) {
            at++;
        }
        return mark == null || at < to;
    }
}
