package dev.lectern.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Other words for the same: {@code 鲲鹏 = kunpeng}, {@code k8s = kubernetes}, {@code 资料库 = 数据库}. Asked for beside what
 * was typed; the index knows nothing of them, so that a changed list needs no reindexing.
 */
public final class Synonyms {
    private final Map<String, Set<String>> others = new HashMap<>();

    private Synonyms() {}

    /** The list that comes with Lectern: databases, cloud, open source, and Taiwan's words for them. */
    public static Synonyms standard() {
        return new Synonyms().with(Table.lines("synonyms.txt").stream().map(line -> Arrays.asList(line.split("="))).toList());
    }

    /** This list and more groups of words that mean the same. */
    public Synonyms with(List<List<String>> groups) {
        Synonyms more = new Synonyms();
        others.forEach((word, same) -> more.others.put(word, new LinkedHashSet<>(same)));
        groups.forEach(more::add);
        return more;
    }

    private void add(List<String> group) {
        List<String> words = group.stream().map(word -> Fold.key(word.strip())).filter(word -> !word.isEmpty()).toList();
        for (String word : words) {
            Set<String> same = others.computeIfAbsent(word, w -> new LinkedHashSet<>());
            words.stream().filter(other -> !other.equals(word)).forEach(same::add);
        }
    }

    /** Every word that has others, folded. */
    Set<String> words() {
        return java.util.Collections.unmodifiableSet(others.keySet());
    }

    /** The other words for a folded word or phrase; empty where there are none. */
    public Set<String> of(String key) {
        return java.util.Collections.unmodifiableSet(others.getOrDefault(key, Set.of()));
    }
}
