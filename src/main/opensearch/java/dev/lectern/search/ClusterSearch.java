package dev.lectern.search;

import dev.lectern.index.CanonicalNames;
import dev.lectern.index.Cluster;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.ClusterCommit;
import dev.lectern.index.ClusterRefusal;
import dev.lectern.index.Facet;
import dev.lectern.index.Fields;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Answers from a cluster, whose newest commit an alias tells. */
final class ClusterSearch implements LiveSearch {
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int MOST_OF_AN_EVENT = 10_000;

    private final Cluster cluster;
    private final Lexicon lexicon;
    /** The commit that all questions of a thread are answered from. */
    private final ThreadLocal<ClusterView> visit = new ThreadLocal<>();
    private volatile @Nullable ClusterView newest;
    private volatile BiConsumer<SearchRequest, SearchResult> listener = (request, result) -> {};
    private volatile boolean closed;

    ClusterSearch(Cluster cluster, Lexicon lexicon) {
        this.cluster = cluster;
        this.lexicon = lexicon;
    }

    @Override
    public ClusterSearch follow() {
        Thread.ofPlatform().daemon().name("lectern-follow").start(() -> {
            while (!closed) {
                try {
                    Thread.sleep(LOOK_EVERY_MILLIS);
                    refresh();
                } catch (InterruptedException e) {
                    return;
                } catch (IOException | RuntimeException e) {
                    // a cluster that is away comes back, and the commit before stays meanwhile
                }
            }
        });
        return this;
    }

    @Override
    public synchronized void refresh() throws IOException {
        if (closed) {
            return;
        }
        String alias = cluster.address().index();
        List<ClusterCommit> commits = ClusterCommit.behind(alias, cluster, Patience.READER);
        if (commits.isEmpty()) {
            throw new IndexRefusedException(Reason.MISSING,
                    "There is no index at " + place() + " yet; run `lectern index` first.", place() + " 还没有索引；请先运行 `lectern index`。");
        }
        if (!commits.stream().allMatch(ClusterCommit::isOfThisVersion)) {
            throw new IndexRefusedException(Reason.DAMAGED,
                    place() + " was written by another version of Lectern; run `lectern index` to make it anew.",
                    place() + " 是另一版本的讲台写的；请运行 `lectern index` 重建。");
        }
        ClusterView shown = newest;
        if (shown == null || !shown.isOf(commits)) {
            newest = new ClusterView(cluster, commits, lexicon);
        }
    }

    private String place() {
        return cluster.address().toString();
    }

    @Override
    public void onAnswer(BiConsumer<SearchRequest, SearchResult> told) {
        listener = told;
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> questions) {
        ClusterView view = newest;
        if (view == null) {
            return questions.get();
        }
        visit.set(view);
        try {
            return Deadline.in(limit, questions);
        } finally {
            visit.remove();
        }
    }

    @Override
    public Optional<State> state() {
        ClusterView view = newest;
        return view == null ? Optional.empty() : Optional.of(view.state());
    }

    @Override
    public SearchResult search(SearchRequest request) {
        long start = System.nanoTime();
        SearchResult result = ask(view -> new ClusterAnswer(request, view).result(start));
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
        return ask(ClusterView::documents);
    }

    @Override
    public List<FacetCount> values(Facet facet) {
        return ask(view -> view.facets().all(facet));
    }

    @Override
    public CanonicalNames names() {
        return ask(view -> view.facets().names());
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return ask(view -> new Suggester(view).suggest(typed, most));
    }

    @Override
    public List<TalkDocument> related(String id, int most) {
        return ask(view -> new Related(view).to(id, most));
    }

    @Override
    public List<Factor> explain(SearchRequest request, String id) {
        return ask(view -> new ClusterAnswer(request, view).explain(id));
    }

    private <T> T ask(Question<T> question) {
        ClusterView visited = visit.get();
        ClusterView view = visited == null ? newest : visited;
        if (view == null || closed) {
            throw new NotOpenException();
        }
        try {
            try {
                return question.ask(view);
            } catch (ClusterRefusal gone) {
                if (gone.status() != 404) {
                    throw gone;
                }
                // a commit goes when two newer ones are there
                refresh();
                return question.ask(newest);
            }
        } catch (IOException e) {
            if (Deadline.OF_THREAD.shouldExit()) {
                throw new TooSlowException();
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private interface Question<T> {
        T ask(ClusterView view) throws IOException;
    }
}
