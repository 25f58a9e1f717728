package dev.lectern.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.IndexCheck;
import dev.lectern.index.IndexCopy;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies are taken while one commit after the other is written: each is of one of them, and whole. */
class BackupTest {
    private static final int COPIES = 8;
    private static final int COMMITS = 8;
    private static final int MOST_COPIES = 200;

    @TempDir
    private Path temp;

    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void copiesOneCommitAsAWholeWhileOthersAreWritten() throws Exception {
        Path index = temp.resolve("index");
        reindex(index, 1);
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> writer = beside.submit(() -> {
                for (int generation = 2; !over.get(); generation++) {
                    reindex(index, generation);
                }
                return null;
            });
            for (int i = 0; i < COPIES || committed.get() < COMMITS && i < MOST_COPIES; i++) {
                Path copy = temp.resolve("copy-" + i);
                int before = committed.get();
                IndexCopy.copy(index, copy);
                assertThat(generation(copy)).as("copy %d", i).isBetween(before, committed.get() + 1);
                assertThat(IndexCheck.check(copy).clean()).as("copy %d", i).isTrue();
            }
            over.set(true);
            writer.get();
        }
        assertThat(committed.get()).as("commits meanwhile").isGreaterThanOrEqualTo(COMMITS);
    }

    private void reindex(Path index, int generation) throws IOException {
        Path content = temp.resolve("content");
        Generations.write(content, generation);
        new Reindex(new ContentPosts(content), new LuceneStore(index), "rules").run(false, Reindex.Progress.NONE);
        committed.set(generation);
    }

    private static int generation(Path index) throws IOException {
        try (LuceneSearch search = LuceneSearch.open(index, Lexicon.standard())) {
            SearchResult result = search.search(new SearchRequest("", Map.of(), null, null, Sort.DATE, 1, SearchRequest.LARGEST_SIZE));
            int[] generations = result.hits().stream().map(hit -> hit.document().body()).filter(body -> body != null && body.contains("第"))
                    .mapToInt(Generations::of).distinct().toArray();
            assertThat(generations).hasSize(1);
            assertThat(result.total()).isEqualTo(2L * Generations.talks(generations[0]));
            return generations[0];
        }
    }
}
