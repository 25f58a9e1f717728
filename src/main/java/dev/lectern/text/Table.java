package dev.lectern.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the tables beside the classes: a key, a blank, a value on each line; {@code #} starts a comment. */
final class Table {
    private Table() {}

    static List<Map.Entry<String, String>> read(String name) {
        return lines(name).stream().map(line -> {
            int blank = line.indexOf(' ');
            return Map.entry(line.substring(0, blank), line.substring(blank + 1).strip());
        }).toList();
    }

    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
