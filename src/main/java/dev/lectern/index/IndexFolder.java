package dev.lectern.index;

import dev.lectern.index.IndexRefusedException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Looks at the folder of an index before anything is written, and says what is wrong with it in a sentence. */
public final class IndexFolder {
    /** Written with each commit, so that another program's Lucene index is not taken for ours. */
    static final String MARK = "lectern";

    private static final Pattern OURS = Pattern.compile("segments_\\w+|pending_segments_\\w+|_\\w+[.]\\w+|write[.]lock|[.].*");

    private IndexFolder() {}

    /** What the last commit says of itself; empty where there is no commit yet. @throws IndexRefusedException where this is no index of ours */
    static Map<String, String> commit(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Map.of();
        }
        refuseForeign(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            return readMark(folder, SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IndexNotFoundException e) {
            return Map.of();
        } catch (IOException e) {
            throw explain(folder, e);
        }
    }

    /** Takes an unreadable commit away, so that a writer can begin anew; nobody could open it. */
    static void clearDamage(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder); Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (String file : directory.listAll()) {
                if (file.startsWith(IndexFileNames.SEGMENTS) || file.startsWith(IndexFileNames.PENDING_SEGMENTS)) {
                    directory.deleteFile(file);
                }
            }
        } catch (IOException e) {
            throw explain(folder, e);
        }
    }

    /**
     * Opens an index for reading. The caller closes it.
     *
     * @throws IndexRefusedException where there is none, or none that this version can read
     */
    public static Directory open(Path folder) throws IOException {
        Map<String, String> commit = commit(folder);
        if (commit.isEmpty()) {
            throw new IndexRefusedException(Reason.MISSING, "There is no index in " + folder + " yet; run `lectern index` first.");
        }
        if (!LuceneStore.VERSION.equals(commit.get(MARK))) {
            throw new IndexRefusedException(Reason.DAMAGED, folder + " was written by another version of Lectern; run `lectern index` to make it anew.");
        }
        return FSDirectory.open(folder);
    }

    private static Map<String, String> readMark(Path folder, Map<String, String> data) throws IndexRefusedException {
        if (!data.containsKey(MARK)) {
            throw new IndexRefusedException(Reason.FOREIGN, folder + " holds a Lucene index that Lectern did not write; name another folder with --index.");
        }
        return data;
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexRefusedException(Reason.FOREIGN, folder + " is a file, not a folder; name a folder with --index.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> foreign = files.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS) || !OURS.matcher(f.getFileName().toString()).matches())
                    .map(f -> f.getFileName().toString()).sorted().limit(1).toList();
            if (!foreign.isEmpty()) {
                throw new IndexRefusedException(Reason.FOREIGN, folder + " is no index: it holds " + foreign.getFirst() + "; name an empty or a new folder with --index.");
            }
        } catch (AccessDeniedException e) {
            throw new IndexRefusedException(Reason.READ_ONLY, folder + " cannot be read; check its permissions.");
        }
    }

    /** Makes the folder where it is missing. @throws IndexRefusedException where it cannot be written to */
    static void makeWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw readOnly(folder);
        }
        if (!Files.isWritable(folder)) {
            throw readOnly(folder);
        }
    }

    /** Says what an error on opening an index means. */
    static IOException explain(Path folder, IOException error) {
        return switch (error) {
            case LockObtainFailedException e -> new IndexRefusedException(Reason.BUSY,
                    folder + " is being written by another process; wait until it is done, or name another folder with --index.");
            case IndexFormatTooOldException e -> otherVersion(folder);
            case IndexFormatTooNewException e -> otherVersion(folder);
            case CorruptIndexException e -> damaged(folder);
            case EOFException e -> damaged(folder);
            case NoSuchFileException e -> damaged(folder);
            case IndexNotFoundException e -> damaged(folder);
            case IndexRefusedException e -> e;
            case FileSystemException e -> readOnly(folder);
            default -> error;
        };
    }

    private static IndexRefusedException otherVersion(Path folder) {
        return new IndexRefusedException(Reason.DAMAGED, folder + " was written by another version of Lectern; run `lectern index --full` to make it anew.");
    }

    private static IndexRefusedException damaged(Path folder) {
        return new IndexRefusedException(Reason.DAMAGED, folder + " is damaged; run `lectern index --full` to make it anew.");
    }

    private static IndexRefusedException readOnly(Path folder) {
        return new IndexRefusedException(Reason.READ_ONLY, folder + " cannot be written to; check its permissions, or name another folder with --index.");
    }
}
