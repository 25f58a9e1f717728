package dev.lectern.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.search.TalkSearch;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class LecternServerTest {
    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (TalkSearch search = Sample.index(Sample.documents());
                LecternServer first = LecternServer.start(new ServerConfig("127.0.0.1", 0), search)) {
            ServerConfig same = new ServerConfig("127.0.0.1", first.port());
            assertThatThrownBy(() -> LecternServer.start(same, search))
                    .isInstanceOf(IOException.class)
                    .hasMessage("Port %1$d of 127.0.0.1 is taken or may not be used; choose another one"
                            + " / 127.0.0.1 的端口 %1$d 已被占用或不可使用，请换一个", first.port());
        }
    }

    @Test
    void saysThatAHostIsNotOurs() throws IOException {
        try (TalkSearch search = Sample.index(Sample.documents())) {
            assertThatThrownBy(() -> LecternServer.start(new ServerConfig("no-such-host.invalid", 0), search))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no-such-host.invalid");
        }
    }

    @Test
    void finishesWhatItBeganBeforeItCloses() throws Exception {
        SlowSearch slow = new SlowSearch();
        RunningServer server = new RunningServer(slow);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(() -> server.get("/api/search?q=x"));
        assertThat(slow.asked.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
        assertThatThrownBy(() -> closed.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        slow.mayAnswer.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        closed.get(10, TimeUnit.SECONDS);
        assertThatThrownBy(() -> server.get("/healthz")).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void answersOnVirtualThreads() {
        SlowSearch search = new SlowSearch();
        search.mayAnswer.countDown();
        try (RunningServer server = new RunningServer(search)) {
            server.get("/api/search");
            assertThat(search.virtual).isTrue();
        }
    }

    @Test
    void doesNotSayWhatItRunsOn() {
        try (RunningServer server = RunningServer.overSample()) {
            assertThat(server.get("/").headers().map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
            assertThat(server.raw("GET / HTTP/0.1\r\n\r\n")).doesNotContainIgnoringCase("jetty").doesNotContainIgnoringCase("javalin");
        }
    }
}
