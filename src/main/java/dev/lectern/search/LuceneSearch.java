package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Answers from a Lucene index in a folder, which other processes may write meanwhile. */
public final class LuceneSearch implements LiveSearch {
    private static final long LOOK_EVERY_MILLIS = 250;

    private static final int MOST_OF_AN_EVENT = 10_000;

    private final Commits commits;
    private final @Nullable Meaning meaning;
    /** The commit that all questions of a thread are answered from. */
    private final ThreadLocal<Snapshot> visit = new ThreadLocal<>();
    private volatile BiConsumer<SearchRequest, SearchResult> listener = (request, result) -> {};
    private volatile boolean closed;

    private LuceneSearch(Path folder, Lexicon lexicon, @Nullable Meaning meaning) {
        this.commits = new Commits(folder, lexicon);
        this.meaning = meaning;
    }

    /** Opens the last commit. @throws dev.lectern.index.IndexRefusedException where there is none that can be read */
    public static LuceneSearch open(Path folder, Lexicon lexicon) throws IOException {
        return open(folder, lexicon, null);
    }

    /** @param meaning the one that the index was written with; null to find by words alone */
    public static LuceneSearch open(Path folder, Lexicon lexicon, @Nullable Meaning meaning) throws IOException {
        LuceneSearch search = new LuceneSearch(folder, lexicon, meaning);
        search.refresh();
        return search;
    }

    /** Opens the last commit, or, where none can be read yet, the first one that can while {@link #follow following}. */
    public static LuceneSearch whenever(Path folder, Lexicon lexicon, @Nullable Meaning meaning) {
        LuceneSearch search = new LuceneSearch(folder, lexicon, meaning);
        try {
            search.refresh();
        } catch (IOException unreadable) {
            // asked before there is one it says so
        }
        return search;
    }

    @Override
    public LuceneSearch follow() {
        Thread.ofPlatform().daemon().name("lectern-follow").start(() -> {
            while (!closed) {
                try {
                    Thread.sleep(LOOK_EVERY_MILLIS);
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
    public void refresh() throws IOException {
        if (!closed) {
            commits.refresh();
        }
    }

    @Override
    public void onAnswer(BiConsumer<SearchRequest, SearchResult> told) {
        listener = told;
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> questions) {
        if (!commits.isOpen()) {
            return questions.get();
        }
        try {
            Snapshot snapshot = commits.acquire();
            visit.set(snapshot);
            try {
                return Deadline.in(limit, questions);
            } finally {
                visit.remove();
                commits.release(snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<State> state() {
        try {
            return Optional.of(ask(Snapshot::state));
        } catch (NotOpenException none) {
            return Optional.empty();
        }
    }

    @Override
    public SearchResult search(SearchRequest request) {
        long start = System.nanoTime();
        SearchResult result = ask(snapshot -> new LuceneAnswer(request, snapshot, meaning).result(start));
        listener.accept(request, result);
        return result;
    }

    @Override
    public Optional<TalkDocument> document(String id) {
        return ask(snapshot -> snapshot.find(new TermQuery(new Term(Fields.ID, id)), 1).stream().findFirst());
    }

    @Override
    public List<TalkDocument> event(String id) {
        return ask(snapshot -> snapshot.find(new TermQuery(new Term(Fields.EVENT, id)), MOST_OF_AN_EVENT));
    }

    @Override
    public List<TalkDocument> everything() {
        return ask(Snapshot::documents);
    }

    @Override
    public List<FacetCount> values(Facet facet) {
        return ask(snapshot -> snapshot.facets().counts(facet, snapshot.getIndexReader()));
    }

    @Override
    public CanonicalNames names() {
        return ask(snapshot -> snapshot.facets().names());
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return ask(snapshot -> new Suggester(snapshot).suggest(typed, most));
    }

    @Override
    public List<TalkDocument> related(String id, int most) {
        return ask(snapshot -> new Related(snapshot).to(id, most));
    }

    @Override
    public List<Factor> explain(SearchRequest request, String id) {
        return ask(snapshot -> new LuceneAnswer(request, snapshot, meaning).explain(id));
    }

    private <T> T ask(Question<T> question) {
        try {
            Snapshot visited = visit.get();
            if (visited != null) {
                return question.ask(visited);
            }
            Snapshot snapshot = commits.acquire();
            try {
                return question.ask(snapshot);
            } finally {
                commits.release(snapshot);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        commits.close();
    }

    private interface Question<T> {
        T ask(Snapshot snapshot) throws IOException;
    }
}
