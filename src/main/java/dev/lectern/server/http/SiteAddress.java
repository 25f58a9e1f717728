package dev.lectern.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the public finds this server, for those who need whole addresses.
 *
 * @param root such as {@code https://talks.example.org}, without a slash at its end; empty where nobody knows, so that
 *     addresses stay relative
 */
public record SiteAddress(String root) {
    /** Nobody knows where it is. */
    public static final SiteAddress UNKNOWN = new SiteAddress("");

    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    public static SiteAddress of(URI address) {
        return new SiteAddress(address.toString().replaceFirst("/+$", ""));
    }

    /** The configured one, or what the request was sent to. */
    public static SiteAddress of(@Nullable URI configured, Context ctx) {
        if (configured != null) {
            return of(configured);
        }
        String host = ctx.header("Host");
        return host != null && HOST.matcher(host).matches() ? new SiteAddress(ctx.scheme() + "://" + host) : UNKNOWN;
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
