package dev.lectern.cluster;

import java.io.IOException;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of OpenSearch in a process of its own, which ends when whoever started it does: at the end of its standard input.
 *
 * <p>{@code Node FOLDER NAME HTTP-PORT TRANSPORT-PORT ALL-NAMES ALL-TRANSPORT-PORTS}
 */
public final class Node {
    private Node() {}

    public static void main(String[] arguments) throws IOException {
        String name = arguments[1];
        List<String> names = List.of(arguments[4].split(","));
        List<String> seeds = List.of(arguments[5].split(",")).stream().map(port -> "127.0.0.1:" + port).toList();
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> settings.put("node.name", name).put("http.port", arguments[2]).put("transport.port", arguments[3])
                .put("network.host", "127.0.0.1").put("discovery.type", "zen").putList("discovery.seed_hosts", seeds)
                .putList("cluster.initial_cluster_manager_nodes", names)
                // of a disk that others fill as well, tests take next to nothing
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .put("cluster.fault_detection.leader_check.interval", "500ms").put("cluster.fault_detection.follower_check.interval", "500ms"));
        runner.build(OpenSearchRunner.newConfigs().basePath(arguments[0]).clusterName("lectern-test").numOfNode(1)
                .baseHttpPort(9200).disableESLogger().pluginTypes("org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin"));
        System.out.println("up");
        while (System.in.read() >= 0) {
            // until it is closed
        }
        Runtime.getRuntime().halt(0);
    }
}
