package dev.lectern.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.IndexCheck;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.NotOpenException;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult;
import dev.lectern.text.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that reindexes is killed (SIGKILL) at a random moment while another one asks: each answer is of one generation, none
 * goes back, what was committed stays, and the next start works. {@code -Dlectern.kills=200} kills so often.
 */
@Tag("crash")
class CrashTest {
    private static final int KILLS = Integer.getInteger("lectern.kills", 4);
    private static final int LONGEST_LIFE_MILLIS = 400;

    @TempDir
    private Path temp;

    private final AtomicInteger answers = new AtomicInteger();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    @Test
    void showsTheOldOrTheNewStateWheneverTheWriterIsKilled() throws Exception {
        long seed = Long.getLong("lectern.seed", 20_261_125L);
        Random random = new Random(seed);
        Path index = temp.resolve("index");
        try (LuceneSearch search = LuceneSearch.whenever(index, Lexicon.standard(), null).follow()) {
            Thread reader = Thread.ofPlatform().start(() -> ask(search));
            int committed = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                committed = Math.max(committed, liveAndDie(1 + random.nextInt(4), random.nextInt(LONGEST_LIFE_MILLIS)));
                if (committed > 0) {
                    assertThat(generation(index)).as("kill %d of seed %d: what was committed stays", kill, seed).isGreaterThanOrEqualTo(committed);
                    assertThat(IndexCheck.check(index).clean()).as("kill %d of seed %d", kill, seed).isTrue();
                }
            }
            over = true;
            reader.join();
            System.out.println("CrashTest: " + KILLS + " kills of seed " + seed + ", " + answers + " answers, generation " + committed);
            assertThat(wrong).as("seed " + seed).isEmpty();
            assertThat(committed).isPositive();
        }
    }

    /** @param run in which it is killed, from 1: the first ones are slow @return the last generation that it said was committed */
    private int liveAndDie(int run, int millis) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Victim.class.getName(),
                temp.resolve("content").toString(), temp.resolve("index").toString()).redirectError(temp.resolve("err").toFile()).start();
        int committed = 0;
        try (BufferedReader lines = victim.inputReader()) {
            int begun = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                committed = line.startsWith("committed ") ? Integer.parseInt(line.substring(10)) : committed;
                begun += line.startsWith("begin ") ? 1 : 0;
                if (begun == run) {
                    begun = 100;
                    Thread.sleep(millis);
                    // by its handle, as the process itself would close what it said last
                    victim.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(victim.waitFor()).as("killed, not failed: " + java.nio.file.Files.readString(temp.resolve("err"))).isEqualTo(128 + 9);
        return committed;
    }

    private static int generation(Path index) throws IOException {
        try (LuceneSearch fresh = LuceneSearch.open(index, Lexicon.standard())) {
            return generation(fresh);
        }
    }

    private static int generation(LuceneSearch search) {
        SearchResult result = search.search(new SearchRequest("", Map.of(), null, null, Sort.DATE_DESC, 1, SearchRequest.LARGEST_SIZE));
        Set<Integer> generations = result.hits().stream().map(hit -> hit.document()).filter(document -> document.kind() == dev.lectern.talk.TalkDocument.Kind.TALK)
                .map(document -> Generations.of(String.valueOf(document.body()))).collect(Collectors.toSet());
        if (generations.size() != 1) {
            throw new AssertionError("a mixed answer: " + generations);
        }
        int generation = generations.iterator().next();
        if (result.total() != 2L * Generations.talks(generation)) {
            throw new AssertionError(result.total() + " documents of generation " + generation);
        }
        return generation;
    }

    private void ask(LuceneSearch search) {
        int last = 0;
        while (!over) {
            try {
                int now = generation(search);
                answers.incrementAndGet();
                if (now < last) {
                    wrong.add(now + " after " + last);
                }
                last = now;
                Thread.sleep(2);
            } catch (NotOpenException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | AssertionError e) {
                wrong.add(e.toString());
            }
        }
    }
}
