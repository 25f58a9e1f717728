package dev.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A byte of an index is flipped, or a file cut: it is refused in a sentence, or answers as before. */
class DamagedIndexTest {
    private static final int FLIPS_A_FILE = 6;

    @TempDir
    private Path temp;

    @Test
    void neverAnswersWronglyInSilence() throws IOException {
        Path whole = temp.resolve("whole");
        reindex(whole).run(false, Reindex.Progress.NONE);
        List<String> right = answer(whole);
        assertThat(right).isNotEmpty();
        long seed = Long.getLong("lectern.seed", 20_261_125L);
        Random random = new Random(seed);
        int refused = 0;
        for (Path file : files(whole)) {
            for (int i = 0; i < FLIPS_A_FILE; i++) {
                byte[] bytes = Files.readAllBytes(file);
                boolean cut = i == 0;
                int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
                if (!cut && bytes.length > 0) {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                }
                Path damaged = copy(whole, file.getFileName() + "-" + i);
                Files.write(damaged.resolve(file.getFileName()), cut ? java.util.Arrays.copyOf(bytes, at) : bytes);
                refused += isRefused(damaged, right, "seed " + seed + ", " + file.getFileName() + (cut ? " cut at " : " flipped at ") + at) ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(FLIPS_A_FILE);
    }

    private boolean isRefused(Path damaged, List<String> right, String what) throws IOException {
        try {
            assertThat(answer(damaged)).as(what).isEqualTo(right);
            return false;
        } catch (IndexRefusedException sentence) {
            assertThat(sentence).as(what).hasMessageContaining("lectern index");
            assertThat(reindex(damaged).run(true, Reindex.Progress.NONE).talks()).as("made anew: " + what).isPositive();
            assertThat(answer(damaged)).as("made anew: " + what).isEqualTo(right);
            return true;
        }
    }

    private Reindex reindex(Path index) throws IOException {
        Path content = temp.resolve("content");
        if (!Files.exists(content)) {
            Files.createDirectory(content);
            for (String title : List.of("RISC-V 移植札记", "缓存为什么总是错的", "把日志关掉一半")) {
                Files.writeString(content.resolve(title.hashCode() + ".md"),
                        "+++\ntitle = \"青檀沙龙\"\ndate = \"2024-04-20\"\n+++\n\n## " + title + "\n\n讲师：方若谷（青檀科技 工程师）\n\n简介：双写、比对和回退三步。\n");
            }
        }
        return new Reindex(new ContentPosts(content), new LuceneStore(index), "rules");
    }

    private static List<String> answer(Path index) throws IOException {
        try (LuceneSearch search = LuceneSearch.open(index, Lexicon.standard())) {
            return Stream.of("", "RISC-V 移植", "缓存").flatMap(query -> search.search(
                    new SearchRequest(query, Map.of(), null, null, Sort.DATE, 1, 50)).hits().stream()).map(hit -> hit.document()).map(TalkDocument::toString).sorted().toList();
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Path copy(Path index, String name) throws IOException {
        Path copy = Files.createDirectory(temp.resolve(name));
        for (Path file : files(index)) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }
}
