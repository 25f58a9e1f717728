package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sites' scripts may read where they are listed; {@link SearchApiTest} has what holds where they are not. */
class CrossOriginTest {
    private static final String LISTED = "https://www.xingcha.example";
    private static RunningServer server;

    @BeforeAll
    static void start() {
        Origins origins = Origins.of(List.of("https://WWW.xingcha.example/", "http://localhost:1313"));
        server = new RunningServer(new ServerConfig("127.0.0.1", 0, origins, null), Sample.index(Sample.documents()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void letsAListedSiteRead() {
        HttpResponse<String> answer = server.get("/api/search", "Origin", LISTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
        assertThat(server.send("OPTIONS", "/api/search", "Origin", LISTED).headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, OPTIONS");
        assertThat(server.get("/api/search", "Origin", "http://localhost:1313").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "https://www.xingcha.example.evil.example", "http://www.xingcha.example",
        "https://www.xingcha.example:8443", "HTTPS://www.xingcha.example", "https://xingcha.example", "*", "<script>"})
    void givesNoOtherSiteAnyData(String origin) {
        for (String path : List.of("/api/search?q=x", "/api/stats", "/api/talks/linhai-2", "/api/talks/none", "/api/search?page=0")) {
            for (String method : List.of("GET", "OPTIONS", "HEAD")) {
                HttpResponse<String> answer = server.send(method, path, "Origin", origin);
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
                assertThat(answer.body()).doesNotContain("linhai", "total");
            }
        }
        assertThat(RunningServer.json(server.get("/api/stats", "Origin", origin)).get("detail").asText())
                .isEqualTo("Scripts of '" + origin + "' may not read here; only listed sites may.");
    }

    @Test
    void answersProgramsWhichSendNoOrigin() {
        HttpResponse<String> answer = server.get("/api/stats");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "https://example.org/blog", "*", "ftp://example.org", "https://", "https://a b", "https://a[b", "https://u@example.org"})
    void namesWhatIsNoOrigin(String written) {
        assertThatThrownBy(() -> Origins.of(List.of(written))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + written + "' is no origin: write it as https://www.example.org, without a path");
    }

    @Test
    void takesTheUsualPortForNone() {
        assertThat(Origins.of(List.of("https://a.example:443", "http://b.example:80")).listed())
                .containsExactlyInAnyOrder("https://a.example", "http://b.example");
    }
}
