package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks a server of its own, which has the sample posts, as Algolia's clients do. */
final class AlgoliaClient implements AutoCloseable {
    private final RunningServer server = RunningServer.overSample();
    private final HttpClient http = HttpClient.newHttpClient();

    RunningServer server() {
        return server;
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }

    JsonNode one(String query) {
        return ask(batch(query)).path("results").path(0);
    }

    static String batch(String queries) {
        return "{\"requests\":[" + queries + "]}";
    }

    JsonNode ask(String body) {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningServer.json(response);
    }

    HttpResponse<String> post(String body) {
        return post("/1/indexes/*/queries", body.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(server, path, body, headers);
    }

    HttpResponse<String> send(RunningServer to, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.base() + path)).POST(BodyPublishers.ofByteArray(body));
        if (Arrays.stream(headers).findAny().isPresent()) {
            request.headers(headers);
        }
        try {
            return sent(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection that the server closed, having refused a body, may still lie in the client's pool; the client sends no POST again by itself. */
    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
