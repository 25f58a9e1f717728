package dev.lectern.talk.regex;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that a match of a pattern can start with: a prefilter. They are not read off the pattern but learned from
 * Java's own matcher, each character when it is first met: a text of this character alone either matches, or is too short to
 * tell ({@link Matcher#hitEnd}), or cannot be how a match starts.
 */
final class Starts {
    private static final int UNKNOWN = 0;
    private static final int NEVER = 1;
    private static final int PERHAPS = 2;
    private static final int FIRST_LEARNED = 64;
    /** What may stand before a character, as far as {@code \b} and {@code ^} tell it apart: nothing, a word, something else. */
    private static final String[] BEFORE = {"", "a", " "};

    private final Matcher whole;
    /** Of the pattern without what it asks of the text before. */
    private final Matcher ahead;
    private final boolean tells;
    private final boolean mayBeEmpty;
    private final boolean asksForStart;
    private final boolean looksBack;
    /** Two bits a character, by its number. Another thread may see fewer, and learn them again. */
    private byte[] learned = new byte[FIRST_LEARNED];

    Starts(Pattern pattern) {
        LookBehinds without = LookBehinds.removed(pattern.pattern());
        whole = matcher(pattern);
        ahead = without.regex().equals(pattern.pattern()) ? whole : matcher(Pattern.compile(without.regex(), pattern.flags()));
        tells = without.widens();
        asksForStart = Tokens.hasAny(pattern.pattern(), List.of("^", "\\A", "\\G"));
        looksBack = whole != ahead || Tokens.hasAny(pattern.pattern(), List.of("\\b", "\\B"));
        boolean empty = !tells;
        for (String before : BEFORE) {
            empty |= isMatch(whole, before, before.length()) || isMatch(ahead, before, before.length());
        }
        mayBeEmpty = empty;
    }

    private static Matcher matcher(Pattern pattern) {
        return pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
    }

    /**
     * Whether a search may go from place to place instead of trying all: not where a match may have no character at all, nor
     * where the pattern would take each place for the start of a region, or asks what of a region stands before it.
     */
    boolean mayJump(boolean inRegion, boolean transparent) {
        return !mayBeEmpty && (!inRegion || !asksForStart && (transparent || !looksBack));
    }

    /** Whether a match may start with this character; true more often than it has to be, never false where one does. */
    boolean may(char c) {
        int number = Alphabet.number(c);
        byte[] known = learned;
        int state = number >> 2 < known.length ? known[number >> 2] >> shift(number) & 3 : UNKNOWN;
        return (state == UNKNOWN ? learn(c, number) : state) == PERHAPS;
    }

    private static int shift(int number) {
        return (number & 3) << 1;
    }

    private synchronized int learn(char c, int number) {
        int state = isStart(c) ? PERHAPS : NEVER;
        if (number >> 2 >= learned.length) {
            learned = Arrays.copyOf(learned, Math.max(2 * learned.length, (number >> 2) + 1));
        }
        learned[number >> 2] |= (byte) (state << shift(number));
        return state;
    }

    private boolean isStart(char c) {
        boolean may = mayBeEmpty || !saysAll(c);
        for (int i = 0; i < BEFORE.length && !may; i++) {
            String text = BEFORE[i] + c;
            may = isMatch(whole, text, i) || whole.hitEnd() || isMatch(ahead, text, i) || ahead.hitEnd();
        }
        return may;
    }

    /** Half a character says nothing, and a mark belongs to whatever stands before it. */
    private static boolean saysAll(char c) {
        return switch (Character.getType(c)) {
            case Character.SURROGATE, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static boolean isMatch(Matcher matcher, String text, int from) {
        return matcher.reset(text).region(Math.min(from, 1), text.length()).lookingAt();
    }
}
