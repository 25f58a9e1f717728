package dev.lectern.server;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens, and who may read from it.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port the port to listen on; 0 for any that is free
 * @param origins the sites whose scripts may read the API
 * @param address where the public finds it, such as {@code https://talks.example.org}, for feeds and link previews, which
 *     need whole addresses; null to take each request's {@code Host}
 * @param limits how much is done for whom
 * @param accessLog whether each request is told of in a line on standard output
 * @param adminToken that asking for a reindex over HTTP takes; null to let nobody
 */
public record ServerConfig(
        String host, int port, Origins origins, @Nullable URI address, Limits limits, boolean accessLog, @Nullable String adminToken) {
    /** For this machine only, on the usual port. */
    public static final ServerConfig USUAL = new ServerConfig("127.0.0.1", 7070);

    /** Scripts of every site may read. */
    public ServerConfig(String host, int port) {
        this(host, port, Origins.ANY, null);
    }

    /** With the usual limits, and no reindexing over HTTP. */
    public ServerConfig(String host, int port, Origins origins, @Nullable URI address) {
        this(host, port, origins, address, Limits.USUAL, false, null);
    }
}
