package dev.lectern.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a program: by a flag, by an environment variable, or in {@link SiteConfig#FILE}. To add one, name it
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
    ADMIN_TOKEN("", Kind.SECRET, 0, 0),

    /** What keeps the index and answers from it. */
    ENGINE(Table.TOP, "lucene", Kind.TEXT, 0, 0),

    /** Nodes of the cluster, whole addresses. */
    OPENSEARCH_URL(Table.OPENSEARCH, "http://127.0.0.1:9200", Kind.LIST, 0, 0),
    /** The alias that this site's talks stand behind. */
    OPENSEARCH_INDEX(Table.OPENSEARCH, "lectern-talks", Kind.TEXT, 0, 0),
    /** An alias over the talks of all sites that name it; none where it is empty. */
    OPENSEARCH_ALL(Table.OPENSEARCH, "", Kind.TEXT, 0, 0),
    OPENSEARCH_USER(Table.OPENSEARCH, "", Kind.TEXT, 0, 0),
    /** In the environment only, as every secret. */
    OPENSEARCH_PASSWORD(Table.OPENSEARCH, "", Kind.PASSWORD, 0, 0),
    /** File with the certificates that vouch for the cluster's, where the machine does not know them. */
    OPENSEARCH_CA(Table.OPENSEARCH, "", Kind.TEXT, 0, 0),
    OPENSEARCH_SHARDS(Table.OPENSEARCH, "1", Kind.WHOLE, 1, 1_000),
    /** Copies of each shard besides the first; fewer where there are not so many nodes. */
    OPENSEARCH_REPLICAS(Table.OPENSEARCH, "1", Kind.WHOLE, 0, 20),
    /** Seconds after which a request to the cluster is given up, or sent to another node. */
    OPENSEARCH_SECONDS(Table.OPENSEARCH, "30", Kind.WHOLE, 1, 3_600);

    /** How a value is written. */
    enum Kind { TEXT, WHOLE, FLAG, LIST, SECRET, PASSWORD }

    /** Where in the file a setting stands. */
    enum Table {
        TOP(""), SERVER("server"), OPENSEARCH("opensearch");

        private final String key;

        Table(String key) {
            this.key = key;
        }

        /** Its name in the file; empty for what stands above all tables. */
        String key() {
            return key;
        }
    }

    private static final String ENVIRONMENT = "LECTERN_";
    private static final int LEAST_SECRET = 16;

    private final Table table;
    private final String usual;
    private final Kind kind;
    private final int least;
    private final int most;

    Setting(String usual, Kind kind, int least, int most) {
        this(Table.SERVER, usual, kind, least, most);
    }

    Setting(Table table, String usual, Kind kind, int least, int most) {
        this.table = table;
        this.usual = usual;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** Its name in the file's table, such as {@code rate-limit}. */
    String key() {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return table == Table.OPENSEARCH ? name.substring(table.key.length() + 1) : name;
    }

    Table table() {
        return table;
    }

    /** Where it stands in the file. */
    List<String> path() {
        return table == Table.TOP ? List.of(key()) : List.of(table.key, key());
    }

    /** Its flag, such as {@code --rate-limit}, for those that have one. */
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
        return kind != Kind.SECRET && kind != Kind.PASSWORD;
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
            case TEXT, LIST, PASSWORD -> null;
        };
    }

    private boolean isWhole(String value) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
