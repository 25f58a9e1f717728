package dev.lectern.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where readers find this server, for what needs whole addresses.
 *
 * @param told by the one who runs it; null to take what each request was sent to
 */
public record PublicAddress(@Nullable URI told) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    /**
     * Without a slash at the end; empty where the request does not tell, so that a path behind it still is an address from the
     * root. A proxy in front tells whether readers use https by {@code X-Forwarded-Proto}.
     */
    public String of(Context ctx) {
        if (told != null) {
            return told.toString().replaceFirst("/+$", "");
        }
        String host = ctx.header("Host");
        boolean secure = "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
        return host == null || !HOST.matcher(host).matches() ? "" : (secure ? "https://" : "http://") + host;
    }
}
