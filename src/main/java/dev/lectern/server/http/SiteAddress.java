package dev.lectern.server.http;

import java.net.URI;

/**
 * Where the public finds this server, for those who need whole addresses.
 *
 * @param root such as {@code https://talks.example.org}, without a slash at its end; empty where nobody knows, so that
 *     addresses stay relative
 */
public record SiteAddress(String root) {
    /** Nobody knows where it is. */
    public static final SiteAddress UNKNOWN = new SiteAddress("");

    public static SiteAddress of(URI address) {
        return new SiteAddress(address.toString().replaceFirst("/+$", ""));
    }

    /** The whole address of a path that starts with a slash. */
    public String whole(String path) {
        return root + path;
    }

    /** The same as a domain-like name, for ids that have to be unique in the world. */
    public String name() {
        String bare = root.replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        return bare.isEmpty() ? "lectern" : bare;
    }
}
