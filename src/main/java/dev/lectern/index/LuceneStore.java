package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Meaning;
import dev.lectern.text.TalkAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Talks in a Lucene index in a folder. */
public final class LuceneStore implements TalkStore {
    static final String VERSION = Fields.VERSION + "." + TalkAnalyzer.VERSION;
    /**
     * What a writer gathers before it puts a segment down: few large segments are read faster than many small ones, and
     * none need be merged meanwhile.
     */
    private static final double WRITE_BUFFER_MB = Math.clamp(Runtime.getRuntime().maxMemory() / 6 / 1e6, 16, 512);

    /** A new index of fewer documents is put into one segment, which takes a moment and spares every search a half. */
    private static final int ONE_SEGMENT = 20_000;

    private final Path folder;
    private final @Nullable Meaning meaning;
    private final Aliases aliases;
    private final Disk disk;

    public LuceneStore(Path folder) {
        this(folder, null, Aliases.NONE);
    }

    /**
     * @param meaning gives talks their vectors; null for none
     * @param aliases names that mean the same
     */
    public LuceneStore(Path folder, @Nullable Meaning meaning, Aliases aliases) {
        this(folder, meaning, aliases, FSDirectory::open);
    }

    LuceneStore(Path folder, @Nullable Meaning meaning, Aliases aliases, Disk disk) {
        this.folder = folder;
        this.meaning = meaning;
        this.aliases = aliases;
        this.disk = disk;
    }

    /** How the folder is written to. */
    interface Disk {
        Directory open(Path folder) throws IOException;
    }

    @Override
    public Contents contents() throws IOException {
        return contents(CommitReader::verified);
    }

    @Override
    public Contents unverified() throws IOException {
        return contents(CommitReader::contents);
    }

    private Contents contents(Telling telling) throws IOException {
        IndexFolder.Commit commit = IndexFolder.commit(folder);
        if (!VERSION.equals(commit.version())) {
            return Contents.none(commit.id());
        }
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            return telling.of(reader);
        } catch (IOException e) {
            throw IndexFolder.explain(folder, e);
        }
    }

    @Override
    public Map<String, List<TalkDocument>> documents(Collection<String> posts) throws IOException {
        if (posts.isEmpty() || !VERSION.equals(IndexFolder.commit(folder).version())) {
            return Map.of();
        }
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            return CommitReader.documents(reader, posts);
        } catch (IOException e) {
            throw IndexFolder.explain(folder, e);
        }
    }

    @Override
    public Path scratch() {
        return folder;
    }

    @Override
    public boolean hasItsNames() throws IOException {
        return CommittedAliases.hold(IndexFolder.commit(folder).data(), aliases);
    }

    @Override
    public Change begin(boolean fresh) throws IOException {
        IndexFolder.makeWritable(folder);
        if (fresh && isDamaged()) {
            IndexFolder.clearDamage(folder);
        }
        // the dictionaries take as long to load as a post to read
        Thread.startVirtualThread(LuceneDocuments::warmUp);
        Vectors vectors = Vectors.of(meaning, folder);
        Directory directory = disk.open(folder);
        try {
            boolean anew = fresh || !VERSION.equals(IndexFolder.commit(folder).version());
            IndexWriterConfig config = new IndexWriterConfig(LuceneDocuments.analyzer());
            config.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
            config.setCommitOnClose(false);
            config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
            IndexWriter writer = new IndexWriter(directory, config);
            // read only now that nobody else can commit
            return new LuceneChange(this, directory, writer, anew, vectors, IndexFolder.commit(folder).id());
        } catch (IOException e) {
            directory.close();
            throw IndexFolder.explain(folder, e);
        }
    }

    /** A damaged index may be made anew; somebody else's files may not be touched. */
    private boolean isDamaged() throws IOException {
        try {
            IndexFolder.commit(folder);
            return false;
        } catch (IndexRefusedException e) {
            if (e.reason() == IndexRefusedException.Reason.DAMAGED) {
                return true;
            }
            throw e;
        }
    }

    /** A writer that commits once. */
    private record LuceneChange(LuceneStore store, Directory directory, IndexWriter writer, boolean anew, Vectors vectors, String base) implements Change {
        @Override
        public void replace(String post, String fingerprint, List<TalkDocument> documents) throws IOException {
            List<Document> written = documents.stream().map(talk -> written(talk, fingerprint)).toList();
            write(anew ? () -> writer.addDocuments(written) : () -> writer.updateDocuments(new Term(Fields.POST, post), written));
        }

        private Document written(TalkDocument talk, String fingerprint) {
            Document document = LuceneDocuments.of(talk, fingerprint);
            vectors.addTo(document, talk);
            return document;
        }

        @Override
        public void remove(String post) throws IOException {
            write(() -> writer.deleteDocuments(new Term(Fields.POST, post)));
        }

        @Override
        public void commit() throws IOException {
            InParallel.each(this::putDown);
            if (anew && writer.getDocStats().numDocs < ONE_SEGMENT) {
                write(() -> writer.forceMerge(1));
            }
            Map<String, String> data = Map.of(IndexFolder.MARK, VERSION, IndexFolder.TIME, String.valueOf(System.currentTimeMillis()));
            writer.setLiveCommitData(CommittedAliases.with(data, store.aliases).entrySet());
            write(writer::commit);
        }

        /** Each thread that wrote has gathered a segment, and a commit would put them down one after the other. */
        private @Nullable Void putDown() throws IOException {
            write(() -> {
                while (writer.flushNextBuffer()) {
                    // there may be more
                }
            });
            return null;
        }

        /** A write that failed closes the writer under the feet of every other thread; all of them tell what it was. */
        private void write(Write write) throws IOException {
            try {
                write.run();
            } catch (AlreadyClosedException e) {
                if (writer.getTragicException() instanceof IOException first) {
                    throw IndexFolder.explain(store.folder, first);
                }
                throw e;
            } catch (IOException e) {
                throw IndexFolder.explain(store.folder, e);
            }
        }

        @Override
        public void close() throws IOException {
            try (directory) {
                writer.rollback();
            }
        }
    }

    private interface Telling {
        Contents of(DirectoryReader reader) throws IOException;
    }

    private interface Write {
        void run() throws IOException;
    }
}
