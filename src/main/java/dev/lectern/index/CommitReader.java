package dev.lectern.index;

import dev.lectern.index.TalkStore.Contents;
import dev.lectern.index.TalkStore.Written;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.StringHelper;

/** Tells what a commit holds, for those who are about to change it. */
final class CommitReader {
    private CommitReader() {}

    /** The same once every byte has proved to be what was written: what is damaged must not be built on. */
    static Contents verified(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
        return contents(reader);
    }

    static Contents contents(DirectoryReader reader) throws IOException {
        Map<String, String> fingerprints = new HashMap<>();
        Map<String, Integer> documents = new HashMap<>();
        Set<String> speakers = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addPosts(leaf.reader(), fingerprints, documents);
            addSpeakers(leaf.reader(), speakers);
        }
        Map<String, Written> posts = new HashMap<>();
        fingerprints.forEach((post, fingerprint) -> posts.put(post, new Written(fingerprint, documents.get(post) - 1)));
        return new Contents(id(reader), true, posts, reader.numDocs() - posts.size(), speakers.size());
    }

    private static String id(DirectoryReader reader) {
        SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
        return StringHelper.idToString(infos.getId());
    }

    private static void addPosts(LeafReader leaf, Map<String, String> fingerprints, Map<String, Integer> documents) throws IOException {
        SortedDocValues posts = leaf.getSortedDocValues(Fields.POST);
        SortedDocValues marks = leaf.getSortedDocValues(Fields.FINGERPRINT);
        if (posts == null || marks == null) {
            return;
        }
        int[] counts = new int[posts.getValueCount()];
        String[] marked = new String[posts.getValueCount()];
        Bits live = leaf.getLiveDocs();
        for (int doc = posts.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = posts.nextDoc()) {
            if (live == null || live.get(doc)) {
                counts[posts.ordValue()]++;
                if (marks.advanceExact(doc)) {
                    marked[posts.ordValue()] = marks.lookupOrd(marks.ordValue()).utf8ToString();
                }
            }
        }
        for (int post = 0; post < counts.length; post++) {
            if (marked[post] != null) {
                String path = posts.lookupOrd(post).utf8ToString();
                fingerprints.put(path, marked[post]);
                documents.put(path, counts[post]);
            }
        }
    }

    private static void addSpeakers(LeafReader leaf, Set<String> speakers) throws IOException {
        SortedSetDocValues names = leaf.getSortedSetDocValues(Fields.facet(Facet.SPEAKER));
        if (names == null) {
            return;
        }
        boolean[] spoke = new boolean[Math.toIntExact(names.getValueCount())];
        Bits live = leaf.getLiveDocs();
        for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc()) {
            for (int i = 0; (live == null || live.get(doc)) && i < names.docValueCount(); i++) {
                spoke[(int) names.nextOrd()] = true;
            }
        }
        for (int name = 0; name < spoke.length; name++) {
            if (spoke[name]) {
                speakers.add(names.lookupOrd(name).utf8ToString());
            }
        }
    }

    static Map<String, List<TalkDocument>> documents(DirectoryReader reader, Collection<String> posts) throws IOException {
        Map<String, List<TalkDocument>> documents = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (String post : posts) {
                PostingsEnum found = leaf.reader().postings(new Term(Fields.POST, post), PostingsEnum.NONE);
                for (int doc = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        documents.computeIfAbsent(post, p -> new ArrayList<>()).add(StoredTalk.of(leaf.reader(), doc));
                    }
                }
            }
        }
        return documents;
    }
}
