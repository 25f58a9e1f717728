package dev.lectern.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.IndexSummary;
import dev.lectern.index.Reindex;
import dev.lectern.search.ClusterEngine;
import dev.lectern.search.LiveSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A node of three goes down, as with its power. */
@Timeout(600)
@DisabledIfSystemProperty(named = "lectern.test.nodes", matches = ".+", disabledReason = "ends nodes, which are not its own here")
class NodeLossTest {
    private static final int POSTS = 400;
    private static final List<String> QUESTIONS = List.of("", "存储引擎 n7", "n1203", "钟离丁", "缓存 迁移", "青檀科技", "存储引肇札记");

    @TempDir
    private Path folder;

    @Test
    void whileItServesNoAnswerChanges() throws Exception {
        try (ClusterEngine engine = engine("serving")) {
            reindex(engine, "一", Reindex.Progress.NONE);
            try (LiveSearch search = engine.open(Lexicon.standard()).follow()) {
                List<String> expected = QUESTIONS.stream().map(question -> told(search, question)).toList();
                try (Askers askers = new Askers(() -> {
                    for (int i = 0; i < QUESTIONS.size(); i++) {
                        assertThat(told(search, QUESTIONS.get(i))).as(QUESTIONS.get(i)).isEqualTo(expected.get(i));
                    }
                })) {
                    askers.awaitRounds(5);
                    TestCluster.get().kill(0);
                    askers.awaitRounds(20);
                    TestCluster.get().revive(0);
                    askers.awaitRounds(5);
                    assertThat(askers.failures).isEmpty();
                }
            }
        }
    }

    @Test
    void whileItReindexesNoTalkIsLost() throws Exception {
        try (ClusterEngine engine = engine("reindexing")) {
            reindex(engine, "一", Reindex.Progress.NONE);
            int all = POSTS * (MadeUpPosts.TALKS + 1);
            try (LiveSearch search = engine.open(Lexicon.standard()).follow()) {
                try (Askers askers = new Askers(() -> {
                    // one edition or the other, never some of each
                    assertThat(total(search, "\"第一版\"") + "/" + total(search, "\"第二版\"") + "/" + total(search, ""))
                            .isIn(all + "/0/" + all, "0/" + all + "/" + all, "0/0/" + all, all + "/" + all + "/" + all);
                })) {
                    askers.awaitRounds(2);
                    boolean done = reindexWithALoss(engine);
                    IndexSummary again = reindex(engine, "二", Reindex.Progress.NONE);
                    System.out.println("reindexing while a node went down " + (done ? "ended well" : "failed, and was done again"));
                    assertThat(again.talks()).isEqualTo(POSTS * MadeUpPosts.TALKS);
                    search.refresh();
                    assertThat(total(search, "\"第二版\"")).isEqualTo(all);
                    TestCluster.get().revive(1);
                    askers.awaitRounds(2);
                    assertThat(askers.failures).isEmpty();
                }
                for (int number = 0; number < POSTS * MadeUpPosts.TALKS; number += 37) {
                    assertThat(search.document("talk-" + number)).isPresent();
                }
            }
        }
    }

    /** @return whether it ended well all the same */
    private boolean reindexWithALoss(ClusterEngine engine) throws InterruptedException {
        AtomicInteger read = new AtomicInteger();
        try {
            reindex(engine, "二", new Reindex.Progress() {
                @Override
                public void done(String post) {
                    if (read.incrementAndGet() == POSTS / 2) {
                        try {
                            TestCluster.get().kill(1);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                }
            });
            return true;
        } catch (IOException failed) {
            System.out.println(failed.getMessage());
            return false;
        }
    }

    private static ClusterEngine engine(String name) throws IOException {
        return new ClusterEngine(TestClusterEngine.address("loss-" + name, null, 3, 1));
    }

    private IndexSummary reindex(ClusterEngine engine, String generation, Reindex.Progress progress) throws IOException {
        return new Reindex(new MadeUpPosts(folder, POSTS, generation), engine.store(Aliases.NONE), "rules").run(false, true, progress);
    }

    private static SearchResult ask(LiveSearch search, String question) {
        return search.search(new SearchRequest(question, Map.of(), null, null, Sort.RELEVANCE, 1, 10));
    }

    private static long total(LiveSearch search, String question) {
        return ask(search, question).total();
    }

    /** All of an answer but the time that it took, and the last digit of scores. */
    private static String told(LiveSearch search, String question) {
        SearchResult result = ask(search, question);
        return result.total() + " " + result.hits().stream().map(hit -> hit.document().id()).toList() + " " + result.facets() + " " + result.didYouMean();
    }

    /** Asks all the time, from two threads. */
    private static final class Askers implements AutoCloseable {
        final Queue<String> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger rounds = new AtomicInteger();
        private final List<Thread> threads;
        private volatile boolean over;

        Askers(Runnable round) {
            threads = List.of(thread(round), thread(round));
            threads.forEach(Thread::start);
        }

        private Thread thread(Runnable round) {
            return new Thread(() -> {
                while (!over) {
                    try {
                        round.run();
                    } catch (Throwable failure) {
                        failures.add(failure.toString());
                    }
                    rounds.incrementAndGet();
                }
            });
        }

        void awaitRounds(int more) throws InterruptedException {
            int until = rounds.get() + more;
            while (rounds.get() < until) {
                Thread.sleep(20);
            }
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
