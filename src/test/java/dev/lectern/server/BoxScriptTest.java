package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search box as other sites load it; {@code BoxTest} looks at it in a browser. */
class BoxScriptTest {
    private static final int LARGEST = 12_000;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.overSample();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isSmall() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(server.get("/lectern-box.js").body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void loadsAsAModuleOnAnySite() {
        HttpResponse<String> script = server.get("/lectern-box.js", "Origin", "https://www.example.org");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
    }

    @Test
    void isNotSentAgainWhereItDidNotChange() {
        String tag = server.get("/lectern-box.js").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/lectern-box.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** What would take text for HTML or for a program, or ask somebody else. */
    @Test
    void neverTakesTextForMore() {
        assertThat(server.get("/lectern-box.js").body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser", "import(")
                .doesNotContainPattern("https?://(?!www\\.w3\\.org/2000/svg)");
    }
}
