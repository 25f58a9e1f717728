package dev.lectern.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Replays every input that once broke a fuzz target, and the seeds that fuzzing starts from. To add a target, write a class
 * with {@code public static void fuzzerTestOneInput(byte[])}, name it here, and give it a folder below
 * {@code src/test/resources/hostile/}. {@code mvn -Pfuzz test-compile exec:exec@fuzz -Dtarget=PostTarget} then looks for more.
 */
class KeptInputsTest {
    private static final Path KEPT = Path.of("src/test/resources/hostile");

    private static Map<String, Consumer<byte[]>> targets() {
        Map<String, Consumer<byte[]>> targets = new LinkedHashMap<>();
        targets.put("front-matter", FrontMatterTarget::fuzzerTestOneInput);
        return targets;
    }

    @TestFactory
    Stream<DynamicTest> standsWhatOnceBrokeATarget() {
        return targets().entrySet().stream().flatMap(target -> files(KEPT.resolve(target.getKey()))
                .map(file -> DynamicTest.dynamicTest(target.getKey() + "/" + file.getFileName(), () -> target.getValue().accept(Files.readAllBytes(file)))));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
