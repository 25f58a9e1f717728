package dev.lectern.talk.regex;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A {@link java.util.regex.Matcher} of a {@link Pattern}: it has Java's only from where that may find something. */
public final class Matcher implements MatchResult {
    /** Where more characters than one in so many may start a match, Java's own search is quicker. */
    private static final int SPARSE = 4;
    private static final int TRIES = 3;

    private final Pattern pattern;
    private final String text;
    private java.util.regex.@Nullable Matcher engine;
    private int start;
    private int end;
    /** Whether {@link #region} was asked for, and for less than all: its bounds are taken for those of the text. */
    private boolean region;
    private boolean transparent;
    /** Where the search goes on; behind the end where it is over. */
    private int next;
    /** Whether Java's own search is under way, which knows itself where to go on. */
    private boolean left;

    Matcher(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
        this.end = text.length();
    }

    /** @see java.util.regex.Matcher#find() */
    public boolean find() {
        boolean found = next <= end && mayBeLast() && (pattern.isAnchored() ? findAtStart() : mayBeBehind(next) && search());
        next = !found ? end + 1 : engine().end() + (engine().end() == engine().start() ? 1 : 0);
        return found;
    }

    /** A pattern that asks for the start of the text matches there or nowhere. */
    private boolean findAtStart() {
        return next == start && mayStart() && mayBeBehind(start) && at(start).lookingAt();
    }

    /** A pattern that asks for the end of the text matches there or nowhere. */
    private boolean mayBeLast() {
        return !pattern.isLast() || end > next && Pattern.isLineBreak(text.charAt(end - 1)) || pattern.needed().mayEnd(text, next, end);
    }

    private boolean search() {
        return left ? engine().find() : pattern.starts().mayJump(region, transparent) ? jump() : leave(next);
    }

    /** Whether the text has from a place on what each match needs. */
    private boolean mayBeBehind(int place) {
        return pattern.needed().isIn(text, place, transparent ? text.length() : end);
    }

    /** @see java.util.regex.Matcher#find(int) */
    public boolean find(int from) {
        if (from < 0 || from > text.length()) {
            throw new IndexOutOfBoundsException(from);
        }
        set(0, text.length(), false);
        next = from;
        return find();
    }

    private boolean jump() {
        int tries = 0;
        for (int i = nextStart(next); i >= 0; i = nextStart(i + 1)) {
            if (tries >= TRIES && i - next < SPARSE * tries) {
                return leave(i);
            }
            tries++;
            if (at(i).lookingAt()) {
                return true;
            }
            // A match starts with a whole character.
            i += Character.isHighSurrogate(text.charAt(i)) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1)) ? 1 : 0;
        }
        return false;
    }

    /** The first place from another on where a match may start; -1 where there is none. */
    private int nextStart(int from) {
        WordFinder first = pattern.needed().first();
        if (first != null) {
            return first.find(text, from, end);
        }
        Starts starts = pattern.starts();
        for (int i = from; i < end; i++) {
            if (starts.may(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean leave(int place) {
        left = true;
        return at(place).find();
    }

    /** Java's, set to a place; unless a region bounds it, it sees the text before that, and the text starts where it starts. */
    private java.util.regex.Matcher at(int place) {
        return engine().useTransparentBounds(!region || transparent).useAnchoringBounds(region).region(place, end);
    }

    /** @see java.util.regex.Matcher#matches() */
    public boolean matches() {
        Pattern sought = pattern.sought();
        if (!region && sought != null && pattern.takesAll(text)) {
            return sought.matcher(text).find();
        }
        return mayStart() && pattern.needed().mayEnd(text, start, end) && mayBeBehind(start) && at(start).matches();
    }

    /** @see java.util.regex.Matcher#lookingAt() */
    public boolean lookingAt() {
        return mayStart() && (end - start < Fingerprint.SHORTEST ? mayBeBehind(start) : pattern.needed().mayBeIn(text, start, end)) && at(start).lookingAt();
    }

    private boolean mayStart() {
        WordFinder first = pattern.needed().first();
        return first != null ? first.isAt(text, start, end) : start == end || pattern.starts().may(text.charAt(start));
    }

    /** @see java.util.regex.Matcher#region(int, int) */
    public Matcher region(int from, int to) {
        if (from < 0 || from > to || to > text.length()) {
            throw new IndexOutOfBoundsException(from + " to " + to);
        }
        set(from, to, from > 0 || to < text.length());
        return this;
    }

    private void set(int from, int to, boolean bounds) {
        start = from;
        end = to;
        next = from;
        region = bounds;
        left = false;
    }

    /** @see java.util.regex.Matcher#useTransparentBounds(boolean) */
    public Matcher useTransparentBounds(boolean bounds) {
        transparent = bounds;
        return this;
    }

    /** @see java.util.regex.Matcher#hitEnd() */
    public boolean hitEnd() {
        return engine == null || engine.hitEnd();
    }

    /** @see java.util.regex.Matcher#quoteReplacement(String) */
    public static String quoteReplacement(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    /** @see java.util.regex.Matcher#results() */
    public Stream<MatchResult> results() {
        return find(0) ? pattern.engine().matcher(text).results() : Stream.of();
    }

    /** @see java.util.regex.Matcher#replaceAll(String) */
    public String replaceAll(String replacement) {
        return find(0) ? pattern.engine().matcher(text).replaceAll(replacement) : text;
    }

    /** @see java.util.regex.Matcher#replaceAll(Function) */
    public String replaceAll(Function<MatchResult, String> replacer) {
        return find(0) ? pattern.engine().matcher(text).replaceAll(replacer) : text;
    }

    /** @see java.util.regex.Matcher#replaceFirst(String) */
    public String replaceFirst(String replacement) {
        return find(0) ? pattern.engine().matcher(text).replaceFirst(replacement) : text;
    }

    @Override
    public int start() {
        return engine().start();
    }

    @Override
    public int start(int group) {
        return engine().start(group);
    }

    @Override
    public int end() {
        return engine().end();
    }

    @Override
    public int end(int group) {
        return engine().end(group);
    }

    @Override
    public String group() {
        return engine().group();
    }

    @Override
    public String group(int group) {
        return engine().group(group);
    }

    @Override
    public int groupCount() {
        return engine().groupCount();
    }

    private java.util.regex.Matcher engine() {
        if (engine == null) {
            engine = pattern.engine().matcher(text);
        }
        return engine;
    }
}
