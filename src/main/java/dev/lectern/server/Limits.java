package dev.lectern.server;

import java.time.Duration;

/**
 * How much is done for whom.
 *
 * @param perMinute requests of one client address; 0 for no limit
 * @param sparesThisMachine whether those of this machine itself are not counted, which nobody forwarded
 * @param proxies between the clients and the server; each adds the address that it was asked from to {@code X-Forwarded-For}
 * @param atOnce requests that are answered at the same time; more have to wait, and are refused where that takes long
 * @param time after which a question is given up
 */
public record Limits(int perMinute, boolean sparesThisMachine, int proxies, int atOnce, Duration time) {
    /** What holds where nobody says otherwise. */
    public static final Limits USUAL = new Limits(600, true, 0, 64, Duration.ofSeconds(10));
}
