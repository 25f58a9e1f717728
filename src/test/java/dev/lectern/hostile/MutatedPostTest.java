package dev.lectern.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Our own posts, harmed, go through reading and breaking-up. An input that breaks something is written to
 * {@code target/hostile/}; it belongs into {@code src/test/resources/hostile/}, whence it is replayed ever after.
 *
 * <p>A build tries the same ones every time, so that it fails for what was changed and nothing else;
 * {@code -Dlectern.seed=…} tries others, {@code -Dlectern.mutations=10000} more of them.
 */
@Isolated("each post has to be read in two seconds of a core of its own")
class MutatedPostTest {
    private static final Path KEPT = Path.of("src/test/resources/hostile");
    private static final Path BROKEN = Path.of("target/hostile");
    private static final int MUTATIONS = Integer.getInteger("lectern.mutations", 300);

    @Test
    void standsWhateverBefallsAPost() throws IOException {
        long seed = Long.getLong("lectern.seed", 20_261_125L);
        System.out.println("MutatedPostTest: " + MUTATIONS + " mutations of seed " + seed);
        List<byte[]> posts = posts();
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(seed + i);
            byte[] input = posts.get(random.nextInt(posts.size()));
            for (int more = random.nextInt(3); more >= 0; more--) {
                input = Mutation.values()[random.nextInt(Mutation.values().length)].apply(input, posts, random);
            }
            try {
                Endurance.stands(input);
            } catch (Throwable e) { // StackOverflowError as well
                broken.add(keep(seed + i, input) + ": " + e);
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(broken.size() + " of seed " + seed + " broke something:\n" + String.join("\n", broken));
        }
    }

    @TestFactory
    Stream<DynamicTest> standsWhatOnceBrokeSomething() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> Endurance.stands(Files.readAllBytes(f))));
        }
    }

    @TestFactory
    Stream<DynamicTest> standsWhatIsFarTooMuch() {
        String line = "某公司总经理张三分享了《演讲》，";
        return Stream.of("a", "《", "张三、", "议题：", line, "<td>", "| a ", "10:00-11:00 ", "\u00a0", "。").flatMap(unit -> Stream.of(5_000_000, 300_000, 30_000)
                .map(size -> DynamicTest.dynamicTest(size + " of " + unit, () -> Endurance.stands(("# 讲\n\n" + unit.repeat(size / unit.length())).getBytes(UTF_8)))));
    }

    /** Each title is held against all before it, each person against all who are known. */
    @Test
    void standsAProgrammeThatHasNoEnd() {
        // A shorter one first: what is measured is the length of the programme, not how soon the code is compiled.
        Endurance.stands(programme(200));
        Endurance.stands(programme(500));
    }

    private static byte[] programme(int talks) {
        String talk = "### 第%1$d个议题：把 %1$d 台机器搬到 %2$d 楼\n\n分享嘉宾：张%3$c 某公司工程师\n\n某公司工程师张%3$c分享了第 %1$d 次搬家，%2$d 个人。\n\n";
        return IntStream.range(0, talks).mapToObj(i -> talk.formatted(i, i * 7919 % 1_000, (char) (0x4e00 + i))).collect(Collectors.joining()).getBytes(UTF_8);
    }

    private static List<byte[]> posts() throws IOException {
        List<byte[]> posts = new ArrayList<>();
        for (Path folder : List.of(Path.of("content"), Path.of("src/test/resources/golden"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                    posts.add(Files.readAllBytes(file));
                }
            }
        }
        return posts;
    }

    private static Path keep(long seed, byte[] input) throws IOException {
        Files.createDirectories(BROKEN);
        return Files.write(BROKEN.resolve("mutation-" + Long.toHexString(seed) + ".md"), input);
    }
}
