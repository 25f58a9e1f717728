package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Meaning;
import dev.lectern.text.TalkAnalyzer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Talks in a Lucene index in a folder. */
public final class LuceneStore implements TalkStore {
    static final String VERSION = Fields.VERSION + "." + TalkAnalyzer.VERSION;
    private static final double WRITE_BUFFER_MB = 48;

    private final Path folder;
    private final @Nullable Meaning meaning;
    private final Aliases aliases;

    public LuceneStore(Path folder) {
        this(folder, null, Aliases.NONE);
    }

    /**
     * @param meaning gives talks their vectors; null for none
     * @param aliases names that mean the same
     */
    public LuceneStore(Path folder, @Nullable Meaning meaning, Aliases aliases) {
        this.folder = folder;
        this.meaning = meaning;
        this.aliases = aliases;
    }

    @Override
    public Contents contents() throws IOException {
        Map<String, String> commit = IndexFolder.commit(folder);
        if (!VERSION.equals(commit.get(IndexFolder.MARK))) {
            return Contents.NONE;
        }
        try (Directory directory = FSDirectory.open(folder); DirectoryReader reader = DirectoryReader.open(directory)) {
            return contents(reader);
        } catch (IOException e) {
            throw IndexFolder.explain(folder, e);
        }
    }

    @Override
    public boolean hasItsNames() throws IOException {
        return CommittedAliases.hold(IndexFolder.commit(folder), aliases);
    }

    @Override
    public Change begin(boolean fresh) throws IOException {
        IndexFolder.makeWritable(folder);
        boolean anew = fresh || !VERSION.equals(IndexFolder.commit(folder).get(IndexFolder.MARK));
        if (fresh && isDamaged()) {
            IndexFolder.clearDamage(folder);
        }
        Vectors vectors = Vectors.of(meaning, folder);
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig(LuceneDocuments.analyzer());
            config.setOpenMode(anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND);
            config.setCommitOnClose(false);
            config.setRAMBufferSizeMB(WRITE_BUFFER_MB);
            return new LuceneChange(directory, new IndexWriter(directory, config), vectors, aliases);
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

    private static Contents contents(DirectoryReader reader) throws IOException {
        Map<String, String> fingerprints = new HashMap<>();
        Set<String> speakers = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addFingerprints(leaf.reader(), fingerprints);
            addSpeakers(leaf.reader(), speakers);
        }
        int posts = fingerprints.size();
        return new Contents(true, fingerprints, posts, reader.numDocs() - posts, speakers.size());
    }

    private static void addFingerprints(LeafReader leaf, Map<String, String> fingerprints) throws IOException {
        SortedDocValues marks = leaf.getSortedDocValues(Fields.FINGERPRINT);
        SortedDocValues posts = leaf.getSortedDocValues(Fields.POST);
        if (marks == null || posts == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        for (int doc = marks.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = marks.nextDoc()) {
            if ((live == null || live.get(doc)) && posts.advanceExact(doc)) {
                fingerprints.put(posts.lookupOrd(posts.ordValue()).utf8ToString(), marks.lookupOrd(marks.ordValue()).utf8ToString());
            }
        }
    }

    private static void addSpeakers(LeafReader leaf, Set<String> speakers) throws IOException {
        SortedSetDocValues names = leaf.getSortedSetDocValues(Fields.facet(Facet.SPEAKER));
        if (names == null) {
            return;
        }
        Bits live = leaf.getLiveDocs();
        for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc()) {
            for (int i = 0; (live == null || live.get(doc)) && i < names.docValueCount(); i++) {
                speakers.add(names.lookupOrd(names.nextOrd()).utf8ToString());
            }
        }
    }

    /** A writer that commits once. */
    private record LuceneChange(Directory directory, IndexWriter writer, Vectors vectors, Aliases aliases) implements Change {
        @Override
        public void replace(String post, String fingerprint, List<TalkDocument> documents) throws IOException {
            writer.updateDocuments(new Term(Fields.POST, post), documents.stream().map(talk -> written(talk, fingerprint)).toList());
        }

        private Document written(TalkDocument talk, String fingerprint) {
            Document document = LuceneDocuments.of(talk, fingerprint);
            vectors.addTo(document, talk);
            return document;
        }

        @Override
        public void remove(String post) throws IOException {
            writer.deleteDocuments(new Term(Fields.POST, post));
        }

        @Override
        public void commit() throws IOException {
            writer.setLiveCommitData(CommittedAliases.with(Map.of(IndexFolder.MARK, VERSION), aliases).entrySet());
            writer.commit();
        }

        @Override
        public void close() throws IOException {
            try (directory) {
                writer.rollback();
            }
        }
    }
}
