package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWatchTest {
    @TempDir
    private Path content;
    private ContentWatch watch;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(content.resolve("a.md"), "1");
        watch = new ContentWatch(content);
    }

    @AfterEach
    void end() throws IOException {
        watch.close();
    }

    @Test
    void seesAFileWrittenByRename() throws Exception {
        Path next = Files.writeString(content.resolve(".a.md.swp"), "2");
        Files.move(next, content.resolve("a.md"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(isNoticed()).isTrue();
    }

    @Test
    void seesWhatHappensInANewFolder() throws Exception {
        Path folder = Files.createDirectories(content.resolve("2024/may"));
        assertThat(isNoticed()).isTrue();
        Files.writeString(folder.resolve("b.md"), "new");
        assertThat(isNoticed()).isTrue();
        Files.delete(folder.resolve("b.md"));
        assertThat(isNoticed()).isTrue();
    }

    @Test
    void takesAThousandFilesForOneChange() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            Files.writeString(content.resolve("post-" + i + ".md"), "post");
        }
        assertThat(isNoticed()).isTrue();
        assertThat(isNoticedWithin(1_500)).as("once more").isFalse();
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(this::await);
        watch.close();
        assertThat(waiting.get(20, TimeUnit.SECONDS)).isFalse();
    }

    private boolean isNoticed() throws Exception {
        return isNoticedWithin(20_000);
    }

    private boolean isNoticedWithin(long millis) throws InterruptedException, ExecutionException {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> noticed = thread.submit(this::await);
            try {
                return noticed.get(millis, TimeUnit.MILLISECONDS);
            } catch (TimeoutException quiet) {
                noticed.cancel(true);
                return false;
            }
        }
    }

    private boolean await() {
        try {
            return watch.await();
        } catch (InterruptedException e) {
            return false;
        }
    }
}
