package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.text.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands the query language of the search box:
 *
 * <pre>
 * query  = { clause }
 * clause = [ "-" ] ( facet ":" value | value )
 * value  = '"' text '"' | word
 * facet  = "speaker" | "organization" | "city" | "year" | "tag" | "event" | "kind" | "label" | "language"
 * </pre>
 *
 * Quotes and colons may be full-width. Nothing is an error: what does not fit the grammar is plain words.
 */
final class QueryParser {
    /** Nobody types more; what comes after is left out. */
    static final int LONGEST = 500;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private final Map<Facet, Set<String>> excludedFilters = new EnumMap<>(Facet.class);
    private int at;

    private QueryParser(String text) {
        this.text = text;
    }

    static ParsedQuery parse(String typed) {
        QueryParser parser = new QueryParser(clean(typed));
        while (parser.skipBlanks()) {
            parser.clause();
        }
        return new ParsedQuery(parser.words, parser.phrases, parser.excluded, parser.filters, parser.excludedFilters);
    }

    private static String clean(String typed) {
        StringBuilder clean = new StringBuilder();
        typed.codePoints().limit(LONGEST).forEach(c -> {
            if (c > Character.MAX_VALUE) {
                clean.appendCodePoint(c);
            } else if (!Character.isISOControl(c) && !Character.isSurrogate((char) c)) {
                clean.append("“”„«»「」『』".indexOf(c) >= 0 ? '"' : Fold.character((char) c));
            } else {
                clean.append(' ');
            }
        });
        return clean.toString();
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private void clause() {
        boolean not = text.charAt(at) == '-' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        if (not) {
            at++;
        }
        Facet facet = facet();
        if (facet != null) {
            (not ? excludedFilters : filters).computeIfAbsent(facet, f -> new LinkedHashSet<>()).add(value());
        } else if (isPhrase()) {
            (not ? excluded : phrases).add(value());
        } else {
            (not ? excluded : words).add(value());
        }
    }

    /** The facet in front of a colon that a value follows; null, and nothing read, where there is none. */
    private @Nullable Facet facet() {
        for (Facet facet : Facet.values()) {
            int colon = at + facet.key().length();
            boolean named = text.regionMatches(true, at, facet.key(), 0, facet.key().length());
            if (named && colon + 1 < text.length() && text.charAt(colon) == ':' && isValue(colon + 1)) {
                at = colon + 1;
                return facet;
            }
        }
        return null;
    }

    private boolean isValue(int place) {
        return text.charAt(place) == '"' || Character.isLetterOrDigit(text.codePointAt(place));
    }

    private boolean isPhrase() {
        int close = text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
        return close > at + 1;
    }

    private String value() {
        boolean phrase = isPhrase();
        int start = phrase ? at + 1 : at;
        int end = phrase ? text.indexOf('"', start) : endOfWord(start);
        at = phrase ? end + 1 : end;
        return text.substring(start, end).strip();
    }

    private int endOfWord(int start) {
        int end = start + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '"') {
            end++;
        }
        return end;
    }
}
