package dev.lectern.talk.name;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of one page were read as. The rules ask for the same texts again and again, and reading them is dear; a page
 * that has a line a thousand times costs hardly more than one that has it once. Not for use by several threads at a time.
 */
public final class Readings {
    private final Map<Kind<?>, Map<String, Object>> read = new IdentityHashMap<>();

    /** A way to read a text, and what it comes to. */
    public static final class Kind<T> {}

    /** The reading of a text: the one before, or a new one. A reading may ask for those of other texts. */
    <T> T once(Kind<T> kind, String text, Function<String, T> reader) {
        Map<String, Object> texts = read.computeIfAbsent(kind, k -> new HashMap<>());
        @SuppressWarnings("unchecked") // under a kind stands nothing but what it comes to
        @Nullable T before = (T) texts.get(text);
        if (before != null) {
            return before;
        }
        T now = reader.apply(text);
        texts.put(text, now);
        return now;
    }
}
