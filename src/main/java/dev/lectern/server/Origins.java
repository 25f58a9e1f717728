package dev.lectern.server;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sites whose scripts may read the API.
 *
 * @param listed their origins (RFC 6454), such as {@code https://www.example.org}; empty where every site may
 */
public record Origins(Set<String> listed) {
    /** Everybody may: what is answered is public and depends on nobody's cookies. */
    public static final Origins ANY = new Origins(Set.of());

    private static final Pattern ORIGIN = Pattern.compile("https?://([a-z0-9.-]+|\\[[0-9a-f:.]+])(:[0-9]{1,5})?");

    public Origins {
        listed = Set.copyOf(listed);
    }

    /**
     * Reads what somebody wrote into a list; a final slash and capitals in the host do no harm.
     *
     * @throws IllegalArgumentException naming the first one that is no origin
     */
    public static Origins of(Collection<String> written) {
        Set<String> origins = new LinkedHashSet<>();
        written.forEach(one -> origins.add(origin(one)));
        return new Origins(origins);
    }

    boolean isAny() {
        return listed.isEmpty();
    }

    boolean allow(String origin) {
        return isAny() || listed.contains(origin);
    }

    private static String origin(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        if (!ORIGIN.matcher(bare).matches()) {
            throw new IllegalArgumentException("'" + written + "' is no origin: write it as https://www.example.org, without a path");
        }
        return bare.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2");
    }
}
