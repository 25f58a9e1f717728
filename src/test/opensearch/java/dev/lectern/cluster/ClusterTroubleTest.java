package dev.lectern.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.index.ClusterAddress;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.index.Posts;
import dev.lectern.index.Reindex;
import dev.lectern.index.TalkStore;
import dev.lectern.search.ClusterEngine;
import dev.lectern.search.LiveSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong, short of a node that dies. */
@Timeout(300)
class ClusterTroubleTest {
    @TempDir
    private Path folder;

    private final String alias = "trouble-" + System.nanoTime();

    @Test
    void leavesTheAliasWhereItIsAfterARunThatFailed() throws IOException {
        try (ClusterEngine engine = engine(alias)) {
            reindex(engine, new MadeUpPosts(folder, 3, "一"));
            String shown = engine.store(Aliases.NONE).contents().commit();
            MadeUpPosts next = new MadeUpPosts(folder, 50, "二");
            Posts full = new Posts() {
                @Override
                public Listing list() throws IOException {
                    return next.list();
                }

                @Override
                public Outcome read(String path, Path file) {
                    throw new OutOfMemoryError("as good as");
                }
            };

            assertThatThrownBy(() -> reindex(engine, full)).isInstanceOf(IOException.class);

            assertThat(engine.store(Aliases.NONE).contents().commit()).isEqualTo(shown);
            assertThat(TestCluster.ask("GET", "/" + alias + ".at-*/_count?allow_no_indices=false")).isEqualTo(200);
            reindex(engine, next);
            try (LiveSearch search = engine.open(Lexicon.standard())) {
                assertThat(total(search)).isEqualTo(50 * (MadeUpPosts.TALKS + 1));
            }
        }
    }

    @Test
    void letsOneProcessWriteAtATime() throws IOException {
        try (ClusterEngine engine = engine(alias); ClusterEngine other = engine(alias); TalkStore.Change change = engine.store(Aliases.NONE).begin(true)) {
            assertThat(change.base()).isEmpty();
            assertThatThrownBy(() -> other.store(Aliases.NONE).begin(true)).isInstanceOfSatisfying(IndexRefusedException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Reason.BUSY));
        }
    }

    @Test
    void touchesNoIndexOfSomebodyElse() throws IOException {
        assertThat(TestCluster.ask("PUT", "/" + alias)).isEqualTo(200);
        try (ClusterEngine engine = engine(alias)) {
            assertThatThrownBy(() -> reindex(engine, new MadeUpPosts(folder, 3, "一"))).isInstanceOfSatisfying(IndexRefusedException.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Reason.FOREIGN));
        }
    }

    @Test
    void isNotReadyWhileTheClusterIsAway() throws Exception {
        try (Relay relay = new Relay(TestCluster.nodes().getFirst());
                ClusterEngine engine = new ClusterEngine(new ClusterAddress(List.of(relay.address()), alias, null, null, "", null, 1, 0, Duration.ofSeconds(10)))) {
            reindex(engine, new MadeUpPosts(folder, 3, "一"));
            try (LiveSearch search = engine.open(Lexicon.standard()).follow(); LecternServer server = LecternServer.start(new ServerConfig("127.0.0.1", 0), search)) {
                assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);

                relay.cut();

                assertThat(get(server, "/readyz").statusCode()).isEqualTo(503);
                HttpResponse<String> refused = get(server, "/api/search?q=n1");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                assertThat(refused.body()).contains("The search cluster does not answer").doesNotContain(String.valueOf(relay.address().getPort()));

                relay.mend();

                assertThat(get(server, "/readyz").statusCode()).isEqualTo(200);
                assertThat(get(server, "/api/search?q=n1").body()).contains("talk-1");
            }
        }
    }

    private static HttpResponse<String> get(LecternServer server, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), BodyHandlers.ofString());
    }

    private static ClusterEngine engine(String alias) throws IOException {
        return new ClusterEngine(TestClusterEngine.address(alias, null, 1, 0));
    }

    private static void reindex(ClusterEngine engine, Posts posts) throws IOException {
        new Reindex(posts, engine.store(Aliases.NONE), "rules").run(false, true, Reindex.Progress.NONE);
    }

    private static long total(LiveSearch search) {
        return search.search(new SearchRequest("", Map.of(), null, null, Sort.RELEVANCE, 1, 1)).total();
    }
}
