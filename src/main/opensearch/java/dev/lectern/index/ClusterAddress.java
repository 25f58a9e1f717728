package dev.lectern.index;

import dev.lectern.config.BrokenConfigException;
import dev.lectern.config.Setting;
import dev.lectern.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a cluster is, who asks it, and what of it is ours.
 *
 * @param nodes each with scheme, host and port; a request goes to any of them
 * @param index alias that the talks of this site stand behind
 * @param all alias over the talks of several sites; null for none
 * @param user null where nobody has to be named
 * @param authorities file of certificates in PEM; null for those that the machine trusts
 * @param shards into which a new index is cut
 * @param replicas of each shard, where there are nodes for them
 * @param patience after which a request is given up
 */
public record ClusterAddress(List<URI> nodes, String index, @Nullable String all, @Nullable String user, String password,
        @Nullable Path authorities, int shards, int replicas, Duration patience) {
    /** As OpenSearch wants names of indexes, which have a few characters more than the alias. */
    private static final String NAME = "[a-z0-9][a-z0-9._-]{0,99}";

    public ClusterAddress {
        nodes = List.copyOf(nodes);
    }

    /** @throws BrokenConfigException naming the setting that cannot be used */
    public static ClusterAddress of(Settings settings) throws IOException {
        String all = settings.text(Setting.OPENSEARCH_ALL);
        String user = settings.text(Setting.OPENSEARCH_USER);
        return new ClusterAddress(nodes(settings), name(Setting.OPENSEARCH_INDEX, settings),
                all.isEmpty() ? null : name(Setting.OPENSEARCH_ALL, settings), user.isEmpty() ? null : user,
                settings.text(Setting.OPENSEARCH_PASSWORD), authorities(settings), settings.whole(Setting.OPENSEARCH_SHARDS),
                settings.whole(Setting.OPENSEARCH_REPLICAS), Duration.ofSeconds(settings.whole(Setting.OPENSEARCH_SECONDS)));
    }

    private static List<URI> nodes(Settings settings) throws IOException {
        List<URI> nodes = new ArrayList<>();
        for (String text : settings.list(Setting.OPENSEARCH_URL)) {
            if (text.contains("@")) {
                throw broken(settings, Setting.OPENSEARCH_URL, "a name and a password do not belong into an address; set LECTERN_OPENSEARCH_USER and LECTERN_OPENSEARCH_PASSWORD",
                        "地址里不要写用户名和密码；请设置 LECTERN_OPENSEARCH_USER 和 LECTERN_OPENSEARCH_PASSWORD");
            }
            if (!text.matches("https?://([a-zA-Z0-9.-]+|\\[[0-9a-fA-F:]+])(:[0-9]{1,5})?/?")) {
                throw broken(settings, Setting.OPENSEARCH_URL, "'" + text + "' must be an address such as https://search-1.example.org:9200",
                        "“" + text + "”应为 https://search-1.example.org:9200 这样的地址");
            }
            nodes.add(URI.create(text));
        }
        if (nodes.isEmpty()) {
            throw broken(settings, Setting.OPENSEARCH_URL, "name at least one node of the cluster", "至少要写集群的一个节点");
        }
        return nodes;
    }

    private static String name(Setting setting, Settings settings) throws IOException {
        String name = settings.text(setting);
        if (!name.matches(NAME)) {
            throw broken(settings, setting, "'" + name + "' must be a name of small letters, digits, '-', '_' and '.'",
                    "“" + name + "”只能含小写字母、数字、“-”“_”和“.”");
        }
        return name;
    }

    private static @Nullable Path authorities(Settings settings) throws IOException {
        String text = settings.text(Setting.OPENSEARCH_CA);
        if (!text.isEmpty() && !Files.isReadable(Path.of(text))) {
            throw broken(settings, Setting.OPENSEARCH_CA, "'" + text + "' must be a file of certificates that can be read", "“" + text + "”应为可读的证书文件");
        }
        return text.isEmpty() ? null : Path.of(text);
    }

    private static BrokenConfigException broken(Settings settings, Setting setting, String english, String chinese) {
        return new BrokenConfigException(settings.origin(setting), english, chinese);
    }

    /** For people: the first node and the alias. */
    String place() {
        return nodes.getFirst().toString().replaceAll("/$", "").toLowerCase(Locale.ROOT) + "/" + index;
    }

    /** Tells no password. */
    @Override
    public String toString() {
        return place();
    }
}
