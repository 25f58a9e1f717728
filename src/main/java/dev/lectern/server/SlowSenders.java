package dev.lectern.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no whole request arrives for long. Jetty's idle timeout begins anew with every byte, so that whoever
 * sends one a second would hold a connection for hours.
 */
final class SlowSenders implements Connection.Listener {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Map<Connection, Waiting> open = new ConcurrentHashMap<>();
    private final Duration patience;
    private final Scheduler scheduler;

    /** @param scheduler runs as long as the server */
    SlowSenders(Duration patience, Scheduler scheduler) {
        this.patience = patience;
        this.scheduler = scheduler;
    }

    /** Begins to look; once the server has started. */
    void watch() {
        scheduler.schedule(() -> {
            open.forEach(this::look);
            watch();
        }, LOOK_EVERY.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Waiting(0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    private void look(Connection connection, Waiting waiting) {
        long requests = connection.getMessagesIn();
        if (requests != waiting.requests || requests > connection.getMessagesOut()) {
            open.replace(connection, new Waiting(requests, System.nanoTime()));
        } else if (System.nanoTime() - waiting.since > patience.toNanos()) {
            connection.getEndPoint().close();
        }
    }

    /** @param since when the connection was last seen answering, in nanoseconds */
    private record Waiting(long requests, long since) {}
}
