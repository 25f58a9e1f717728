package dev.lectern.search;

import dev.lectern.index.Cluster;
import dev.lectern.index.Cluster.Patience;
import dev.lectern.index.ClusterCommit;
import dev.lectern.index.ClusterRefusal;
import dev.lectern.index.Facet;
import dev.lectern.index.IndexRefusedException;
import dev.lectern.index.IndexRefusedException.Reason;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers from a cluster, whose newest commit an alias tells. */
final class ClusterSearch extends CommitSearch<ClusterView> {
    private static final long LOOK_EVERY_MILLIS = 500;

    private final Cluster cluster;
    private final Lexicon lexicon;
    private volatile @Nullable ClusterView newest;

    ClusterSearch(Cluster cluster, Lexicon lexicon) {
        super(LOOK_EVERY_MILLIS);
        this.cluster = cluster;
        this.lexicon = lexicon;
    }

    @Override
    public synchronized void refresh() throws IOException {
        if (isClosed()) {
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
    Answer answer(SearchRequest request, ClusterView view) throws IOException {
        return new ClusterAnswer(request, view);
    }

    @Override
    public List<FacetCount> values(Facet facet) {
        return ask(view -> view.facets().all(facet));
    }

    @Override
    <T> T ask(Question<ClusterView, T> question) {
        ClusterView visited = visit.get();
        ClusterView view = visited == null ? newest : visited;
        if (view == null || isClosed()) {
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
}
