package dev.lectern.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.index.ClusterAddress;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.index.Reindex;
import dev.lectern.search.ClusterEngine;
import dev.lectern.search.LiveSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster behind TLS that asks who one is. */
@Timeout(300)
class GuardedClusterTest {
    private static final String PASSWORD = "hush-密码-hush";

    @TempDir
    private Path folder;

    private final String alias = "guarded-" + System.nanoTime();
    private Gatekeeper gate;

    @BeforeEach
    void stand() throws Exception {
        gate = new Gatekeeper(TestCluster.nodes().getFirst(), "writer", PASSWORD, folder);
    }

    @AfterEach
    void leave() {
        gate.close();
    }

    @Test
    void letsInWhoeverKnowsThePasswordAndTheCertificate() throws IOException {
        try (ClusterEngine engine = engine(PASSWORD, gate.certificate())) {
            index(engine);
            try (LiveSearch search = engine.open(Lexicon.standard())) {
                assertThat(search.search(new SearchRequest("n1", Map.of(), null, null, Sort.RELEVANCE, 1, 1)).total()).isPositive();
            }
        }
    }

    @Test
    void saysWhatToCheckWhereThePasswordIsWrongAndTellsItToNobody() throws IOException {
        try (ClusterEngine engine = engine("wrong-" + PASSWORD, gate.certificate())) {
            assertThatThrownBy(() -> index(engine)).isInstanceOfSatisfying(IndexRefusedException.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.AWAY);
                assertThat(refused).hasMessageContaining("LECTERN_OPENSEARCH_PASSWORD");
                assertThat(everythingSaidBy(refused)).doesNotContain("hush");
            });
        }
    }

    @Test
    void talksToNobodyWhoseCertificateItDoesNotKnow() throws IOException {
        try (ClusterEngine engine = engine(PASSWORD, null)) {
            assertThatThrownBy(() -> index(engine)).isInstanceOfSatisfying(IndexRefusedException.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.AWAY);
                assertThat(everythingSaidBy(refused)).doesNotContain("hush");
            });
        }
    }

    private ClusterEngine engine(String password, @Nullable Path authorities) throws IOException {
        return new ClusterEngine(new ClusterAddress(List.of(gate.address()), alias, null, "writer", password, authorities, 1, 0, Duration.ofSeconds(10)));
    }

    private void index(ClusterEngine engine) throws IOException {
        new Reindex(new MadeUpPosts(folder, 3, "一"), engine.store(Aliases.NONE), "rules").run(false, true, Reindex.Progress.NONE);
    }

    private static String everythingSaidBy(Throwable failure) {
        StringWriter said = new StringWriter();
        failure.printStackTrace(new PrintWriter(said));
        return said.toString();
    }
}
