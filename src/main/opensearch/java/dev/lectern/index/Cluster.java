package dev.lectern.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.index.IndexRefusedException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Talks to an OpenSearch cluster in JSON, and tries again where that may help: a node that is gone, a cluster that has too
 * much to do. Waits grow, and vary, so that many clients do not come back at once. Whatever is asked may therefore be asked
 * twice, and has to mean the same then. Safe for use by many threads.
 */
public final class Cluster implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    /** Of whoever asked to wait for a health that did not come; the answer tells which there is. */
    private static final int STILL_WAITING = 408;

    private final ClusterAddress address;
    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;

    /** @throws IOException where the certificates cannot be read; whether the cluster is there shows in the first request */
    public Cluster(ClusterAddress address) throws IOException {
        this.address = address;
        this.transport = ClusterTransport.to(address);
        this.client = new OpenSearchGenericClient(transport);
    }

    /** How often to try, in all. */
    public enum Patience {
        /** Somebody waits for the answer: six seconds. */
        READER(7),
        /** Nobody does, and nothing may be lost: a minute and a half. */
        WRITER(16),
        /** The answer is of no use later. */
        ONCE(1);

        private final int tries;

        Patience(int tries) {
            this.tries = tries;
        }
    }

    public ClusterAddress address() {
        return address;
    }

    /**
     * Sends a request.
     *
     * @param path with what is asked of it behind {@code ?}
     * @param body JSON, or lines of JSON; null for none
     * @return what was answered; empty where there is no such thing (404)
     * @throws IndexRefusedException where the cluster is away
     * @throws ClusterRefusal where it does not do that
     */
    public Optional<JsonNode> ask(String method, String path, @Nullable String body, Patience patience) throws IOException {
        Duration wait = FIRST_WAIT;
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= patience.tries;
            try (Response response = send(method, path, body)) {
                if (!isPassing(response.getStatus()) || last) {
                    return answer(response, method, path);
                }
            } catch (IndexRefusedException | ClusterRefusal e) {
                throw e;
            } catch (IOException e) {
                if (isLockedOut(e)) {
                    throw lockedOut(e);
                }
                if (last || isMistrusted(e)) {
                    throw away(reason(e), e);
                }
            }
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    /** The same for what has to be there. */
    public JsonNode get(String method, String path, @Nullable String body, Patience patience) throws IOException {
        return ask(method, path, body, patience).orElseThrow(() -> new ClusterRefusal(NOT_FOUND, path + " is gone"));
    }

    private Response send(String method, String path, @Nullable String body) throws IOException {
        int query = path.indexOf('?');
        var request = Requests.builder().method(method).endpoint(query < 0 ? path : path.substring(0, query)).query(parameters(path, query));
        return client.execute(body == null ? request.build() : request.body(Bodies.json(body)).build());
    }

    private static Map<String, String> parameters(String path, int query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query < 0 ? new String[0] : path.substring(query + 1).split("&")) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }

    /** Too busy now, or in the middle of giving a dead node's shards to others. */
    static boolean isPassing(int status) {
        return status == TOO_MANY || status >= 500;
    }

    private Optional<JsonNode> answer(Response response, String method, String path) throws IOException {
        Optional<Body> body = response.getBody();
        byte[] bytes = body.isEmpty() ? new byte[0] : body.get().bodyAsBytes();
        int status = response.getStatus();
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        if (isPassing(status)) {
            throw away(status + " " + complaint(bytes), null);
        }
        if (status >= 300 && status != STILL_WAITING) {
            throw new ClusterRefusal(status, method + " " + path.replaceAll("[?].*", "") + ": " + complaint(bytes));
        }
        return Optional.of(bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes));
    }

    /** The client makes an exception of it. */
    private static boolean isLockedOut(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResponseException refused && (refused.status() == 401 || refused.status() == 403)) {
                return true;
            }
        }
        return false;
    }

    /** To try again does not make a certificate known. */
    private static boolean isMistrusted(Throwable failure) {
        return failure instanceof SSLHandshakeException || failure.getCause() != null && isMistrusted(failure.getCause());
    }

    private IndexRefusedException lockedOut(IOException cause) {
        return new IndexRefusedException(Reason.AWAY,
                "The OpenSearch cluster at " + address.place() + " does not let us in; check LECTERN_OPENSEARCH_USER, LECTERN_OPENSEARCH_PASSWORD and the roles of that user.",
                "位于 " + address.place() + " 的 OpenSearch 集群拒绝访问；请检查 LECTERN_OPENSEARCH_USER、LECTERN_OPENSEARCH_PASSWORD 以及该用户的角色。", cause);
    }

    private IndexRefusedException away(String reason, @Nullable IOException cause) {
        return new IndexRefusedException(Reason.AWAY,
                "The OpenSearch cluster at " + address.place() + " does not answer (" + reason + "); see whether it runs, and whether opensearch.url is right.",
                "位于 " + address.place() + " 的 OpenSearch 集群没有应答（" + reason + "）；请检查它是否在运行，以及 opensearch.url 是否正确。", cause);
    }

    private static String complaint(byte[] answer) {
        try {
            JsonNode error = JSON.readTree(answer).path("error");
            String reason = error.path("root_cause").path(0).path("reason").asText(error.path("reason").asText("no reason given"));
            JsonNode cause = error;
            while (cause.has("caused_by")) {
                cause = cause.get("caused_by");
            }
            return cause == error ? reason : reason + ", " + cause.path("reason").asText();
        } catch (IOException e) {
            return "no reason given";
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void pause(Duration wait) throws InterruptedIOException {
        try {
            Thread.sleep(wait.toMillis() / 2 + ThreadLocalRandom.current().nextLong(wait.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the cluster");
        }
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
