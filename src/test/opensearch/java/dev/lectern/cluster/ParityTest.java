package dev.lectern.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.Facet;
import dev.lectern.index.Reindex;
import dev.lectern.search.ClusterEngine;
import dev.lectern.search.Engine;
import dev.lectern.search.Filter;
import dev.lectern.search.LuceneEngine;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchRequest.Sort;
import dev.lectern.search.SearchResult;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.search.SearchResult.Hit;
import dev.lectern.search.Suggestion;
import dev.lectern.search.TalkSearch;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cluster, its talks in three shards on three nodes, answers as Lucene in one folder does. */
class ParityTest {
    private static final Path MORE = Path.of(System.getProperty("lectern.corpora", "../shared/corpora"));
    private static final Path GOLD = Path.of(System.getProperty("lectern.gold", "../shared/gold"));
    private static final int FIRST = 10;
    private static final int VALUES = 25;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    /** Our samples, and more posts where there are some. */
    static List<Path> contents() {
        return Stream.of(Path.of("content"), MORE).filter(Files::isDirectory).toList();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void filtersAndCountsTheSame(Path content) throws IOException {
        TalkSearch lucene = search(new LuceneEngine(folder, null), content);
        TalkSearch cluster = search(cluster(), content);
        for (SearchRequest request : filters(lucene)) {
            SearchResult one = lucene.search(request);
            SearchResult other = cluster.search(request);
            assertThat(other.total()).as("total of %s", request).isEqualTo(one.total());
            assertThat(ids(other)).as("order of %s", request).isEqualTo(ids(one));
            for (Facet facet : Facet.values()) {
                assertThat(other.facets().get(facet)).as("%s of %s", facet, request).isEqualTo(one.facets().get(facet));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void ranksTheSame(Path content) throws IOException {
        TalkSearch lucene = search(new LuceneEngine(folder, null), content);
        TalkSearch cluster = search(cluster(), content);
        List<Question> questions = content.equals(MORE) ? Files.isDirectory(GOLD) ? Question.of(GOLD) : List.of() : Question.ofSamples();
        double overlap = 0;
        int first = 0;
        int firstOfCluster = 0;
        for (Question question : questions) {
            List<Hit> one = lucene.search(ask(question.words())).hits();
            List<Hit> other = cluster.search(ask(question.words())).hits();
            overlap += overlap(one, other);
            first += isFirst(question, one) ? 1 : 0;
            firstOfCluster += isFirst(question, other) ? 1 : 0;
        }
        int asked = Math.max(1, questions.size());
        System.out.printf("%s: %d questions, overlap of the first ten %.4f, success@1 %.4f with Lucene, %.4f on the cluster%n",
                content, questions.size(), overlap / asked, (double) first / asked, (double) firstOfCluster / asked);
        assertThat(questions.isEmpty() ? 1 : overlap / asked).isGreaterThanOrEqualTo(0.9);
        assertThat((double) firstOfCluster / asked).isCloseTo((double) first / asked, within(0.02));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void offersTheSame(Path content) throws IOException {
        TalkSearch lucene = search(new LuceneEngine(folder, null), content);
        TalkSearch cluster = search(cluster(), content);
        for (FacetCount speaker : lucene.values(Facet.SPEAKER).stream().limit(VALUES).toList()) {
            for (String typed : List.of(speaker.value(), speaker.value().substring(0, 1))) {
                assertThat(names(cluster.suggest(typed, 5))).as(typed).isEqualTo(names(lucene.suggest(typed, 5)));
            }
        }
        assertThat(cluster.values(Facet.SPEAKER)).isEqualTo(lucene.values(Facet.SPEAKER));
        assertThat(cluster.values(Facet.ORGANIZATION)).isEqualTo(lucene.values(Facet.ORGANIZATION));
        assertThat(new HashSet<>(cluster.everything())).isEqualTo(new HashSet<>(lucene.everything()));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void relatesTheSame(Path content) throws IOException {
        TalkSearch lucene = search(new LuceneEngine(folder, null), content);
        TalkSearch cluster = search(cluster(), content);
        List<TalkDocument> some = lucene.everything().stream().filter(talk -> talk.kind() != TalkDocument.Kind.EVENT).limit(VALUES).toList();
        double same = 0;
        for (TalkDocument talk : some) {
            List<String> one = lucene.related(talk.id(), 5).stream().map(TalkDocument::id).toList();
            List<String> other = cluster.related(talk.id(), 5).stream().map(TalkDocument::id).toList();
            same += one.isEmpty() && other.isEmpty() ? 1 : (double) one.stream().filter(other::contains).count() / Math.max(one.size(), other.size());
        }
        assertThat(same / some.size()).isGreaterThanOrEqualTo(0.9);
    }

    /** Of more titles than are shown each engine shows those that it comes to first. */
    private static List<Suggestion> names(List<Suggestion> offered) {
        return offered.stream().filter(one -> one.kind() == Suggestion.Kind.SPEAKER || one.kind() == Suggestion.Kind.ORGANIZATION).toList();
    }

    private Engine cluster() throws IOException {
        return new ClusterEngine(TestClusterEngine.address("parity-" + System.nanoTime(), null, 3, 1));
    }

    private TalkSearch search(Engine engine, Path content) throws IOException {
        open.add(engine);
        new Reindex(new ContentPosts(content), engine.store(Aliases.NONE), "parity").run(false, Reindex.Progress.NONE);
        TalkSearch search = engine.open(Lexicon.standard());
        open.add(search);
        return search;
    }

    /** Every kind of filter: each facet's values one by one, two facets, days, what is refused. */
    private static List<SearchRequest> filters(TalkSearch search) {
        List<SearchRequest> requests = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            requests.add(filtered(Map.of(), sort, Filter.NONE));
        }
        List<FacetCount> cities = search.values(Facet.CITY);
        for (Facet facet : Facet.values()) {
            List<FacetCount> values = search.values(facet);
            for (FacetCount value : values.stream().limit(VALUES).toList()) {
                requests.add(filtered(Map.of(facet, Set.of(value.value())), Sort.DATE, Filter.NONE));
                requests.add(filtered(Map.of(), Sort.DATE_DESC, new Filter.Not(new Filter.Has(facet, value.value()))));
            }
            requests.add(filtered(Map.of(), Sort.DATE, new Filter.Lacks(facet)));
            if (facet != Facet.CITY && values.size() > 1 && !cities.isEmpty()) {
                requests.add(filtered(Map.of(facet, Set.of(values.getFirst().value(), values.getLast().value()), Facet.CITY, Set.of(cities.getFirst().value(), "月球")),
                        Sort.RELEVANCE, Filter.NONE));
            }
        }
        LocalDate day = LocalDate.of(2023, 1, 1);
        requests.add(new SearchRequest("", Map.of(), day, null, Sort.DATE, 1, FIRST));
        requests.add(new SearchRequest("", Map.of(Facet.KIND, Set.of("talk")), null, day, Sort.RELEVANCE, 2, FIRST));
        requests.add(filtered(Map.of(), Sort.DATE, new Filter.Any(List.of(new Filter.Days(0, day.toEpochDay()), new Filter.Lacks(Facet.YEAR)))));
        return requests;
    }

    private static SearchRequest filtered(Map<Facet, Set<String>> ticked, Sort sort, Filter filter) {
        return new SearchRequest("", new HashMap<>(ticked), null, null, sort, 1, FIRST, filter, SearchRequest.USUAL_FACET_VALUES);
    }

    private static SearchRequest ask(String words) {
        return new SearchRequest(words, Map.of(), null, null, Sort.RELEVANCE, 1, FIRST);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.document().id()).toList();
    }

    private static double overlap(List<Hit> one, List<Hit> other) {
        Set<String> both = new HashSet<>(one.stream().map(hit -> hit.document().id()).toList());
        both.retainAll(other.stream().map(hit -> hit.document().id()).toList());
        int most = Math.max(one.size(), other.size());
        return most == 0 ? 1 : (double) both.size() / most;
    }

    private static boolean isFirst(Question question, List<Hit> hits) {
        return !hits.isEmpty() && question.isAnsweredBy(hits.getFirst().document());
    }
}
