package dev.lectern.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.search.TalkSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A server on a free port of this machine, and ways to ask it. */
final class RunningServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final TalkSearch search;
    private final LecternServer server;

    /** @param search closed with the server */
    RunningServer(TalkSearch search) {
        this(new ServerConfig("127.0.0.1", 0), search);
    }

    RunningServer(ServerConfig config, TalkSearch search) {
        this.search = search;
        try {
            server = LecternServer.start(config, search);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    static RunningServer overSample() {
        return new RunningServer(Sample.index(Sample.documents()));
    }

    SortedSet<String> routes() {
        return server.routes();
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    /** The page as a browser asks for it. */
    Document page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept";
        all[1] = "text/html,*/*";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Jsoup.parse(get(path, all).body(), base() + path);
    }

    /** What comes back for these very bytes (each char one byte), which no client library would send. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        try {
            search.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
