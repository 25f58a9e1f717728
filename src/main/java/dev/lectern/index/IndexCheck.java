package dev.lectern.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Has Lucene read all of an index and compare it with itself. Nobody may write it meanwhile. */
public final class IndexCheck {
    private IndexCheck() {}

    /**
     * What was found.
     *
     * @param clean whether all of it is whole
     * @param segments that the commit consists of
     * @param report of Lucene, over many lines
     */
    public record Outcome(boolean clean, int segments, String report) {}

    /** @throws IndexRefusedException where there is no index, it cannot be opened, or somebody is writing it */
    public static Outcome check(Path folder) throws IOException {
        IndexFolder.open(folder).close();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        // one that may only be read cannot be locked, but nobody writes it either
        try (Directory directory = Files.isWritable(folder) ? FSDirectory.open(folder) : FSDirectory.open(folder, NoLockFactory.INSTANCE);
                CheckIndex check = new CheckIndex(directory)) {
            check.setInfoStream(new PrintStream(report, true, StandardCharsets.UTF_8));
            CheckIndex.Status status = check.checkIndex();
            return new Outcome(status.clean, status.numSegments, report.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw IndexFolder.explain(folder, e);
        }
    }
}
