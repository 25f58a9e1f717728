package dev.lectern.search;

import dev.lectern.talk.TalkDocument;
import java.io.Closeable;
import java.util.Optional;

/** What an engine offers to readers. Safe for use by many threads; each answer comes from one commit of the index. */
public interface TalkSearch extends Closeable {

    /** Answers a question from the newest commit. */
    SearchResult search(SearchRequest request);

    /** The document with this id, if there is one. */
    Optional<TalkDocument> document(String id);
}
