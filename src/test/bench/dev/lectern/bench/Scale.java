package dev.lectern.bench;

import dev.lectern.config.Settings;
import dev.lectern.config.SiteConfig;
import dev.lectern.index.Facet;
import dev.lectern.index.IndexSummary;
import dev.lectern.index.Reindex;
import dev.lectern.search.Engine;
import dev.lectern.search.LiveSearch;
import dev.lectern.search.SearchRequest;
import dev.lectern.search.SearchResult.FacetCount;
import dev.lectern.text.Aliases;
import dev.lectern.text.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Indexes as many made-up talks as are wanted with the engine that {@code LECTERN_ENGINE} and the like name, and asks it questions
 * of each kind, one after the other. In two steps, of which each can be had alone. A third one, {@code beside}, sets bare Lucene
 * beside the engine, on an index of its own in {@code FOLDER-lucene}: the same questions to both, in turn.
 *
 * <p>{@code Scale TALKS FOLDER index|ask|both|beside}
 */
public final class Scale {
    private static final int EACH = 200;
    private static final int WARM = 50;

    private Scale() {}

    private interface Asking {
        void ask() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        int talks = Integer.parseInt(arguments[0]);
        try (Engine engine = Engine.of(Settings.of(Map.of(), System.getenv(), SiteConfig.NONE), Path.of(arguments[1]))) {
            if (arguments[2].equals("beside")) {
                beside(engine, talks, Path.of(arguments[1] + "-lucene"));
                return;
            }
            if (!arguments[2].equals("ask")) {
                index(engine, talks);
            }
            if (!arguments[2].equals("index")) {
                try (LiveSearch search = engine.open(Lexicon.standard())) {
                    search.state().ifPresent(state -> System.out.printf(Locale.ROOT, "%s: %d documents, %.0f MB%n", engine.place(), state.documents(), state.bytes() / 1e6));
                    kinds(search).forEach(Scale::measure);
                }
            }
        }
    }

    private static void index(Engine engine, int talks) throws IOException {
        IndexSummary summary = new Reindex(new MadeUpTalks(talks), engine.store(Aliases.NONE), "scale").run(true, true, new Reindex.Progress() {});
        System.out.printf(Locale.ROOT, "%s: %d talks in %.0f s, %.0f a second%n", engine.place(), summary.talks(), summary.seconds(), summary.talks() / summary.seconds());
    }

    private static void beside(Engine engine, int talks, Path folder) throws IOException {
        LuceneAlone lucene = new LuceneAlone(folder, new MadeUpTalks(talks).documents());
        try (LiveSearch search = engine.open(Lexicon.standard()); LiveSearch again = engine.open(Lexicon.standard())) {
            List<double[]> all = new ArrayList<>();
            for (Map.Entry<String, List<String>> kind : Questions.of(search).entrySet()) {
                List<double[]> sides = new ArrayList<>();
                for (String question : kind.getValue()) {
                    SearchRequest asked = Questions.ask(question);
                    sides.add(new double[] {millis(() -> search.search(asked)), millis(() -> again.search(uncounted(asked))), millis(() -> lucene.ask(question))});
                }
                List<double[]> warmed = sides.subList(Math.min(WARM, sides.size() / 2), sides.size());
                printBeside(kind.getKey(), warmed);
                all.addAll(warmed);
            }
            printBeside("all", all);
        }
    }

    /** The same, and no facet to be counted. What is remembered of the one must not help the other, so another searcher is asked. */
    private static SearchRequest uncounted(SearchRequest asked) {
        return new SearchRequest(asked.query(), asked.filters(), asked.from(), asked.to(), asked.sort(), asked.page(), asked.size(), asked.filter(), 0);
    }

    private static void printBeside(String kind, List<double[]> sides) {
        double[] medians = IntStream.range(0, 3).mapToDouble(side -> median(sides.stream().mapToDouble(times -> times[side]))).toArray();
        System.out.printf(Locale.ROOT, "%-16s %4d  p50 %8.2f ms, without facets %8.2f ms, bare Lucene with facets %8.2f ms, ratio %.2f%n",
                kind, sides.size(), medians[0], medians[1], medians[2], medians[0] / medians[2]);
    }

    private static double millis(Asking asking) throws IOException {
        long start = System.nanoTime();
        asking.ask();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Map<String, List<Asking>> kinds(LiveSearch search) {
        Map<String, List<Asking>> kinds = new LinkedHashMap<>();
        Map<String, List<String>> questions = Questions.of(search);
        questions.forEach((kind, all) -> kinds.put(kind, all.stream().map(question -> (Asking) () -> search.search(Questions.ask(question))).toList()));
        List<Asking> filters = new ArrayList<>();
        for (Facet facet : List.of(Facet.SPEAKER, Facet.ORGANIZATION, Facet.CITY, Facet.YEAR, Facet.TAG)) {
            for (FacetCount value : search.values(facet).stream().limit(EACH / 5).toList()) {
                filters.add(() -> search.search(new SearchRequest("", Map.of(facet, Set.of(value.value())), null, null, SearchRequest.Sort.DATE_DESC, 1, 10)));
            }
        }
        kinds.put("filter", filters);
        kinds.put("word and filter", questions.get("word").stream().map(word -> (Asking) () -> search.search(new SearchRequest(word,
                Map.of(Facet.YEAR, Set.of("2020")), null, null, SearchRequest.Sort.RELEVANCE, 1, 10))).toList());
        kinds.put("suggest", questions.get("name").stream().map(name -> (Asking) () -> search.suggest(name.substring(0, Math.min(2, name.length())), 5)).toList());
        kinds.put("related", IntStream.range(0, EACH).mapToObj(talk -> (Asking) () -> search.related("talk-" + talk * 7, 5)).toList());
        return kinds;
    }

    private static void measure(String kind, List<Asking> all) {
        try {
            for (Asking warm : all.subList(Math.max(0, all.size() - WARM), all.size())) {
                warm.ask();
            }
            List<Asking> asked = all.subList(0, Math.min(EACH, Math.max(0, all.size() - WARM)));
            double[] millis = new double[asked.size()];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = millis(asked.get(i));
            }
            Arrays.sort(millis);
            System.out.printf(Locale.ROOT, "%-16s %4d  p50 %8.1f ms  p99 %8.1f ms%n", kind, millis.length, millis[millis.length / 2], millis[(int) (millis.length * 0.99)]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
