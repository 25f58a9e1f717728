package dev.lectern.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads front matter that holds nothing but keys with texts, days and lists of texts, as most does, far quicker than a
 * parser: {@code title = "海风社区聚会"}, {@code tags: [存储, 内核]}. Whatever else there is, every fault and every number
 * included, is left to the parser: each method returns null (or false) as soon as it meets what it does not know.
 */
final class PlainFrontMatter {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile(DAY + "T\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)");

    /** YAML knows no longer key, in characters, and nobody writes one. */
    private static final int MAX_KEY = 100;

    /** Words that YAML takes for something other than a text. */
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final String text;
    private final boolean toml;
    private int at;
    private int end;

    private PlainFrontMatter(String text, boolean toml) {
        this.text = text;
        this.toml = toml;
    }

    static @Nullable Map<String, Object> toml(String text) {
        return new PlainFrontMatter(text, true).read();
    }

    static @Nullable Map<String, Object> yaml(String text) {
        return new PlainFrontMatter(text, false).read();
    }

    private @Nullable Map<String, Object> read() {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return null;
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (startLine(0); at < text.length(); startLine(end + 1)) {
            if (current() == '#' || isLineOver()) {
                continue;
            }
            String key = key();
            Object value = key == null || !keys.add(key.toLowerCase(Locale.ROOT)) ? null : value();
            if (value == null) {
                return null;
            }
            fields.put(key, value);
        }
        return fields;
    }

    /** Whether both formats take the character for no more than itself. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' || c == '\n'
                || c > '\u00A0' && c <= '\uFFFD' && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
    }

    private void startLine(int start) {
        at = Math.min(start, text.length());
        int found = text.indexOf('\n', at);
        end = found < 0 ? text.length() : found;
    }

    private char current() {
        return at < end ? text.charAt(at) : '\n';
    }

    private boolean isLineOver() {
        while (current() == ' ') {
            at++;
        }
        return at == end;
    }

    private boolean skip(char c) {
        boolean here = current() == c;
        at += here ? 1 : 0;
        return here;
    }

    /** A key with the mark behind it, which must stand at the very start of a line. */
    private @Nullable String key() {
        int start = at;
        while (isLetter(current()) || at > start && (isDigit(current()) || current() == '-')) {
            at++;
        }
        String key = text.substring(start, at);
        boolean marked = toml ? !isLineOver() && skip('=') : skip(':') && (at == end || current() == ' ');
        boolean first = start == 0 || text.charAt(start - 1) == '\n';
        return marked && first && key.length() <= MAX_KEY && isText(key) ? key : null;
    }

    private @Nullable Object value() {
        if (isLineOver()) {
            return toml ? null : items();
        }
        Object value = current() == '[' ? list() : scalar();
        return isLineOver() ? value : null;
    }

    private @Nullable Object scalar() {
        if (current() == '"' || current() == '\'') {
            return quoted();
        }
        int start = at;
        at = end;
        String bare = bare(start);
        if (bare.equals("true") || bare.equals("false")) {
            return Boolean.valueOf(bare);
        }
        return toml ? day(bare) : isText(bare) && !bare.contains(": ") && !bare.endsWith(":") && !bare.contains(" #") ? bare : null;
    }

    private @Nullable String quoted() {
        int close = text.indexOf(current(), at + 1);
        if (close < 0 || close >= end) {
            return null;
        }
        String inner = text.substring(at + 1, close);
        boolean escapes = current() == '"' && inner.indexOf('\\') >= 0;
        at = close + 1;
        return escapes ? null : inner;
    }

    private static @Nullable Object day(String toml) {
        try {
            return DAY.matcher(toml).matches() ? LocalDate.parse(toml)
                    : TIME.matcher(toml).matches() ? OffsetDateTime.parse(toml) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code [存储, "内核"]} */
    private @Nullable List<String> list() {
        List<String> items = new ArrayList<>();
        at++;
        if (!isLineOver() && skip(']')) {
            return items;
        }
        do {
            String item = isLineOver() ? null : listed();
            if (item == null || isLineOver()) {
                return null;
            }
            items.add(item);
        } while (skip(','));
        return skip(']') ? items : null;
    }

    private @Nullable String listed() {
        if (toml || current() == '"' || current() == '\'') {
            return toml && current() != '"' && current() != '\'' ? null : quoted();
        }
        int start = at;
        while (at < end && ",:#{}[]\"'".indexOf(current()) < 0) {
            at++;
        }
        String bare = bare(start);
        return isText(bare) ? bare : null;
    }

    /** The items on the lines that follow, each behind a dash; none where a key has no value at all. */
    private @Nullable List<String> items() {
        List<String> items = new ArrayList<>();
        int width = -1;
        while (end < text.length()) {
            int line = end + 1;
            startLine(line);
            if (isLineOver() || current() != '-') {
                startLine(line - 1);
                break;
            }
            boolean aligned = width < 0 || width == at - line;
            width = at - line;
            at++;
            Object item = current() == ' ' && aligned && !isLineOver() ? scalar() : null;
            if (!(item instanceof String words) || !isLineOver()) {
                return null;
            }
            items.add(words);
        }
        return items;
    }

    private String bare(int start) {
        int last = at;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return text.substring(start, last);
    }

    /** Whether YAML takes it for a text, by its first character: for no number, no mark and no word of its own. */
    private static boolean isText(String bare) {
        char first = bare.isEmpty() ? ' ' : bare.charAt(0);
        if (isDigit(first)) {
            return bare.indexOf('-') > 0 && bare.indexOf('e') < 0 && bare.indexOf('E') < 0
                    || bare.chars().anyMatch(c -> c > '~' || c == '/' || c == ':' || c == ' ');
        }
        return isLetter(first) && !WORDS.contains(bare.toLowerCase(Locale.ROOT)) || first > '~' || first == '/';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
