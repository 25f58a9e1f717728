package dev.lectern.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Turns front matter into plain maps, lists and values. A fault is told with its place in the whole file. */
final class FrontMatterParser {

    /** No front matter is longer; a document that expands beyond it is an attack. */
    static final int MAX_CODE_POINTS = 256 << 10;
    private static final int MAX_ALIASES = 50;

    private static final LoadSettings YAML = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .build();

    /** What Franklin, whose front matter is Julia, has for a day of TOML: {@code date = Date(2021, 12, 6)}. */
    private static final Pattern JULIA_DATE = Pattern.compile("(?<==[ \\t]{0,8})Date(?:Time)?\\((\\d{4}),\\s*(\\d{1,2}),\\s*(\\d{1,2})(?:,[\\d, ]*)?\\)");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z][\\w-]*):[ \\t]+(\\S.*)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    private FrontMatterParser() {}

    /** @param line of the file on which {@code text} begins */
    static Map<String, Object> toml(String text, int line) throws Unreadable {
        String dated = text.contains("Date") ? JULIA_DATE.matcher(text).replaceAll(FrontMatterParser::day) : text;
        Map<String, Object> plain = PlainFrontMatter.toml(dated);
        return plain != null ? plain : parseToml(dated, line);
    }

    private static String day(MatchResult date) {
        return "%s-%02d-%02d".formatted(date.group(1), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
    }

    /**
     * Reads the headers that Haunt has, of which each goes to the end of its line, whatever it holds:
     * {@code title: Hacking days: a look back}. Where they are YAML as well, they are read as that.
     *
     * @param line of the file on which {@code text} begins
     */
    static Map<String, Object> headers(String text, int line) throws Unreadable {
        try {
            return yaml(text, line);
        } catch (Unreadable e) {
            Map<String, Object> headers = new LinkedHashMap<>();
            for (String header : text.split("\n")) {
                Matcher m = HEADER.matcher(header);
                if (!m.matches()) {
                    throw e;
                }
                headers.put(m.group(1), m.group(2).strip());
            }
            return headers;
        }
    }

    private static Map<String, Object> parseToml(String text, int line) throws Unreadable {
        try {
            TomlParseResult result = Toml.parse(text);
            if (result.hasErrors()) {
                TomlParseError error = result.errors().get(0);
                throw broken(line + error.position().line() - 1, error.position().column(), readable(error.getMessage()));
            }
            return plain(result);
        } catch (AssertionError | NullPointerException e) {
            // tomlj asserts on some broken input, or trips over it, instead of reporting it
            throw broken(line, 1, "not TOML");
        } catch (StackOverflowError e) {
            throw broken(line, 1, "nested too deeply");
        }
    }

    /** Reads YAML 1.2, and JSON, which is part of it. @param line of the file on which {@code text} begins */
    static Map<String, Object> yaml(String text, int line) throws Unreadable {
        Map<String, Object> plain = PlainFrontMatter.yaml(text);
        return plain != null ? plain : parseYaml(text, line);
    }

    private static Map<String, Object> parseYaml(String text, int line) throws Unreadable {
        try {
            return plain(new Load(YAML).loadFromString(text), line);
        } catch (MarkedYamlEngineException e) {
            int row = e.getProblemMark().map(mark -> mark.getLine()).orElse(0);
            int column = e.getProblemMark().map(mark -> mark.getColumn()).orElse(0);
            throw broken(line + row, column + 1, e.getProblem());
        } catch (YamlEngineException e) {
            throw broken(line, 1, e.getMessage());
        } catch (StackOverflowError e) {
            throw broken(line, 1, "nested too deeply");
        }
    }

    /** tomlj escapes every character beyond ASCII in its messages; an author wants to see the one that was typed. */
    private static String readable(String message) {
        return ESCAPED.matcher(message).replaceAll(match -> {
            char typed = (char) Integer.parseInt(match.group(1), 16);
            return Character.isLetter(typed) ? String.valueOf(typed) : Matcher.quoteReplacement(match.group());
        });
    }

    private static Unreadable broken(int line, int column, String detail) {
        return new Unreadable(Reason.BROKEN_FRONT_MATTER, line, column, detail);
    }

    private static Map<String, Object> plain(Object yaml, int line) throws Unreadable {
        if (yaml == null) {
            return Map.of();
        }
        if (!(yaml instanceof Map<?, ?> map)) {
            throw broken(line, 1, "no keys and values");
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(String.valueOf(key), value));
        return plain;
    }

    private static Map<String, Object> plain(TomlTable table) {
        Map<String, Object> plain = new LinkedHashMap<>();
        table.entrySet().forEach(entry -> plain.put(entry.getKey(), plain(entry.getValue())));
        return plain;
    }

    private static Object plain(Object toml) {
        return switch (toml) {
            case TomlTable table -> plain(table);
            case TomlArray array -> array.toList().stream().map(FrontMatterParser::plain).toList();
            default -> toml;
        };
    }
}
