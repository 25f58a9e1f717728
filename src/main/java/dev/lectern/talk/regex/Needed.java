package dev.lectern.talk.regex;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a text has to have, somewhere, for a pattern to match in it: words, or else a mark. */
final class Needed {
    private static final int MAY_FOLD_ALL_LETTERS = Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final List<WordFinder> words;
    private final @Nullable WordFinder first;
    private final @Nullable Starts mark;

    Needed(String regex, int flags) {
        Literals told = (flags & MAY_FOLD_ALL_LETTERS) != 0 ? Literals.NONE : Literals.of(regex);
        first = told.first().isEmpty() ? null : new WordFinder(told.first());
        words = told.needed().stream().map(WordFinder::new).toList();
        String token = told.needed().isEmpty() && first == null ? Tokens.needed(regex) : null;
        mark = token == null ? null : new Starts(Pattern.compile(token, flags));
    }

    /** Whether it stands between two places; true where the pattern does not tell what it needs. */
    boolean isIn(String text, int from, int to) {
        boolean asks = !words.isEmpty() || first != null;
        if (asks && to - from >= Fingerprint.SHORTEST && !mayBeIn(Fingerprint.of(text))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).find(text, from, to) < 0) {
                return false;
            }
        }
        int at = from;
        while (mark != null && at < to && !mark.may(text.charAt(at))) {
            at++;
        }
        return mark == null || at < to;
    }

    private boolean mayBeIn(Fingerprint print) {
        boolean may = first == null || first.mayBeIn(print);
        for (int i = 0; i < words.size() && may; i++) {
            may = words.get(i).mayBeIn(print);
        }
        return may;
    }

    /** The words of which every match starts with one; null where they are not known. */
    @Nullable WordFinder first() {
        return first;
    }
}
