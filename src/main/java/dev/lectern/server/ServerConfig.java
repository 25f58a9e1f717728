package dev.lectern.server;

/**
 * How the server listens.
 *
 * @param host the address to listen on, such as {@code 127.0.0.1}, or {@code 0.0.0.0} for all
 * @param port the port to listen on; 0 for any that is free
 */
public record ServerConfig(String host, int port) {
    /** For this machine only, on the usual port. */
    public static final ServerConfig USUAL = new ServerConfig("127.0.0.1", 7070);
}
