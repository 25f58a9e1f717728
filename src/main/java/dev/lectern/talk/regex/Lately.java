package dev.lectern.talk.regex;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What texts were read as lately. The rules ask the same of a line one after the other, and to read it is dear. Safe for use by
 * many threads: what one remembers another may overwrite, which then reads it again.
 *
 * @param <T> what a text is read as, which the text alone tells; not to be changed
 */
public final class Lately<T> {
    /** Some more than a post has lines. */
    private static final int REMEMBERED = 1 << 8;

    private final Function<String, T> reader;
    private final AtomicReferenceArray<@Nullable Reading<T>> lately = new AtomicReferenceArray<>(REMEMBERED);

    private record Reading<T>(String text, T read) {}

    public Lately(Function<String, T> reader) {
        this.reader = reader;
    }

    /** What the text is read as. */
    public T read(String text) {
        int at = text.hashCode() & REMEMBERED - 1;
        Reading<T> before = lately.getPlain(at);
        if (before != null && before.text.equals(text)) {
            return before.read;
        }
        T now = reader.apply(text);
        lately.setPlain(at, new Reading<>(text, now));
        return now;
    }
}
