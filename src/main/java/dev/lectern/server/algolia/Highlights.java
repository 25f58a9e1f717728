package dev.lectern.server.algolia;

import dev.lectern.search.Marks;
import dev.lectern.search.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds {@code _highlightResult} and {@code _snippetResult}: trees like the record, with a marked text for every text. */
record Highlights(Highlighter highlighter, Marks marks) {
    private static final int USUAL_SNIPPET_WORDS = 10;
    private static final int LONGEST_SNIPPET_WORDS = 1_000;

    private static final Set<String> TITLES = Set.of("title", "heading", "event", "city", "label", "tag", "role", "query",
            "hierarchy.lvl0", "hierarchy.lvl1");
    private static final Set<String> NAMES = Set.of("speaker", "organization", "people", "hierarchy.lvl2");
    private static final Set<String> TEXTS = Set.of("body", "bio", "summary", "content");

    /** The attributes that are wanted, of those that are searched. */
    Map<String, Object> highlighted(Map<String, Object> record, AttributeNames wanted) {
        return tree(wanted.of(record), "", this::highlighted);
    }

    private Object highlighted(String path, String text) {
        return highlighter.highlight(text, spans(path, text));
    }

    /** @param wanted attributes, each with its length in words behind a colon */
    Map<String, Object> snippets(Map<String, Object> record, List<String> wanted) {
        Map<String, Object> snippets = new LinkedHashMap<>();
        for (String one : wanted) {
            int colon = one.indexOf(':');
            String name = colon < 0 ? one : one.substring(0, colon);
            int words = words(colon < 0 ? "" : one.substring(colon + 1).strip());
            AttributeNames names = new AttributeNames(List.of(name), name.equals("*"));
            merge(tree(names.of(record), "", (path, text) -> highlighter.snippet(text, spans(path, text), words)), snippets);
        }
        return snippets;
    }

    /** Which line of a record DocSearch is to show: its title, or its content where only that holds what was asked for. */
    String level(Map<String, Object> record) {
        boolean inTitle = !marks.inTitle(String.valueOf(((Map<?, ?>) record.get("hierarchy")).get("lvl1"))).isEmpty();
        Object content = record.get("content");
        return !inTitle && content != null && !marks.inText(content.toString()).isEmpty() ? "content" : "lvl1";
    }

    private static int words(String digits) {
        return digits.matches("[0-9]{1,9}") ? Math.min(LONGEST_SNIPPET_WORDS, Integer.parseInt(digits)) : USUAL_SNIPPET_WORDS;
    }

    /** Attributes of one object may come one by one, as {@code hierarchy.lvl1} and {@code hierarchy.lvl2}. */
    @SuppressWarnings("unchecked") // the trees are made here: their inner nodes are maps of the same kind
    private static void merge(Map<String, Object> some, Map<String, Object> into) {
        some.forEach((name, node) -> into.merge(name, node, (old, added) -> {
            Map<String, Object> both = new LinkedHashMap<>((Map<String, Object>) old);
            both.putAll((Map<String, Object>) added);
            return both;
        }));
    }

    private List<Span> spans(String path, String text) {
        return NAMES.contains(path) ? marks.inName(text) : TITLES.contains(path) ? marks.inTitle(text) : marks.inText(text);
    }

    /** A text becomes a leaf, a list a list of leaves, an object an object of them; all else is left out, for clients break on it. */
    private static Map<String, Object> tree(Map<?, ?> record, String before, Leaf leaf) {
        Map<String, Object> tree = new LinkedHashMap<>();
        record.forEach((name, value) -> {
            String path = before + name;
            Object node = node(path, value, leaf);
            if (node != null) {
                tree.put(String.valueOf(name), node);
            }
        });
        return tree;
    }

    private static @Nullable Object node(String path, @Nullable Object value, Leaf leaf) {
        return switch (value) {
            case Map<?, ?> object -> tree(object, path + ".", leaf);
            case List<?> list when isSearched(path) -> list.stream().map(one -> leaf.of(path, String.valueOf(one))).toList();
            case String text when isSearched(path) -> leaf.of(path, text);
            case null, default -> null;
        };
    }

    private static boolean isSearched(String path) {
        return TITLES.contains(path) || NAMES.contains(path) || TEXTS.contains(path) || path.startsWith("hierarchy.");
    }

    private interface Leaf {
        Object of(String path, String text);
    }
}
