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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.StringHelper;

/** Looks at the folder of an index before anything is written, and says what is wrong with it in a sentence. */
public final class IndexFolder {
    /** Written with each commit, so that another program's Lucene index is not taken for ours. */
    static final String MARK = "lectern";

    /** When a commit was written, in milliseconds since 1970. */
    static final String TIME = "time";

    private static final Pattern OURS = Pattern.compile("segments_\\w+|pending_segments_\\w+|_[\\w-]+[.]\\w+|write[.]lock|[.].*");

    private IndexFolder() {}

    /**
     * What the last commit says of itself.
     *
     * @param id differs from that of every other commit; empty where there is none yet
     * @param data what was written with it
     */
    record Commit(String id, Map<String, String> data) {
        static final Commit NONE = new Commit("", Map.of());

        /** Of the fields and tokens in it; empty where there is none yet. */
        String version() {
            return data.getOrDefault(MARK, "");
        }
    }

    /** The last commit; {@link Commit#NONE} where there is none yet. @throws IndexRefusedException where this is no index of ours */
    static Commit commit(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Commit.NONE;
        }
        refuseForeign(folder);
        try (Directory directory = FSDirectory.open(folder)) {
            SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
            return new Commit(StringHelper.idToString(infos.getId()), ours(folder, infos.getUserData()));
        } catch (IndexNotFoundException e) {
            return Commit.NONE;
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
        Commit commit = commit(folder);
        if (commit.equals(Commit.NONE)) {
            throw new IndexRefusedException(Reason.MISSING,
                    "There is no index in " + folder + " yet; run `lectern index` first.", folder + " 里还没有索引；请先运行 `lectern index`。");
        }
        if (!LuceneStore.VERSION.equals(commit.version())) {
            throw new IndexRefusedException(Reason.DAMAGED,
                    folder + " was written by another version of Lectern; run `lectern index` to make it anew.",
                    folder + " 是另一版本的讲台写的；请运行 `lectern index` 重建。");
        }
        return FSDirectory.open(folder);
    }

    /** Whether a commit has the fields and tokens that this version reads. */
    public static boolean isOurs(IndexReader reader) throws IOException {
        return LuceneStore.VERSION.equals(((DirectoryReader) reader).getIndexCommit().getUserData().get(MARK));
    }

    /** When a commit was written; the epoch where it does not say. */
    public static Instant committed(DirectoryReader reader) throws IOException {
        return Instant.ofEpochMilli(Long.parseLong(reader.getIndexCommit().getUserData().getOrDefault(TIME, "0")));
    }

    private static Map<String, String> ours(Path folder, Map<String, String> data) throws IndexRefusedException {
        if (!data.containsKey(MARK)) {
            throw new IndexRefusedException(Reason.FOREIGN,
                    folder + " holds a Lucene index that Lectern did not write; name another folder with --index.",
                    folder + " 里的 Lucene 索引不是讲台写的；请用 --index 指定别的文件夹。");
        }
        return data;
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexRefusedException(Reason.FOREIGN,
                    folder + " is a file, not a folder; name a folder with --index.", folder + " 是文件而不是文件夹；请用 --index 指定文件夹。");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> foreign = files.filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS) || !OURS.matcher(f.getFileName().toString()).matches())
                    .map(f -> f.getFileName().toString()).sorted().limit(1).toList();
            if (!foreign.isEmpty()) {
                throw new IndexRefusedException(Reason.FOREIGN,
                        folder + " is no index: it holds " + foreign.getFirst() + "; name an empty or a new folder with --index.",
                        folder + " 不是索引：里面有 " + foreign.getFirst() + "；请用 --index 指定空的或新的文件夹。");
            }
        } catch (AccessDeniedException e) {
            throw new IndexRefusedException(Reason.READ_ONLY,
                    folder + " cannot be read; check its permissions.", folder + " 无法读取；请检查权限。");
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

    /** Says what an error on reading or writing an index means. */
    public static IOException explain(Path folder, IOException error) {
        return switch (error) {
            case IndexRefusedException e -> e;
            case LockObtainFailedException e -> new IndexRefusedException(Reason.BUSY,
                    folder + " is being written by another process; wait until it is done, or name another folder with --index.",
                    folder + " 正由另一个进程写入；请等它完成，或用 --index 指定别的文件夹。");
            case IndexFormatTooOldException e -> otherVersion(folder);
            case IndexFormatTooNewException e -> otherVersion(folder);
            case CorruptIndexException e -> damaged(folder);
            case EOFException e -> damaged(folder);
            case NoSuchFileException e -> damaged(folder);
            case IndexNotFoundException e -> damaged(folder);
            case IOException e when isForSpace(e) -> new IndexRefusedException(Reason.FULL,
                    "There is no space left to write " + folder + "; what it held before is still there. Make room and run `lectern index` again.",
                    "没有空间写入 " + folder + "；其中原有的内容仍在。请腾出空间后再运行 `lectern index`。");
            case FileSystemException e -> readOnly(folder);
            default -> error;
        };
    }

    /** Java has no exception of its own for a full disk or a spent quota. */
    private static boolean isForSpace(IOException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("No space left on device") || message.contains("quota exceeded") || message.contains("not enough space");
    }

    private static IndexRefusedException otherVersion(Path folder) {
        return new IndexRefusedException(Reason.DAMAGED,
                folder + " was written by another version of Lectern; run `lectern index --full` to make it anew.",
                folder + " 是另一版本的讲台写的；请运行 `lectern index --full` 重建。");
    }

    private static IndexRefusedException damaged(Path folder) {
        return new IndexRefusedException(Reason.DAMAGED,
                folder + " is damaged; run `lectern index --full` to make it anew.", folder + " 已损坏；请运行 `lectern index --full` 重建。");
    }

    private static IndexRefusedException readOnly(Path folder) {
        return new IndexRefusedException(Reason.READ_ONLY,
                folder + " cannot be written to; check its permissions, or name another folder with --index.",
                folder + " 无法写入；请检查权限，或用 --index 指定别的文件夹。");
    }
}
