package dev.lectern.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out lately. There are two generations: when the younger one is full, the older one is dropped
 * and the younger takes its place, so that what is asked for again and again stays. Safe for use by many threads.
 */
final class Recent<K, V> {
    private final int most;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = Map.of();

    /** @param most how many of each generation to keep */
    Recent(int most) {
        this.most = most;
    }

    V get(K key, Function<K, V> work) {
        V known = young.get(key);
        if (known == null) {
            known = old.get(key);
            known = known == null ? work.apply(key) : known;
            put(key, known);
        }
        return known;
    }

    private void put(K key, V value) {
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, value);
    }
}
