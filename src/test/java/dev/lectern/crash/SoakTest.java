package dev.lectern.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.lectern.index.ContentPosts;
import dev.lectern.index.ContentWatch;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.server.LecternServer;
import dev.lectern.server.ServerConfig;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Eight clients ask as fast as they can while all posts change every two seconds and are followed: no request fails, no answer is
 * of two states, the slowest percent is at most three times as slow as at rest, and neither memory nor open files grow. {@code -Dlectern.soak.seconds=240} goes on for so long.
 */
@Tag("crash")
@DisabledOnOs(OS.WINDOWS)
@Isolated("compares how long answers take")
class SoakTest {
    private static final int SECONDS = Integer.getInteger("lectern.soak.seconds", 8);
    private static final int CLIENTS = 8;
    /** In less, too few reindexings fall together with too few questions for a percentile. */
    private static final int LONG_ENOUGH = 60;
    private static final double MOST_TIMES_SLOWER = 3;
    private static final List<String> ASKED = List.of("/api/search?q=&size=100", "/api/search?q=%E6%97%A5%E5%BF%97&size=100", "/?q=%E5%88%86%E4%BA%AB", "/api/suggest?q=fang", "/api/stats");

    @TempDir
    private Path temp;

    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    /** How many answers took so many tenths of a millisecond; of one size, as a list would look like a leak. */
    private final AtomicIntegerArray latencies = new AtomicIntegerArray(100_000);
    private final AtomicInteger generation = new AtomicInteger(1);
    private volatile boolean over;

    @Test
    void goesOnAnsweringWhileThePostsChange() throws Exception {
        Path content = temp.resolve("content");
        Path index = temp.resolve("index");
        Generations.write(content, 1);
        reindex(content, index);
        try (LuceneSearch search = LuceneSearch.open(index, Lexicon.standard()).follow();
                LecternServer server = LecternServer.start(new ServerConfig("127.0.0.1", 0), search);
                ContentWatch watch = new ContentWatch(content);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                clients.add(threads.submit(() -> ask("http://127.0.0.1:" + server.port(), first)));
            }
            Thread.sleep(Duration.ofSeconds(Math.max(2, SECONDS / 8)));
            forgetLatencies();
            Thread.sleep(Duration.ofSeconds(Math.max(3, SECONDS / 8)));
            double atRest = percentile99();
            Thread follower = Thread.ofPlatform().start(() -> follow(watch, content, index));
            long filesBefore = openFiles();
            long heapBefore = usedHeap();
            change(content, SECONDS / 2.0);
            double changing = percentile99();
            long filesBetween = openFiles();
            long heapBetween = usedHeap();
            change(content, SECONDS / 4.0);
            long heapAfter = usedHeap();
            long filesAfter = openFiles();
            over = true;
            for (Future<?> client : clients) {
                client.get();
            }
            watch.close();
            follower.join();
            System.out.printf("SoakTest: %d generations; p99 %.1f ms at rest, %.1f ms while reindexing; heap %d, %d, %d MB; open files %d, %d, %d%n", generation.get(),
                    atRest, changing, heapBefore >> 20, heapBetween >> 20, heapAfter >> 20, filesBefore, filesBetween, filesAfter);
            assertThat(wrong).isEmpty();
            assertThat(search.search(new dev.lectern.search.SearchRequest("", java.util.Map.of(), null, null, dev.lectern.search.SearchRequest.Sort.DATE, 1, 1)).total())
                    .as("the last state is shown").isPositive();
            if (SECONDS >= LONG_ENOUGH) {
                assertThat(changing / atRest).as("p99 while reindexing to p99 at rest").isLessThanOrEqualTo(MOST_TIMES_SLOWER);
            }
            assertThat(filesAfter).as("open files").isLessThan(Math.max(filesBetween, filesBefore) + 60);
            assertThat(heapAfter).as("heap").isLessThan(Math.max(heapBetween, heapBefore) + (16L << 20));
        }
    }

    private void change(Path content, double seconds) throws Exception {
        forgetLatencies();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            Generations.write(content, generation.incrementAndGet());
            Thread.sleep(2_000);
        }
    }

    private void follow(ContentWatch watch, Path content, Path index) {
        try {
            while (watch.await()) {
                reindex(content, index);
            }
        } catch (InterruptedException | IOException e) {
            wrong.add("reindexing: " + e);
        }
    }

    private static void reindex(Path content, Path index) throws IOException {
        new Reindex(new ContentPosts(content), new LuceneStore(index), "rules").run(false, Reindex.Progress.NONE);
    }

    private void ask(String base, int first) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = first; !over; i++) {
                long start = System.nanoTime();
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + ASKED.get(i % ASKED.size()))).build(), BodyHandlers.ofString());
                latencies.incrementAndGet((int) Math.min(latencies.length() - 1, (System.nanoTime() - start) / 100_000));
                if (answer.statusCode() != 200) {
                    wrong.add(answer.statusCode() + " " + ASKED.get(i % ASKED.size()));
                }
            }
        } catch (IOException | InterruptedException e) {
            wrong.add(e.toString());
        }
    }

    private double percentile99() {
        long all = IntStream.range(0, latencies.length()).mapToLong(latencies::get).sum();
        long below = 0;
        int tenths = 0;
        while (tenths < latencies.length() && below + latencies.get(tenths) < all * 0.99) {
            below += latencies.get(tenths++);
        }
        return (tenths + 1) / 10.0;
    }

    private void forgetLatencies() {
        for (int tenths = 0; tenths < latencies.length(); tenths++) {
            latencies.set(tenths, 0);
        }
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
