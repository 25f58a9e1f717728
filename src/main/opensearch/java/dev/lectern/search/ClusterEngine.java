package dev.lectern.search;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lectern.config.Settings;
import dev.lectern.index.Cluster;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.ClusterAddress;
import dev.lectern.index.ClusterStore;
import dev.lectern.index.IndexCheck;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.index.TalkStore;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Path;

/** An OpenSearch cluster, on as many machines as it has. */
public final class ClusterEngine implements Engine {
    private final Cluster cluster;

    /** @throws IOException where its certificates cannot be read; it is not asked for anything yet */
    public ClusterEngine(ClusterAddress address) throws IOException {
        this.cluster = new Cluster(address);
    }

    /** Makes the engine that settings tell of. */
    public static final class Maker implements Engine.Maker {
        @Override
        public String name() {
            return "opensearch";
        }

        @Override
        public Engine make(Settings settings) throws IOException {
            return new ClusterEngine(ClusterAddress.of(settings));
        }
    }

    @Override
    public String place() {
        return cluster.address().toString();
    }

    @Override
    public String rules() {
        return "";
    }

    @Override
    public TalkStore store(Aliases aliases) {
        return new ClusterStore(cluster, aliases);
    }

    @Override
    public LiveSearch open(Lexicon lexicon) throws IOException {
        ClusterSearch search = new ClusterSearch(cluster, lexicon);
        search.refresh();
        return search;
    }

    @Override
    public LiveSearch whenever(Lexicon lexicon) {
        ClusterSearch search = new ClusterSearch(cluster, lexicon);
        try {
            search.refresh();
        } catch (IOException away) {
            // asked before there is one it says so
        }
        return search;
    }

    /** Whether each shard has a copy that answers, and how many segments they have. */
    @Override
    public IndexCheck.Outcome check() throws IOException {
        open(Lexicon.standard()).close();
        String index = cluster.address().index();
        JsonNode health = cluster.get("GET", "/_cluster/health/" + index + "?level=shards", null, Patience.READER);
        int segments = cluster.get("GET", "/" + index + "/_stats/segments", null, Patience.READER).at("/_all/primaries/segments/count").asInt();
        return new IndexCheck.Outcome(!health.path("status").asText().equals("red"), segments, health.toPrettyString());
    }

    @Override
    public long copy(Path target) throws IOException {
        throw new IndexRefusedException(Reason.FOREIGN,
                "The index is kept by a cluster, which makes copies of its own: take a snapshot of '" + cluster.address().index() + "' there (see opensearch.md).",
                "索引在集群里，备份由集群自己做：请在集群上为“" + cluster.address().index() + "”建立快照（见 opensearch.md）。");
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
