package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What an engine offers to those who write. Readers see the state of one commit, never anything between two. */
public interface TalkStore {

    /** What the last commit holds; nothing where there is none. @throws IndexRefusedException where the store cannot be used */
    Contents contents() throws IOException;

    /**
     * Whether readers of the last commit go by the names that this store was given to hold for the same. Where not, a commit
     * makes them, even one that changes no document. This default knows no such names.
     */
    default boolean hasItsNames() throws IOException {
        return true;
    }

    /**
     * Begins a change. One may be under way at a time.
     *
     * @param fresh whether to start from nothing; readers keep the last commit until {@link Change#commit}
     * @throws IndexRefusedException where the store cannot be written to, or somebody else is writing
     */
    Change begin(boolean fresh) throws IOException;

    /**
     * What a commit holds.
     *
     * @param made false where there is no commit yet, or one whose fields or tokens were of another make
     * @param fingerprints path of each post and what it was made from
     */
    record Contents(boolean made, Map<String, String> fingerprints, int posts, int talks, int speakers) {
        public static final Contents NONE = new Contents(false, Map.of(), 0, 0, 0);

        public Contents {
            fingerprints = Map.copyOf(fingerprints);
        }
    }

    /** A change under way; safe for use by many threads. Closed without a commit it never happened. */
    interface Change extends Closeable {

        /** Puts a post's documents in the place of those it had. */
        void replace(String post, String fingerprint, List<TalkDocument> documents) throws IOException;

        /** Takes a post's documents out. */
        void remove(String post) throws IOException;

        /** Shows all of it to readers at once. */
        void commit() throws IOException;
    }
}
