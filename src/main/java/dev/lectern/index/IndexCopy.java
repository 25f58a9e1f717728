package dev.lectern.index;

import dev.lectern.index.IndexRefusedException.Reason;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/** Copies the last commit of an index into another folder, while others read it and while another process writes the next one. */
public final class IndexCopy {
    /** A commit may be taken away while it is copied; the one after it is copied then. */
    private static final int MOST_ATTEMPTS = 10;

    private IndexCopy() {}

    /**
     * Does it.
     *
     * @param target is made; may be there if it is empty
     * @return bytes that were copied
     * @throws IndexRefusedException where there is no index, it is damaged, or the target holds something
     */
    public static long copy(Path folder, Path target) throws IOException {
        refuseFull(target);
        IndexFolder.makeWritable(target);
        for (int attempt = 1; ; attempt++) {
            try {
                return copyOnce(folder, target);
            } catch (NoSuchFileException | FileNotFoundException gone) {
                clear(target);
                if (attempt == MOST_ATTEMPTS) {
                    throw IndexFolder.explain(folder, gone);
                }
            } catch (IOException e) {
                clear(target);
                throw IndexFolder.explain(folder, e);
            }
        }
    }

    private static long copyOnce(Path folder, Path target) throws IOException {
        long bytes = 0;
        try (Directory from = IndexFolder.open(folder); DirectoryReader reader = DirectoryReader.open(from); Directory to = FSDirectory.open(target)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            Collection<String> files = reader.getIndexCommit().getFileNames();
            // the file that makes a commit of the others comes last
            for (String file : files.stream().sorted((a, b) -> Boolean.compare(isCommit(a), isCommit(b))).toList()) {
                to.copyFrom(from, file, file, IOContext.READONCE);
                bytes += to.fileLength(file);
                to.sync(java.util.List.of(file));
            }
            to.syncMetaData();
        }
        return bytes;
    }

    private static boolean isCommit(String file) {
        return file.startsWith(IndexFileNames.SEGMENTS);
    }

    private static void refuseFull(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IndexRefusedException(Reason.FOREIGN, target + " is a file; name a new folder.", target + " 是文件；请指定新的文件夹。");
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new IndexRefusedException(Reason.FOREIGN, target + " is not empty; name a new folder.", target + " 不是空文件夹；请指定新的文件夹。");
            }
        }
    }

    private static void clear(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
