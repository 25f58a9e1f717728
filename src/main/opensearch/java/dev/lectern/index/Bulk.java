package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.index.Cluster.Patience;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents to an index, many in one request. What the cluster has no room for at the moment is sent again, later and
 * later. Safe for use by many threads, each of which sends a request when it has filled one.
 */
final class Bulk {
    /** What OpenSearch takes well at once, in characters. */
    private static final int REQUEST = 4_000_000;
    private static final int MOST_TRIES = 12;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final Cluster cluster;
    private final String index;
    private List<Action> waiting = new ArrayList<>();
    private int size;

    Bulk(Cluster cluster, String index) {
        this.cluster = cluster;
        this.index = index;
    }

    /** @param document null where it is taken out */
    private record Action(String id, @Nullable String document) {
        void write(StringBuilder request) {
            ObjectNode action = JsonNodeFactory.instance.objectNode();
            action.putObject(document == null ? "delete" : "index").put("_id", id);
            request.append(action).append('\n');
            if (document != null) {
                request.append(document).append('\n');
            }
        }
    }

    void put(String id, ObjectNode document) throws IOException {
        add(new Action(id, document.toString()));
    }

    void remove(String id) throws IOException {
        add(new Action(id, null));
    }

    private void add(Action action) throws IOException {
        List<Action> full = null;
        synchronized (this) {
            waiting.add(action);
            size += 100 + (action.document == null ? 0 : action.document.length());
            if (size >= REQUEST) {
                full = taken();
            }
        }
        if (full != null) {
            send(full);
        }
    }

    /** Sends what is left. */
    void flush() throws IOException {
        List<Action> rest;
        synchronized (this) {
            rest = taken();
        }
        if (!rest.isEmpty()) {
            send(rest);
        }
    }

    private List<Action> taken() {
        List<Action> all = waiting;
        waiting = new ArrayList<>();
        size = 0;
        return all;
    }

    private void send(List<Action> actions) throws IOException {
        List<Action> left = actions;
        long wait = FIRST_WAIT_MILLIS;
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            StringBuilder request = new StringBuilder();
            left.forEach(action -> action.write(request));
            JsonNode answer = cluster.get("POST", "/" + index + "/_bulk", request.toString(), Patience.WRITER);
            left = answer.path("errors").asBoolean() ? refused(left, answer.path("items"), attempt == MOST_TRIES) : List.of();
            if (!left.isEmpty()) {
                pause(wait);
                wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
            }
        }
    }

    /** Those to send again. @throws ClusterRefusal for one that will never be taken, or has been sent often enough */
    private static List<Action> refused(List<Action> actions, JsonNode items, boolean last) throws IOException {
        List<Action> again = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            JsonNode item = items.path(i).elements().next();
            int status = item.path("status").asInt();
            boolean done = status < 300 || status == 404 && actions.get(i).document == null;
            if (!done && (!Cluster.isPassing(status) || last)) {
                throw new ClusterRefusal(status, item.at("/error/reason").asText());
            }
            if (!done) {
                again.add(actions.get(i));
            }
        }
        return again;
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while indexing");
        }
    }
}
