package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.TalkSearch;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may not do to a server, and what they are told. */
class LimitsTest {
    private static final String TOKEN = "correct-horse-battery";

    @Test
    void refusesAClientThatAsksTooOften() throws Exception {
        try (Started server = new Started(new Limits(10, false, 0, 64, Duration.ofSeconds(10)), null)) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(server.get("/api/stats"));
            }
            assertThat(answers).extracting(HttpResponse::statusCode).startsWith(200, 200, 200, 200, 200).contains(429);
            HttpResponse<String> refused = answers.getLast();
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1L, 6L);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(server.get("/healthz").statusCode()).as("not counted").isEqualTo(200);
            assertThat(server.get("/metrics").body()).contains("lectern_http_requests_over_limit_total 3.0");
        }
    }

    @Test
    void tellsClientsBehindAProxyApartAndBelievesNoHeaderOfTheirOwn() throws Exception {
        try (Started server = new Started(new Limits(4, false, 1, 64, Duration.ofSeconds(10)), null)) {
            for (int i = 0; i < 2; i++) {
                assertThat(server.get("/api/stats", "X-Forwarded-For", "made-up-" + i + ", 203.0.113.7").statusCode()).isEqualTo(200);
            }
            assertThat(server.get("/api/stats", "X-Forwarded-For", "made-up-9, 203.0.113.7").statusCode()).isEqualTo(429);
            assertThat(server.get("/api/stats", "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/stats", "X-Forwarded-For", "2001:db8::1").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/stats", "X-Forwarded-For", "2001:db8::2").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/stats", "X-Forwarded-For", "2001:db8::3").statusCode()).as("of the same network").isEqualTo(429);
        }
    }

    @Test
    void letsAClientAskAgainWhenItHasWaited() {
        AtomicLong now = new AtomicLong();
        RateLimit limit = new RateLimit(new Limits(60, false, 0, 1, Duration.ZERO), () -> {}, now::get);
        for (int i = 0; i < 30; i++) {
            assertThat(limit.secondsToWait("a")).isZero();
        }
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
        assertThat(limit.secondsToWait("b")).isZero();
        now.addAndGet(1_000_000_000L);
        assertThat(limit.secondsToWait("a")).isZero();
        assertThat(limit.secondsToWait("a")).isEqualTo(1);
    }

    @Test
    void givesUpAQuestionThatTakesTooLong() throws Exception {
        try (Started server = new Started(new Limits(0, false, 0, 64, Duration.ofNanos(1)), null)) {
            HttpResponse<String> late = server.get("/api/search?q=%E5%86%85%E6%A0%B8");
            assertThat(late.statusCode()).isEqualTo(503);
            assertThat(late.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(late.body()).contains("takes too long; ask for less");
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesWhatWouldWaitTooLongForOthers() throws Exception {
        SlowSearch slow = new SlowSearch();
        try (Started server = new Started(new Limits(0, false, 0, 1, Duration.ofSeconds(60)), null, slow)) {
            CompletableFuture<HttpResponse<String>> first = server.begin("/api/search?q=a");
            assertThat(slow.asked.await(10, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> second = server.get("/api/search?q=b");
            assertThat(second.statusCode()).isEqualTo(503);
            assertThat(second.body()).doesNotContainIgnoringCase("jetty");

            slow.mayAnswer.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            assertThat(server.get("/api/search?q=b").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void reindexesForWhoeverHasTheToken() throws Exception {
        try (Started server = new Started(Limits.USUAL, TOKEN)) {
            assertThat(server.post("/api/reindex").statusCode()).isEqualTo(401);
            assertThat(server.post("/api/reindex").headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(server.post("/api/reindex", "Authorization", "Bearer " + TOKEN + "x").statusCode()).isEqualTo(401);
            assertThat(server.post("/api/reindex", "Authorization", "Basic " + TOKEN).statusCode()).isEqualTo(401);
            assertThat(server.post("/api/reindex?full=perhaps", "Authorization", "Bearer " + TOKEN).statusCode()).isEqualTo(400);
            assertThat(server.get("/api/reindex").statusCode()).isEqualTo(405);
            assertThat(server.post("/api/reindex?full=true", "Authorization", "bearer " + TOKEN).body()).contains("\"talks\":7");
            assertThat(server.reindexed).containsExactly("true false");
        }
        try (Started server = new Started(Limits.USUAL, null)) {
            assertThat(server.post("/api/reindex", "Authorization", "Bearer null").statusCode()).isEqualTo(403);
            assertThat(server.reindexed).isEmpty();
        }
    }

    @Test
    void refusesALargeBodyBeforeItIsSent() throws Exception {
        try (Started server = new Started(Limits.USUAL, TOKEN)) {
            assertThat(server.raw("POST /api/reindex HTTP/1.1\r\nHost: x\r\nContent-Length: 1073741824\r\n\r\n")).startsWith("HTTP/1.1 413");
            // one that does not say how long it is gets cut off; at most a gigabyte is tried
            assertThat(sentUntilRefused(server, "POST /1/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")).isLessThan(100L << 20);
            assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    private static long sentUntilRefused(Started server, String head) throws IOException {
        long sent = 0;
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            while (sent < 1L << 30) {
                out.write(chunk);
                sent += chunk.length;
            }
        } catch (IOException closedOnUs) {
            // as it should be
        }
        return sent;
    }

    @Test
    void answersOthersWhileAThousandConnectionsAreIdleAndFiftySendAByteASecond() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try (Started server = new Started(Limits.USUAL, TOKEN); Closeable all = () -> closeAll(sockets)) {
            long start = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                sockets.add(new Socket("127.0.0.1", server.port()));
            }
            // a full queue of the system's makes one of fifty try again only after a second
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(7));
            String slow = "GET /api/search?q=a HTTP/1.1\r\nHost: x\r\n\r\n";
            for (int second = 0; second < 3; second++) {
                for (int i = 0; i < 50; i++) {
                    sockets.get(i).getOutputStream().write(slow.charAt(second));
                }
                assertThat(server.get("/api/stats").statusCode()).isEqualTo(200);
                Thread.sleep(1_000);
            }
            // the head of a slow request that comes to its end after all is answered
            Socket patient = sockets.getFirst();
            patient.setSoTimeout(30_000);
            patient.getOutputStream().write(slow.substring(3).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(new String(patient.getInputStream().readNBytes(15), StandardCharsets.ISO_8859_1)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    /** Before the server is, and long enough for it to see: it would wait for them. */
    private static void closeAll(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    /** Clicks are not kept, but what is left of them unread would close the connection under the next question. */
    @ParameterizedTest
    @ValueSource(strings = {"/1/events", "/1/indexes/talks/query", "/1/indexes/talks/queries"})
    void goesOnBehindABodyThatComesAfterItsHead(String path) throws Exception {
        try (Started server = new Started(Limits.USUAL, null); Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            Thread.sleep(300);
            out.write("{}GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(List.of(answers.split("HTTP/1.1 "))).as(answers).hasSize(3).last().asString().startsWith("200");
        }
    }

    @Test
    void cutsOffABodyThatComesAByteASecond() throws Exception {
        try (Started server = new Started(Limits.USUAL, TOKEN); Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write("POST /1/indexes/talks/query HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{".getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            for (int second = 0; second < 20 && answer.isEmpty(); second++) {
                Thread.sleep(500);
                out.write(' ');
                InputStream in = socket.getInputStream();
                answer.append(new String(in.readNBytes(Math.min(in.available(), 12)), StandardCharsets.ISO_8859_1));
            }
            assertThat(answer.toString()).matches("HTTP/1.1 4..");
        }
    }

    @Test
    void givesNoFileButItsOwnAssets() throws Exception {
        try (Started server = new Started(Limits.USUAL, null)) {
            for (String path : List.of("/assets/../../../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fRoutes.class", "/assets/....//lectern.css",
                    "/assets/..;/Routes.class", "/assets/%252e%252e/Routes.class", "/assets/..\\..\\Routes.class", "//etc/passwd", "/assets//etc/passwd", "/assets/.", "/assets/lectern.css/..")) {
                String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|404|30[128]).*").doesNotContain("root:", "\u00ca\u00fe\u00ba\u00be");
            }
        }
    }

    @Test
    void measuresRequestsWithoutSayingWhoAskedWhat() throws Exception {
        try (Started server = new Started(Limits.USUAL, null)) {
            server.get("/api/search?q=nobody-else-may-know");
            server.get("/nowhere/secret-path");
            String metrics = server.get("/metrics").body();
            assertThat(metrics).contains("lectern_http_request_duration_seconds_count{method=\"GET\",route=\"/api/search\",status=\"200\"} 1",
                    "route=\"other\",status=\"404\"", "jvm_memory_used_bytes").doesNotContain("nobody-else", "secret-path", "127.0.0.1");
        }
    }

    /** A server with limits, and what it was asked to reindex. */
    private static final class Started implements AutoCloseable {
        private final List<String> reindexed = new ArrayList<>();
        private final TalkSearch search;
        private final LecternServer server;
        private final HttpClient client = HttpClient.newHttpClient();

        Started(Limits limits, String token) throws IOException {
            this(limits, token, Sample.index(Sample.documents()));
        }

        Started(Limits limits, String token, TalkSearch search) throws IOException {
            this.search = search;
            ServerConfig config = new ServerConfig("127.0.0.1", 0, Origins.ANY, null, limits, false, token);
            server = LecternServer.start(config, search, new Meters(), (full, force) -> {
                reindexed.add(full + " " + force);
                return new dev.lectern.index.IndexSummary(3, 7, 5, 3, List.of(), List.of(), List.of(), null, 0.1);
            });
        }

        int port() {
            return server.port();
        }

        HttpResponse<String> get(String path, String... headers) throws Exception {
            return send("GET", path, headers);
        }

        HttpResponse<String> post(String path, String... headers) throws Exception {
            return send("POST", path, headers);
        }

        private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).method(method, HttpRequest.BodyPublishers.noBody());
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }

        CompletableFuture<HttpResponse<String>> begin(String path) {
            return client.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).build(), BodyHandlers.ofString());
        }

        String raw(String request) throws IOException {
            try (Socket socket = new Socket("127.0.0.1", port())) {
                socket.setSoTimeout(30_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            search.close();
        }
    }
}
