package dev.lectern.search;

import dev.lectern.TestEngine;
import dev.lectern.index.ContentPosts;
import dev.lectern.index.Facet;
import dev.lectern.index.Reindex;
import dev.lectern.talk.TalkDocument;
import dev.lectern.talk.TalkDocument.Kind;
import dev.lectern.talk.TalkDocument.Speaker;
import dev.lectern.text.Fold;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of posts, indexed once for all tests: our samples always, and the folder that {@code -Dlectern.corpora} names
 * (a neighbour of the checkout where it says nothing) if it is there.
 */
final class Corpus {
    private static final Path MORE = Path.of(System.getProperty("lectern.corpora", "../shared/corpora"));
    private static final List<Corpus> ALL = Stream.of(Path.of("content"), MORE).filter(Files::isDirectory).map(Corpus::new).toList();

    private final Path content;
    private final LiveSearch search;
    private final List<TalkDocument> documents;

    private Corpus(Path content) {
        this.content = content;
        try {
            Path folder = Files.createTempDirectory("lectern-corpus");
            Engine engine = TestEngine.of(folder);
            new Reindex(new ContentPosts(content), engine.store(Aliases.NONE), "test").run(false, Reindex.Progress.NONE);
            search = engine.open(Lexicon.standard());
            documents = search.all(Facet.KIND, Set.of("talk", "opening", "panel", "announcement", "event"), SearchRequest.Sort.DATE);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of what is tried at random; {@code -Dlectern.seed=…} tries others. */
    static long seed() {
        return Long.getLong("lectern.seed", 20_261_125L);
    }

    static List<Corpus> all() {
        return ALL;
    }

    LiveSearch search() {
        return search;
    }

    List<TalkDocument> documents() {
        return documents;
    }

    List<TalkDocument> talks() {
        return documents.stream().filter(document -> document.kind() != Kind.EVENT).toList();
    }

    /** The first ten. */
    List<TalkDocument> find(String query) {
        return documents(ask(query, Map.of(), 1, 10));
    }

    /** All of them. */
    List<TalkDocument> findAll(String query) {
        List<TalkDocument> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            SearchResult result = ask(query, Map.of(), page, SearchRequest.LARGEST_SIZE);
            all.addAll(documents(result));
            if (result.hits().isEmpty() || all.size() >= result.total()) {
                return all;
            }
        }
    }

    SearchResult ask(String query, Map<Facet, Set<String>> filters) {
        return ask(query, filters, 1, 10);
    }

    private SearchResult ask(String query, Map<Facet, Set<String>> filters, int page, int size) {
        return search.search(new SearchRequest(query, filters, null, null, SearchRequest.Sort.RELEVANCE, page, size));
    }

    private static List<TalkDocument> documents(SearchResult result) {
        return result.hits().stream().map(SearchResult.Hit::document).toList();
    }

    /** The texts of a document alone, folded: what it is called, what it says, who speaks for whom. */
    static List<String> ownTexts(TalkDocument document) {
        return folded(Stream.concat(Stream.of(document.title(), document.body()),
                people(document).flatMap(person -> Stream.of(person.name(), person.organization()))));
    }

    /** Texts that go with a document, folded: its event's, and what is told of the speakers. */
    static List<String> context(TalkDocument document) {
        TalkDocument.Event event = document.event();
        Stream<String> around = Stream.of(event.title(), event.city(), event.label(), document.bio(),
                document.kind() == Kind.EVENT ? event.summary() : null);
        return folded(Stream.of(around, event.tags().stream(), people(document).map(Speaker::role)).flatMap(texts -> texts));
    }

    private static Stream<Speaker> people(TalkDocument document) {
        return Stream.concat(document.speakers().stream(), document.people().stream());
    }

    private static List<String> folded(Stream<String> texts) {
        return texts.filter(Objects::nonNull).map(Fold::key).toList();
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
