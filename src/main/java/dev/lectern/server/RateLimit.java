package dev.lectern.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Bounds the requests of each client address (token bucket: half a minute's worth at once, then as they come back).
 *
 * <p>Of our own: Javalin's counts by path and believes any {@code X-Forwarded-For}; Jetty's refuses everybody once it knows as many
 * addresses as it may.
 */
final class RateLimit extends Handler.Wrapper {
    private static final int MOST_ADDRESSES = 20_000;
    private static final double MINUTE_NANOS = 60e9;
    /** Asked by machines that look after the server, and files that browsers keep. */
    private static final Set<String> FREE = Set.of("/healthz", "/readyz", "/metrics");

    private final Limits limits;
    private final ClientAddress addresses;
    private final Runnable refused;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param clock in nanoseconds, as of {@link System#nanoTime} */
    RateLimit(Limits limits, Runnable refused, LongSupplier clock) {
        this.limits = limits;
        this.addresses = new ClientAddress(limits.proxies());
        this.refused = refused;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        boolean free = limits.perMinute() == 0 || FREE.contains(path) || path.startsWith("/assets/")
                || limits.sparesThisMachine() && addresses.isThisMachine(request);
        long wait = free ? 0 : secondsToWait(addresses.of(request));
        if (wait == 0) {
            return super.handle(request, response, callback);
        }
        refused.run();
        response.getHeaders().put(HttpHeader.RETRY_AFTER, wait);
        Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS_429);
        return true;
    }

    /** 0 where the address may ask now. */
    long secondsToWait(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, a -> new Bucket()).secondsToWait();
        }
    }

    private final class Bucket {
        private final double most = Math.max(1, limits.perMinute() / 2.0);
        private double tokens = most;
        private long filled = clock.getAsLong();

        long secondsToWait() {
            long now = clock.getAsLong();
            tokens = Math.min(most, tokens + (now - filled) / MINUTE_NANOS * limits.perMinute());
            filled = now;
            if (tokens >= 1) {
                tokens--;
                return 0;
            }
            return (long) Math.ceil((1 - tokens) * 60 / limits.perMinute());
        }
    }
}
