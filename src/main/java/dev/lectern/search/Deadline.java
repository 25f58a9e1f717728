package dev.lectern.search;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;

/** How long the questions of a thread may take. Lucene asks between blocks of documents and leaves the rest out; whoever set the deadline hears of it. */
final class Deadline {
    private static final ThreadLocal<Deadline> CURRENT = new ThreadLocal<>();

    /** For every searcher. */
    static final QueryTimeout OF_THREAD = Deadline::isPassed;

    private final long nanos;
    private boolean passed;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** @throws TooSlowException where the questions were not answered in time, so that what they found is not whole */
    static <T> T in(Duration limit, Supplier<T> questions) {
        Deadline deadline = new Deadline(System.nanoTime() + limit.toNanos());
        CURRENT.set(deadline);
        try {
            T answer = questions.get();
            if (deadline.passed) {
                throw new TooSlowException();
            }
            return answer;
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * How long the questions of this thread may still take, for whoever asks others.
     *
     * @return null where nobody set a deadline
     * @throws TooSlowException where it is over
     */
    static @Nullable Duration left() {
        Deadline deadline = CURRENT.get();
        if (isPassed()) {
            throw new TooSlowException();
        }
        return deadline == null ? null : Duration.ofNanos(deadline.nanos - System.nanoTime());
    }

    private static boolean isPassed() {
        Deadline deadline = CURRENT.get();
        if (deadline != null && System.nanoTime() - deadline.nanos > 0) {
            deadline.passed = true;
        }
        return deadline != null && deadline.passed;
    }
}
