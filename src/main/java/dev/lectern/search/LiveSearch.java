package dev.lectern.search;

import java.io.IOException;
import java.util.function.BiConsumer;

/** A search that goes on while others commit. */
public interface LiveSearch extends TalkSearch {

    /** Keeps looking for newer commits, also of other processes, until closed; each is shown within a second. */
    LiveSearch follow();

    /** Looks for a newer commit now. @throws IOException where there is one that cannot be read; the one before stays */
    void refresh() throws IOException;

    /** Tells of every search that is answered. */
    void onAnswer(BiConsumer<SearchRequest, SearchResult> told);
}
