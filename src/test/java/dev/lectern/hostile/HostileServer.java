package dev.lectern.hostile;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server over the sample posts that lives as long as the process, for targets of Jazzer's, which have no JUnit on their class path. */
final class HostileServer {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BASE = start();

    private HostileServer() {}

    /** @throws AssertionError where it is answered with a fault of the server */
    static void ask(String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path));
        try {
            HttpResponse<String> answer = CLIENT.send((body == null ? request : request.POST(BodyPublishers.ofByteArray(body))).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new AssertionError(answer.statusCode() + " " + path + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start() {
        try {
            Path index = Files.createTempDirectory("lectern-hostile");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(index)));
            new Reindex(new ContentPosts(samples()), new LuceneStore(index), "rules").run(false, Reindex.Progress.NONE);
            return "http://127.0.0.1:" + LecternServer.start(new ServerConfig("127.0.0.1", 0), LuceneSearch.open(index, Lexicon.standard())).port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also where the process was started somewhere below the project. */
    private static Path samples() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("content"))) {
            at = at.getParent();
        }
        return at == null ? Path.of("content") : at.resolve("content");
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException left) {
            // in the system's folder for such things
        }
    }
}
