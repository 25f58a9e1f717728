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
    private boolean inRegion;
    private boolean transparent;
    private int next;

    Matcher(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    /** @see java.util.regex.Matcher#find() */
    public boolean find() {
        boolean found = inRegion ? engine().find() : next <= text.length() && findFrom(next);
        if (!inRegion) {
            next = !found ? text.length() + 1 : engine().end() + (engine().end() == engine().start() ? 1 : 0);
        }
        return found;
    }

    /** @see java.util.regex.Matcher#find(int) */
    public boolean find(int from) {
        if (from < 0 || from > text.length()) {
            throw new IndexOutOfBoundsException(from);
        }
        inRegion = false;
        next = from;
        return find();
    }

    private boolean findFrom(int from) {
        Starts starts = pattern.starts();
        if (starts.mayBeEmpty()) {
            return from(from).find();
        }
        int tries = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (starts.may(c)) {
                if (tries >= TRIES && i - from < SPARSE * tries) {
                    return from(i).find();
                }
                tries++;
                if (from(i).lookingAt()) {
                    return true;
                }
                // A match starts with a whole character.
                i += Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)) ? 1 : 0;
            }
        }
        return false;
    }

    /** Java's, set to a place; it sees the text before that, and the text starts where it starts. */
    private java.util.regex.Matcher from(int place) {
        return engine().useTransparentBounds(true).useAnchoringBounds(false).region(place, text.length());
    }

    /** @see java.util.regex.Matcher#matches() */
    public boolean matches() {
        Pattern sought = pattern.sought();
        if (!inRegion && sought != null && pattern.takesAll(text)) {
            return sought.matcher(text).find();
        }
        return mayStart() && whole().matches();
    }

    /** @see java.util.regex.Matcher#lookingAt() */
    public boolean lookingAt() {
        return mayStart() && whole().lookingAt();
    }

    private boolean mayStart() {
        return inRegion || text.isEmpty() || pattern.starts().may(text.charAt(0));
    }

    private java.util.regex.Matcher whole() {
        return inRegion ? engine() : engine().region(0, text.length());
    }

    /** @see java.util.regex.Matcher#region(int, int) */
    public Matcher region(int from, int to) {
        engine().useTransparentBounds(transparent).useAnchoringBounds(true).region(from, to);
        inRegion = true;
        return this;
    }

    /** @see java.util.regex.Matcher#useTransparentBounds(boolean) */
    public Matcher useTransparentBounds(boolean bounds) {
        transparent = bounds;
        engine().useTransparentBounds(bounds);
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
