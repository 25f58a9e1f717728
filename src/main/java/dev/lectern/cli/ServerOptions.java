package dev.lectern.cli;

import dev.lectern.config.Setting;
import dev.lectern.config.Settings;
import dev.lectern.server.Limits;
import dev.lectern.server.Origins;
import dev.lectern.server.ServerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of a server; what they leave open is looked up in {@link Settings}. */
final class ServerOptions {
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);

    @Option(names = "--host", paramLabel = "ADDRESS")
    private void host(String value) {
        given.put(Setting.HOST, value);
    }

    @Option(names = "--port", paramLabel = "PORT")
    private void port(String value) {
        given.put(Setting.PORT, value);
    }

    @Option(names = "--address", paramLabel = "URL")
    private void address(String value) {
        given.put(Setting.ADDRESS, value);
    }

    @Option(names = "--origins", paramLabel = "LIST")
    private void origins(String value) {
        given.put(Setting.ORIGINS, value);
    }

    @Option(names = "--proxies", paramLabel = "N")
    private void proxies(String value) {
        given.put(Setting.PROXIES, value);
    }

    @Option(names = "--rate-limit", paramLabel = "N")
    private void rateLimit(String value) {
        given.put(Setting.RATE_LIMIT, value);
    }

    @Option(names = "--max-requests", paramLabel = "N")
    private void maxRequests(String value) {
        given.put(Setting.MAX_REQUESTS, value);
    }

    @Option(names = "--request-seconds", paramLabel = "N")
    private void requestSeconds(String value) {
        given.put(Setting.REQUEST_SECONDS, value);
    }

    @Option(names = "--access-log")
    private void accessLog(boolean value) {
        given.put(Setting.ACCESS_LOG, String.valueOf(value));
    }

    @Option(names = "--watch")
    private void watch(boolean value) {
        given.put(Setting.WATCH, String.valueOf(value));
    }

    /** Those that were given. */
    Map<Setting, String> flags() {
        return given;
    }

    /** What a server is started with. @throws Failure naming the setting that cannot be used */
    static ServerConfig config(Settings settings) {
        Limits limits = new Limits(settings.whole(Setting.RATE_LIMIT), !settings.isSet(Setting.RATE_LIMIT), settings.whole(Setting.PROXIES),
                settings.whole(Setting.MAX_REQUESTS), Duration.ofSeconds(settings.whole(Setting.REQUEST_SECONDS)));
        String token = settings.text(Setting.ADMIN_TOKEN);
        return new ServerConfig(settings.text(Setting.HOST), settings.whole(Setting.PORT), origins(settings), address(settings), limits,
                settings.flag(Setting.ACCESS_LOG), token.isEmpty() ? null : token);
    }

    private static Origins origins(Settings settings) {
        if (settings.text(Setting.ORIGINS).strip().equals("*")) {
            return Origins.ANY;
        }
        try {
            return Origins.of(settings.list(Setting.ORIGINS));
        } catch (IllegalArgumentException none) {
            throw new Failure(settings.origin(Setting.ORIGINS) + ": " + none.getMessage());
        }
    }

    private static @Nullable URI address(Settings settings) {
        String text = settings.text(Setting.ADDRESS);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?")) {
            throw new Failure(settings.origin(Setting.ADDRESS) + ": '" + text + "' must be an address such as https://talks.example.org"
                    + " / “" + text + "”应为 https://talks.example.org 这样的地址");
        }
        return URI.create(text);
    }
}
