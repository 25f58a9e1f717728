package dev.lectern.server;

import dev.lectern.index.Facet;
import dev.lectern.search.Engine;
import dev.lectern.search.Factor;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.Suggestion;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A search whose folder is deleted when it is closed. */
record TemporaryIndex(Path folder, Engine engine, TalkSearch search) implements TalkSearch {
    @Override
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    @Override
    public Optional<TalkDocument> document(String id) {
        return search.document(id);
    }

    @Override
    public List<TalkDocument> event(String id) {
        return search.event(id);
    }

    @Override
    public List<FacetCount> values(Facet facet) {
        return search.values(facet);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return search.suggest(typed, most);
    }

    @Override
    public List<TalkDocument> related(String id, int most) {
        return search.related(id, most);
    }

    @Override
    public List<Factor> explain(SearchRequest request, String id) {
        return search.explain(request, id);
    }

    @Override
    public <T> T within(Duration limit, Supplier<T> questions) {
        return search.within(limit, questions);
    }

    @Override
    public void close() throws IOException {
        search.close();
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
