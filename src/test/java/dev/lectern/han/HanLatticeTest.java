package dev.lectern.han;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;
import org.junit.jupiter.api.Test;

/** Lucene's own segmenter is the judge. */
class HanLatticeTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final HanLattice LATTICE = new HanLattice();
    private static final long SEED = Long.getLong("lectern.seed", 20_261_126L);
    /** What smartcn takes for punctuation, for unknown, or knows no word with, beside what it knows. */
    private static final String ODD = "々〇〆あのカｶー한국鿖㐂ไทย𠮷𪚥龘";

    @Test
    void fallsWhereLuceneLetsItFall() throws IOException {
        Set<String> runs = runs();
        assertThat(runs).hasSizeGreaterThan(3_000).allSatisfy(run -> assertThat(ours(run)).isEqualTo(lucenes(run)));
    }

    @Test
    void fallsWhereLuceneLetsItFallOfWhatNobodyWrites() throws IOException {
        String known = String.join("", runs());
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder run = new StringBuilder();
            for (int length = 1 + random.nextInt(24); length > 0; length--) {
                run.appendCodePoint(switch (random.nextInt(8)) {
                    case 0 -> ODD.codePointAt(ODD.offsetByCodePoints(0, random.nextInt(ODD.codePointCount(0, ODD.length()))));
                    case 1 -> 0x4E00 + random.nextInt(0x5200);
                    default -> known.codePointAt(random.nextInt(known.length()));
                });
            }
            assertThat(ours(run.toString())).as("seed %d: %s", SEED, run).isEqualTo(lucenes(run.toString()));
        }
    }

    private static List<Integer> ours(String run) {
        return Arrays.stream(LATTICE.likeliest(run, 0, run.length(), "")).boxed().toList();
    }

    private static List<Integer> lucenes(String run) {
        List<SegToken> words = new HHMMSegmenter().process(run);
        return words.subList(1, words.size() - 1).stream().map(word -> word.endOffset).toList();
    }

    /** Of our samples and golden posts, and of the folder that {@code -Dlectern.corpora} names. */
    private static Set<String> runs() throws IOException {
        Set<String> runs = new LinkedHashSet<>();
        for (Path folder : List.of(Path.of("content"), Path.of("src/test/resources/golden"), Path.of(System.getProperty("lectern.corpora", "../shared/corpora")))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
                        HAN.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(runs::add);
                    }
                }
            }
        }
        return runs;
    }
}
