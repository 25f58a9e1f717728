package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.IndexRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes, clones, shows and drops the indexes of one alias. */
final class ClusterIndexes {
    /** Between an alias and when one of its indexes was begun. */
    private static final String AT = ".at-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Cluster cluster;
    private final ClusterAddress address;

    ClusterIndexes(Cluster cluster) {
        this.cluster = cluster;
        this.address = cluster.address();
    }

    /** The one that readers see; null where there is none. @throws IndexRefusedException where the alias is no site's own */
    @Nullable ClusterCommit live() throws IOException {
        List<ClusterCommit> commits = ClusterCommit.behind(address.index(), cluster, Patience.WRITER);
        if (commits.size() > 1) {
            throw new IndexRefusedException(Reason.FOREIGN,
                    "'" + address.index() + "' stands for the talks of several sites, and can only be read; name this site's own as opensearch.index.",
                    "“" + address.index() + "”代表多个站点的演讲，只能读取；请在 opensearch.index 里写本站自己的名字。");
        }
        return commits.isEmpty() ? null : commits.getFirst();
    }

    /** A new one without documents. */
    String make() throws IOException {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.putArray("index_patterns").add(address.index() + AT + "*");
        template.put("priority", 500).set("template", settings());
        cluster.get("PUT", "/_index_template/" + address.index(), template.toString(), Patience.WRITER);
        String name = name();
        create("PUT", "/" + name, name, "{}");
        awaitCopies(name);
        return name;
    }

    private ObjectNode settings() throws IOException {
        try (InputStream in = ClusterIndexes.class.getResourceAsStream("talks-index.json")) {
            ObjectNode template = (ObjectNode) new ObjectMapper().readTree(in);
            ((ObjectNode) template.at("/settings/index")).put("number_of_shards", address.shards()).put("auto_expand_replicas", copies());
            return template;
        }
    }

    private String copies() {
        return "0-" + address.replicas();
    }

    /** A copy that shares the files of the one it is made of, so that it costs next to nothing until it is changed. */
    String copyOf(ClusterCommit commit) throws IOException {
        freeze(commit.index());
        String name = name();
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.putObject("settings").put("index.blocks.write", false).put("index.auto_expand_replicas", copies());
        create("POST", "/" + commit.index() + "/_clone/" + name, name, request.toString());
        awaitCopies(name);
        return name;
    }

    /** Asked twice, as it is where the first answer got lost, the index is there already. */
    private void create(String method, String path, String name, String body) throws IOException {
        try {
            cluster.get(method, path, body, Patience.WRITER);
        } catch (ClusterRefusal refusal) {
            if (cluster.ask("GET", "/" + name, null, Patience.WRITER).isEmpty()) {
                throw refusal;
            }
        }
    }

    private String name() {
        return address.index() + AT + TIME.format(Instant.now()) + "-" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
    }

    /** Waits for every copy, so that a node may go; where copies are missing after half a minute it goes on with those there are. */
    private void awaitCopies(String index) throws IOException {
        JsonNode health = health(index, "green");
        if (health.path("timed_out").asBoolean()) {
            health = health(index, "yellow");
        }
        if (health.path("timed_out").asBoolean()) {
            throw new IndexRefusedException(Reason.AWAY,
                    "The cluster at " + address.place() + " finds no node for the shards of " + index + "; see whether all its nodes run and have room.",
                    "位于 " + address.place() + " 的集群没有节点可以安放 " + index + " 的分片；请检查各节点是否在运行、是否还有空间。");
        }
    }

    private JsonNode health(String index, String status) throws IOException {
        return cluster.get("GET", "/_cluster/health/" + index + "?wait_for_status=" + status + "&timeout=15s&wait_for_no_initializing_shards=true", null, Patience.WRITER);
    }

    /** Writes down what it holds. */
    void describe(ClusterCommit commit) throws IOException {
        ObjectNode mapping = JsonNodeFactory.instance.objectNode();
        mapping.set("_meta", commit.meta());
        cluster.get("PUT", "/" + commit.index() + "/_mapping", mapping.toString(), Patience.WRITER);
    }

    /** Lets nobody write it any more. */
    void freeze(String index) throws IOException {
        cluster.get("PUT", "/" + index + "/_settings", "{\"index.blocks.write\":true}", Patience.WRITER);
        awaitCopies(index);
    }

    /**
     * Shows an index in the place of another, in one step.
     *
     * @param before null where nothing was shown
     * @throws IndexRefusedException where something else is shown by now
     */
    void show(String index, @Nullable String before) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode actions = request.putArray("actions");
        if (before != null) {
            actions.addObject().putObject("remove").put("index", before).put("alias", address.index()).put("must_exist", true);
        }
        actions.addObject().putObject("add").put("index", index).put("alias", address.index());
        if (address.all() != null) {
            if (before != null) {
                actions.addObject().putObject("remove").put("index", before).put("alias", address.all()).put("must_exist", false);
            }
            actions.addObject().putObject("add").put("index", index).put("alias", address.all());
        }
        Optional<JsonNode> done = cluster.ask("POST", "/_aliases", request.toString(), Patience.WRITER);
        ClusterCommit shown = live();
        if (shown == null || !shown.index().equals(index)) {
            throw new IndexRefusedException(Reason.BUSY,
                    "Another process changed '" + address.index() + "' meanwhile" + (done.isEmpty() ? "" : " again") + "; run `lectern index` again.",
                    "另一个进程同时更改了“" + address.index() + "”；请再次运行 `lectern index`。");
        }
    }

    /** Drops every index of the alias but these: those of runs that failed, and commits that are older. */
    void dropAllBut(List<String> kept) throws IOException {
        Optional<JsonNode> all = cluster.ask("GET", "/" + address.index() + AT + "*/_settings?filter_path=*.settings.index.uuid", null, Patience.WRITER);
        if (all.isPresent()) {
            for (var index : all.get().properties()) {
                if (!kept.contains(index.getKey())) {
                    drop(index.getKey(), Patience.WRITER);
                }
            }
        }
    }

    void drop(String index, Patience patience) throws IOException {
        cluster.ask("DELETE", "/" + index, null, patience);
    }
}
