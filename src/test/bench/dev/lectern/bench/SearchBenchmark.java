package dev.lectern.bench;

import dev.lectern.index.ContentPosts;
import dev.lectern.index.Facet;
import dev.lectern.index.LuceneStore;
import dev.lectern.index.Reindex;
import dev.lectern.search.LuceneSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult;
import dev.lectern.server.api.SearchJson;
import dev.lectern.server.http.Json;
import dev.lectern.talk.TalkDocument;
import dev.lectern.text.Lexicon;
import dev.lectern.text.TalkAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the parts of an answer take, in microseconds on one core. Compare them within one run only. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class SearchBenchmark {

    /** What is asked: a speaker's name, a word, two words, a piece of a title. */
    @State(Scope.Thread)
    public static class Kind {
        @Param({"name", "word", "two words", "title"})
        public String kind;
    }

    /** A folder of posts; another one is named with {@code -p folder=…}. */
    @Param("content")
    public String folder;

    private final TalkAnalyzer words = TalkAnalyzer.words();
    private final TalkAnalyzer bigrams = TalkAnalyzer.bigrams();
    private LuceneSearch search;
    private Map<String, List<String>> questions;
    private List<String> bodies;
    private SearchResult answer;
    private int next;

    @Setup
    public void index() throws IOException {
        Path index = Files.createTempDirectory("lectern-bench");
        new Reindex(new ContentPosts(Path.of(folder)), new LuceneStore(index), "bench").run(false, Reindex.Progress.NONE);
        search = LuceneSearch.open(index, Lexicon.standard());
        questions = Questions.of(search);
        bodies = questions.get("name").stream().flatMap(name -> search.search(Questions.ask(name)).hits().stream())
                .map(hit -> hit.document().body()).filter(body -> body != null && !body.isBlank()).limit(500).toList();
        answer = search.search(Questions.ask(questions.get("word").getFirst()));
    }

    @TearDown
    public void close() throws IOException {
        search.close();
    }

    private String next(List<String> some) {
        return some.get(next++ % some.size());
    }

    @Benchmark
    public SearchResult query(Kind kind) {
        return search.search(Questions.ask(next(questions.get(kind.kind))));
    }

    /** The same with two facets ticked. */
    @Benchmark
    public SearchResult tickedFacets(Kind kind) {
        return search.search(new SearchRequest(next(questions.get(kind.kind)),
                Map.of(Facet.KIND, Set.of("talk"), Facet.YEAR, Set.of("2023", "2024")), null, null, SearchRequest.Sort.RELEVANCE, 1, 10));
    }

    @Benchmark
    public List<?> suggest() {
        String name = next(questions.get("name"));
        return search.suggest(name.substring(0, Math.min(2, name.length())), 5);
    }

    /** Marking what was asked for in the ten hits of an answer. */
    @Benchmark
    public int highlight() {
        int spans = 0;
        for (SearchResult.Hit hit : answer.hits()) {
            TalkDocument talk = hit.document();
            spans += talk.body() == null ? 0 : answer.marks().inText(talk.body()).size();
        }
        return spans;
    }

    @Benchmark
    public byte[] writeJson() {
        return Json.bytes(SearchJson.of(answer));
    }

    @Benchmark
    public List<String> analyzeByWords() {
        return words.tokens(next(bodies));
    }

    @Benchmark
    public List<String> analyzeByBigrams() {
        return bigrams.tokens(next(bodies));
    }

    /** The whole folder, from its files to a commit. */
    @Benchmark
    public Object indexAll() throws IOException {
        return new Reindex(new ContentPosts(Path.of(folder)), new LuceneStore(Files.createTempDirectory("lectern-bench")), "bench")
                .run(true, Reindex.Progress.NONE);
    }
}
