package dev.lectern.index;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work done by as many threads as there are processors. */
final class InParallel {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private InParallel() {}

    /** Does all of it. The first to fail says so when all are done. */
    static void all(Collection<Callable<Void>> tasks) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> task : pool.invokeAll(tasks)) {
                result(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        }
    }

    /** Does the same by each of the threads. */
    static void each(Callable<Void> task) throws IOException {
        all(Collections.nCopies(THREADS, task));
    }

    /** What a task gives, once it is done. */
    static <T> T result(Future<T> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }
}
