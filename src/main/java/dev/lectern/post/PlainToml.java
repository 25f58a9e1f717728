package dev.lectern.post;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The TOML that nearly all posts have: on each line a key, and in quotes a text without escapes, a list of such, or a truth value.
 * tomlj grows a tree of its grammar for each character; to read a post's few lines so takes it as long as the whole body.
 */
final class PlainToml {
    private final String line;
    private int at;

    private PlainToml(String line) {
        this.line = line;
    }

    /** Keys and values; null where some line has anything else, be it right or wrong. */
    static @Nullable Map<String, Object> read(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        for (String line : text.split("\n")) {
            PlainToml toml = new PlainToml(line);
            toml.skipBlanks();
            if (toml.at == line.length()) {
                continue;
            }
            String key = toml.key();
            Object value = toml.skip('=') ? toml.value() : null;
            toml.skipBlanks();
            // A key twice is a fault for tomlj to tell, and of two that differ in case its order decides.
            if (key.isEmpty() || value == null || toml.at < line.length() || !keys.add(key.toLowerCase(Locale.ROOT))) {
                return null;
            }
            values.put(key, value);
        }
        return values;
    }

    private String key() {
        int start = at;
        while (at < line.length() && isOfKey(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    private static boolean isOfKey(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    private @Nullable Object value() {
        skipBlanks();
        boolean truth = line.startsWith("true", at);
        if (truth || line.startsWith("false", at)) {
            at += truth ? 4 : 5;
            return truth;
        }
        return skip('[') ? list() : text();
    }

    private @Nullable List<Object> list() {
        List<Object> texts = new ArrayList<>();
        boolean more = !skip(']');
        while (more) {
            skipBlanks();
            String text = text();
            more = text != null && skip(',');
            if (text == null || !more && !skip(']')) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    private @Nullable String text() {
        int start = at + 1;
        int end = start;
        while (end < line.length() && isPlain(line.charAt(end))) {
            end++;
        }
        boolean quoted = at < line.length() && line.charAt(at) == '"' && end < line.length() && line.charAt(end) == '"';
        // Three quotes open a text of several lines.
        if (!quoted || line.startsWith("\"\"\"", at)) {
            return null;
        }
        at = end + 1;
        return line.substring(start, end);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\' && c != '\u007f' && !Character.isSurrogate(c);
    }

    private boolean skip(char mark) {
        skipBlanks();
        boolean is = at < line.length() && line.charAt(at) == mark;
        at += is ? 1 : 0;
        return is;
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }
}
