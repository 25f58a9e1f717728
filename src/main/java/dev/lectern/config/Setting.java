package dev.lectern.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a server: by a flag, by an environment variable, or in {@link SiteConfig#FILE}. To add one, name it
 * here; it then is read, checked, and shown by {@code --print-config}.
 */
public enum Setting {
    HOST("127.0.0.1", Kind.TEXT, 0, 0),
    PORT("7070", Kind.WHOLE, 0, 65_535),
    /** Where the public finds it. */
    ADDRESS("", Kind.TEXT, 0, 0),
    /** Sites whose scripts may read; {@code *} for every one. */
    ORIGINS("*", Kind.LIST, 0, 0),
    /** Proxies between the clients and the server, each of which adds to {@code X-Forwarded-For}. */
    PROXIES("0", Kind.WHOLE, 0, 9),
    /** Requests a minute of one client address; 0 for no limit. */
    RATE_LIMIT("600", Kind.WHOLE, 0, 1_000_000),
    /** Requests that are answered at the same time; more have to wait. */
    MAX_REQUESTS("64", Kind.WHOLE, 1, 10_000),
    /** Seconds after which a question is given up. */
    REQUEST_SECONDS("10", Kind.WHOLE, 1, 3_600),
    ACCESS_LOG("false", Kind.FLAG, 0, 0),
    WATCH("false", Kind.FLAG, 0, 0),
    /** What whoever asks for a reindex over HTTP has to know. In the environment only: the file is published with the posts, and flags are seen by everybody on the machine. */
    ADMIN_TOKEN("", Kind.SECRET, 0, 0);

    /** How a value is written. */
    enum Kind { TEXT, WHOLE, FLAG, LIST, SECRET }

    static final String TABLE = "server";

    private static final String ENVIRONMENT = "LECTERN_";
    private static final int LEAST_SECRET = 16;

    private final String usual;
    private final Kind kind;
    private final int least;
    private final int most;

    Setting(String usual, Kind kind, int least, int most) {
        this.usual = usual;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** Its name in the file's table, such as {@code rate-limit}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its flag, such as {@code --rate-limit}. */
    public String flag() {
        return "--" + key();
    }

    /** Its environment variable, such as {@code LECTERN_RATE_LIMIT}. */
    String variable() {
        return ENVIRONMENT + name();
    }

    /** What it is where nobody says. */
    String usual() {
        return usual;
    }

    Kind kind() {
        return kind;
    }

    boolean isInFile() {
        return kind != Kind.SECRET;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(setting -> setting.isInFile() && setting.key().equals(key)).findFirst();
    }

    /** What is wrong with a value, in English and in Chinese; null where nothing is. */
    String @Nullable [] complaint(String value) {
        return switch (kind) {
            case WHOLE -> isWhole(value) ? null : new String[] {
                "'" + value + "' must be a whole number from " + least + " to " + most, "“" + value + "”应为 " + least + " 到 " + most + " 的整数"};
            case FLAG -> value.equals("true") || value.equals("false") ? null : new String[] {
                "'" + value + "' must be true or false", "“" + value + "”应为 true 或 false"};
            case SECRET -> value.isEmpty() || value.length() >= LEAST_SECRET ? null : new String[] {
                "a token has " + LEAST_SECRET + " characters or more; make one with: openssl rand -hex 24",
                "令牌至少 " + LEAST_SECRET + " 个字符；可用 openssl rand -hex 24 生成"};
            case TEXT, LIST -> null;
        };
    }

    private boolean isWhole(String value) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
