package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk is full at one write of a run after another; at each of them with {@code -Dlectern.disk.step=1}. */
@Tag("crash")
class FullDiskTest {
    private static final int STEP = Integer.getInteger("lectern.disk.step", 9);

    private static final List<String> POSTS = List.of("a", "b", "c");

    @TempDir
    private Path temp;

    @Test
    void keepsWhatWasCommittedWhereverTheDiskIsFull() throws IOException {
        Path content = Files.createDirectory(temp.resolve("content"));
        Path before = temp.resolve("before");
        write(content, "第一版", POSTS);
        reindex(content, before, Integer.MAX_VALUE).run(false, Reindex.Progress.NONE);
        write(content, "第二版", POSTS);

        FullDisk measured = new FullDisk(1_000_000);
        reindex(content, copy(before, "measured"), measured).run(false, Reindex.Progress.NONE);
        int writes = 1_000_000 - measured.left();
        assertThat(writes).isGreaterThan(20);

        // whoever writes it, three posts need more than one of them afresh
        FullDisk one = new FullDisk(1_000_000);
        reindex(write(Files.createDirectory(temp.resolve("one")), "第二版", List.of("a")), temp.resolve("alone"), one).run(false, Reindex.Progress.NONE);
        int fewest = 1_000_000 - one.left();
        assertThat(fewest).isGreaterThan(20);

        for (int fit = 0; fit < writes; fit += STEP) {
            Path index = copy(before, "full-" + fit);
            // threads share the work out anew each time, so that the last writes may not be needed
            boolean done = isDone(reindex(content, index, fit));
            assertThat(titles(index)).as("full after %d of %d writes", fit, writes).containsOnly(done ? "第二版" : "第一版");
            assertThat(done && fit < fewest).as("full after %d of %d writes, of which one post alone needs %d", fit, writes, fewest).isFalse();
            reindex(content, index, Integer.MAX_VALUE).run(false, Reindex.Progress.NONE);
            assertThat(titles(index)).as("with room again, full before after %d writes", fit).containsOnly("第二版");
        }
    }

    private static boolean isDone(Reindex run) throws IOException {
        try {
            run.run(false, Reindex.Progress.NONE);
            return true;
        } catch (IndexRefusedException full) {
            assertThat(full.reason()).isEqualTo(IndexRefusedException.Reason.FULL);
            assertThat(full).hasMessageContaining("no space left");
            return false;
        }
    }

    private static Reindex reindex(Path content, Path index, int fit) {
        return reindex(content, index, new FullDisk(fit));
    }

    private static Reindex reindex(Path content, Path index, FullDisk disk) {
        return new Reindex(new ContentPosts(content), new LuceneStore(index, null, Aliases.NONE, disk), "rules");
    }

    private static Path write(Path content, String title, List<String> names) throws IOException {
        for (String name : names) {
            Files.writeString(content.resolve(name + ".md"), """
                    +++
                    title = "青檀沙龙"
                    date = "2024-04-20"
                    +++

                    ## %s

                    讲师：方若谷（青檀科技 工程师）

                    简介：先关掉一半，再看谁会来找。
                    """.formatted(title));
        }
        return content;
    }

    private Path copy(Path index, String name) throws IOException {
        Path copy = Files.createDirectory(temp.resolve(name));
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static List<String> titles(Path index) throws IOException {
        Map<String, List<dev.lectern.talk.TalkDocument>> documents = new LuceneStore(index).documents(List.of("a.md", "b.md", "c.md"));
        assertThat(documents).hasSize(3);
        return documents.values().stream().flatMap(List::stream).filter(document -> document.kind() == dev.lectern.talk.TalkDocument.Kind.TALK)
                .map(dev.lectern.talk.TalkDocument::title).collect(Collectors.toList());
    }
}
