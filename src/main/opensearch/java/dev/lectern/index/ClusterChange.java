package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Fills an index that nobody sees, and shows it in one step once all of it is there. */
final class ClusterChange implements TalkStore.Change {
    /** A new index of fewer documents is put into one segment, as Lucene's is. */
    private static final int ONE_SEGMENT = 20_000;

    private final Cluster cluster;
    private final ClusterIndexes indexes;
    private final WriterLease lease;
    private final @Nullable ClusterCommit before;
    private final String index;
    private final Map<String, Integer> held;
    private final CanonicalNames names;
    private final Aliases aliases;
    private final Bulk bulk;
    private final AtomicInteger documents;
    private volatile boolean shown;

    /**
     * @param before what readers see
     * @param index that is changed
     * @param held how many documents of each post it holds already; empty for a new index
     * @param names under which what it holds is counted, and what is added until all is there
     */
    ClusterChange(Cluster cluster, ClusterIndexes indexes, WriterLease lease, @Nullable ClusterCommit before, String index, Map<String, Integer> held,
            CanonicalNames names, Aliases aliases) {
        this.cluster = cluster;
        this.indexes = indexes;
        this.lease = lease;
        this.before = before;
        this.index = index;
        this.held = held;
        this.names = names;
        this.aliases = aliases;
        this.bulk = new Bulk(cluster, index);
        this.documents = new AtomicInteger(held.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Override
    public String base() {
        return before == null ? "" : before.index();
    }

    @Override
    public void replace(String post, String fingerprint, List<TalkDocument> talks) throws IOException {
        int had = held.getOrDefault(post, 0);
        for (int number = 0; number < talks.size(); number++) {
            ObjectNode document = ClusterDocuments.of(talks.get(number), fingerprint, names);
            if (number == 0) {
                document.putObject(ClusterDocuments.WRITTEN).put(ClusterDocuments.WRITTEN_FINGERPRINT, fingerprint)
                        .put(ClusterDocuments.WRITTEN_DOCUMENTS, talks.size());
            }
            bulk.put(id(post, number), document);
        }
        for (int number = talks.size(); number < had; number++) {
            bulk.remove(id(post, number));
        }
        documents.addAndGet(talks.size() - had);
    }

    @Override
    public void remove(String post) throws IOException {
        replace(post, "", List.of());
    }

    /** Sent again a document takes the place it has already. Paths may be longer than ids. */
    private static String id(String post, int number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(post.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + "-" + number;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void commit() throws IOException {
        bulk.flush();
        refresh();
        Map<String, Integer> speakers = ClusterNames.count(cluster, index, Facet.SPEAKER);
        rename(speakers, ClusterNames.count(cluster, index, Facet.ORGANIZATION));
        refuseLoss();
        if (held.isEmpty() && documents.get() < ONE_SEGMENT) {
            cluster.get("POST", "/" + index + "/_forcemerge?max_num_segments=1", null, Patience.WRITER);
        }
        int events = count("{\"query\":{\"exists\":{\"field\":\"" + Fields.FINGERPRINT + "\"}}}");
        indexes.describe(new ClusterCommit(index, ClusterCommit.VERSION, aliases, Instant.now(), events,
                documents.get() - events, speakers.size(), base()));
        indexes.freeze(index);
        indexes.show(index, before == null ? null : before.index());
        shown = true;
        // the one before stays for readers that have not looked yet, and for whoever wants it back
        indexes.dropAllBut(before == null ? List.of(index) : List.of(index, before.index()));
    }

    private void refresh() throws IOException {
        cluster.get("POST", "/" + index + "/_refresh", null, Patience.WRITER);
    }

    /** Which name stands for others may have changed with the posts, also for documents that did not. */
    private void rename(Map<String, Integer> speakers, Map<String, Integer> organizations) throws IOException {
        CanonicalNames now = CanonicalNames.of(aliases, speakers, organizations);
        ClusterNames.changed(cluster, index, Facet.SPEAKER, speakers.keySet(), names, now, hit -> rename(hit, now));
        ClusterNames.changed(cluster, index, Facet.ORGANIZATION, organizations.keySet(), names, now, hit -> rename(hit, now));
        bulk.flush();
        refresh();
    }

    private void rename(JsonNode hit, CanonicalNames now) throws IOException {
        ObjectNode document = ClusterDocuments.of(ClusterPages.talk(hit), hit.at("/_source/" + Fields.FINGERPRINT).path(0).asText(), now);
        JsonNode written = hit.at("/_source/" + ClusterDocuments.WRITTEN);
        if (written.isObject()) {
            document.set(ClusterDocuments.WRITTEN, written);
        }
        bulk.put(hit.get("_id").asText(), document);
    }

    /** Nothing is shown that is not all there. */
    private void refuseLoss() throws IOException {
        int there = count(null);
        if (there != documents.get()) {
            throw new IndexRefusedException(Reason.DAMAGED,
                    "The cluster holds %d documents where %d were written; nothing was shown of it. Run `lectern index` again.".formatted(there, documents.get()),
                    "集群里有 %d 个文档，而写入的是 %d 个，因此没有启用。请再次运行 `lectern index`。".formatted(there, documents.get()));
        }
    }

    private int count(@Nullable String query) throws IOException {
        return cluster.get("POST", "/" + index + "/_count", query, Patience.WRITER).path("count").asInt();
    }

    @Override
    public void close() throws IOException {
        try (lease) {
            if (!shown) {
                // what cannot be dropped now is dropped by the next run
                indexes.drop(index, Patience.ONCE);
            }
        }
    }
}
