package dev.lectern.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Breaks the golden posts into talks and holds the outcome against what is pinned in {@code golden/quality.toml}. */
class GoldenTest {
    private static final Path FAULTS = Path.of("target/golden-faults.txt");
    private static final String PIN = "pin it with: mvn test -Dtest=GoldenTest -Dlectern.quality=write";

    private static List<Score> scores = List.of();
    private static Quality pinned = Quality.of(List.of());

    @BeforeAll
    static void scoreEveryCase() throws IOException {
        scores = GoldenCase.all().stream().map(GoldenCase::score).toList();
        Files.createDirectories(FAULTS.getParent());
        Files.writeString(FAULTS, scores.stream().filter(s -> !s.faults().isEmpty())
                .map(s -> s.name() + "\n    " + String.join("\n    ", s.faults()) + "\n").collect(Collectors.joining()));
        if ("write".equals(System.getProperty("lectern.quality"))) {
            Quality.of(scores).pin();
        }
        pinned = Quality.pinned();
    }

    @TestFactory
    List<DynamicTest> keepsPerfectWhatIsPerfect() {
        return scores.stream().filter(s -> pinned.perfect().contains(s.name()))
                .map(s -> DynamicTest.dynamicTest(s.name(), () -> assertThat(s.isPerfect()).as("%s%n%s", s.name(), String.join("\n", s.faults())).isTrue()))
                .toList();
    }

    @Test
    void losesNoPerfectCase() {
        assertThat(scores).extracting(Score::name).as("renamed or removed cases; " + PIN).containsAll(pinned.perfect());
    }

    @Test
    void knowsEveryAnswer() {
        assertThat(Quality.of(scores).counts()).as("answers were added or changed; " + PIN).isEqualTo(pinned.counts());
    }

    @Test
    void readsNoWorseThanPinned() {
        Quality now = Quality.of(scores);
        List<String> risen = now.risenAbove(pinned);
        if (!risen.isEmpty()) {
            System.out.println("Golden posts are read better than golden/quality.toml says; " + PIN + "\n    " + String.join("\n    ", risen));
        }
        assertThat(now.droppedFrom(pinned)).as("golden posts are read worse; what is wrong in each stands in " + FAULTS).isEmpty();
    }
}
