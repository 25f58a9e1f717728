package dev.lectern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.text.Aliases;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that may be read but not written to. */
class ReadOnlyFolderTest {
    @TempDir
    private Path temp;

    private Path content;
    private Path index;

    @BeforeEach
    void writeIndex() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        index = temp.resolve("index");
        Files.writeString(content.resolve("a.md"), "# 甲\n");
        reindex(new LuceneStore(index));
        Files.writeString(content.resolve("a.md"), "# 乙\n");
    }

    @Test
    void saysWhatToDoOnADiskMountedForReading() throws IOException {
        assertThatThrownBy(() -> reindex(new LuceneStore(index, null, Aliases.NONE, ReadOnlyFolderTest::mountedForReading)))
                .isInstanceOfSatisfying(IndexRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.READ_ONLY))
                .hasMessageContaining("cannot be written to; check its permissions");
        assertThat(new LuceneStore(index).contents().posts()).as("what it held").containsKey("a.md");
    }

    @Test
    void saysWhatToDoWhereItHasNoPermission() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may do anything");
        assertThat(index.toFile().setWritable(false)).isTrue();
        try {
            assertThatThrownBy(() -> reindex(new LuceneStore(index)))
                    .isInstanceOfSatisfying(IndexRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.READ_ONLY));
        } finally {
            index.toFile().setWritable(true);
        }
    }

    @Test
    void readsAnIndexThatIsUpToDate() throws IOException {
        Files.writeString(content.resolve("a.md"), "# 甲\n");
        IndexSummary summary = reindex(new LuceneStore(index, null, Aliases.NONE, ReadOnlyFolderTest::mountedForReading));
        assertThat(summary.unchanged()).isEqualTo(1);
    }

    private IndexSummary reindex(LuceneStore store) throws IOException {
        return new Reindex(new ContentPosts(content), store, "rules").run(false, Reindex.Progress.NONE);
    }

    private static FilterDirectory mountedForReading(Path folder) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder)) {
            @Override
            public Lock obtainLock(String name) throws IOException {
                throw new FileSystemException(folder.resolve(name).toString(), null, "Read-only file system");
            }

            @Override
            public IndexOutput createOutput(String name, IOContext context) throws IOException {
                throw new FileSystemException(folder.resolve(name).toString(), null, "Read-only file system");
            }
        };
    }
}
