package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.IndexRefusedException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets one process at a time write the talks behind an alias. Whoever writes renews a document every few seconds; a document
 * that nobody renews is that of a process that died. Time is measured by whoever waits alone, so that clocks may differ.
 */
final class WriterLease implements Closeable {
    private static final String INDEX = "lectern-writers";
    private static final long RENEW_MILLIS = 2_000;
    /** So long somebody alive may fail to renew: a cluster that lost a node is busy with itself for some seconds. */
    private static final int DEAD_AFTER = 10;

    private final Cluster cluster;
    private final String alias;
    private final String owner = UUID.randomUUID().toString();
    private final Thread renewing = Thread.ofPlatform().daemon().name("lectern-lease").unstarted(this::renew);
    private JsonNode state;

    private WriterLease(Cluster cluster, String alias, Optional<JsonNode> dead) throws IOException {
        this.cluster = cluster;
        this.alias = alias;
        this.state = dead.isEmpty() ? write("PUT", "/_create/", "") : write("PUT", "/_doc/", unchanged(dead.get()));
        renewing.start();
    }

    /** @throws IndexRefusedException where somebody else is writing */
    static WriterLease take(Cluster cluster, String alias) throws IOException {
        makeIndex(cluster);
        for (int look = 0; ; look++) {
            Optional<JsonNode> first = current(cluster, alias);
            try {
                if (first.isEmpty() || isDead(cluster, alias, first.get())) {
                    return new WriterLease(cluster, alias, first);
                }
            } catch (ClusterRefusal other) {
                if (look > 0) {
                    throw busy(alias);
                }
                // somebody was quicker, and may be done already
            }
        }
    }

    private static void makeIndex(Cluster cluster) throws IOException {
        if (cluster.ask("GET", "/" + INDEX, null, Patience.WRITER).isEmpty()) {
            try {
                cluster.get("PUT", "/" + INDEX, "{\"settings\":{\"number_of_shards\":1,\"auto_expand_replicas\":\"0-1\"},\"mappings\":{\"dynamic\":false}}", Patience.WRITER);
            } catch (ClusterRefusal there) {
                // somebody else made it meanwhile
            }
        }
    }

    private static Optional<JsonNode> current(Cluster cluster, String alias) throws IOException {
        return cluster.ask("GET", "/" + INDEX + "/_doc/" + alias, null, Patience.WRITER);
    }

    /** Waits to see whether it is renewed. */
    private static boolean isDead(Cluster cluster, String alias, JsonNode first) throws IOException {
        for (int look = 0; look < DEAD_AFTER; look++) {
            pause(RENEW_MILLIS / 2);
            Optional<JsonNode> now = current(cluster, alias);
            if (now.isEmpty() || !now.get().get("_seq_no").equals(first.get("_seq_no"))) {
                throw now.isEmpty() ? new ClusterRefusal(409, "released") : busy(alias);
            }
        }
        return true;
    }

    private static IndexRefusedException busy(String alias) {
        return new IndexRefusedException(Reason.BUSY,
                "'" + alias + "' is being written by another process; wait until it is done, or name another one as opensearch.index.",
                "“" + alias + "”正由另一个进程写入；请等它完成，或在 opensearch.index 里换一个名字。");
    }

    private static String unchanged(JsonNode document) {
        return "?if_seq_no=" + document.get("_seq_no").asText() + "&if_primary_term=" + document.get("_primary_term").asText();
    }

    private JsonNode write(String method, String how, String condition) throws IOException {
        return cluster.get(method, "/" + INDEX + how + alias + condition,
                JsonNodeFactory.instance.objectNode().put("owner", owner).put("at", System.currentTimeMillis()).toString(), Patience.ONCE);
    }

    private void renew() {
        while (true) {
            try {
                Thread.sleep(RENEW_MILLIS);
                synchronized (this) {
                    state = write("PUT", "/_doc/", unchanged(state));
                }
            } catch (ClusterRefusal taken) {
                // somebody took us for dead: the commit will show who was right
                return;
            } catch (IOException away) {
                // tried again
            } catch (InterruptedException released) {
                return;
            }
        }
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another writer");
        }
    }

    @Override
    public synchronized void close() throws IOException {
        renewing.interrupt();
        try {
            cluster.ask("DELETE", "/" + INDEX + "/_doc/" + alias + unchanged(state), null, Patience.ONCE);
        } catch (ClusterRefusal | IndexRefusedException gone) {
            // it is somebody else's by now, or found dead by whoever wants it
        }
    }
}
