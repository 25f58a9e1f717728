package dev.lectern.search;

import dev.lectern.index.IndexFolder;
import dev.lectern.text.Lexicon;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The commits of an index in a folder, one after the other. None is shown before each byte of it was checked against its
 * checksum: a file that was damaged would otherwise give wrong answers in silence.
 */
final class Commits implements Closeable {
    private final Path folder;
    private final Lexicon lexicon;
    private @Nullable Directory directory;
    private volatile @Nullable SearcherManager snapshots;
    private boolean closed;

    Commits(Path folder, Lexicon lexicon) {
        this.folder = folder;
        this.lexicon = lexicon;
    }

    /** Shows the newest commit, if it is not shown yet. @throws IOException where it cannot be read; what was shown before stays */
    synchronized void refresh() throws IOException {
        SearcherManager open = snapshots;
        if (closed) {
            return;
        }
        try {
            if (open == null) {
                open();
            } else {
                open.maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw IndexFolder.explain(folder, e);
        }
    }

    private void open() throws IOException {
        Directory opened = IndexFolder.open(folder);
        try {
            snapshots = new SearcherManager(opened, new Checked(lexicon));
            directory = opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    boolean isOpen() {
        return snapshots != null;
    }

    /** The commit that is shown; to be given back with {@link #release}. @throws NotOpenException where there is none yet */
    Snapshot acquire() throws IOException {
        SearcherManager open = snapshots;
        if (open == null) {
            throw new NotOpenException();
        }
        try {
            return (Snapshot) open.acquire();
        } catch (AlreadyClosedException e) {
            throw new NotOpenException();
        }
    }

    void release(Snapshot snapshot) throws IOException {
        snapshot.getIndexReader().decRef();
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        SearcherManager open = snapshots;
        if (open != null) {
            try (Directory last = directory) {
                open.close();
            }
        }
    }

    /** Checks the segments that the commit before did not have. */
    private static final class Checked extends SearcherFactory {
        private final LeafColumns.Cache cache = new LeafColumns.Cache();
        private final Lexicon lexicon;

        Checked(Lexicon lexicon) {
            this.lexicon = lexicon;
        }

        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) throws IOException {
            if (!IndexFolder.isOurs(reader)) {
                throw new CorruptIndexException("written by another version", reader.toString());
            }
            Set<Object> known = new HashSet<>();
            if (previous != null) {
                previous.leaves().forEach(leaf -> known.add(key(leaf)));
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                if (!known.contains(key(leaf))) {
                    leaf.reader().checkIntegrity();
                }
            }
            return new Snapshot((DirectoryReader) reader, cache, lexicon);
        }

        private static Object key(LeafReaderContext leaf) {
            return leaf.reader().getCoreCacheHelper().getKey();
        }
    }
}
