package dev.lectern.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for lately, kept within bounds. What nobody asked for since the last half of it was filled is forgotten,
 * at once and without keeping count of each question, as in a garbage collector of two generations. Safe for use by many
 * threads.
 */
public final class Recent<K, V> {
    private final long mostBytes;
    private volatile Generation<K, V> young = new Generation<>();
    private volatile Generation<K, V> old = new Generation<>();

    /** @param mostBytes about how much of the heap it may take, by what its users say of what they put in */
    public Recent(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** A share of the heap that the JVM may take at most. */
    public static long shareOfHeap(int part) {
        return Runtime.getRuntime().maxMemory() / part;
    }

    /** Null where it is not known. */
    public @Nullable V get(K key) {
        Entry<V> known = young.entries.get(key);
        if (known == null) {
            known = old.entries.get(key);
            if (known != null) {
                put(key, known);
            }
        }
        return known == null ? null : known.value;
    }

    /** The value of a key, made where it is not known. Threads that ask for it at the same time may each make one. @param bytes about what key and value take */
    public <E extends Exception> V get(K key, Making<K, V, E> making, ToLongFunction<V> bytes) throws E {
        V known = get(key);
        if (known == null) {
            known = making.of(key);
            put(key, known, bytes.applyAsLong(known));
        }
        return known;
    }

    /** Makes the value of a key. */
    public interface Making<K, V, E extends Exception> {
        V of(K key) throws E;
    }

    /** @param bytes about what key and value take; put again what has grown since */
    public void put(K key, V value, long bytes) {
        put(key, new Entry<>(value, bytes));
    }

    private void put(K key, Entry<V> entry) {
        Generation<K, V> now = young;
        Entry<V> before = now.entries.put(key, entry);
        if (now.bytes.addAndGet(entry.bytes - (before == null ? 0 : before.bytes)) > mostBytes / 2) {
            age(now);
        }
    }

    private synchronized void age(Generation<K, V> full) {
        if (young == full) {
            old = full;
            young = new Generation<>();
        }
    }

    private record Entry<V>(V value, long bytes) {}

    private static final class Generation<K, V> {
        private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
        private final AtomicLong bytes = new AtomicLong();
    }
}
