package dev.lectern.cluster;

import dev.lectern.TestEngine;
import dev.lectern.index.ClusterAddress;
import dev.lectern.search.ClusterEngine;
import dev.lectern.search.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the tests of other engines on the cluster. */
public final class TestClusterEngine implements TestEngine {
    /** By alias; once a folder is gone nobody asks for its index any more. */
    private static final Map<String, Path> FOLDERS = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public Engine on(Path folder) throws IOException {
        FOLDERS.entrySet().removeIf(used -> !Files.exists(used.getValue()) && TestCluster.ask("DELETE", "/" + used.getKey() + ".at-*") == 200);
        String alias = "test-" + UUID.nameUUIDFromBytes(folder.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        FOLDERS.put(alias, folder);
        return new ClusterEngine(address(alias, null, 1, 0));
    }

    /** Of the talks behind an alias on the cluster of the tests. */
    static ClusterAddress address(String index, String all, int shards, int replicas) {
        return new ClusterAddress(TestCluster.nodes(), index, all, null, "", null, shards, replicas, Duration.ofSeconds(30));
    }
}
