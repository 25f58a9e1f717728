package dev.lectern.index;

import dev.lectern.talk.TalkDocument;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an engine offers to those who write. Readers see the state of one commit, never anything between two. */
public interface TalkStore {

    /** What the last commit holds; nothing where there is none. @throws IndexRefusedException where the store cannot be used */
    Contents contents() throws IOException;

    /** The same of what was just written, which need not be read from end to end to know that it is whole. */
    default Contents unverified() throws IOException {
        return contents();
    }

    /** A folder for what spares the next run some work and may be lost; null where there is none. It may not be there yet. */
    default @Nullable Path scratch() {
        return null;
    }

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

    /** The documents that the last commit holds of these posts, in no particular order; a post that it does not hold is left out. */
    Map<String, List<TalkDocument>> documents(Collection<String> posts) throws IOException;

    /**
     * What a commit holds.
     *
     * @param commit tells it from every other commit; empty where there is none yet
     * @param made false where there is no commit yet, or one whose fields or tokens were of another make
     * @param posts by path
     * @param talks documents that are no event's own
     */
    record Contents(String commit, boolean made, Map<String, Written> posts, int talks, int speakers) {
        public Contents {
            posts = Map.copyOf(posts);
        }

        /** Nothing that can be built on. */
        static Contents none(String commit) {
            return new Contents(commit, false, Map.of(), 0, 0);
        }
    }

    /** What a commit holds of a post. @param fingerprint of what it was made from @param talks its event not counted */
    record Written(String fingerprint, int talks) {}

    /** A change under way; safe for use by many threads. Closed without a commit it never happened. */
    interface Change extends Closeable {

        /** The commit that it builds on, which may be a newer one than was looked at before it began. */
        String base();

        /** Puts a post's documents in the place of those it had. */
        void replace(String post, String fingerprint, List<TalkDocument> documents) throws IOException;

        /** Takes a post's documents out. */
        void remove(String post) throws IOException;

        /** Shows all of it to readers at once. */
        void commit() throws IOException;
    }
}
