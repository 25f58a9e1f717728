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
 */
public record ServerConfig(String host, int port, Origins origins, @Nullable URI address) {
    /** For this machine only, on the usual port. */
    public static final ServerConfig USUAL = new ServerConfig("127.0.0.1", 7070);

    /** Scripts of every site may read. */
    public ServerConfig(String host, int port) {
        this(host, port, Origins.ANY, null);
    }
}
