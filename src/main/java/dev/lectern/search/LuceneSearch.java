package dev.lectern.search;

import dev.lectern.index.Facet;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Lexicon;
import dev.lectern.text.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers from a Lucene index in a folder, which other processes may write meanwhile. */
public final class LuceneSearch extends CommitSearch<Snapshot> {
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Commits commits;
    private final @Nullable Meaning meaning;

    private LuceneSearch(Path folder, Lexicon lexicon, @Nullable Meaning meaning) {
        super(LOOK_EVERY_MILLIS);
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
        super.follow();
        return this;
    }

    @Override
    public void refresh() throws IOException {
        if (!isClosed()) {
            commits.refresh();
        }
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
    Answer answer(SearchRequest request, Snapshot snapshot) throws IOException {
        return new LuceneAnswer(request, snapshot, meaning);
    }

    @Override
    public List<FacetCount> values(Facet facet) {
        return ask(snapshot -> snapshot.facets().counts(facet, snapshot.getIndexReader()));
    }

    @Override
    <T> T ask(Question<Snapshot, T> question) {
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
        super.close();
        commits.close();
    }
}
