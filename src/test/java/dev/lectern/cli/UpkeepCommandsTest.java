package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.search.ZeroHits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify}, {@code backup} and {@code stats}. */
class UpkeepCommandsTest {
    @TempDir
    private Path temp;

    private Path content;
    private Path index;

    @BeforeEach
    void index() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        index = temp.resolve("index");
        SamplePosts.write(content);
        assertThat(run("index").status()).isZero();
    }

    @Test
    void findsWhatStandsInThePosts() {
        Run run = run("verify");

        assertThat(run.out()).contains("is whole (").contains("9 of 9 questions made of titles and names were answered");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void saysThatTheIndexIsBehindAndWhatIsNotFound() throws IOException {
        Files.writeString(content.resolve("spring.md"), Files.readString(content.resolve("spring.md")).replace("把日志关掉一半", "沉默的备份").replace("方若谷", "戚砚秋"));

        Run run = run("verify");

        assertThat(run.err()).contains("is behind the posts").contains("not found: spring.md:").contains("沉默的备份").contains("戚砚秋");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void saysThatAnIndexIsDamaged() throws IOException {
        Path largest;
        try (Stream<Path> files = Files.list(index)) {
            largest = files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);

        assertThat(run("verify")).satisfies(run -> {
            assertThat(run.err()).contains("is damaged").contains("lectern index --full");
            assertThat(run.status()).isEqualTo(2);
        });
        assertThat(run("search", "日志").err()).isEqualTo("lectern: " + index + " is damaged; run `lectern index --full` to make it anew.\n");
        assertThat(run("index").status()).isEqualTo(2);
        assertThat(run("index", "--full").status()).isZero();
        assertThat(run("verify").status()).isZero();
    }

    @Test
    void copiesAnIndexThatAnswersLikeTheFirst() throws IOException {
        Path copy = temp.resolve("copies/monday");

        assertThat(run("backup", copy.toString()).out()).contains("Copied " + index + " to " + copy);
        assertThat(Run.of("search", "--index", copy.toString(), "日志").out()).contains("方若谷");
        assertThat(run("backup", copy.toString())).satisfies(again -> {
            assertThat(again.err()).contains("is not empty");
            assertThat(again.status()).isEqualTo(2);
        });
        assertThat(Run.of("backup", "--index", temp.resolve("none").toString(), temp.resolve("x").toString()).err()).contains("There is no index");
    }

    @Test
    void tellsHowMuchThereIsAndWhatWasNotFound() {
        assertThat(run("stats").out()).contains("3 talks at 2 events, by 3 speakers").contains("from 2024-04-20 to 2025-10-18");
        try (ZeroHits hits = ZeroHits.open(index)) {
            List.of("量子", "量子", " 量子\t比特 ").forEach(hits::add);
        }
        assertThat(run("stats", "--zero").out()).matches("(?s) +2  [-\\d]{10}  量子\n +1  [-\\d]{10}  量子 比特\n2 queries without a hit\n");
        assertThat(run("index").status()).as("the list is no foreign file").isZero();
    }

    private Run run(String command, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(command));
        if (List.of("index", "verify").contains(command)) {
            arguments.addAll(List.of("--content", content.toString()));
        }
        arguments.addAll(List.of("--index", index.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
