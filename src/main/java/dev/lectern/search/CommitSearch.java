package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Fields;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;

/**
 * Answers from the newest commit of an engine, whichever it is.
 *
 * @param <V> one commit, as the engine shows it
 */
abstract class CommitSearch<V extends View> implements LiveSearch {
    private static final int MOST_OF_AN_EVENT = 10_000;

    /** The commit that all questions of a thread are answered from. */
    final ThreadLocal<V> visit = new ThreadLocal<>();
    private final long lookEveryMillis;
    private volatile BiConsumer<SearchRequest, SearchResult> listener = (request, result) -> {};
    private volatile boolean closed;

    CommitSearch(long lookEveryMillis) {
        this.lookEveryMillis = lookEveryMillis;
    }

    /** Asks the commit that the thread visits, or else the newest one. @throws NotOpenException where there is none yet */
    abstract <T> T ask(Question<V, T> question);

    abstract Answer answer(SearchRequest request, V view) throws IOException;

    boolean isClosed() {
        return closed;
    }

    @Override
    public LiveSearch follow() {
        Thread.ofPlatform().daemon().name("lectern-follow").start(() -> {
            while (!closed) {
                try {
                    Thread.sleep(lookEveryMillis);
                    refresh();
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | RuntimeException e) {
                    // a commit that cannot be read is not shown; the one before stays, and the next is tried
                }
            }
        });
        return this;
    }

    @Override
    public void onAnswer(BiConsumer<SearchRequest, SearchResult> told) {
        listener = told;
    }

    @Override
    public SearchResult search(SearchRequest request) {
        long start = System.nanoTime();
        SearchResult result = ask(view -> answer(request, view).result(start));
        listener.accept(request, result);
        return result;
    }

    @Override
    public Optional<TalkDocument> document(String id) {
        return ask(view -> view.find(new TermQuery(new Term(Fields.ID, id)), 1).stream().findFirst());
    }

    @Override
    public List<TalkDocument> event(String id) {
        return ask(view -> view.find(new TermQuery(new Term(Fields.EVENT, id)), MOST_OF_AN_EVENT));
    }

    @Override
    public List<TalkDocument> everything() {
        return ask(View::documents);
    }

    @Override
    public CanonicalNames names() {
        return ask(view -> view.facets().names());
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return ask(view -> view.suggest(typed, most));
    }

    @Override
    public List<TalkDocument> related(String id, int most) {
        return ask(view -> new Related(view).to(id, most));
    }

    @Override
    public List<Factor> explain(SearchRequest request, String id) {
        return ask(view -> answer(request, view).explain(id));
    }

    @Override
    public void close() throws IOException {
        closed = true;
    }

    interface Question<V, T> {
        T ask(V view) throws IOException;
    }
}
