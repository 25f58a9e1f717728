package dev.lectern.index;

import dev.lectern.text.NameKeys;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of one kind, put together where they mean the same. */
final class NameGroups {
    private final UnaryOperator<String> stripped;
    private final Function<String, List<String>> shorter;
    /** By how it is typed: the name to show for one that the site declares, whole. */
    private final Map<String, String> declared = new HashMap<>();
    /** The same for every name that there is, stripped. */
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    /**
     * @param groups declared by the site
     * @param counts how often each name occurs
     * @param stripped a name without what never tells it from another
     * @param shorter what it may be called instead, if others are called so
     */
    NameGroups(List<List<String>> groups, Map<String, Integer> counts, UnaryOperator<String> stripped, Function<String, List<String>> shorter) {
        this.stripped = stripped;
        this.shorter = shorter;
        groups.forEach(group -> group.forEach(name -> declared.putIfAbsent(NameKeys.typed(name), group.getFirst())));
        groups.forEach(group -> group.forEach(name -> known.putIfAbsent(NameKeys.typed(stripped.apply(name)), group.getFirst())));
        known.putAll(declared);
        Set<String> settled = Set.copyOf(known.keySet());
        List<Name> names = counts.keySet().stream().map(this::read).sorted(Comparator.comparing((Name name) -> name.bare.length()).thenComparing(Name::written)).toList();
        addMostCommon(names, counts);
        shorten(names, settled);
        names.forEach(name -> addOther(known(name), name.written));
        groups.forEach(group -> group.forEach(name -> addOther(group.getFirst(), name)));
    }

    /** A name. @param written whole @param bare stripped @param key how the bare one is typed; empty where it has no letters */
    private record Name(String written, String bare, String key) {
        boolean isBare() {
            return bare.equals(written);
        }
    }

    private Name read(String written) {
        String bare = stripped.apply(written);
        return new Name(written, bare, NameKeys.typed(bare));
    }

    /** Of the ways to write a name the most common is shown; of equally common ones the first in the order of characters, so that the same posts give the same name. */
    private void addMostCommon(List<Name> names, Map<String, Integer> counts) {
        Map<String, Map<String, Integer>> byKey = new HashMap<>();
        names.forEach(name -> byKey.computeIfAbsent(name.key, key -> new TreeMap<>()).merge(name.bare, counts.get(name.written), Integer::sum));
        byKey.forEach((key, ways) -> known.putIfAbsent(key, Collections.max(ways.entrySet(),
                Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).getKey()));
    }

    /** Where somebody uses a name bare, nobody has to guess what it is short for. @param settled keys that the site declares */
    private void shorten(List<Name> shortestFirst, Set<String> settled) {
        Set<String> used = shortestFirst.stream().filter(Name::isBare).map(Name::key).collect(Collectors.toSet());
        for (Name name : shortestFirst) {
            boolean told = settled.contains(name.key) || !name.isBare() && used.contains(name.key);
            String shown = told ? null : shorter(name.written);
            if (shown != null) {
                known.put(name.key, shown);
            }
        }
    }

    private @Nullable String shorter(String name) {
        return shorter.apply(name).stream().map(NameKeys::typed).map(known::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void addOther(String canonical, String name) {
        if (!canonical.equals(name)) {
            others.computeIfAbsent(canonical, c -> new TreeSet<>()).add(name);
        }
    }

    /** The name to show for one, whether or not there is such a name. */
    String canonical(String written) {
        return known(read(written));
    }

    private String known(Name name) {
        String shown = name.isBare() ? null : declared.get(NameKeys.typed(name.written));
        shown = shown != null ? shown : known.get(name.key);
        if (shown == null) {
            shown = shorter(name.written);
        }
        return name.key.isEmpty() ? name.written : shown == null ? name.bare : shown;
    }

    Set<String> others(String canonical) {
        return Collections.unmodifiableSet(others.getOrDefault(canonical, Set.of()));
    }
}
