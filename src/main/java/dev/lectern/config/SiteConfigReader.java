package dev.lectern.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * Reads a site's file, and refuses what it does not understand: a setting that silently does nothing is worse than an
 * error. To add a setting, name it in {@link #KEYS} and read it in {@link #config}.
 */
final class SiteConfigReader {
    /** The tables, and the keys of each. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "search", Set.of("synonyms", "words"), "people", Set.of("aliases"), "organizations", Set.of("aliases"),
            Setting.Table.SERVER.key(), keys(Setting.Table.SERVER), Setting.Table.OPENSEARCH.key(), keys(Setting.Table.OPENSEARCH));
    /** What stands above the tables. */
    private static final Set<String> TOP = keys(Setting.Table.TOP);

    private final Path file;
    private final TomlParseResult toml;

    private SiteConfigReader(Path file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    private static Set<String> keys(Setting.Table table) {
        return Arrays.stream(Setting.values()).filter(setting -> setting.table() == table && setting.isInFile()).map(Setting::key).collect(Collectors.toSet());
    }

    static SiteConfig read(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            SiteConfigReader reader = new SiteConfigReader(file, parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
            reader.refuseUnknownKeys();
            return reader.config();
        } catch (NoSuchFileException none) {
            return SiteConfig.NONE;
        } catch (CharacterCodingException other) {
            throw new BrokenConfigException(file + ":1:1", "this is not UTF-8 text; save it as UTF-8", "不是 UTF-8 文本，请另存为 UTF-8");
        }
    }

    private static TomlParseResult parse(Path file, String text) throws BrokenConfigException {
        try {
            TomlParseResult toml = Toml.parse(text);
            if (toml.hasErrors()) {
                TomlParseError first = toml.errors().getFirst();
                throw notToml(place(file, first.position()), first.getMessage());
            }
            return toml;
        } catch (AssertionError | StackOverflowError | NullPointerException e) {
            // tomlj asserts on some broken input, trips over some, and recurses into deep nesting, instead of reporting it
            throw notToml(file + ":1:1", "it cannot be parsed");
        }
    }

    private static BrokenConfigException notToml(String place, String detail) {
        return new BrokenConfigException(place, "this is not TOML (" + detail + "); texts stand in \"…\", lists in [ ]",
                "不是合法的 TOML；文字写在 \"…\" 里，列表写在 [ ] 里");
    }

    private void refuseUnknownKeys() throws BrokenConfigException {
        for (String key : toml.keySet()) {
            if (TOP.contains(key)) {
                continue;
            }
            refuseUnless(Stream.concat(KEYS.keySet().stream(), TOP.stream()).collect(Collectors.toSet()), key, List.of(key));
            if (!(toml.get(List.of(key)) instanceof TomlTable table)) {
                throw broken(List.of(key), "'" + key + "' is a table; write [" + key + "] on a line of its own",
                        "“" + key + "”是表，请单独写一行 [" + key + "]");
            }
            for (String inner : table.keySet()) {
                refuseUnless(KEYS.getOrDefault(key, Set.of()), inner, List.of(key, inner));
            }
        }
    }

    private void refuseUnless(Set<String> known, String key, List<String> path) throws BrokenConfigException {
        for (Setting setting : Setting.values()) {
            if (!setting.isInFile() && path.equals(setting.path())) {
                throw broken(path, "a secret must not stand in a file that is published with the posts; set " + setting.variable() + " instead",
                        "密码和令牌不能写在随文章公开的文件里；请改用环境变量 " + setting.variable());
            }
        }
        if (!known.contains(key)) {
            String nearest = Nearest.of(key, known);
            throw broken(path, "there is no setting '" + key + "', did you mean '" + nearest + "'?",
                    "没有“" + key + "”这一项，是不是“" + nearest + "”？");
        }
    }

    private SiteConfig config() throws BrokenConfigException {
        return new SiteConfig(
                groups(List.of("search", "synonyms"),
                        "a group of synonyms has two words or more, such as [\"k8s\", \"Kubernetes\"]", "一组同义词至少两个，例如 [\"k8s\", \"Kubernetes\"]"),
                chinese(List.of("search", "words")),
                names(List.of("people", "aliases")),
                names(List.of("organizations", "aliases")),
                settings());
    }

    private Map<Setting, Settings.Value> settings() throws BrokenConfigException {
        Map<Setting, Settings.Value> settings = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            List<String> path = setting.path();
            Object value = setting.isInFile() ? toml.get(path) : null;
            if (value != null) {
                String text = setting.kind() == Setting.Kind.LIST ? String.join(",", texts(path, value)) : plain(path, value);
                settings.put(setting, new Settings.Value(text, place(file, toml.inputPositionOf(path))));
            }
        }
        return settings;
    }

    private String plain(List<String> path, Object value) throws BrokenConfigException {
        if (value instanceof String || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        throw broken(path, "'" + path.getLast() + "' holds one value, not " + shown(value), "“" + path.getLast() + "”里应是一个值，而不是 " + shown(value));
    }

    private List<List<String>> groups(List<String> path, String english, String chinese) throws BrokenConfigException {
        List<List<String>> groups = new ArrayList<>();
        for (Object group : list(path, toml.get(path))) {
            List<String> words = texts(path, group);
            if (words.size() < 2) {
                throw broken(path, english, chinese);
            }
            groups.add(words);
        }
        return groups;
    }

    /** Groups of which no two share a name: it could not be told which of them is meant. */
    private List<List<String>> names(List<String> path) throws BrokenConfigException {
        List<List<String>> groups = groups(path, "a group of names has two or more, the one to show first, such as [\"Kumquat Lab\", \"KQL\"]",
                "一组名称至少两个，把要显示的写在最前面，例如 [\"金桔实验室\", \"金桔\"]");
        Set<String> seen = new HashSet<>();
        for (List<String> group : groups) {
            for (String name : Set.copyOf(group)) {
                if (!seen.add(name)) {
                    throw broken(path, "'" + name + "' stands in two groups; write them as one", "“" + name + "”出现在两组里，请合并成一组");
                }
            }
        }
        return groups;
    }

    private List<String> chinese(List<String> path) throws BrokenConfigException {
        List<String> words = texts(path, toml.get(path));
        for (String word : words) {
            if (word.codePointCount(0, word.length()) < 2 || !word.codePoints().allMatch(Character::isIdeographic)) {
                throw broken(path, "'" + word + "' is no Chinese word of two characters or more; other words are kept whole as they are",
                        "“" + word + "”不是两个字以上的中文词；其他文字的词本来就不会切开");
            }
        }
        return words;
    }

    private List<String> texts(List<String> path, @Nullable Object value) throws BrokenConfigException {
        List<String> texts = new ArrayList<>();
        for (Object one : list(path, value)) {
            if (!(one instanceof String text) || text.isBlank()) {
                throw broken(path, "'" + path.getLast() + "' holds texts in quotes, not " + shown(one),
                        "“" + path.getLast() + "”里应是引号中的文字，而不是 " + shown(one));
            }
            texts.add(text.strip());
        }
        return texts;
    }

    private List<Object> list(List<String> path, @Nullable Object value) throws BrokenConfigException {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof TomlArray array)) {
            throw broken(path, "'" + path.getLast() + "' holds a list in [ ], not " + shown(value),
                    "“" + path.getLast() + "”里应是 [ ] 中的列表，而不是 " + shown(value));
        }
        return array.toList();
    }

    private static String shown(Object value) {
        return switch (value) {
            case TomlArray list -> "a list / 列表";
            case TomlTable table -> "a table / 表";
            default -> "'" + value + "'";
        };
    }

    private BrokenConfigException broken(List<String> path, String english, String chinese) {
        return new BrokenConfigException(place(file, toml.inputPositionOf(path)), english, chinese);
    }

    private static String place(Path file, @Nullable TomlPosition at) {
        return file + (at == null ? ":1:1" : ":" + at.line() + ":" + at.column());
    }
}
