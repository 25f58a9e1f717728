package dev.lectern.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Front matter by key, whatever the case of its letters, with values as loosely typed as authors write them. */
final class Fields {

    /** Tables in which generators keep an author's own keys (Hugo, Zola). */
    private static final List<String> NESTED = List.of("params", "extra", "taxonomies");

    private static final Pattern SEPARATOR = Pattern.compile("[,，;；、]");

    private final Map<String, Object> values = new HashMap<>();

    Fields(Map<String, Object> raw) {
        raw.forEach(this::put);
        NESTED.stream().map(values::get).toList().forEach(this::putNested);
    }

    private void put(String key, @Nullable Object value) {
        if (value != null) {
            values.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
        }
    }

    private void putNested(@Nullable Object table) {
        if (table instanceof Map<?, ?> map) {
            map.forEach((key, value) -> put(String.valueOf(key), value));
        }
    }

    /** All texts under the given keys, in the order of the keys; lists taken apart, tables by their usual name. */
    List<String> texts(String... keys) {
        List<String> texts = new ArrayList<>();
        for (String key : keys) {
            addTo(texts, values.get(key));
        }
        return texts;
    }

    /** The first text under the first key that has any. */
    @Nullable String text(String... keys) {
        List<String> texts = texts(keys);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** All texts under the first key that has any, cut at commas, each once. */
    List<String> list(String... keys) {
        for (String key : keys) {
            Set<String> items = new LinkedHashSet<>();
            for (String text : texts(key)) {
                addItems(items, text);
            }
            if (!items.isEmpty()) {
                return List.copyOf(items);
            }
        }
        return List.of();
    }

    /** What is listed under the first key that has any; what is given alone counts as a list. */
    List<?> items(String... keys) {
        for (String key : keys) {
            Object value = values.get(key);
            if (value != null) {
                return value instanceof List<?> list ? list : List.of(value);
            }
        }
        return List.of();
    }

    boolean isTrue(String key) {
        return "true".equalsIgnoreCase(text(key));
    }

    boolean isFalse(String key) {
        return "false".equalsIgnoreCase(text(key));
    }

    private static void addItems(Set<String> items, String text) {
        for (String item : SEPARATOR.split(text)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
    }

    private static void addTo(List<String> texts, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case List<?> list -> list.forEach(item -> addName(texts, item));
            default -> addName(texts, value);
        }
    }

    /** A table such as {@code {name: …, url: …}} stands for its name. */
    private static void addName(List<String> texts, @Nullable Object value) {
        Object plain = value;
        if (value instanceof Map<?, ?> map) {
            plain = List.of("name", "title", "city", "src", "image", "url", "relative").stream()
                    .map(map::get).filter(v -> v != null && !(v instanceof Map)).findFirst().orElse(null);
        }
        if (plain != null && !(plain instanceof List)) {
            String text = String.valueOf(plain).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
    }
}
